import { accept } from '../../../src/domain/handoff/accept.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { openHandoff } from '../../../src/domain/scene.js';
import { openedForYou } from '../../../src/slack/views/notices/opened-for-you.js';
import { buttonWords, complaintsAbout } from './sendable.js';
import { ANN, anIssue, BOB, next, TUESDAY } from './story.js';

const reader = { memberId: ANN, now: TUESDAY };
const note = { nextStep: 'call Chen', situation: '', watchOut: '' };
const opened = anIssue();
const offered = next(opened, ANN, (scene, act) => offer(scene, act, { to: [BOB], note }));

test('it is in the custody of the lead, with what to do next', () => {
  const message = openedForYou(opened.scene, reader);
  expect(complaintsAbout(message)).toEqual([]);
  expect(message.text).toContain('No person did, so it is in your custody, as a lead.');
  expect(message.text).toContain('Please look after it, or hand it to whoever can.');
  expect(buttonWords(message)).toEqual(['Show', 'Update…', 'Promise…', 'Hand off…']);
});

test('it says whom it is on offer to', () => {
  const message = openedForYou(offered.scene, reader);
  expect(message.text).toContain('It is on offer to <@UBOB>; until someone accepts');
  expect(buttonWords(message)).not.toContain('Hand off…');
});

test('once somebody took it, it says who, and asks nothing more', () => {
  const taken = next(offered, BOB, (scene, act) => {
    const { id: handoffId = '', version = 0 } = openHandoff(scene) ?? {};
    return accept(scene, act, { handoffId, version, readBack: 'I call Chen' });
  });
  const message = openedForYou(taken.scene, reader);
  expect(message.text).toContain('It is with <@UBOB> now.');
  expect(buttonWords(message)).toEqual([]);
});
