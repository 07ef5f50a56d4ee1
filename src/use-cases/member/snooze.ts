import { snoozedUntil } from '../../domain/reminders/snooze.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import { localDate, momentOnDay } from '../../domain/working-time/wall-clock.js';
import { type Answer, refused } from '../answers.js';
import type { Clock, People, Reading, Request } from '../ports.js';
import { type Snoozable, snoozable } from './snoozable.js';

/** What the customer waits for at its time; the rest only waits for colleagues. */
const OWED: readonly Snoozable['kind'][] = ['lapsed', 'today', 'contacts'];

/**
 * Whoever asks hears nothing of some lines of their digest until a day, 'YYYY-MM-DD'. Promises, clocks
 * and what others hear stay as they are. Said twice it changes nothing more, so no request is recorded.
 */
export const snooze =
  ({ people, reading, clock }: { people: People; reading: Reading; clock: Clock }) =>
  async (
    { workspaceId, by: memberId }: Request,
    { subjects, day }: { subjects: readonly string[]; day: string },
  ): Promise<Answer> => {
    const mine = await reading.day(workspaceId, memberId);
    if (!mine) return refused({ why: 'not-a-member', standing: 'unknown' });
    const now = clock.now();
    const { zone } = calendarOf(mine.workspace, mine.member);
    if (day <= localDate(zone, now)) return refused({ why: 'day-too-early', day });
    const chosen = snoozable(mine).filter(({ subjectId }) => subjects.includes(subjectId));
    if (chosen.length === 0) return refused({ why: 'nothing-to-snooze' });
    const until = momentOnDay(zone, day, '00:00');
    const lines = chosen.map((line) => ({ ...line, until: untilFor(line, { until, now }) }));
    await people.snooze(
      workspaceId,
      lines.map(({ subjectId, at, until: ends }) => ({
        workspaceId,
        memberId,
        subjectId,
        at,
        until: ends,
      })),
    );
    return {
      kind: 'snoozed',
      day,
      lines: lines.map(({ line, until: ends }) => ({
        number: line.number,
        until: ends.toISOString(),
      })),
      zone,
    };
  };

function untilFor({ kind, at }: Snoozable, span: { until: Date; now: Date }): Date {
  return at && OWED.includes(kind) ? snoozedUntil(at, span) : span.until;
}
