import type { SlashCommand } from '@slack/bolt';

import { sentAnswer } from '../limits/messages.js';
import type { Act, ActAnswer } from '../protocol.js';
import { channelNameInPayload } from '../shapes/channel.js';
import { answer } from '../workspace/answers.js';
import { post } from '../workspace/messages.js';
import { slackbotId } from '../workspace/seed.js';
import { commandText } from '../workspace/spoken-text.js';
import type { Channel } from '../workspace/state.js';
import { conversationOf, refuse, type Scene } from './scene.js';

type Command = Extract<Act, { kind: 'command' }>;

/** Runs a slash command; resolves once the app has acknowledged it or failed to. */
export async function command(scene: Scene, act: Command): Promise<ActAnswer> {
  const { workspace, actor, courier } = scene;
  const channel = conversationOf(scene, act.conversation);
  if ('ok' in channel) return channel;
  const [name = '', ...rest] = act.text.trim().split(/(\s+)/);
  const registered = workspace.app.commands.find((one) => one.name === name);
  if (!registered) return refuse(`${name} is not a valid command.`);
  if (act.threadTs !== undefined) return refuse(`${name} is not supported in threads. Sorry!`);

  const typed = rest.join('').trim();
  const text = registered.shouldEscape ? commandText(workspace, actor, typed) : typed;
  const target = { personId: actor.id, channelId: channel.id, original: null, threadTs: null };
  const body: SlashCommand = {
    token: 'sandbox-verification-token',
    team_id: workspace.state.team.id,
    team_domain: workspace.state.team.domain,
    channel_id: channel.id,
    channel_name: channelNameInPayload(channel),
    user_id: actor.id,
    user_name: actor.name,
    command: name,
    text,
    api_app_id: workspace.app.id,
    is_enterprise_install: 'false',
    response_url: workspace.responseUrls.give(target),
    trigger_id: workspace.triggers.give(actor.id, channel.id),
  };
  const acknowledged = await courier.send({ kind: 'slash_commands', body });
  if (!acknowledged.ok)
    return failed(scene, channel, `${name} failed with the error`, acknowledged.error);
  const sent = sentAnswer.safeParse(acknowledged.payload);
  if (!sent.success)
    return failed(scene, channel, `${name} failed with the error`, 'invalid_payload');
  answer(workspace, target, sent.data);
  return { ok: true, conversation: channel.id };
}

/** Tells the actor in the conversation, as Slackbot does, that the app did not do its part. */
function failed(
  { workspace, actor }: Scene,
  channel: Channel,
  what: string,
  error: string,
): ActAnswer {
  const text = `${what} "${error}"`;
  post(workspace, { channel, userId: slackbotId, text, onlyFor: actor.id, notice: true });
  return refuse(text);
}
