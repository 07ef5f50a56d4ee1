import { keep, postpone, promise } from '../../../src/domain/commitment.js';
import { accept, decline, expire, offer } from '../../../src/domain/handoff.js';
import { openCommitments, openHandoff } from '../../../src/domain/scene.js';
import { noticeMessage } from '../../../src/slack/views/notices.js';
import type { Notice } from '../../../src/use-cases/notices.js';
import { buttonsIn, buttonWords, complaintsAbout, wordsIn } from './sendable.js';
import { ANN, anIssue, BOB, CARA, LEA, next, type Story, TUESDAY } from './story.js';

type IssueNotice = Exclude<Notice, { kind: 'digest' }>;

const dueAt = new Date('2026-11-24T17:00:00Z');
const laterDue = new Date('2026-11-26T15:00:00Z');
const afterwards = new Date('2026-11-25T10:00:00Z');

const promised = next(anIssue({ customerZone: 'America/New_York' }), BOB, (scene, act) =>
  promise(scene, act, { what: 'send the invoice', dueAt }),
);
const issueId = promised.scene.issue.id;
const commitmentId = openCommitments(promised.scene)[0]?.id ?? '';
const note = { nextStep: 'call Chen at 3pm', situation: '', watchOut: '' };
const offered = next(promised, ANN, (scene, act) => offer(scene, act, { to: [BOB, CARA], note }));
const handoffId = openHandoff(offered.scene)?.id ?? '';
const reason = 'the bank is closed';
const postponed = next(promised, ANN, (scene, act) =>
  postpone(scene, act, { commitmentId, dueAt: laterDue, reason }),
);
const draftId = postponed.scene.commitments.find(({ state }) => state === 'draft')?.id ?? '';

describe('to the giver', () => {
  it('the handshake brings the read-back', () => {
    const readBack = 'I call Chen today at 15:00';
    const taken = next(offered, BOB, (scene, act) =>
      accept(scene, act, { handoffId, version: 1, readBack }),
    );
    const told = tell(taken, ANN, { kind: 'handshake', issueId, handoffId });
    expect(told?.text).toContain('<@UBOB> took *#12 Acme: invoice is wrong*');
    expect(told?.text).toContain(readBack);
  });

  it('a no comes with why, while others may still take it', () => {
    const no = { handoffId, kind: 'not-my-field', words: 'ask <Dev>' } as const;
    const declined = next(offered, BOB, (scene, act) => decline(scene, act, no));
    const told = tell(declined, ANN, { kind: 'declined', issueId, handoffId, memberId: BOB });
    expect(told?.text).toContain('<@UBOB> declined');
    expect(told?.text).toContain('not my field');
    expect(told?.text).toContain('ask &lt;Dev&gt;');
    expect(told?.text).toContain('The offer to the others stands.');
    expect(told && buttonWords(told)).toEqual([]);
  });

  it('the last no brings back the choice', () => {
    const no = { handoffId, kind: 'away', words: '' } as const;
    const both = [BOB, CARA].reduce(
      (story, who) => next(story, who, (scene, act) => decline(scene, act, no)),
      offered,
    );
    const told = tell(both, ANN, { kind: 'declined', issueId, handoffId, memberId: CARA });
    expect(told?.text).toContain('The issue stays yours.');
    expect(told && buttonWords(told)).toEqual(['Hand off…', 'Show']);
  });

  it('an offer that nobody took asks how to go on', () => {
    const notice = { kind: 'expired', issueId, handoffId, for: 'giver' } as const;
    const told = tell(expired(), ANN, notice, afterwards);
    expect(told?.text).toContain('<@UBOB> and <@UCARA> did not answer');
    expect(told && buttonWords(told)).toEqual(['Offer again', 'Someone else…', 'Keep it']);
  });

  it('asks nothing of somebody who no longer owns it', () => {
    const notice = { kind: 'expired', issueId, handoffId, for: 'giver' } as const;
    const told = tell(expired(), CARA, notice, afterwards);
    expect(told && buttonWords(told)).toEqual([]);
  });
});

describe('to a lead', () => {
  it('an offer that nobody took is shown', () => {
    const notice = { kind: 'expired', issueId, handoffId, for: 'lead' } as const;
    const told = tell(expired(), LEA, notice, afterwards);
    expect(told?.text).toContain('For you as a lead');
    expect(told && buttonWords(told)).toEqual(['Show']);
  });

  it('a lapsed promise is shown, with who owns it', () => {
    const told = tell(promised, LEA, reminder('lapsed', commitmentId), afterwards);
    expect(told?.text).toMatch(/has lapsed: \*send the invoice\*.*<@UANN> owns it/);
    expect(told && buttonWords(told)).toEqual(['Show']);
  });
});

