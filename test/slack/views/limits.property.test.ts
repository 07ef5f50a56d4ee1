import fc from 'fast-check';

import { draft } from '../../../src/domain/commitment/draft.js';
import { postpone } from '../../../src/domain/commitment/postpone.js';
import { promise } from '../../../src/domain/commitment/promise.js';
import { accept } from '../../../src/domain/handoff/accept.js';
import { correct } from '../../../src/domain/handoff/correction.js';
import { counter, decline } from '../../../src/domain/handoff/decline.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { voidIssue } from '../../../src/domain/issue/end.js';
import { tellUpdate } from '../../../src/domain/issue/update.js';
import { openCommitments, openHandoff } from '../../../src/domain/scene.js';
import { card } from '../../../src/slack/views/card/card.js';
import { issueModal } from '../../../src/slack/views/card/issue-modal.js';
import { showMessage, showModal } from '../../../src/slack/views/card/show.js';
import { fixPromiseForm } from '../../../src/slack/views/forms/commitment/fix.js';
import { keepLateForm } from '../../../src/slack/views/forms/commitment/keep-late.js';
import { needLongerForm } from '../../../src/slack/views/forms/commitment/need-longer.js';
import { objectForm } from '../../../src/slack/views/forms/commitment/object.js';
import { promiseForm } from '../../../src/slack/views/forms/commitment/promise.js';
import { acceptForm } from '../../../src/slack/views/forms/handoff/accept.js';
import { amendForm } from '../../../src/slack/views/forms/handoff/amend.js';
import { correctForm } from '../../../src/slack/views/forms/handoff/correct.js';
import { counterForm } from '../../../src/slack/views/forms/handoff/counter.js';
import { declineForm } from '../../../src/slack/views/forms/handoff/decline.js';
import { offerForm } from '../../../src/slack/views/forms/handoff/offer.js';
import { readBackForm } from '../../../src/slack/views/forms/handoff/read-back.js';
import { openForm } from '../../../src/slack/views/forms/issue/open.js';
import { resolveForm } from '../../../src/slack/views/forms/issue/resolve.js';
import { whichIssueForm } from '../../../src/slack/views/forms/issue/which.js';
import { offerMessage } from '../../../src/slack/views/handoff/offer.js';
import { noticeMessage } from '../../../src/slack/views/notices.js';
import type { IssueNotice } from '../../../src/use-cases/notices.js';
import { hostile } from './samples.js';
import { complaintsAbout, foreignMarkup, type Shown } from './sendable.js';
import { ANN, anIssue, BOB, CARA, LEA, newId, next, type Story, TUESDAY } from './story.js';

const due = new Date('2026-11-24T16:00:00Z');
const later = new Date('2026-11-26T16:00:00Z');

const few = eventful(0);
const many = eventful(120);

describe('whatever people type, and however much', () => {
  it.each(hostile)('Slack takes it, and it does nothing there: %s', (_, words) => {
    expect(flaws(few, words)).toEqual([]);
    expect(flaws(many, words)).toEqual([]);
  });

  it('Slack takes it, and it does nothing there: anything', () => {
    const words = fc.string({ unit: 'binary', maxLength: 3000 });
    fc.assert(
      fc.property(words, (each) => expect(flaws(few, each)).toEqual([])),
      { numRuns: 20 },
    );
  });
});

/** What Slack would refuse, or take for markup of ours. */
function flaws(events: Events, words: string): string[] {
  const shown = [...everything(events, words, TUESDAY), ...everything(events, words, later)];
  return [...shown.flatMap(complaintsAbout), ...shown.flatMap(foreignMarkup)];
}

/** An issue on which there is an offer, a promise and a draft, and what can become of it. */
interface Events {
  story: Story;
  taken: Story;
  declined: Story;
  countered: Story;
  ended: Story;
}

function eventful(morePromises: number): Events {
  const updated = next(anIssue({ customerZone: 'America/New_York' }), ANN, (scene, act) =>
    tellUpdate(scene, act, 'told them'),
  );
  const promised = next(updated, BOB, (scene, act) =>
    promise(scene, act, { what: 'send', dueAt: due }),
  );
  const [commitment = never()] = openCommitments(promised.scene);
  const postponed = next(promised, ANN, (scene, act) =>
    postpone(scene, act, { commitmentId: commitment.id, dueAt: later, reason: 'why' }),
  );
  const asked = next(postponed, BOB, (scene, act) =>
    draft(scene, act, { what: 'call', words: 'at 3', readings: [due, later] }),
  );
  const more = Array.from({ length: morePromises }, () => ({ ...commitment, id: newId() }));
  const commitments = [...asked.scene.commitments, ...more];
  const note = { nextStep: 'call', situation: 'all', watchOut: 'mind' };
  const story = next({ ...asked, scene: { ...asked.scene, commitments } }, ANN, (scene, act) =>
    offer(scene, act, { to: [BOB, CARA], note }),
  );
  const { id: handoffId, version } = openHandoff(story.scene) ?? never();
  const shake = { handoffId, version, readBack: 'I call' };
  const no = { handoffId, kind: 'missing-something', words: 'what', suggestedId: LEA } as const;
  const declined = next(story, BOB, (scene, act) => decline(scene, act, no));
  return {
    story,
    taken: next(
      next(story, BOB, (scene, act) => accept(scene, act, shake)),
      ANN,
      (scene, act) => correct(scene, act, { handoffId, words: 'not so' }),
    ),
    declined,
    countered: next(declined, CARA, (scene, act) =>
      counter(scene, act, { handoffId, condition: 'if' }),
    ),
    ended: next(story, ANN, (scene, act) => voidIssue(scene, act, 'same as #7')),
  };
}

