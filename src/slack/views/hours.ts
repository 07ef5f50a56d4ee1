import type { Button } from '@slack/types';

import { hoursInForce, isWorkingDay } from '../../domain/working-time/calendar.js';
import type { OwnHoursChange } from '../../domain/working-time/own-hours.js';
import { type Shift, shiftsAfter } from '../../domain/working-time/shifts.js';
import { addDays, localDate, localTime } from '../../domain/working-time/wall-clock.js';
import type { TemporaryHours } from '../../domain/working-time/working-hours.js';
import type { Answer } from '../../use-cases/answers.js';
import type { OwnHours } from '../../use-cases/member/own-hours.js';
import { sayDays, sayHours } from '../dates/say-hours.js';
import { sayDay, sayWhen } from '../dates/say-when.js';
import { actions, COMMAND } from '../ids.js';
import { bold, code, joined, type Mrkdwn, say } from '../mrkdwn.js';
import { header, row, section } from './blocks.js';
import { button } from './buttons/button.js';
import type { Reader } from './clocks.js';
import { message, type Message } from './message.js';

/** Stretches of work that are named ahead. */
const AHEAD = 3;

const examples = [
  'hours mon-fri 9-12, 13-17:30',
  'hours mon-thu 8-16, fri 8-12',
  'hours until 12 dec mon-fri 9-13',
  'hours zone Europe/Prague',
  'hours reset',
  'digest 08:30 mon-thu',
  'digest off today',
].map((words) => code(`${COMMAND} ${words}`));

/** *My hours…*: the form for all of it. */
export function myHoursButton(): Button {
  return button('My hours…', { action: actions.myHours, value: 'mine' });
}

/** When somebody works and hears their digest, and how to change it. */
export function hoursMessage(mine: OwnHours, now: Date): Message {
  return message([
    header('Your hours'),
    section(joined(hoursLines(mine, now), '\n')),
    ...row([myHoursButton()]),
    section(joined([bold('To change them'), ...examples], '\n')),
  ]);
}

/** To whoever changed their hours: what was understood, and what comes of it. */
export function hoursKept(
  { change, mine }: Extract<Answer, { kind: 'hours-kept' }>,
  { now }: Reader,
): Message {
  const { hours, temporaryHours, zone } = change;
  const isAboutWork = [hours, temporaryHours, zone].some((each) => each !== undefined);
  const said = [
    ...saidOf(change, mine, localDate(mine.calendar.zone, now)),
    ...(isAboutWork ? [say`Your reminders go by it from now on.`] : []),
  ];
  return message([
    section(said.length > 0 ? joined(said, ' ') : say`Your hours stay as they are.`),
    section(joined([nextLine(mine, now), digestLine(mine, now)], '\n')),
    ...row([myHoursButton()]),
  ]);
}

/** What was understood of each thing that changed. */
function saidOf(change: OwnHoursChange, mine: OwnHours, today: string): Mrkdwn[] {
  const { hours, temporaryHours, zone, digestTime, digestDays, noDigestOn } = change;
  const isDigest = digestTime !== undefined || digestDays !== undefined;
  return [
    ...(hours === undefined ? [] : [weekIs(mine)]),
    ...(temporaryHours ? [whileIs(temporaryHours)] : []),
    ...(temporaryHours === null && hours === undefined
      ? [say`No other hours for a while. ${weekIs(mine)}`]
      : []),
    ...(zone === undefined ? [] : [clockIs(mine)]),
    ...(isDigest ? [say`Your digest comes ${digestTimes(mine)}.`] : []),
    ...(noDigestOn
      ? [say`No digest ${dayOff(noDigestOn, today)}; ${code(`${COMMAND} digest on`)} undoes that.`]
      : []),
    ...(noDigestOn === null && !isDigest
      ? [say`Your digest leaves out no day any more; today's comes unless its hour is over.`]
      : []),
  ];
}

function weekIs({ calendar, hours }: OwnHours): Mrkdwn {
  const week = bold(sayHours(calendar.hours));
  return hours ? say`Your week is now ${week}.` : say`Your week is that of the workspace: ${week}.`;
}

function whileIs({ from, until, hours }: TemporaryHours): Mrkdwn {
  return say`From ${sayDay(from)} to ${sayDay(until)} it is ${bold(sayHours(hours))}, then your week as usual. ${code(`${COMMAND} hours usual`)} ends that sooner.`;
}

