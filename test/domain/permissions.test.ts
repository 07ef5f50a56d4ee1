import { decline } from '../../src/domain/handoff/decline.js';
import { offer } from '../../src/domain/handoff/offer.js';
import { may, permissions, type Role, rolesOf, type Verb } from '../../src/domain/permissions.js';
import { openHandoff } from '../../src/domain/scene.js';
import { act, opened, ruled } from './scenes.js';

const note = { nextStep: 'call Chen', situation: '', watchOut: '' };

/** Opened and owned by Bob, offered to Cara and Dev. */
const offered = (isPrivate = false) => {
  const scene = opened({ isPrivate });
  return ruled(scene, offer(scene, act('bob'), { to: ['cara', 'dev'], note }));
};

test.each<[string, Role[]]>([
  ['bob', ['member', 'opener', 'owner', 'giver']],
  ['cara', ['member', 'receiver']],
  ['ana', ['member', 'lead']],
  ['gus', []],
  ['rosa', []],
  ['nobody', []],
])('%s is to the issue: %j', (who, roles) => {
  expect(rolesOf(offered(), who)).toEqual(roles);
});

test.each<[Role, Verb[]]>([
  [
    'member',
    ['open', 'show', 'update', 'promise', 'take', 'followUp', 'reopen', 'note', 'editCustomer'],
  ],
  ['opener', ['retitle']],
  [
    'owner',
    [
      'offer',
      'keepIt',
      'readBack',
      'confirmCorrection',
      'handOver',
      'refuseTake',
      'keep',
      'postpone',
      'cancel',
      'correct',
      'object',
      'undo',
      'resolve',
      'void',
      'wait',
      'planContact',
      'prioritize',
      'retitle',
      'changeCustomer',
    ],
  ],
  ['former-owner', ['correctReadBack']],
  ['giver', ['withdraw', 'amend']],
  ['receiver', ['accept', 'decline', 'counter']],
  ['asker', ['withdrawTake']],
  ['maker', ['correct', 'settleDraft']],
  ['lead', ['offerInStead', 'custody', 'setAway', 'settings']],
])('being its %s gives: %j', (role, verbs) => {
  const all = Object.keys(permissions).filter((verb): verb is Verb => verb in permissions);
  expect(all.filter((verb) => may(verb, [role]))).toEqual(verbs);
});

test('who declined is asked no more', () => {
  const scene = offered();
  const no = { handoffId: openHandoff(scene)?.id ?? '', kind: 'away', words: '' } as const;
  expect(rolesOf(ruled(scene, decline(scene, act('cara'), no)), 'cara')).toEqual(['member']);
});

test('a private issue is for those concerned, and for whoever is in its channel', () => {
  const scene = offered(true);
  expect(rolesOf(scene, 'lee')).toEqual(['member', 'lead']);
  expect(rolesOf(scene, 'cara')).toEqual(['member', 'receiver']);
  expect(rolesOf(opened({ isPrivate: true }), 'cara')).toEqual([]);
  expect(rolesOf(opened({ isPrivate: true }), 'cara', 'C2')).toEqual([]);
  expect(rolesOf(opened({ isPrivate: true }), 'cara', 'C1')).toEqual(['member']);
});
