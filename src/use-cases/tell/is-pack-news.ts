import { isIntroductionDue } from '../../domain/handoff/introduction.js';
import {
  backWithGiver,
  isAnswered,
  isToldWithPack,
  type PackScene,
  takenBy,
  untakenOf,
  waitingFor,
} from '../../domain/handoff/pack.js';
import type { MemberId } from '../../domain/people.js';
import type { PackNotice } from '../notices.js';

/** Whether what was to be told of a pack is still so, and still something to tell. */
export function isPackNews(pack: PackScene, to: MemberId, { news }: PackNotice): boolean {
  switch (news) {
    case 'pack-half-time':
      return waitingFor(pack, to).length > 0;
    case 'pack-untaken':
      return untakenOf(pack).length > 0;
    case 'pack-expired':
      // Once all is answered, that is told instead.
      return !isAnswered(pack) && backWithGiver(pack).length > 0;
    case 'pack-answered':
      return isAnswered(pack);
    case 'pack-introductions':
      return introductionsOf(pack, to).length > 0;
  }
}

/** What `member` took of a pack whose customers have not heard from them yet. */
export function introductionsOf(pack: PackScene, member: MemberId) {
  return takenBy(pack, member).filter(
    ({ scene, handoff }) => isToldWithPack(scene, handoff) && isIntroductionDue(scene, handoff),
  );
}
