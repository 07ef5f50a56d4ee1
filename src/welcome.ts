import {
  localDate,
  localTime,
  momentOnDay,
  addDays,
  weekdayOf,
} from './domain/working-time/wall-clock.js';

/** The zone in which the sandbox's first day begins. */
const ZONE = 'Europe/London';

/**
 * When a new sandbox's clock begins: now, or where people are off work, on the next working morning,
 * so that reminders, which keep people's hours, can be seen.
 */
export function firstMoment(now: Date): Date {
  const today = localDate(ZONE, now);
  const time = localTime(ZONE, now);
  const isWorkday = (day: string) => weekdayOf(day) <= 5;
  if (isWorkday(today) && time >= '09:00' && time < '15:00') return now;
  let day = time < '09:00' ? today : addDays(today, 1);
  while (!isWorkday(day)) day = addDays(day, 1);
  return momentOnDay(ZONE, day, '10:00');
}

/** What a person reads who has just started Baton without Slack. */
export function welcome(url: string, now: Date): string {
  return `
  Baton is running, with a Slack workspace of its own on this machine.

    Open  ${url}

  Its clock says ${localDate(ZONE, now)} ${localTime(ZONE, now)} in London; the page can move it. Try this first:

    1. As Ana, in #support:     /issue new Acme: invoice is wrong
    2. Hand it to Bob:          /issue handoff 1 @bob call Chen at 3pm about the refund
    3. Switch to Bob, open his messages from Baton, press Accept… and say it back.
    4. Promise something:       /issue promise 1 send the corrected invoice by tomorrow noon
    5. Move the clock ahead, and Bob is reminded before the promise lapses.

  Ctrl-C stops everything; the data stays for the next start.

`;
}
