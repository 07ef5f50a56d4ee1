import type { Scene } from '../../../../domain/scene.js';
import type { IssueNotice } from '../../../../use-cases/notices.js';
import type { Onlooker } from '../../clocks.js';
import type { Message } from '../../message.js';
import { amendedNotice } from './amended.js';
import { correctedNotice, correctionConfirmed } from './corrected.js';
import { counteredNotice } from './countered.js';
import { declinedNotice } from './declined.js';
import { expiredNotice } from './expired.js';
import { handshakeNotice, readBackNotice } from './handshake.js';
import { offeredInStead } from './offered-in-stead.js';

export type HandoffNotice = Extract<
  IssueNotice,
  {
    kind:
      | 'handshake'
      | 'declined'
      | 'countered'
      | 'expired'
      | 'amended'
      | 'offered-in-stead'
      | 'read-back'
      | 'corrected'
      | 'correction-confirmed';
  }
>;

/** A notice about a handoff; null: there is no such handoff. */
export function handoffNotice(
  scene: Scene,
  notice: HandoffNotice,
  reader: Onlooker,
): Message | null {
  const handoff = scene.handoffs.find(({ id }) => id === notice.handoffId);
  if (!handoff) return null;
  switch (notice.kind) {
    case 'handshake':
      return handshakeNotice(scene, handoff, reader);
    case 'declined':
      return declinedNotice(scene, handoff, { by: notice.memberId, reader });
    case 'countered':
      return counteredNotice(scene, handoff, { by: notice.memberId, reader });
    case 'expired':
      return expiredNotice(scene, handoff, reader);
    case 'amended':
      return amendedNotice(scene, handoff, reader);
    case 'offered-in-stead':
      return offeredInStead(scene, handoff, reader);
    case 'read-back':
      return readBackNotice(scene, handoff, reader);
    case 'corrected':
      return correctedNotice(scene, handoff, reader);
    case 'correction-confirmed':
      return correctionConfirmed(scene, handoff);
  }
}
