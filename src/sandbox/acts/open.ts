import type { ActAnswer } from '../protocol.js';
import { asView } from '../shapes/view.js';
import { directMessage } from '../workspace/channels.js';
import { findPerson } from '../workspace/people.js';
import { tsOf } from '../workspace/timestamps.js';
import { homeOf } from '../workspace/views.js';
import { refuse, type Scene } from './scene.js';

/** Opens the app's Home tab; the app is told and may publish a new one. */
export function openHome(scene: Scene): ActAnswer {
  return openAppTab(scene, 'home');
}

/** Opens the direct message with somebody or with the app. */
export function openDirectMessage(scene: Scene, withId: string): ActAnswer {
  const { workspace, actor } = scene;
  if (withId === workspace.app.botUserId) return openAppTab(scene, 'messages');
  const other = findPerson(workspace, withId);
  if (!other || other.id === actor.id) return refuse(`There is nobody ${withId} to write to.`);
  if (other.kind === 'deactivated') return refuse(`${other.realName}'s account is deactivated.`);
  return { ok: true, conversation: directMessage(workspace, actor, other).channel.id };
}

function openAppTab({ workspace, actor }: Scene, tab: 'home' | 'messages'): ActAnswer {
  const app = findPerson(workspace, workspace.app.botUserId);
  if (!app) return refuse('The app is not in this workspace.');
  const { channel } = directMessage(workspace, actor, app);
  const home = tab === 'home' ? homeOf(workspace, actor.id) : null;
  workspace.emit({
    type: 'app_home_opened',
    user: actor.id,
    channel: channel.id,
    tab,
    ...(home ? { view: asView(workspace, home) } : {}),
    event_ts: tsOf(workspace.clock.now()),
  });
  return { ok: true, conversation: channel.id };
}
