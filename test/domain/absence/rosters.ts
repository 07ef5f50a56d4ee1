import { agreeToCover, refuseCover } from '../../../src/domain/absence/answer-cover.js';
import { goAway } from '../../../src/domain/absence/go-away.js';
import type { AbsenceChange, Roster } from '../../../src/domain/absence/roster.js';
import type { MemberId } from '../../../src/domain/people.js';
import type { Absence } from '../../../src/domain/records.js';
import type { Ruling } from '../../../src/domain/ruling.js';
import { act, members, TUESDAY, workspace } from '../scenes.js';

/** Everybody is here. */
export const everybodyHere: Roster = { workspace, members, absences: [] };

/** A span on the days and hours of November 2026: `from('25T00', '28T00')`. */
export const span = (start: string, end: string) => ({
  startsAt: new Date(`2026-11-${start}:00Z`),
  endsAt: new Date(`2026-11-${end}:00Z`),
});

/** Thursday and Friday, in London. */
export const thuToFri = span('26T00', '28T00');

interface Going {
  cover?: MemberId | null;
  by?: MemberId;
  now?: Date;
  at?: ReturnType<typeof span>;
}

/** `memberId` would go away on Thursday and Friday, if nothing else is said. */
export function going(
  roster: Roster,
  memberId: MemberId,
  { cover = null, by = memberId, now = TUESDAY, at = thuToFri }: Going = {},
): Ruling<AbsenceChange> {
  return goAway(roster, act(by, now), { memberId, coverId: cover, ...at });
}

/** The roster after a ruling that must not be a refusal; what has ended is left out, as the store does. */
export function onward(roster: Roster, ruling: Ruling<AbsenceChange>): Roster {
  if (!ruling.ok) throw new Error(`refused: ${JSON.stringify(ruling.refusal)}`);
  return withChange(roster, ruling.change);
}

export function withChange(roster: Roster, { absences }: AbsenceChange): Roster {
  const changed = new Set(absences.map(({ id }) => id));
  const all = [...roster.absences.filter(({ id }) => !changed.has(id)), ...absences];
  return { ...roster, absences: all.filter(({ endedAt }) => endedAt === null) };
}

/** The roster once `memberId` is away, and whoever they asked has agreed. */
export function covered(roster: Roster, memberId: MemberId, cover: MemberId, more: Going = {}) {
  const asked = onward(roster, going(roster, memberId, { ...more, cover }));
  const { id } = absenceOfMember(asked, memberId);
  return onward(asked, agreeToCover(asked, act(cover, more.now), id));
}

export function declined(roster: Roster, memberId: MemberId): Roster {
  const { id, coverId } = absenceOfMember(roster, memberId);
  return onward(roster, refuseCover(roster, act(coverId ?? ''), id));
}

/** The last planned absence of somebody. */
export function absenceOfMember({ absences }: Roster, memberId: MemberId): Absence {
  const found = absences.findLast((each) => each.memberId === memberId);
  if (!found) throw new Error(`${memberId} is not away`);
  return found;
}
