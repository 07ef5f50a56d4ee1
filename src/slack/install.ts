import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

import type { Workspace } from '../domain/people.js';
import type { Settings } from '../domain/people.js';
import type { Installed } from './app.js';
import { directMessages } from './delivery/direct.js';
import { profileOf } from './directory.js';

const authSchema = z.object({
  team_id: z.string(),
  team: z.string(),
  user_id: z.string(),
  bot_id: z.string(),
});
const userSchema = z.object({
  id: z.string(),
  is_primary_owner: z.boolean().optional(),
  is_admin: z.boolean().optional(),
});

/** Which workspace a bot token belongs to; throws what Slack says where the token is not good. */
export async function findInstalled(
  client: WebClient,
  botToken: string,
): Promise<Installed & { name: string }> {
  const { team_id, team, user_id, bot_id } = authSchema.parse(await client.auth.test());
  return { workspaceId: team_id, name: team, botUserId: user_id, botId: bot_id, botToken };
}

/**
 * The workspace as it begins: its first lead is its primary owner, or else its first administrator,
 * and its zone is theirs.
 */
export async function newWorkspace(
  client: WebClient,
  installed: Installed & { name: string },
  { now, settings }: { now: Date; settings: (leads: string[]) => Settings },
): Promise<Workspace> {
  const lead = await firstLead(client);
  return {
    workspaceId: installed.workspaceId,
    name: installed.name,
    botUserId: installed.botUserId,
    zone: lead?.zone ?? 'UTC',
    settings: settings(lead ? [lead.id] : []),
    issueCount: 0,
    suspendedAt: null,
    createdAt: now,
  };
}

async function firstLead(client: WebClient): Promise<{ id: string; zone: string } | null> {
  let admin: { id: string; zone: string } | null = null;
  for await (const page of client.paginate('users.list', { limit: 200 })) {
    for (const user of z.object({ members: z.array(z.unknown()) }).parse(page).members) {
      const read = userSchema.safeParse(user);
      const profile = profileOf(user);
      if (!read.success || profile?.standing !== 'active') continue;
      const found = { id: read.data.id, zone: profile.zone };
      if (read.data.is_primary_owner) return found;
      if (read.data.is_admin) admin ??= found;
    }
  }
  return admin;
}

/** Tells somebody who acted, and only them, where their action can be answered no other way. */
export const tellPrivately =
  (client: WebClient) =>
  async ({ channel, user }: { channel: string; user: string }, text: string): Promise<void> => {
    try {
      await client.chat.postEphemeral({ channel, user, text });
    } catch {
      // Not in that channel: the person's own DM always is.
      await client.chat.postMessage({ channel: await directMessages(client, user), text });
    }
  };
