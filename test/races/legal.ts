import type { LedgerEntry } from '../../src/domain/ledger.js';
import type { Scene } from '../../src/domain/scene.js';
import type { Deed, Told } from './round.js';

/** A round: an issue on offer before it and after it, and what everybody was told. */
interface Played {
  before: Scene;
  after: Scene;
  ledger: LedgerEntry[];
  answers: [Deed, Told | undefined][];
}

/** A round came to one legal outcome: nobody was told otherwise, and who lost knows to what. */
export function expectLegal({ before, after, ledger, answers }: Played): void {
  const done = answers.filter(([, told]) => told?.why === null);
  // Each deed that was done is one change, and no change is lost under another.
  expect(done).toHaveLength(after.issue.version - before.issue.version);
  const [offer] = after.handoffs;
  expect(offer?.state).not.toBe('offered');
  const passages = ledger.filter(({ kind }) => kind === 'accepted' || kind === 'custody');
  expect(passages.map(({ memberId }) => memberId)).toEqual(
    after.issue.ownerId === before.issue.ownerId ? [] : [after.issue.ownerId],
  );
  const accepted = done.filter(([{ act }]) => act === 'accept').map(([{ by }]) => by);
  expect(accepted).toEqual(offer?.acceptedBy ? [offer.acceptedBy] : []);
  for (const [deed, told] of answers)
    if (told?.why !== null) expect(reasons(deed, after)).toContainEqual(reasonOf(told));
}

const reasonOf = (told: Told | undefined) =>
  told?.why === 'no-open-handoff'
    ? { why: told.why, ended: told.ended, takenBy: told.takenBy }
    : told?.why === 'no-open-take'
      ? { why: told.why, ended: told.ended }
      : { why: told?.why };

/** Why `deed` may have been refused, as things ended. */
function reasons({ act, by }: Deed, { issue, handoffs, receivers, takes, commitments }: Scene) {
  const [offer] = handoffs;
  const said = receivers.find(
    ({ handoffId, memberId }) => handoffId === offer?.id && memberId === by,
  );
  const ended = { why: 'no-open-handoff', ended: offer?.state, takenBy: offer?.acceptedBy ?? null };
  const isOver = issue.state === 'open' ? [] : [{ why: 'issue-ended' }];
  const isPassed = issue.ownerId === offer?.giverId ? [] : [{ why: 'not-allowed' }];
  const isOffered = { why: 'already-offered' };
  const changed = { why: 'changed-meanwhile' };
  const isVersionOn = offer && offer.version > 1 ? [changed] : [];
  switch (act) {
    case 'accept':
      return [
        ended,
        ...isVersionOn,
        ...(said?.state === 'declined' ? [{ why: 'not-yours-to-answer' }] : []),
      ];
    case 'decline':
      return [ended, ...(said?.state === 'declined' ? [{ why: 'not-yours-to-answer' }] : [])];
    case 'withdraw':
      return [ended];
    case 'amend':
      return [ended, ...isVersionOn];
    case 'take':
    case 'custody':
      return [
        isOffered,
        ...isOver,
        ...(issue.terms > 1 ? [changed] : []),
        ...(issue.ownerId === by ? [{ why: 'already-the-owner' }] : []),
        ...(takes.some(({ askedBy }) => askedBy === by) ? [{ why: 'already-asked' }] : []),
      ];
    case 'hand over':
      return [isOffered, ...isPassed, { why: 'no-open-take', ended: takes[0]?.state }];
    case 'expire':
      return [changed];
    case 'resolve':
      return [
        ...isPassed,
        ...isOver,
        ...(commitments.length > 1 ? [{ why: 'promises-open' }] : []),
      ];
    case 'promise':
      return isOver;
  }
}
