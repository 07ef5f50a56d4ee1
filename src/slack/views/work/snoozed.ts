import { localDate } from '../../../domain/working-time/wall-clock.js';
import type { Answer } from '../../../use-cases/answers.js';
import { sayDay, sayWhen } from '../../dates/say-when.js';
import { bold, joined, say } from '../../mrkdwn.js';
import { section } from '../blocks.js';
import type { Reader } from '../clocks.js';
import { message, type Message } from '../message.js';
import { numbers } from '../pack/numbers.js';

/** To whoever snoozed: until when, what is told sooner because it falls due, and what goes on. */
export function snoozed(
  { day, lines, zone }: Extract<Answer, { kind: 'snoozed' }>,
  { now }: Reader,
): Message {
  const isSooner = ({ until }: { until: string }) => localDate(zone, new Date(until)) < day;
  const whole = lines.filter((line) => !isSooner(line)).map(({ number }) => number);
  const said = [
    ...(whole.length > 0
      ? [say`Snoozed until ${bold(sayDay(day))}: ${numbers([...new Set(whole)])}.`]
      : []),
    ...lines
      .filter(isSooner)
      .map(
        ({ number, until }) =>
          say`Snoozed until it falls due, ${bold(sayWhen(new Date(until), zone, now))}: #${number}.`,
      ),
  ];
  return message([
    section(joined(said, '\n')),
    section(
      say`Only your reminders rest: what was promised stands, leads hear as ever, and Baton's Home tab shows everything.`,
    ),
  ]);
}
