import { isUnconfirmed, lastHandshake } from '../../src/domain/handoff/correction.js';
import { waitingForGiver } from '../../src/domain/handoff/untaken.js';
import { openCommitments, openHandoff, openTakes } from '../../src/domain/scene.js';
import { askAfterwards, restOrEnd } from './endings.js';
import { answerOffer, answerTake, confirm, decideAgain, offerOn, sayNextStep } from './handoffs.js';
import { seeTo } from './promises.js';
import type { Look, Next } from './story.js';

/** What somebody at work does about an issue that is up to them: one thing at a time. */
export async function nextDeed(look: Look): Promise<Next> {
  const { scene, story } = look;
  if (scene.issue.state !== 'open') return askAfterwards(look);
  const offer = openHandoff(scene);
  if (offer) return answerOffer(look, offer);
  const untaken = waitingForGiver(scene);
  if (untaken) return decideAgain(look, untaken);
  const [take] = openTakes(scene);
  if (take) return answerTake(look, take);
  const shaken = lastHandshake(scene);
  if (shaken?.readBackId === null) return sayNextStep(look, shaken);
  if (shaken && isUnconfirmed(scene, shaken)) return confirm(look, shaken);
  if (story.isUnloved) return offerOn(look);
  const [promise] = openCommitments(scene);
  return promise ? seeTo(look, promise) : restOrEnd(look);
}
