import { openIssue } from '../../domain/issue/open.js';
import { type MemberId, SYSTEM } from '../../domain/people.js';
import { leadFor } from '../../domain/reminders/ladder.js';
import { calendarIn } from '../../domain/working-time/calendars.js';
import { nextWorkingInstant } from '../../domain/working-time/working-time.js';
import { type Answer, refused } from '../answers.js';
import { refusal } from '../decisions.js';
import type { Named } from '../member/gather.js';
import type { see } from '../member/see.js';
import { type Addressed, RANK } from '../notices.js';
import type { Desk, Request, Room } from '../ports.js';
import { offerOpened, type OfferingParts } from './open-and-offer.js';
import { openedAs, type OpenIssue, refusalToOpen } from './open.js';

/** Why a lead holds what nobody opened, as it stands on record. */
const NOBODY_OPENED_IT = 'An app asked for it, so nobody had it in hand.';

/**
 * Opens what no person asked for: it is in the custody of the first lead available, who is told, and
 * is offered on in that lead's name, to those named, the customer's concierge or along the rota.
 */
export const openUnattended =
  (parts: OfferingParts & { desk: Desk; see: ReturnType<typeof see> }) =>
  async (
    { workspaceId, from, key }: Omit<Request, 'by'>,
    said: OpenIssue,
    named: Named,
  ): Promise<Answer> => {
    const no = refusalToOpen(said);
    if (no) return refused(no);
    const workspace = await parts.people.workspace(workspaceId);
    const leads = workspace?.settings.leads ?? [];
    await Promise.all(leads.map((lead) => parts.see(workspaceId, lead)));
    const opened = await parts.desk.open(
      { workspaceId, by: SYSTEM, from, key },
      { customerName: said.customer, also: leads, decide: inCustody(said) },
    );
    if (opened.kind !== 'opened') return opened;
    return offerOpened(parts)({ workspaceId, by: opened.ownerId, from, key }, opened, named);
  };

const inCustody =
  (said: OpenIssue): Parameters<Desk['open']>[1]['decide'] =>
  (room, act) => {
    const { workspace, customer, members, number } = room;
    const owner = members[leadFor(room, act.now) ?? ''];
    if (!owner) return refusal({ why: 'no-lead-at-all' });
    const opening = { ...said, workspace, owner, customer, number, custody: NOBODY_OPENED_IT };
    const change = openIssue(opening, act);
    const notice = { kind: 'opened-for-you', issueId: change.issue.id } as const;
    const isUrgent = said.priority === 'p1';
    const told: Addressed = {
      to: owner.id,
      notice,
      rank: isUrgent ? RANK.urgent : RANK.person,
      notBefore: isUrgent ? act.now : whenAtWork(room, owner.id, act.now),
      slot: null,
    };
    return { ...openedAs(opening, change), notices: [told] };
  };

function whenAtWork(room: Room, memberId: MemberId, now: Date): Date {
  return nextWorkingInstant(calendarIn(room, memberId), now) ?? now;
}
