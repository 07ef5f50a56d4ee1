import type { Act } from '../../domain/act.js';
import type { Change } from '../../domain/ruling.js';
import { type Addressed, tellNow } from '../notices.js';

/** To those whose requests for the issue have ended because it changed hands, or ended itself. */
export function overtakenNotices(
  act: Act,
  { issue, takes }: Pick<Change, 'issue' | 'takes'>,
): Addressed[] {
  return takes
    .filter(({ state, askedBy }) => state === 'overtaken' && askedBy !== issue.ownerId)
    .filter(({ askedBy }) => askedBy !== act.by)
    .map(({ id: takeId, askedBy }) =>
      tellNow(askedBy, { kind: 'take-ended', issueId: issue.id, takeId }, act.now),
    );
}
