import type { Scene } from '../../domain/scene.js';
import type { IssueNotice, Telling } from '../../use-cases/tell/prepare-notice.js';
import type { Onlooker } from './clocks.js';
import { digestMessage, hasDigest } from './digest.js';
import type { Message } from './message.js';
import { customerMessage } from './notices/customer-message.js';
import { declinedNotice } from './notices/declined.js';
import { expiredForGiver, expiredForLead } from './notices/expired.js';
import { handshakeNotice } from './notices/handshake.js';
import { promisedForYou } from './notices/promised-for-you.js';
import { reminderMessage } from './notices/reminder.js';

/** What a person is told, in words; null: there is nothing left to tell. */
export function noticeMessage(telling: Telling, now: Date): Message | null {
  if (telling.about === 'work')
    return hasDigest(telling.work, now) ? digestMessage(telling.work, now) : null;
  return issueNotice(telling.scene, telling.notice, { memberId: telling.to, now });
}

function issueNotice(scene: Scene, notice: IssueNotice, reader: Onlooker): Message | null {
  switch (notice.kind) {
    case 'reminder':
      return reminderMessage(scene, notice, reader);
    case 'promised-for-you':
    case 'customer-message':
      return promiseNotice(scene, notice, reader);
    case 'handshake':
    case 'declined':
    case 'expired':
      return handoffNotice(scene, notice, reader);
  }
}

function promiseNotice(
  scene: Scene,
  { kind, commitmentId }: Extract<IssueNotice, { kind: 'promised-for-you' | 'customer-message' }>,
  reader: Onlooker,
): Message | null {
  const commitment = scene.commitments.find(({ id }) => id === commitmentId);
  if (!commitment) return null;
  const view = kind === 'customer-message' ? customerMessage : promisedForYou;
  return view(scene, commitment, reader);
}

function handoffNotice(
  scene: Scene,
  notice: Extract<IssueNotice, { kind: 'handshake' | 'declined' | 'expired' }>,
  reader: Onlooker,
): Message | null {
  const handoff = scene.handoffs.find(({ id }) => id === notice.handoffId);
  if (!handoff) return null;
  switch (notice.kind) {
    case 'handshake':
      return handshakeNotice(scene, handoff);
    case 'declined':
      return declinedNotice(scene, handoff, { decliner: notice.memberId, reader });
    case 'expired':
      return notice.for === 'lead'
        ? expiredForLead(scene, handoff, reader)
        : expiredForGiver(scene, handoff, reader);
  }
}
