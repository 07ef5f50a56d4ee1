import { decide } from '../../../src/domain/ruling.js';
import { expireTakes } from '../../../src/domain/take/clock.js';
import { custody } from '../../../src/domain/take/custody.js';
import { endTake, handOver, take } from '../../../src/domain/take/take.js';
import { takeForm } from '../../../src/slack/views/forms/handoff/take.js';
import { noticeMessage, noticeNow } from '../../../src/slack/views/notices.js';
import { takeMessage } from '../../../src/slack/views/take/take.js';
import type { IssueNotice } from '../../../src/use-cases/notices.js';
import { hostile } from './samples.js';
import { buttonWords, complaintsAbout, foreignMarkup, wordsIn } from './sendable.js';
import { ANN, anIssue, BOB, CARA, LEA, next, type Story, TUESDAY } from './story.js';

const tomorrow = new Date('2026-11-25T14:00:00Z');

/** Bob asks Ann for her issue; resolves to what came of it, and the request. */
function asked(readBack = 'I call Chen at 15:00'): Story & { takeId: string; issueId: string } {
  const story = next(anIssue(), BOB, (scene, act) =>
    take(scene, act, { terms: scene.issue.terms, readBack, reason: '' }),
  );
  return { ...story, takeId: story.scene.takes[0]?.id ?? '', issueId: story.scene.issue.id };
}

function tell({ scene }: Story, to: string, notice: IssueNotice, now = TUESDAY) {
  const message = noticeMessage({ about: 'issue', to, notice, scene }, now);
  if (!message) throw new Error('nothing was told');
  expect(complaintsAbout(message)).toEqual([]);
  expect(foreignMarkup(message)).toEqual([]);
  return message;
}

describe('the request, as the owner sees it', () => {
  it('says who asks, what comes next, until when, and can be answered', () => {
    const { scene, takeId } = asked();
    const message = takeMessage(scene, takeId, ANN, TUESDAY);
    expect(message.text).toContain('<@UBOB> asks you for this issue. *P2, soon*.');
    expect(wordsIn(message)).toContain('I call Chen at 15:00');
    expect(message.text).toContain('then it is theirs, with 1 open promise.');
    expect(buttonWords(message)).toEqual(['Hand it over', 'Keep it']);
  });

  it('has no button for anybody else', () => {
    const { scene, takeId } = asked();
    expect(buttonWords(takeMessage(scene, takeId, CARA, TUESDAY))).toEqual([]);
  });

  it('tells how it ended, with nothing to press', () => {
    const request = asked();
    const { takeId } = request;
    const endings: [Story, string][] = [
      [next(request, ANN, (scene, act) => handOver(scene, act, takeId)), 'You handed *#12 '],
      [
        next(request, ANN, (scene, act) => endTake(scene, act, { takeId, as: 'refused' })),
        'You kept *#12 ',
      ],
      [
        next(request, BOB, (scene, act) => endTake(scene, act, { takeId, as: 'withdrawn' })),
        'does not ask for',
      ],
      [
        next(request, ANN, (scene, act) => decide(expireTakes(scene, act)), tomorrow),
        'the time to answer is over. It is with <@UANN> now.',
      ],
      [
        next(request, LEA, (scene, act) =>
          decide(custody(scene, act, { to: LEA, reason: 'nobody is there' })),
        ),
        'something else happened before you answered. It is with <@ULEA> now.',
      ],
    ];
    for (const [{ scene }, words] of endings) {
      const message = takeMessage(scene, takeId, ANN, tomorrow);
      expect(message.text).toContain(words);
      expect(buttonWords(message)).toEqual([]);
    }
  });

  it.each(hostile)('is harmless and within limits: %s', (_, words) => {
    const { scene, takeId } = asked(`${words}.`);
    const message = takeMessage(scene, takeId, ANN, TUESDAY);
    expect(complaintsAbout(message)).toEqual([]);
    expect(foreignMarkup(message)).toEqual([]);
  });
});

describe('the form', () => {
  it('asks for the next step, or where the owner cannot be asked for the reason', () => {
    const { scene } = anIssue();
    const reader = { memberId: LEA, now: TUESDAY };
    const asks = takeForm(scene, reader, { because: null });
    expect(wordsIn(asks)).toContain('<@UANN> is asked, and owns it until they hand it over');
    const takes = takeForm(scene, reader, { because: 'silent', typed: 'nobody is there' });
    expect(wordsIn(takes)).toContain('was asked and did not answer in time');
    expect(wordsIn(takes)).not.toContain('Your next step');
  });
});

describe('reminders', () => {
  const reminder = (
    kind: 'asked-for' | 'unanswered',
    { issueId, takeId }: ReturnType<typeof asked>,
  ) => ({ kind: 'reminder', reminder: kind, issueId, subjectId: takeId }) as const;

  it('at half time the owner can answer; whoever hears in their stead is told what they can do', () => {
    const request = asked();
    const toOwner = tell(request, ANN, reminder('asked-for', request));
    expect(buttonWords(toOwner)).toEqual(['Hand it over', 'Keep it']);
    const toCover = tell(request, CARA, reminder('asked-for', request));
    expect(toCover.text).toContain('Only they can hand it over');
    expect(buttonWords(toCover)).toEqual([]);
  });

  it('a lead can act on what was not answered, until somebody did', () => {
    const request = asked();
    const expired = next(request, ANN, (scene, act) => decide(expireTakes(scene, act)), tomorrow);
    const notice = reminder('unanswered', request);
    const told = tell(expired, LEA, notice, tomorrow);
    expect(told.text).toContain('<@UBOB> asked <@UANN> for *#12 ');
    expect(buttonWords(told)).toEqual(['I take it…', 'Show']);
    const held = next(
      expired,
      LEA,
      (scene, act) => decide(custody(scene, act, { to: LEA, reason: 'nobody answers' })),
      tomorrow,
    );
    const now = noticeNow(held.scene, notice, { memberId: LEA, now: tomorrow });
    expect(now.text).toContain('Settled since: the request for *#12 ');
    expect(buttonWords(now)).toEqual([]);
  });
});
