import { askedOf, openCommitments, openHandoff, type Scene } from '../../../domain/scene.js';
import { bold, date, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { facts, header, section, type ShownBlock } from '../blocks.js';
import { brief, lineOf, nameOf, optionalText, people, urgency, whatOf } from '../words.js';

/** Where an issue stands: whose it is since when, how urgent, what is on offer, promised, or done. */
export function issueFacts(scene: Scene, now: Date): ShownBlock[] {
  const isOpen = scene.issue.state === 'open';
  return [
    header(nameOf(lineOf(scene))),
    facts(isOpen ? openFacts(scene) : [owner(scene)]),
    ...(isOpen
      ? [...custody(scene), ...offered(scene), ...nextPromise(scene, now), ...waiting(scene)]
      : [howItEnded(scene)]),
  ];
}

function openFacts(scene: Scene): Mrkdwn[] {
  return [owner(scene), say`${bold('Urgency')}\n${urgency(scene.issue.priority)}`];
}

function owner({ issue, workspace }: Scene): Mrkdwn {
  return say`${bold('Owner')}\n${person(issue.ownerId)}, since ${date(issue.ownedSince, workspace.zone)}`;
}

/** Why a lead holds it without a handshake, where one does. */
function custody(scene: Scene): ShownBlock[] {
  const { custodyReasonId, ownerId } = scene.issue;
  const reason = optionalText(scene, custodyReasonId);
  return reason === null
    ? []
    : [section(say`${bold('In custody')} of ${person(ownerId)}: ${brief(reason)}`)];
}

function offered(scene: Scene): ShownBlock[] {
  const handoff = openHandoff(scene);
  if (!handoff) return [];
  const asked = people(askedOf(scene, handoff.id));
  const until = date(handoff.endsAt, scene.workspace.zone);
  const { giverId, offeredBy } = handoff;
  const by = offeredBy === giverId ? say`` : say`, by ${person(offeredBy)} as a lead`;
  return [
    section(
      say`${bold('On offer')} to ${asked} until ${until}${by}. Until someone accepts, ${person(giverId)} owns it.`,
    ),
  ];
}

function nextPromise(scene: Scene, now: Date): ShownBlock[] {
  const [next, ...later] = openCommitments(scene);
  if (!next) return [section(nextContact(scene, now))];
  const due = date(next.dueAt, scene.workspace.zone);
  const what = whatOf(scene, next);
  const more = later.length > 0 ? ` And ${later.length} more.` : '';
  return [
    section(
      next.dueAt < now
        ? say`${bold('Promise lapsed')}: ${what}, due ${due}.${more}`
        : say`${bold('Next promise')}: ${what}, due ${due}.${more}`,
    ),
  ];
}

/** Whether the customer is the one to speak. */
function waiting({ issue, workspace }: Scene): ShownBlock[] {
  const { waitingUntil } = issue;
  if (waitingUntil === null) return [];
  return [
    section(say`${bold('Waiting')} for the customer until ${date(waitingUntil, workspace.zone)}`),
  ];
}

/** Where no promise is left, the customer still hears from us. */
function nextContact({ issue, workspace }: Scene, now: Date): Mrkdwn {
  if (!issue.nextContactAt) return say`No promise is open.`;
  const at = date(issue.nextContactAt, workspace.zone);
  return issue.nextContactAt < now
    ? say`${bold('Next contact missed')}: it was due ${at}. No promise is open.`
    : say`${bold('Next contact')}: ${at}. No promise is open.`;
}

function howItEnded(scene: Scene): ShownBlock {
  const { state, endedAt, outcomeId } = scene.issue;
  const outcome = brief(optionalText(scene, outcomeId) ?? '');
  const at = endedAt ? say` ${date(endedAt, scene.workspace.zone)}` : '';
  return section(say`${bold(state === 'void' ? 'Void' : 'Resolved')}${at}: ${outcome}`);
}