describe('to the owner', () => {
  it('what somebody else promised is theirs to keep, or to take back', () => {
    const told = tell(promised, ANN, { kind: 'promised-for-you', issueId, commitmentId });
    expect(told?.text).toContain('<@UBOB> promised the customer of your *#12 ');
    expect(told?.text).toContain('by Tue 24 Nov 17:00 (London), for the customer');
    expect(told && buttonWords(told)).toEqual(['Kept', 'Need longer…', 'Fix…']);
  });

  it('a nudge offers what can be done', () => {
    const told = tell(promised, ANN, reminder('nudge', commitmentId));
    expect(told?.text).toContain('If you need longer, the customer should hear it before then.');
    expect(told && buttonWords(told)).toEqual([
      'Kept',
      'Need longer…',
      'Hand off…',
      'No longer needed…',
    ]);
  });

  it('cannot hand off what is on offer already', () => {
    const told = tell(offered, ANN, reminder('nudge', commitmentId));
    expect(told && buttonWords(told)).toEqual(['Kept', 'Need longer…', 'No longer needed…']);
  });

  it('at its time the promise is due', () => {
    const told = tell(promised, ANN, reminder('due', commitmentId), dueAt);
    expect(told?.text).toContain('A promise for *#12 Acme: invoice is wrong* is due');
  });

  it('no button is left of a promise that was kept meanwhile', () => {
    const kept = next(promised, ANN, (scene, act) =>
      keep(scene, act, { commitmentId, reason: '' }),
    );
    const told = tell(kept, ANN, reminder('nudge', commitmentId));
    expect(told && buttonWords(told)).toEqual(['Hand off…']);
  });

  it('a contact that is due can be made or planned', () => {
    const told = tell(promised, ANN, reminder('contact', issueId));
    expect(told?.text).toContain('It is time to contact the customer');
    expect(told && buttonWords(told)).toEqual(['Update…', 'Promise…', 'Resolve…']);
  });
});

describe('to one of those asked', () => {
  it('half of the time is over', () => {
    const told = tell(offered, BOB, reminder('half-time', handoffId));
    expect(told?.text).toContain('<@UANN> is waiting for your answer');
    expect(told?.text).toContain('call Chen at 3pm');
    expect(told && buttonWords(told)).toEqual(['Accept…', 'Decline…']);
  });

  it('nothing is said of an offer that has ended', () => {
    expect(tell(expired(), BOB, reminder('half-time', handoffId))).toBeNull();
  });
});

describe('the message to the customer', () => {
  it('is ready to copy before the promise lapses: sorry, why, what, when, on their clock', () => {
    const told = customerMessage(TUESDAY);
    const words = told && wordsIn(told);
    expect(words).toContain(
      'We promised you this: send the invoice, by Tue 24 Nov 12:00 (New York).',
    );
    expect(words).toContain('we are sorry to ask for more');
    expect(words).toContain('The reason: the bank is closed');
    expect(words).toContain('You will have it by Thu 26 Nov 10:00 (New York).');
    expect(told && buttonWords(told)).toEqual(['I posted it', 'I phoned', 'I mailed it']);
  });

  it('says sorry for what was not kept', () => {
    const told = customerMessage(afterwards);
    expect(told && wordsIn(told)).toContain('We did not keep that, and we are sorry.');
  });

  it('carries the draft, so that telling them makes it the promise', () => {
    const told = customerMessage(TUESDAY);
    expect(told && buttonsIn(told).map(({ value }) => value)).toEqual([draftId, draftId, draftId]);
  });
});

it('a notice about what is not there any more is not told', () => {
  const gone = '00000000-0000-4000-8000-999999999999';
  const notices: { [Kind in IssueNotice['kind']]: Extract<IssueNotice, { kind: Kind }> } = {
    handshake: { kind: 'handshake', issueId, handoffId: gone },
    declined: { kind: 'declined', issueId, handoffId: gone, memberId: BOB },
    expired: { kind: 'expired', issueId, handoffId: gone, for: 'giver' },
    'promised-for-you': { kind: 'promised-for-you', issueId, commitmentId: gone },
    'customer-message': { kind: 'customer-message', issueId, commitmentId: gone },
    reminder: reminder('due', gone),
  };
  for (const notice of Object.values(notices)) expect(tell(promised, ANN, notice)).toBeNull();
});

function reminder(kind: 'nudge' | 'due' | 'lapsed' | 'half-time' | 'contact', subjectId: string) {
  return { kind: 'reminder', reminder: kind, issueId, subjectId } as const;
}

function tell({ scene }: Story, to: string, notice: IssueNotice, now = TUESDAY) {
  const told = noticeMessage({ about: 'issue', to, notice, scene }, now);
  expect(told ? complaintsAbout(told) : []).toEqual([]);
  return told;
}

function expired(): Story {
  return next(offered, ANN, (scene, act) => expire(scene, act, handoffId), afterwards);
}

function customerMessage(now: Date) {
  return tell(postponed, ANN, { kind: 'customer-message', issueId, commitmentId: draftId }, now);
}
