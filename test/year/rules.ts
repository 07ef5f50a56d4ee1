import { z } from 'zod';

import type { Notice } from '../../src/use-cases/notices.js';
import { onDatabase } from '../bench/server.js';
import type { HeardAt } from './year.js';

/** What the clock brings; what a person does is told at once, as they would have told it themselves. */
const OF_THE_CLOCK: readonly Notice['kind'][] = ['reminder', 'expired', 'digest', 'left-behind'];

const found = z.array(z.object({ what: z.string() }));

/** Every rule that was broken, in words. */
export async function brokenRules(url: string, heard: readonly HeardAt[]): Promise<string[]> {
  const broken: string[] = [];
  for (const [rule, sql] of Object.entries(rulesOfTheDatabase))
    for (const { what } of found.parse(await onDatabase(url, sql))) broken.push(`${rule}: ${what}`);
  return [...broken, ...outsideHours(heard), ...heardTwice(heard)];
}

function outsideHours(heard: readonly HeardAt[]): string[] {
  return heard
    .filter(({ notice, isUrgent, isInHours }) => {
      return OF_THE_CLOCK.includes(notice.kind) && !isUrgent && !isInHours;
    })
    .map((each) => `no DM outside anybody's hours but P1: ${inWords(each)}`);
}

/** A message that is sent again, or another of the same kind about the same thing to the same person. */
function heardTwice(heard: readonly HeardAt[]): string[] {
  const seen = new Set<string>();
  return heard
    .filter((each) => {
      const keys = [each.noticeId, ...aboutOnce(each)];
      const isTwice = keys.some((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      return isTwice;
    })
    .map((each) => `every slot sent once: ${inWords(each)}`);
}

/** A promise is spoken of once of each kind, a digest once a day. */
function aboutOnce({ to, notice }: HeardAt): string[] {
  if (notice.kind === 'digest') return [`${to} ${notice.day}`];
  const isOnce =
    notice.kind === 'reminder' && ['nudge', 'due', 'lapsed', 'half-time'].includes(notice.reminder);
  return isOnce ? [`${to} ${notice.reminder} ${notice.subjectId}`] : [];
}

const inWords = ({ to, notice, at }: HeardAt): string =>
  `${to} heard ${JSON.stringify(notice)} at ${at.toISOString()}`;

const ENDS = `('kept', 'kept-late', 'moved', 'broken', 'cancelled', 'entered-in-error')`;

const rulesOfTheDatabase = {
  'every promise ends': `
    select id || ' is ' || state as what from commitments where state not in ${ENDS}`,
  'every promise ends once, and its ledger says how': `
    select c.id || ' is ' || c.state || ', its ledger says ' || coalesce(string_agg(l.kind, ', '), 'nothing') as what
      from commitments c left join ledger l on l.commitment_id = c.id and l.kind in ${ENDS}
     group by c.id, c.state having coalesce(array_agg(l.kind), '{}') <> array[c.state]`,
  'every issue ends': `select '#' || number || ' is open' as what from issues where state = 'open'`,
  'nothing is left to look at': `
    select 'issue ' || issue_id as what from (
      select issue_id, wake_at from commitments union all select issue_id, wake_at from handoffs
      union all select issue_id, wake_at from takes union all select issue_id, wake_at from follow_ups
      union all select id, wake_at from issues) woken where wake_at is not null`,
  'every slot is told, or not wanted any more': `
    select lane || ' ' || facts::text || ' is ' || state as what from outbox
     where state not in ('sent', 'void')`,
  'every slot has its one notice': `
    select member_id || ' ' || kind || ' ' || subject_id || ': ' || slots || ' slots, ' || notices || ' notices' as what
      from (select member_id, kind, subject_id, count(*) as slots from reminder_slots
             group by member_id, kind, subject_id) s
      full join (select substr(lane, 6) as member_id, facts ->> 'reminder' as kind,
                        facts ->> 'subjectId' as subject_id, count(*) as notices
                   from outbox where kind = 'reminder' group by 1, 2, 3) n
        using (member_id, kind, subject_id)
     where kind not in ('digest', 'expired', 'take-expired', 'left-behind') and slots is distinct from notices`,
  'whoever owns a promise hears that it lapsed': `
    select id || ', due ' || due_at as what from commitments c
     where ended_at > due_at + interval '15 days'
       and not exists (select from reminder_slots s where s.subject_id = c.id::text and s.kind = 'due')`,
};
