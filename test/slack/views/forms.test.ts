import type { ModalView } from '@slack/types';

import { promise } from '../../../src/domain/commitment.js';
import { offer } from '../../../src/domain/handoff.js';
import type { Priority } from '../../../src/domain/people.js';
import { openCommitments, openHandoff } from '../../../src/domain/scene.js';
import { say } from '../../../src/slack/mrkdwn.js';
import { acceptForm, acceptMetadata } from '../../../src/slack/views/forms/accept.js';
import { answerModal } from '../../../src/slack/views/forms/answer.js';
import { declineForm, declineMetadata } from '../../../src/slack/views/forms/decline.js';
import { endPromiseForm, endPromiseMetadata } from '../../../src/slack/views/forms/end-promise.js';
import { keepLateForm, keepLateMetadata } from '../../../src/slack/views/forms/keep-late.js';
import { needLongerForm, needLongerMetadata } from '../../../src/slack/views/forms/need-longer.js';
import { offerForm, offerMetadata } from '../../../src/slack/views/forms/offer.js';
import { openForm, openMetadata } from '../../../src/slack/views/forms/open-issue.js';
import { promiseForm, promiseMetadata } from '../../../src/slack/views/forms/promise.js';
import { resolveForm, resolveMetadata } from '../../../src/slack/views/forms/resolve.js';
import { updateForm, updateMetadata } from '../../../src/slack/views/forms/update.js';
import { sentence } from '../../../src/slack/views/message.js';
import { blocksOf, complaintsAbout, wordsIn } from './sendable.js';
import { ANN, anIssue, BOB, next, type Story, TUESDAY } from './story.js';

const dueAt = new Date('2026-11-26T15:00:00Z');
const reader = { memberId: BOB, now: TUESDAY };
const story = offeredWith('p2');
const { scene } = story;
const handoff = offerIn(story);
const [commitment = never()] = openCommitments(scene);
const issueId = scene.issue.id;

describe('what a form is about comes back as it was written', () => {
  const about: [string, ModalView, { parse(given: unknown): unknown }, object][] = [
    [
      'open',
      openForm({ channelId: 'C1', private: true, title: '' }),
      openMetadata,
      { channelId: 'C1', private: true },
    ],
    ['offer', offerForm(scene), offerMetadata, { issueId }],
    [
      'accept',
      acceptForm(scene, handoff, reader),
      acceptMetadata,
      { handoffId: handoff.id, version: 1 },
    ],
    ['decline', declineForm(scene, handoff), declineMetadata, { handoffId: handoff.id }],
    ['promise', promiseForm(scene), promiseMetadata, { issueId }],
    [
      'need longer',
      needLongerForm(scene, commitment, reader),
      needLongerMetadata,
      { commitmentId: commitment.id },
    ],
    [
      'kept late',
      keepLateForm(scene, commitment, reader),
      keepLateMetadata,
      { commitmentId: commitment.id },
    ],
    [
      'no longer needed',
      endPromiseForm(scene, commitment, 'cancelled'),
      endPromiseMetadata,
      { commitmentId: commitment.id, as: 'cancelled' },
    ],
    [
      'fix',
      endPromiseForm(scene, commitment, 'entered-in-error'),
      endPromiseMetadata,
      { commitmentId: commitment.id, as: 'entered-in-error' },
    ],
    ['update', updateForm(scene), updateMetadata, { issueId }],
    [
      'resolve',
      resolveForm(scene, reader),
      resolveMetadata,
      { issueId, promises: openCommitments(scene).map(({ id }) => id) },
    ],
  ];

  it.each(about)('%s', (_, form, schema, meant) => {
    expect(complaintsAbout(form)).toEqual([]);
    expect(schema.parse(JSON.parse(form.private_metadata ?? ''))).toEqual(meant);
  });
});

describe('the accept form', () => {
  it('puts the note and the promises above an empty line for the read-back', () => {
    const form = acceptForm(scene, handoff, reader);
    const words = wordsIn(form);
    expect(words).toContain('call Chen at 3pm');
    expect(words).toContain('send the invoice, by Thu 26 Nov 10:00 (New York)');
    expect(words.indexOf('send the invoice')).toBeLessThan(
      words.indexOf('Your next step, and when'),
    );
    expect(inputsIn(form)).toEqual([
      { field: 'read_back', isOptional: false, typed: undefined, chosen: undefined },
    ]);
  });

  it.each(['p3', 'p4'] as const)(
    'lets a %s be taken with the next step as it stands',
    (priority) => {
      const calm = offeredWith(priority);
      expect(inputsIn(acceptForm(calm.scene, offerIn(calm), reader))).toEqual([
        expect.objectContaining({ field: 'read_back', isOptional: true }),
      ]);
    },
  );

  it('says first that it changed meanwhile, and keeps what was typed', () => {
    const form = acceptForm(scene, handoff, reader, { changed: true, typed: 'I call Chen' });
    expect(blocksOf(form)[0]).toMatchObject({
      type: 'alert',
      text: { text: expect.stringContaining('what you typed is kept') },
    });
    expect(inputsIn(form)).toEqual([expect.objectContaining({ typed: 'I call Chen' })]);
    expect(complaintsAbout(form)).toEqual([]);
  });
});