function clockIs({ calendar: { zone }, slackZone }: OwnHours): Mrkdwn {
  return slackZone === null
    ? say`Your clock is the one Slack says: ${bold(zone)}.`
    : say`Your clock is ${bold(zone)}, whatever Slack says; ${code(`${COMMAND} hours zone slack`)} undoes that.`;
}

function hoursLines(mine: OwnHours, now: Date): Mrkdwn[] {
  return [...weekLines(mine, now), say`• ${nextLine(mine, now)}`, say`• ${digestLine(mine, now)}`];
}

/** Which hours count for somebody, and in which zone. */
export function weekLines(
  { calendar, slackZone, hours }: Pick<OwnHours, 'calendar' | 'slackZone' | 'hours'>,
  now: Date,
): Mrkdwn[] {
  const { zone, temporary } = calendar;
  const whose = hours ? '' : ', the hours of the workspace';
  const isWhile = temporary && temporary.until >= localDate(zone, now) ? temporary : null;
  return [
    say`• ${bold('Every week')}: ${sayHours(calendar.hours)}${whose}`,
    ...(isWhile
      ? [
          say`• ${bold(`${sayDay(isWhile.from)} to ${sayDay(isWhile.until)}`)}: ${sayHours(isWhile.hours)}`,
        ]
      : []),
    say`• ${bold('Clock')}: ${zone}, ${slackZone === null ? 'as Slack says' : `set by you; Slack says ${slackZone}`}`,
  ];
}

/** "*Next*: at work until 17:00, then tomorrow 09:00–17:00". */
function nextLine({ calendar }: OwnHours, now: Date): Mrkdwn {
  const ahead: Shift[] = [];
  for (const shift of shiftsAfter(calendar, now)) if (ahead.push(shift) === AHEAD) break;
  const words = ahead.map((shift) => sayShift(shift, calendar.zone, now));
  if (words.length === 0) return say`${bold('Next')}: no working time is planned`;
  const isHoliday =
    !isWorkingDay(calendar, localDate(calendar.zone, now)) && isUsuallyWorked(calendar, now);
  return say`${bold('Next')}: ${isHoliday ? 'today is a holiday; ' : ''}${words.join(', then ')}`;
}

function isUsuallyWorked(calendar: OwnHours['calendar'], now: Date): boolean {
  const today = localDate(calendar.zone, now);
  return isWorkingDay({ ...calendar, hours: hoursInForce(calendar, today), holidays: [] }, today);
}

function sayShift({ start, end }: Shift, zone: string, now: Date): string {
  const until = sayEnd(new Date(end), zone);
  if (start <= +now) return `at work until ${until}`;
  const day = localDate(zone, new Date(start));
  const today = localDate(zone, now);
  const named = new Map([
    [today, 'today'],
    [addDays(today, 1), 'tomorrow'],
  ]);
  return `${named.get(day) ?? sayDay(day)} ${localTime(zone, new Date(start))}–${until}`;
}

/** The end of a day is its midnight, not that of the next one. */
function sayEnd(end: Date, zone: string): string {
  const time = localTime(zone, end);
  return time === '00:00' ? '24:00' : time;
}

function digestLine(mine: OwnHours, now: Date): Mrkdwn {
  const { calendar, nextDigestAt, noDigestOn } = mine;
  const today = localDate(calendar.zone, now);
  const isOff = noDigestOn !== null && noDigestOn >= today;
  const next = nextDigestAt
    ? `the next one ${sayWhen(new Date(nextDigestAt), calendar.zone, now)}`
    : 'none is planned';
  return say`${bold('Digest')}: ${digestTimes(mine)}${isOff ? `, not ${dayOff(noDigestOn, today)}` : ''}; ${next}`;
}

const dayOff = (day: string, today: string): string =>
  day === today ? 'today' : `on ${sayDay(day)}`;

/** "At 08:30 on Mon–Thu"; digests come on days that are worked only. */
export function digestTimes({
  digestTime,
  digestDays,
}: Pick<OwnHours, 'digestTime' | 'digestDays'>) {
  const time = digestTime === null ? 'at 09:00, or when you begin later' : `at ${digestTime}`;
  const days = digestDays === null ? 'on your working days' : `on ${sayDays(digestDays)}`;
  return `${time}, ${days}`;
}
