import { keep } from '../../../src/domain/commitment/keep.js';
import { postpone } from '../../../src/domain/commitment/postpone.js';
import { promise } from '../../../src/domain/commitment/promise.js';
import { accept, readBack } from '../../../src/domain/handoff/accept.js';
import { confirmCorrection, correct } from '../../../src/domain/handoff/correction.js';
import { counter, decline } from '../../../src/domain/handoff/decline.js';
import { amend, offer } from '../../../src/domain/handoff/offer.js';
import { expire, keepIt } from '../../../src/domain/handoff/withdraw.js';
import type { Priority } from '../../../src/domain/people.js';
import { type ReminderKind, REMINDERS } from '../../../src/domain/reminders/reminder.js';
import { openCommitments, openHandoff } from '../../../src/domain/scene.js';
import { noticeMessage } from '../../../src/slack/views/notices.js';
import type { HandoffNotice } from '../../../src/slack/views/notices/handoff/of-handoff.js';
import type { IssueNotice } from '../../../src/use-cases/notices.js';
import { buttonsIn, buttonWords, complaintsAbout, wordsIn } from './sendable.js';
import { ANN, anIssue, BOB, CARA, LEA, next, type Story, TUESDAY } from './story.js';

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
    expect(told && buttonWords(told)).toEqual(['Correct…', 'Introduce them yourself…']);
  });

  it('the read-back is the giver’s to correct until a working day has passed, and nobody else’s', () => {
    const notice = { kind: 'handshake', issueId, handoffId } as const;
    const nextWeek = new Date('2026-12-01T10:00:00Z');
    const buttons = (to: string, now: Date) => {
      const told = tell(taken('I call Chen'), to, notice, now);
      return told && buttonWords(told);
    };
    expect(buttons(LEA, TUESDAY)).not.toContain('Correct…');
    expect(buttons(ANN, nextWeek)).not.toContain('Correct…');
  });

  it('a correction stands beside the read-back, with whether it was confirmed', () => {
    const notice = { kind: 'handshake', issueId, handoffId } as const;
    const words = 'it was Thursday';
    const corrected = next(taken('I call Chen'), ANN, (scene, act) =>
      correct(scene, act, { handoffId, words }),
    );
    const confirmed = next(corrected, BOB, (scene, act) =>
      confirmCorrection(scene, act, handoffId),
    );
    expect(tell(corrected, ANN, notice)?.text).toMatch(
      /it was Thursday\nThey are asked to confirm/,
    );
    expect(tell(confirmed, ANN, notice)?.text).toMatch(/it was Thursday\nThey confirmed it\./);
    const told = tell(corrected, BOB, { kind: 'corrected', issueId, handoffId });
    expect(told && buttonWords(told)).toEqual(['Confirm']);
    const done = { kind: 'correction-confirmed', issueId, handoffId } as const;
    expect(tell(confirmed, ANN, done)?.text).toContain('<@UBOB> confirms what you put right');
  });

  it('a condition comes with what can be done about it', () => {
    const condition = 'somebody calls first';
    const countered = [BOB, CARA].reduce(
      (story, who) =>
        next(story, who, (scene, act) => counter(scene, act, { handoffId, condition })),
      offered,
    );
    const notice = { kind: 'countered', issueId, handoffId, memberId: CARA } as const;
    const told = tell(countered, ANN, notice);
    expect(told?.text).toContain('<@UCARA> would take *#12 ');
    expect(told?.text).toContain(condition);
    expect(told && buttonWords(told)).toEqual([
      'Amend and offer again…',
      'Someone else…',
      'Keep it',
    ]);
    const kept = next(countered, ANN, (scene, act) => keepIt(scene, act, handoffId));
    const after = tell(kept, ANN, notice);
    expect(after && buttonWords(after)).toEqual([]);
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
    expect(told && buttonWords(told)).toEqual(['Someone else…', 'Keep it']);
  });

  it('a no that suggests somebody brings the way to them', () => {
    const suggestedId = CARA;
    const no = { handoffId, kind: 'not-my-field', words: '', suggestedId } as const;
    const both = [BOB, CARA].reduce(
      (story, who) => next(story, who, (scene, act) => decline(scene, act, no)),
      offered,
    );
    const told = tell(both, ANN, { kind: 'declined', issueId, handoffId, memberId: BOB });
    expect(told?.text).toContain('They suggest <@UCARA>.');
    expect(told && buttonWords(told)).toEqual(['Offer to UCARA…', 'Someone else…', 'Keep it']);
  });

  it('an offer that nobody took asks how to go on', () => {
    const notice = { kind: 'expired', issueId, handoffId } as const;
    const told = tell(expired(), ANN, notice, afterwards);
    expect(told?.text).toContain('<@UBOB> and <@UCARA> did not answer');
    expect(told && buttonWords(told)).toEqual(['Offer again', 'Someone else…', 'Keep it']);
  });

  it('asks nothing of somebody who no longer owns it', () => {
    const notice = { kind: 'expired', issueId, handoffId } as const;
    const told = tell(expired(), CARA, notice, afterwards);
    expect(told && buttonWords(told)).toEqual([]);
  });
});