describe('the other forms', () => {
  it('opening asks for customer, words and urgency, with what is known filled in', () => {
    const form = openForm({ channelId: null, private: false, title: 'invoice', priority: 'p1' });
    expect(inputsIn(form)).toEqual([
      { field: 'customer', isOptional: false, typed: undefined, chosen: undefined },
      { field: 'title', isOptional: false, typed: 'invoice', chosen: undefined },
      { field: 'priority', isOptional: false, typed: undefined, chosen: 'p1' },
    ]);
  });

  it('offering needs a receiver and the next step, no more', () => {
    const form = offerForm(scene, { receivers: [BOB], nextStep: 'call' });
    expect(inputsIn(form)).toEqual([
      { field: 'receivers', isOptional: false, typed: undefined, chosen: BOB },
      { field: 'next_step', isOptional: false, typed: 'call', chosen: undefined },
      { field: 'situation', isOptional: true, typed: undefined, chosen: undefined },
      { field: 'watch_out', isOptional: true, typed: undefined, chosen: undefined },
    ]);
    expect(wordsIn(form)).toContain('2 open promises will come along.');
  });

  it('resolving asks how each open promise was settled', () => {
    const form = resolveForm(scene, reader, { outcome: 'sent it' });
    expect(inputsIn(form).map(({ field }) => field)).toEqual([
      'outcome',
      ...openCommitments(scene).flatMap(({ id }) => [`settled_as:${id}`, `settled_why:${id}`]),
    ]);
    expect(inputsIn(form)[0]?.typed).toBe('sent it');
  });

  it('resolving needs to know why where a promise has lapsed', () => {
    const late = { ...reader, now: new Date('2026-12-01T10:00:00Z') };
    const whys = (now: typeof reader) =>
      inputsIn(resolveForm(scene, now)).filter(({ field }) => field.startsWith('settled_why:'));
    expect(whys(reader).map(({ isOptional }) => isOptional)).toEqual([true, true]);
    expect(whys(late).map(({ isOptional }) => isOptional)).toEqual([false, false]);
  });

  it('resolving settles as many promises as one form holds, and says so of the rest', () => {
    const many = Array.from({ length: 60 }).reduce<Story>(withPromise, story);
    const form = resolveForm(many.scene, reader);
    expect(complaintsAbout(form)).toEqual([]);
    expect(wordsIn(form)).toContain('17 more promises are open.');
  });

  it('an answer can be shown where there is no conversation', () => {
    expect(complaintsAbout(answerModal(sentence(say`Done.`)))).toEqual([]);
  });
});

/** The inputs of a form; each block must have the name of its element, by which it is read. */
function inputsIn(form: ModalView) {
  return blocksOf(form).flatMap((block) => {
    if (block.type !== 'input') return [];
    const { element } = block;
    expect(block.block_id).toBe(element.action_id);
    return [
      {
        field: element.action_id ?? '',
        isOptional: block.optional ?? false,
        typed: element.type === 'plain_text_input' ? element.initial_value : undefined,
        chosen: chosenIn(element),
      },
    ];
  });
}

function chosenIn(element: { type: string }): string | undefined {
  if ('initial_users' in element) return String(element.initial_users);
  return 'initial_option' in element
    ? JSON.stringify(element.initial_option).match(/"value":"(\w+)"/)?.[1]
    : undefined;
}

function offeredWith(priority: Priority): Story {
  const note = { nextStep: 'call Chen at 3pm', situation: '', watchOut: '' };
  return next(withPromise(anIssue({ priority })), ANN, (before, act) =>
    offer(before, act, { to: [BOB], note }),
  );
}

function withPromise(before: Story): Story {
  return next(before, ANN, (now, act) => promise(now, act, { what: 'send the invoice', dueAt }));
}

function offerIn(of: Story) {
  return openHandoff(of.scene) ?? never();
}

function never(): never {
  throw new Error('the story has an offer and a promise');
}
