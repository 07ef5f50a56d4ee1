import type { Handoff } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { quote, type ShownBlock } from '../blocks.js';
import { optionalText, textIn } from '../words.js';

/** What the giver passes on with the issue: next step, situation, what to watch out for. */
export function noteBlocks(scene: Scene, handoff: Handoff): ShownBlock[] {
  const situation = optionalText(scene, handoff.situationId);
  const watchOut = optionalText(scene, handoff.watchOutId);
  return [
    quote('Next step, and when', textIn(scene, handoff.nextStepId)),
    ...(situation === null ? [] : [quote('Situation', situation)]),
    ...(watchOut === null ? [] : [quote('Watch out for', watchOut)]),
  ];
}
