import type { Rota } from '../../domain/people.js';
import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import type { Setting } from '../../domain/settings.js';
import { refused } from '../../use-cases/answers.js';
import { readHours } from '../dates/read-hours.js';
import { readDay } from '../dates/read-temporary-hours.js';
import type { Speaker } from '../dates/wall-readings.js';
import { answered, shown } from '../reply.js';
import { settingsMessage, unknownSetting } from '../views/settings.js';
import { readWaits } from './read-waits.js';
import type { Subcommand } from './subcommand.js';
import { besideNames, channelIn, namedIn, plain } from './words.js';

/** `/issue settings`, `settings leads @ana @lee`, `settings rota @group`, `settings holidays CZ` and so on. */
export const settings: Subcommand = async (baton, said, rest) => {
  const now = await baton.showSettings(said);
  if (!now.ok) return answered(refused(now.refusal));
  const [, word = '', names = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest.trim()) ?? [];
  if (word === '') return shown(settingsMessage(now.change));
  if (word.toLowerCase() === 'holidays')
    return answered(await baton.setHolidays(said, isOff(names.trim()) ? null : plain(names)));
  const read = readers.get(word.toLowerCase());
  if (!read) return shown(unknownSetting(plain(word)));
  const mine = await baton.showOwnHours(said);
  if (!mine) return answered(refused({ why: 'not-a-member', standing: 'unknown' }));
  const setting = read(names.trim(), { now: baton.clock.now(), calendar: mine.calendar });
  if (!setting.ok) return answered(refused(setting.refusal));
  return answered(await baton.changeSettings(said, setting.change));
};

/** What follows the name of a setting, by that name. */
const readers: ReadonlyMap<string, (names: string, speaker: Speaker) => Ruling<Setting>> = new Map([
  ['leads', readLeads],
  ['rota', readRota],
  ['board', readBoard],
  ['hours', readWeek],
  ['holiday', readDayOff],
  ['first-answer', readWait('first-answer')],
  ['rhythm', readWait('rhythm')],
]);

/** "p1 2, p2 8": working hours by urgency. */
function readWait(what: 'first-answer' | 'rhythm') {
  return (words: string): Ruling<Setting> => {
    const waits = readWaits(plain(words));
    const example = `/issue settings ${what} p1 1, p2 4`;
    return waits
      ? decide({ what, waits })
      : refuse({ why: 'text-missing', what: 'for which urgency how many working hours', example });
  };
}

function readLeads(names: string): Ruling<Setting> {
  const beside = besideNames(names);
  if (beside !== '') return refuse({ why: 'nobody-called-so', words: beside });
  return decide({ what: 'leads', leads: [...new Set(namedIn(names).people)] });
}

function readWeek(names: string): Ruling<Setting> {
  const read = readHours(plain(names));
  return read.kind === 'hours'
    ? decide({ what: 'hours', hours: read.hours })
    : refuse({ why: 'hours-unreadable', text: plain(names) });
}

/** "2026-12-24" and "add 24 dec" add a day off, "remove 24 dec" takes one away. */
function readDayOff(names: string, speaker: Speaker): Ruling<Setting> {
  const [, verb = 'add', words = ''] = /^(?:(add|remove)\s+)?(.*)$/is.exec(plain(names)) ?? [];
  const day = readDay(words, speaker);
  if (!day.ok) return day;
  return decide({ what: 'day-off', day: day.change, isOff: verb.toLowerCase() === 'add' });
}

function readRota(names: string): Ruling<Setting> {
  const rota = isOff(names) ? null : rotaOf(names);
  const beside = besideNames(names);
  if (rota && beside !== '') return refuse({ why: 'nobody-called-so', words: beside });
  return rota === undefined ? refuse({ why: 'rota-unclear' }) : decide({ what: 'rota', rota });
}

function rotaOf(names: string): Rota | undefined {
  const { people, groups } = namedIn(names);
  const [group, ...more] = groups;
  if (group === undefined) return people.length > 0 ? { members: [...new Set(people)] } : undefined;
  return people.length === 0 && more.length === 0 ? { group } : undefined;
}

function readBoard(names: string): Ruling<Setting> {
  if (isOff(names)) return decide({ what: 'board', boardChannel: null });
  const boardChannel = channelIn(names);
  const example = '/issue settings board #issues';
  return boardChannel === null
    ? refuse({ why: 'text-missing', what: 'the channel of the board', example })
    : decide({ what: 'board', boardChannel });
}

const isOff = (names: string): boolean => names.toLowerCase() === 'off';
