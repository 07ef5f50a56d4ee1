import type { MemberId } from '../people.js';
import { hasCover, type Roster, sharedSpan, type Span } from './roster.js';

interface Step {
  coverId: MemberId;
  span: Span;
}

/**
 * Whether `memberId`, covered by `coverId` during `span`, would at some moment of it stand in for
 * themselves: the covers on the way round, first to last; null: they would not. Who was asked and has
 * not answered counts, so that no two people can agree to each other.
 */
export function circleOf(
  { absences, ...roster }: Roster,
  memberId: MemberId,
  { coverId, span }: Step,
): MemberId[] | null {
  for (const absence of absences) {
    if (absence.memberId !== coverId || absence.endedAt !== null || !hasCover(absence)) continue;
    const shared = sharedSpan(span, absence);
    if (!shared) continue;
    if (absence.coverId === memberId) return [coverId];
    const others = { ...roster, absences: absences.filter((each) => each !== absence) };
    const rest = circleOf(others, memberId, { coverId: absence.coverId, span: shared });
    if (rest) return [coverId, ...rest];
  }
  return null;
}
