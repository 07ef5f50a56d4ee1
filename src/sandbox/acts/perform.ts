import type { Courier } from '../deliveries/courier.js';
import type { Act, ActAnswer } from '../protocol.js';
import { remove } from '../workspace/messages.js';
import { canAct, findPerson, isOtherApp } from '../workspace/people.js';
import { markRead } from '../workspace/reads.js';
import type { Workspace } from '../workspace/workspace.js';
import { click } from './click.js';
import { close } from './close.js';
import { command } from './command.js';
import { openDirectMessage, openHome } from './open.js';
import { react } from './react.js';
import { say } from './say.js';
import { conversationOf, messageOf, refuse, type Scene } from './scene.js';
import { globalShortcut, messageShortcut } from './shortcut.js';
import { submit } from './submit.js';

/** Does what a person does, or says what another app says; resolves once the app has acknowledged it, where it is asked to. */
export async function perform(
  workspace: Workspace,
  courier: Courier,
  act: Act,
): Promise<ActAnswer> {
  const actor = findPerson(workspace, act.as);
  if (!actor) return refuse(`There is nobody ${act.as} here.`);
  const isSaying = act.kind === 'say' && isOtherApp(workspace, actor);
  if (!canAct(actor) && !isSaying)
    return refuse(`One cannot act as ${actor.realName} (${actor.kind}).`);
  const scene: Scene = { workspace, courier, actor };
  switch (act.kind) {
    case 'say':
      return say(scene, act);
    case 'command':
      return command(scene, act);
    case 'click':
      return click(scene, act);
    case 'submit':
      return submit(scene, act);
    case 'close':
      return close(scene, act);
    case 'open-home':
      return openHome(scene);
    case 'open-dm':
      return openDirectMessage(scene, act.with);
    case 'message-shortcut':
      return messageShortcut(scene, act);
    case 'global-shortcut':
      return globalShortcut(scene, act);
    case 'react':
      return react(scene, act);
    case 'mark-read': {
      const channel = conversationOf(scene, act.conversation);
      if ('ok' in channel) return channel;
      markRead(workspace, actor.id, channel.id);
      return { ok: true };
    }
    case 'dismiss': {
      const found = messageOf(scene, act);
      if ('ok' in found) return found;
      if (found.message.onlyFor === null)
        return refuse('Only ephemeral messages can be dismissed.');
      remove(workspace, found.message);
      return { ok: true };
    }
  }
}
