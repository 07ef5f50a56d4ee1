import type { Scene } from '../../domain/scene.js';
import type { IssueNotice } from '../../use-cases/notices.js';
import type { Telling } from '../../use-cases/tell/prepare-notice.js';
import { whoHears } from '../../use-cases/tell/who-hears.js';
import { say } from '../mrkdwn.js';
import { absenceNotice } from './away/notices.js';
import type { Onlooker } from './clocks.js';
import { hasButtons, type Message, sentence, withoutButtons } from './message.js';
import { customerMessage } from './notices/customer-message.js';
import { introductionNotice } from './notices/handoff/introduction.js';
import { joinedNotice } from './notices/handoff/joined.js';
import { handoffNotice } from './notices/handoff/of-handoff.js';
import { leftBehindNotice } from './notices/left-behind.js';
import { objectedNotice } from './notices/objected.js';
import { openedForYou } from './notices/opened-for-you.js';
import { packNotice } from './notices/pack/of-pack.js';
import { promisedForYou } from './notices/promised-for-you.js';
import { reminderMessage } from './notices/reminder.js';
import { reopenedNotice } from './notices/reopened.js';
import { settledNotice } from './notices/settled.js';
import { custodyNotice } from './notices/take/custody.js';
import { takeEndedNotice } from './notices/take/ended.js';
import { unclearPromise } from './notices/unclear-promise.js';
import { lineOf, named } from './words.js';
import { digestMessage, hasDigest } from './work/digest.js';

/** What a person is told, in words; null: there is nothing left to tell. */
export function noticeMessage(telling: Telling, now: Date): Message | null {
  if (telling.about === 'leaver') return leftBehindNotice(telling.inheritance);
  if (telling.about === 'absence')
    return absenceNotice(telling.absence, telling.notice, { memberId: telling.to, now });
  if (telling.about === 'pack')
    return packNotice(telling.pack, telling.notice, { memberId: telling.to, now });
  if (telling.about === 'day')
    return hasDigest(telling.day) ? digestMessage(telling.day, now) : null;
  return issueNotice(telling.scene, telling.notice, { memberId: telling.to, now });
}

/**
 * A notice that was told, as it stands now: as it was while it asks something of its reader that they
 * may still do, and then without its buttons, as a thing of the past.
 */
export function noticeNow(scene: Scene, notice: IssueNotice, reader: Onlooker): Message {
  const isTheirs = whoHears(scene, reader.memberId, notice, reader.now) === reader.memberId;
  const asTold = issueNotice(scene, notice, reader);
  if (asTold && isTheirs && hasButtons(asTold)) return asTold;
  const told = asTold ?? sentence(say`Settled since: something about ${named(lineOf(scene))}.`);
  return settledNotice(scene, notice, reader) ?? withoutButtons(told);
}

function issueNotice(scene: Scene, notice: IssueNotice, reader: Onlooker): Message | null {
  switch (notice.kind) {
    case 'reminder':
      return reminderMessage(scene, notice, reader);
    case 'opened-for-you':
      return openedForYou(scene, reader);
    case 'take-ended':
      return takeEnded(scene, notice.takeId, reader);
    case 'custody':
      return custodyNotice(scene, notice, reader);
    case 'introduction':
      return introduction(scene, notice.handoffId, reader);
    case 'joined':
      return joinedNotice(scene, notice, reader);
    case 'reopened':
      return reopenedNotice(scene, notice.reasonId, reader);
    case 'promised-for-you':
    case 'objected':
    case 'unclear-promise':
    case 'customer-message':
      return promiseNotice(scene, notice, reader);
    case 'handshake':
    case 'declined':
    case 'countered':
    case 'expired':
    case 'amended':
    case 'offered-in-stead':
    case 'read-back':
    case 'corrected':
    case 'correction-confirmed':
      return handoffNotice(scene, notice, reader);
  }
}

function introduction(scene: Scene, handoffId: string, reader: Onlooker): Message | null {
  const handoff = scene.handoffs.find(({ id }) => id === handoffId);
  return handoff ? introductionNotice(scene, handoff, reader) : null;
}

function takeEnded(scene: Scene, takeId: string, reader: Onlooker): Message | null {
  const take = scene.takes.find(({ id }) => id === takeId);
  return take ? takeEndedNotice(scene, take, reader) : null;
}

function promiseNotice(
  scene: Scene,
  notice: Extract<IssueNotice, { commitmentId: string }>,
  reader: Onlooker,
): Message | null {
  const commitment = scene.commitments.find(({ id }) => id === notice.commitmentId);
  if (!commitment) return null;
  switch (notice.kind) {
    case 'promised-for-you':
      return promisedForYou(scene, commitment, reader);
    case 'objected':
      return objectedNotice(scene, commitment, reader);
    case 'unclear-promise':
      return unclearPromise(scene, commitment, { reader, again: notice.again });
    case 'customer-message':
      return customerMessage(scene, commitment, reader);
  }
}
