import { absenceOf, standIn } from '../../../domain/absence/cover.js';
import type { Scene } from '../../../domain/scene.js';
import { person, say } from '../../mrkdwn.js';
import { context, type ShownBlock } from '../blocks.js';
import type { Onlooker } from '../clocks.js';

/** To whoever hears in the stead of an owner who is away: why they do. */
export function inStead(scene: Scene, { memberId, now }: Onlooker): ShownBlock[] {
  const { ownerId } = scene.issue;
  if (memberId === ownerId || !absenceOf(scene, ownerId, now)) return [];
  const isCover = standIn(scene, ownerId, now) === memberId;
  const why = isCover ? 'you cover for them' : 'nobody covers, so you hear as a lead';
  return [
    context(
      say`${person(ownerId)}, who owns it, is away, and ${why}. What you tell the customer, or promise, counts; the issue stays theirs.`,
    ),
  ];
}
