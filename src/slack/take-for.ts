import type { Act } from '../domain/act.js';
import { offerToAnswer } from '../domain/handoff/answerable.js';
import type { Scene } from '../domain/scene.js';
import { reasonForCustody } from '../domain/take/custody.js';
import { refusalToTake } from '../domain/take/take.js';
import { refused } from '../use-cases/answers.js';
import { answered, type Reply } from './reply.js';
import { acceptForm, type Rereading } from './views/forms/handoff/accept.js';
import { takeForm } from './views/forms/handoff/take.js';

/** What somebody gets who would take an issue: what is on offer to them they accept, else they ask. */
export function takeFor(scene: Scene, act: Act, reread: Rereading = {}): Reply {
  const reader = { memberId: act.by, now: act.now };
  const offer = offerToAnswer(scene, act);
  if (offer.ok) return { form: acceptForm(scene, offer.change, reader, reread) };
  const no = refusalToTake(scene, act);
  if (no) return answered(refused(no));
  const because = reasonForCustody(scene, act);
  return { form: takeForm(scene, reader, { because, ...reread }) };
}
