import type { PackLine } from '../../../domain/handoff/pack.js';
import type { Receiver } from '../../../domain/records.js';
import { askedOf, receiversOf, type Scene } from '../../../domain/scene.js';
import { date, joined, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { brief, declineReasons, optionalText, people, textIn } from '../words.js';

/** How an offer of a pack stands, or what came of it, for its giver. */
export function outcomeOf({ scene, handoff }: PackLine): Mrkdwn {
  switch (handoff.state) {
    case 'offered': {
      const until = date(handoff.endsAt, scene.workspace.zone);
      return say`${people(askedOf(scene, handoff.id))} may answer until ${until}.`;
    }
    case 'accepted':
      return say`${person(handoff.acceptedBy ?? '')} took it: ${readBackOf({ scene, handoff })}`;
    case 'declined':
    case 'countered':
      return joined(
        receiversOf(scene, handoff.id).flatMap((each) => answerOf(scene, each)),
        ' ',
      );
    case 'withdrawn':
      return say`The offer was taken back.`;
    case 'expired':
      return say`Nobody answered in time.`;
  }
}

function readBackOf({ scene, handoff }: PackLine): string {
  const { readBackId } = handoff;
  return readBackId === null
    ? 'they say what comes next in a while.'
    : brief(textIn(scene, readBackId));
}

function answerOf(scene: Scene, { memberId, state, reasonKind, reasonId }: Receiver): Mrkdwn[] {
  const words = optionalText(scene, reasonId);
  if (state === 'countered')
    return [say`${person(memberId)} would take it if: ${brief(words ?? '')}`];
  if (state !== 'declined') return [];
  const why = [reasonKind && declineReasons[reasonKind], words && brief(words)].filter(Boolean);
  return [say`${person(memberId)} declined${why.length > 0 ? `: ${why.join('. ')}` : ''}.`];
}
