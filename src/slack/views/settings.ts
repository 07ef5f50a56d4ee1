import {
  PRIORITIES,
  type Priority,
  type PublicHolidays,
  type Rota,
  type Settings,
} from '../../domain/people.js';
import type { Setting } from '../../domain/settings.js';
import { localDate } from '../../domain/working-time/wall-clock.js';
import { sayHours } from '../dates/say-hours.js';
import { sayDay } from '../dates/say-when.js';
import { COMMAND } from '../ids.js';
import { bold, channel, code, group, joined, type Mrkdwn, person, say } from '../mrkdwn.js';
import { header, section, type ShownBlock } from './blocks.js';
import type { Reader } from './clocks.js';
import { message, type Message, sentence } from './message.js';
import { brief, counted, people } from './words.js';

/** Leads that are named. */
const MOST_LEADS = 12;
/** Days off of the workspace's own that are named. */
const MOST_DAYS = 12;

const examples = [
  'settings leads @ana @lee',
  'settings rota @ana @bob',
  'settings rota @support-team',
  'settings rota off',
  'settings board #issues',
  'settings hours mon-fri 9-17',
  'settings first-answer p1 1, p2 4',
  'settings rhythm p1 2, p2 8',
  'settings holidays CZ',
  'settings holidays DE-BY',
  'settings holiday 2026-12-24',
].map((words) => code(`${COMMAND} ${words}`));

/** What the workspace decided for itself, and how to change it. */
export function settingsMessage(settings: Settings): Message {
  return message([header('Settings of Baton'), ...settingsBlocks(settings)]);
}

/** The same without its heading. */
export function settingsBlocks(settings: Settings): ShownBlock[] {
  const { leads, rota, boardChannel, hours, firstResponseHours, contactRhythmHours } = settings;
  return [
    section(
      joined(
        [
          say`• ${bold('Leads')}: ${inOrder(leads)}`,
          say`• ${bold('Rota')}: ${whoTakesTurns(rota)}`,
          say`• ${bold('Board')}: ${whereTheBoardIs(boardChannel)}`,
          say`• ${bold('Hours')}: ${sayHours(hours)}, of whoever set none of their own`,
          say`• ${bold('Days off')}: ${whichDaysAreOff(settings)}`,
          say`• ${bold('First answer')}: within ${workingHours(firstResponseHours)}`,
          say`• ${bold('Update rhythm')}: a customer hears from us at least every ${workingHours(contactRhythmHours)}`,
        ],
        '\n',
      ),
    ),
    section(joined([bold('To change them'), ...examples], '\n')),
  ];
}

/** "1 working hour for P1, 4 working hours for P2". */
function workingHours(hours: Partial<Record<Priority, number>>): string {
  return PRIORITIES.flatMap((priority) => {
    const count = hours[priority];
    return count === undefined
      ? []
      : [`${counted(count, 'working hour')} for ${priority.toUpperCase()}`];
  }).join(', ');
}

/** To the lead who changed a setting. */
export function settingChanged(setting: Setting, reader: Reader): Message {
  switch (setting.what) {
    case 'leads':
      return sentence(say`The leads are now ${inOrder(setting.leads)}.`);
    case 'rota':
      return sentence(say`The rota is now: ${whoTakesTurns(setting.rota)}.`);
    case 'board':
      return sentence(say`The board is now: ${whereTheBoardIs(setting.boardChannel)}.`);
    case 'hours':
      return sentence(
        say`The hours are now ${sayHours(setting.hours)}, of whoever set none of their own. Reminders go by it from now on.`,
      );
    case 'first-answer':
      return sentence(
        say`A first answer is now promised within ${workingHours(setting.waits)}, for issues opened from now on.`,
      );
    case 'rhythm':
      return sentence(
        say`A customer now hears from us at least every ${workingHours(setting.waits)}, from the next contact on.`,
      );
    case 'public-holidays':
      return sentence(publicHolidaysAre(setting.publicHolidays, reader));
    case 'day-off':
      return sentence(
        setting.isOff
          ? say`${sayDate(setting.day)} is a day off now: nobody's hours, and no digest. ${code(`${COMMAND} settings holiday remove ${setting.day}`)} undoes that.`
          : say`${sayDate(setting.day)} is a working day again.`,
      );
  }
}

/** To a lead who named a setting that there is not. */
export function unknownSetting(word: string): Message {
  return sentence(
    say`Baton has no setting called ${code(brief(word))}. What can be set:\n${joined(examples, '\n')}`,
  );
}

function inOrder(leads: readonly string[]): Mrkdwn {
  const left = leads.length - MOST_LEADS;
  const named = leads.slice(0, MOST_LEADS).map(person);
  return joined([...named, ...(left > 0 ? [`${left} more`] : [])], ', then ');
}

function whoTakesTurns(rota: Rota | null): Mrkdwn {
  if (!rota) return say`off; new issues are offered to nobody but the customer's concierge`;
  const who = 'group' in rota ? say`whoever is in ${group(rota.group)}` : people(rota.members);
  return say`${who}, in turn among those at work`;
}

function whereTheBoardIs(boardChannel: string | null): Mrkdwn {
  if (boardChannel === null)
    return say`off; a card that cannot live where its issue was opened goes to the owner`;
  return say`${channel(boardChannel)}, where Baton has to be a member (${code('/invite @Baton')} there)`;
}

function whichDaysAreOff({ holidays, publicHolidays }: Settings): Mrkdwn {
  const place = publicHolidays ? [`the public holidays of ${publicHolidays.place}`] : [];
  const own = holidays.slice(0, MOST_DAYS).map(sayDate);
  const left = holidays.length - own.length;
  const all = [...place, ...own, ...(left > 0 ? [`${left} more`] : [])];
  return say`${all.length > 0 ? all.join(', ') : 'none'}`;
}

function publicHolidaysAre(publicHolidays: PublicHolidays | null, { zone, now }: Reader): Mrkdwn {
  if (!publicHolidays)
    return say`Public holidays are working days now; ${code(`${COMMAND} settings holidays CZ`)} takes those of a country.`;
  const { place, days } = publicHolidays;
  const today = localDate(zone, now);
  const coming = days.filter((day) => day >= today).slice(0, 4);
  return say`The public holidays of ${place} are days off now: ${coming.map(sayDate).join(', ')} and so on.`;
}

/** "Thu 24 Dec 2026". */
const sayDate = (day: string): string => `${sayDay(day)} ${day.slice(0, 4)}`;
