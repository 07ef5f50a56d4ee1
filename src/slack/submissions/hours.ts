import { isDeepStrictEqual } from 'node:util';

import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import type { OwnHoursChange } from '../../domain/working-time/own-hours.js';
import { localDate } from '../../domain/working-time/wall-clock.js';
import { problemWithWeek } from '../../domain/working-time/working-hours.js';
import { refused } from '../../use-cases/answers.js';
import type { OwnHours } from '../../use-cases/member/own-hours.js';
import { readDays, readHours, readTimeOfDay } from '../dates/read-hours.js';
import { readTemporaryHours } from '../dates/read-temporary-hours.js';
import { readZone } from '../dates/read-zone.js';
import type { Speaker } from '../dates/wall-readings.js';
import { fields } from '../ids.js';
import type { Fields, Submission } from '../read.js';
import type { Refused, Submit } from './submitted.js';

/** What the form asks for. */
type Filled = Required<OwnHoursChange>;

/** *My hours…*: everything as the form has it; what was left empty is as usual. */
export const hours: Submit = {
  carryOut: async (baton, sent) => {
    const mine = await baton.showOwnHours(sent);
    if (!mine) return refused({ why: 'not-a-member', standing: 'unknown' });
    const speaker = { now: baton.clock.now(), calendar: mine.calendar };
    const change = changeIn(sent.fields, speaker);
    if (!change.ok) return refused(change.refusal);
    return baton.changeHours(sent, onlyNew(change.change, mine, speaker));
  },
  field: fieldOf,
};

function changeIn(sent: Fields, speaker: Speaker): Ruling<Filled> {
  const said = (field: string) => sent.text(field).replace(/\s+/g, ' ');
  const week = said(fields.hours) === '' ? null : readHours(said(fields.hours));
  if (week?.kind === 'unreadable') return refuse({ why: 'hours-unreadable', text: week.text });
  const aWhile = said(fields.hoursForAWhile);
  const temporary = aWhile === '' ? decide(null) : readTemporaryHours(aWhile, speaker);
  if (!temporary) return refuse({ why: 'hours-unreadable', text: aWhile });
  if (!temporary.ok) return temporary;
  const at = said(fields.digestTime);
  const digestTime = at === '' ? null : readTimeOfDay(at);
  if (at !== '' && digestTime === null) return refuse({ why: 'digest-unreadable', text: at });
  const on = said(fields.digestDays);
  const digestDays = on === '' ? null : readDays(on);
  if (on !== '' && digestDays === null) return refuse({ why: 'digest-unreadable', text: on });
  const zone = said(fields.zone);
  return decide({
    hours: week?.hours ?? null,
    temporaryHours: temporary.change,
    zone: zone === '' ? null : readZone(zone),
    digestTime,
    digestDays,
    noDigestOn: sent.day(fields.noDigestOn),
  });
}

/** What differs from what they have, so that the answer tells of nothing else. */
function onlyNew(filled: Filled, mine: OwnHours, { now }: Speaker): OwnHoursChange {
  const { calendar, slackZone, hours: week, digestTime, digestDays, noDigestOn } = mine;
  const isOver = noDigestOn !== null && noDigestOn < localDate(calendar.zone, now);
  const had: Filled = {
    hours: week,
    temporaryHours: calendar.temporary ?? null,
    zone: slackZone === null ? null : calendar.zone,
    digestTime,
    digestDays,
    noDigestOn: isOver ? null : noDigestOn,
  };
  const isNew = (field: keyof Filled) => !isDeepStrictEqual(filled[field], had[field]);
  return {
    ...(isNew('hours') ? { hours: filled.hours } : {}),
    ...(isNew('temporaryHours') ? { temporaryHours: filled.temporaryHours } : {}),
    ...(isNew('zone') ? { zone: filled.zone } : {}),
    ...(isNew('digestTime') ? { digestTime: filled.digestTime } : {}),
    ...(isNew('digestDays') ? { digestDays: filled.digestDays } : {}),
    ...(isNew('noDigestOn') ? { noDigestOn: filled.noDigestOn } : {}),
  };
}

/** Which field a refusal is about. */
const aboutField: Partial<Record<Refused['why'], string>> = {
  'temporary-hours-over': fields.hoursForAWhile,
  'date-unreadable': fields.hoursForAWhile,
  'date-doubtful': fields.hoursForAWhile,
  'zone-unknown': fields.zone,
  'day-too-early': fields.noDigestOn,
};

/** The same where two fields are read alike: the one that says what was refused. */
function fieldOf(no: Refused, { fields: sent }: Submission): string | null {
  if (no.why === 'hours-unreadable')
    return isSaidIn(fields.hours, no.text, sent) ? fields.hours : fields.hoursForAWhile;
  if (no.why === 'digest-unreadable')
    return isSaidIn(fields.digestTime, no.text, sent) ? fields.digestTime : fields.digestDays;
  if (no.why !== 'hours-impossible') return aboutField[no.why] ?? null;
  const week = readHours(sent.text(fields.hours));
  const isWeek = week.kind === 'hours' && problemWithWeek(week.hours) !== null;
  return isWeek ? fields.hours : fields.hoursForAWhile;
}

const isSaidIn = (field: string, text: string, sent: Fields): boolean =>
  sent.text(field).replace(/\s+/g, ' ') === text;
