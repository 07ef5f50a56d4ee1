import type { Act, ActAnswer } from '../protocol.js';
import { addReaction, removeReaction } from '../workspace/reactions.js';
import { messageOf, refuse, type Scene } from './scene.js';

type React = Extract<Act, { kind: 'react' }>;

/** Adds or takes back a reaction. */
export function react(scene: Scene, act: React): ActAnswer {
  const { workspace, actor } = scene;
  const found = messageOf(scene, act);
  if ('ok' in found) return found;
  const change = act.remove ? removeReaction : addReaction;
  return change(workspace, found.message, { personId: actor.id, name: act.name })
    ? { ok: true }
    : refuse(act.remove ? 'There is no such reaction of yours.' : 'You reacted like that already.');
}
