import type { Day, DayLists, TeamLists } from '../work.js';

type DayLine = DayLists[keyof DayLists][number] | TeamLists[keyof TeamLists][number];

/** A line of somebody's day that they may snooze: what it is about, and its time, if it has one. */
export interface Snoozable {
  kind: keyof DayLists | 'team';
  line: DayLine;
  subjectId: string;
  at: Date | null;
}

/** In the order of the digest. */
export const DAY_KINDS = [
  'lapsed',
  'today',
  'offersToMe',
  'takesOfMe',
  'readBacks',
  'offersByMe',
  'returned',
  'contacts',
  'corrections',
  'followUps',
] as const satisfies readonly (keyof DayLists)[];

/** What a member may snooze of their day: everything that is not a P1. */
export function snoozable(day: Day): Snoozable[] {
  const own = DAY_KINDS.flatMap((kind) => day[kind].map((line) => ({ kind, line })));
  const { lapsed = [], missed = [], untaken = [], custody = [], corrections = [] } = day.team ?? {};
  const team = [...lapsed, ...missed, ...untaken, ...custody, ...corrections];
  return [...own, ...team.map((line) => ({ kind: 'team' as const, line }))]
    .filter(({ line }) => line.priority !== 'p1')
    .map((each) => ({ ...each, ...subjectOf(each.line) }));
}

function subjectOf(line: DayLine): Pick<Snoozable, 'subjectId' | 'at'> {
  if ('commitmentId' in line) return { subjectId: line.commitmentId, at: line.dueAt };
  if ('followUpId' in line) return { subjectId: line.followUpId, at: line.dueAt };
  if ('custodyId' in line) return { subjectId: line.custodyId, at: null };
  if ('takeId' in line) return { subjectId: line.takeId, at: line.endsAt };
  if ('handoffId' in line)
    return { subjectId: line.handoffId, at: 'endsAt' in line ? line.endsAt : null };
  return { subjectId: line.issueId, at: line.nextContactAt };
}