describe('to a lead', () => {
  it('a read-back or its confirmation that is missing is shown', () => {
    const urgent = taken('', 'p1');
    const missing = tell(urgent, LEA, reminder('read-back-missing', handoffOf(urgent)));
    expect(missing?.text).toContain('has not said what comes next. Please phone them.');
    const corrected = next(taken('I call Chen'), ANN, (scene, act) =>
      correct(scene, act, { handoffId, words: 'it was Thursday' }),
    );
    const told = tell(corrected, LEA, reminder('correction', handoffId));
    expect(told?.text).toMatch(/For you as a lead: <@UANN> put something right/);
    expect(told && buttonWords(told)).toEqual(['Show']);
  });

  it('a lapsed promise is shown, with who owns it', () => {
    const told = tell(promised, LEA, reminder('lapsed', commitmentId), afterwards);
    expect(told?.text).toMatch(/has lapsed: \*send the invoice\*.*<@UANN> owns it/);
    expect(told && buttonWords(told)).toEqual(['I take it…', 'Show']);
  });
});

describe('to the owner', () => {
  it('what somebody else promised is theirs to keep, or to take back', () => {
    const told = tell(promised, ANN, { kind: 'promised-for-you', issueId, commitmentId });
    expect(told?.text).toContain('<@UBOB> promised the customer of your *#12 ');
    expect(told?.text).toContain('by Tue 24 Nov 17:00 (London), for the customer');
    expect(told && buttonWords(told)).toEqual(['Kept', 'Need longer…', 'Fix…', 'Object…']);
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

describe('to whoever took a P1 by *I have it*', () => {
  it('what comes next is asked', () => {
    const urgent = taken('', 'p1');
    const told = tell(urgent, BOB, reminder('read-back', handoffOf(urgent)));
    expect(told?.text).toContain('What do you do next, and when? <@UANN> waits to read it.');
    expect(told && buttonWords(told)).toEqual(['Read back…']);
  });

  it('and the giver hears it when it is said', () => {
    const urgent = taken('', 'p1');
    const id = handoffOf(urgent);
    const handshake = { kind: 'handshake', issueId, handoffId: id } as const;
    expect(tell(urgent, ANN, handshake)?.text).toContain('They say what comes next within');
    const said = next(urgent, BOB, (scene, act) =>
      readBack(scene, act, { handoffId: id, words: 'I call Chen' }),
    );
    const told = tell(said, ANN, { kind: 'read-back', issueId, handoffId: id });
    expect(told?.text).toMatch(/<@UBOB> says what comes next [^]*I call Chen/);
    expect(told && buttonWords(told)).toEqual(['Correct…', 'Introduce them yourself…']);
  });
});

describe('to one of those asked', () => {
  it('an amended offer is shown as it is now, to be answered', () => {
    const amended = next(offered, ANN, (scene, act) =>
      amend(scene, act, { handoffId, version: 1, note: { ...note, nextStep: 'call at four' } }),
    );
    const told = tell(amended, BOB, { kind: 'amended', issueId, handoffId });
    expect(told?.text).toMatch(/<@UANN> changed the offer of \*#12 [^]*call at four/);
    expect(told && buttonWords(told)).toEqual(['Accept…', 'Decline…', 'I take it if…']);
  });

  it('half of the time is over', () => {
    const told = tell(offered, BOB, reminder('half-time', handoffId));
    expect(told?.text).toContain('<@UANN> is waiting for your answer');
    expect(told?.text).toContain('call Chen at 3pm');
    expect(told && buttonWords(told)).toEqual(['Accept…', 'Decline…', 'I take it if…']);
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
    expect(told && buttonWords(told)).toEqual([
      'I posted it',
      'I phoned',
      'I mailed it',
      'Told earlier…',
    ]);
  });

  it('says sorry for what was not kept', () => {
    const told = customerMessage(afterwards);
    expect(told && wordsIn(told)).toContain('We did not keep that, and we are sorry.');
  });

  it('carries the draft, so that telling them makes it the promise', () => {
    const told = customerMessage(TUESDAY);
    const values = told ? buttonsIn(told).map(({ value }) => value) : [];
    expect(values).toEqual([draftId, draftId, draftId, draftId]);
  });
});

it('a notice about what is not there any more is not told', () => {
  const gone = '00000000-0000-4000-8000-999999999999';
  const ofHandoffs: { [Kind in HandoffNotice['kind']]: Extract<HandoffNotice, { kind: Kind }> } = {
    handshake: { kind: 'handshake', issueId, handoffId: gone },
    declined: { kind: 'declined', issueId, handoffId: gone, memberId: BOB },
    countered: { kind: 'countered', issueId, handoffId: gone, memberId: BOB },
    expired: { kind: 'expired', issueId, handoffId: gone },
    amended: { kind: 'amended', issueId, handoffId: gone },
    'offered-in-stead': { kind: 'offered-in-stead', issueId, handoffId: gone },
    'read-back': { kind: 'read-back', issueId, handoffId: gone },
    corrected: { kind: 'corrected', issueId, handoffId: gone },
    'correction-confirmed': { kind: 'correction-confirmed', issueId, handoffId: gone },
  };
  const others: IssueNotice[] = [
    { kind: 'promised-for-you', issueId, commitmentId: gone },
    { kind: 'customer-message', issueId, commitmentId: gone },
    { kind: 'take-ended', issueId, takeId: gone },
    ...REMINDERS.filter((kind) => !kind.startsWith('contact')).map((kind) => reminder(kind, gone)),
  ];
  for (const notice of [...Object.values(ofHandoffs), ...others])
    expect(tell(promised, ANN, notice)).toBeNull();
});

function reminder(kind: ReminderKind, subjectId: string) {
  return { kind: 'reminder', reminder: kind, issueId, subjectId } as const;
}

function tell({ scene }: Story, to: string, notice: IssueNotice, now = TUESDAY) {
  const told = noticeMessage({ about: 'issue', to, notice, scene }, now);
  expect(told ? complaintsAbout(told) : []).toEqual([]);
  return told;
}

/** Bob took it; without a read-back, by *I have it*. */
function taken(words: string, priority: Priority = 'p2'): Story {
  const story =
    priority === 'p2'
      ? offered
      : next(anIssue({ priority }), ANN, (scene, act) => offer(scene, act, { to: [BOB], note }));
  const { id, version } = openHandoff(story.scene) ?? { id: '', version: 0 };
  return next(story, BOB, (scene, act) =>
    accept(scene, act, {
      handoffId: id,
      version,
      readBack: words,
      saysNextStepLater: words === '',
    }),
  );
}

function handoffOf({ scene }: Story): string {
  return scene.handoffs.at(-1)?.id ?? '';
}

function expired(): Story {
  return next(offered, ANN, (scene, act) => expire(scene, act, handoffId), afterwards);
}

function customerMessage(now: Date) {
  return tell(postponed, ANN, { kind: 'customer-message', issueId, commitmentId: draftId }, now);
}