/** The same, with `words` for everything that somebody typed. */
function inWords({ scene, ledger }: Story, words: string): Story {
  const texts = Object.fromEntries(Object.keys(scene.texts).map((id) => [id, words]));
  return { ledger, scene: { ...scene, texts, customer: { ...scene.customer, name: words } } };
}

/** Every view of an issue, with `words` wherever somebody's words may stand. */
function everything(events: Events, words: string, now: Date): Shown[] {
  const [story, taken, declined, countered, ended] = [
    inWords(events.story, words),
    inWords(events.taken, words),
    inWords(events.declined, words),
    inWords(events.countered, words),
    inWords(events.ended, words),
  ];
  const { scene, ledger } = story;
  const handoff = openHandoff(scene) ?? never();
  const [commitment = never()] = openCommitments(scene);
  const bob = { memberId: BOB, now };
  const note = { nextStep: words, situation: words, watchOut: words };
  const promise = { what: words, when: words };
  const place = { channelId: 'C1', ts: '1796000000.000100', threadTs: '1796000000.000100' };
  return [
    card(scene, now),
    offerMessage(scene, handoff.id, BOB, now),
    acceptForm(scene, handoff, bob, { typed: words, promise, changed: true }),
    declineForm(scene, handoff),
    offerForm(scene, { memberId: ANN, now }, { receivers: [BOB], note }),
    offerForm(countered.scene, { memberId: ANN, now }, { receivers: [BOB, CARA] }),
    amendForm(scene, handoff, { memberId: ANN, now }, note),
    counterForm(scene, handoff),
    readBackForm(scene, handoff, bob),
    correctForm(taken.scene, taken.scene.handoffs.at(-1) ?? never()),
    openForm({ channelId: 'C1', private: false, customer: words, title: words }),
    whichIssueForm({ ...place, text: words, private: true }, 'promise'),
    issueModal(scene, bob, 'C1'),
    promiseForm(scene, promise),
    needLongerForm(scene, commitment, bob),
    fixPromiseForm(scene, commitment, bob),
    objectForm(scene, commitment, bob),
    keepLateForm(scene, commitment, bob),
    resolveForm(scene, bob, { outcome: words }),
    showModal(scene, ledger, bob),
    ...[story, taken, declined, countered, ended].flatMap((each) => [
      card(each.scene, now),
      offerMessage(each.scene, handoff.id, CARA, now),
      showMessage(each.scene, each.ledger, bob),
    ]),
    ...notices({ story, taken, declined, countered, ended }, now),
  ];
}

function notices({ story, taken, declined, countered }: Events, now: Date): Shown[] {
  const { scene } = story;
  const issueId = scene.issue.id;
  const handoffId = openHandoff(scene)?.id ?? never();
  const commitmentId = openCommitments(scene)[0]?.id ?? never();
  const drafts = scene.commitments.filter(({ state }) => state === 'draft');
  const draftId = drafts.find(({ readings }) => readings === null)?.id ?? never();
  const unclearId = drafts.find(({ readings }) => readings !== null)?.id ?? never();
  const reminders = ['nudge', 'due', 'lapsed', 'contact'] as const;
  const told = (of: Story, to: string, notice: IssueNotice) =>
    noticeMessage({ about: 'issue', to, notice, scene: of.scene }, now) ?? never();
  return [
    told(taken, ANN, { kind: 'handshake', issueId, handoffId }),
    told(declined, ANN, { kind: 'declined', issueId, handoffId, memberId: BOB }),
    told(countered, ANN, { kind: 'declined', issueId, handoffId, memberId: BOB }),
    told(countered, ANN, { kind: 'countered', issueId, handoffId, memberId: CARA }),
    told(story, ANN, { kind: 'expired', issueId, handoffId }),
    told(story, BOB, { kind: 'amended', issueId, handoffId }),
    told(story, ANN, { kind: 'offered-in-stead', issueId, handoffId }),
    told(taken, ANN, { kind: 'read-back', issueId, handoffId }),
    told(taken, BOB, { kind: 'corrected', issueId, handoffId }),
    told(taken, ANN, { kind: 'correction-confirmed', issueId, handoffId }),
    told(taken, LEA, { kind: 'reminder', reminder: 'correction', issueId, subjectId: handoffId }),
    told(countered, ANN, { kind: 'reminder', reminder: 'returned', issueId, subjectId: handoffId }),
    told(story, ANN, { kind: 'promised-for-you', issueId, commitmentId }),
    told(story, BOB, { kind: 'objected', issueId, commitmentId }),
    told(story, BOB, { kind: 'unclear-promise', issueId, commitmentId: unclearId, again: true }),
    told(story, ANN, { kind: 'customer-message', issueId, commitmentId: draftId }),
    told(story, BOB, { kind: 'reminder', reminder: 'half-time', issueId, subjectId: handoffId }),
    ...reminders.map((reminder) =>
      told(story, ANN, { kind: 'reminder', reminder, issueId, subjectId: commitmentId }),
    ),
  ];
}

function never(): never {
  throw new Error('the story has an offer, a promise and a draft');
}
