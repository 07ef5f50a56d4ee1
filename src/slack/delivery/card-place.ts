import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

import type { Scene } from '../../domain/scene.js';
import { directMessages } from './direct.js';
import { isClosed } from './failures.js';

const channelSchema = z.object({
  is_member: z.boolean().optional(),
  is_archived: z.boolean().optional(),
  is_ext_shared: z.boolean().optional(),
  is_pending_ext_shared: z.boolean().optional(),
});

/**
 * Where an issue's card lives: in the channel where it was opened, if Baton is in it and only our own
 * people are; else on the board channel; else in the owner's direct messages.
 */
export async function findPlace(client: WebClient, { issue, workspace }: Scene): Promise<string> {
  const board = issue.private ? null : workspace.settings.boardChannel;
  for (const channel of [issue.channelId, board])
    if (channel && (await isOurs(client, channel))) return channel;
  return directMessages(client, issue.ownerId);
}

async function isOurs(client: WebClient, channel: string): Promise<boolean> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    const known = channelSchema.parse(found);
    const isShared = known.is_ext_shared === true || known.is_pending_ext_shared === true;
    return known.is_member === true && !known.is_archived && !isShared;
  } catch (error) {
    if (isClosed(error)) return false;
    throw error;
  }
}
