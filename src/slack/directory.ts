import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

import type { Standing } from '../domain/people.js';
import { isZone } from '../domain/working-time/wall-clock.js';
import type { Directory, Profile } from '../use-cases/ports.js';

/** First sight must not hold up what the person asked for. */
const PATIENCE_MS = 700;

const userSchema = z.object({
  id: z.string(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  tz: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  profile: z.object({ display_name: z.string().optional() }).optional(),
});

/** Who people are, as Slack knows them. */
export function openDirectory(client: WebClient): Directory {
  return {
    profile: async (_, user) => {
      const asked = client.users.info({ user }).then(
        (answer) => profileOf(answer.user),
        () => null,
      );
      return Promise.race([asked, giveUp()]);
    },
    everybody: () => everybody(client),
    primaryOwner: () => primaryOwner(client).catch(() => null),
    group: async (_, usergroup) => {
      const asked = client.usergroups.users.list({ usergroup }).then(
        (answer) => groupSchema.parse(answer).users,
        () => null,
      );
      return Promise.race([asked, giveUp()]);
    },
  };
}

/** What Slack says of a user; null where it says nothing that can be read. */
export function profileOf(user: unknown): Profile | null {
  const read = userSchema.safeParse(user);
  if (!read.success) return null;
  const { tz, real_name: realName, name, profile, id } = read.data;
  return {
    name: profile?.display_name || realName || name || id,
    zone: tz && isZone(tz) ? tz : 'UTC',
    standing: standingOf(read.data),
  };
}

const groupSchema = z.object({ users: z.array(z.string()) });

const pageSchema = z.object({ members: z.array(z.object({ id: z.string() }).loose()) });

async function* everybody(client: WebClient) {
  for await (const page of client.paginate('users.list', { limit: 200 })) {
    for (const user of pageSchema.parse(page).members) {
      const profile = profileOf(user);
      if (profile) yield { id: user.id, profile };
    }
  }
}

const ownerSchema = z.object({ id: z.string(), is_primary_owner: z.literal(true) });

async function primaryOwner(client: WebClient): Promise<string | null> {
  for await (const page of client.paginate('users.list', { limit: 200 })) {
    for (const user of pageSchema.parse(page).members) {
      const owner = ownerSchema.safeParse(user);
      if (owner.success) return owner.data.id;
    }
  }
  return null;
}

function standingOf(user: z.infer<typeof userSchema>): Standing {
  if (user.deleted) return 'deactivated';
  if (user.is_bot || user.id === 'USLACKBOT') return 'bot';
  if (user.is_stranger) return 'stranger';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  return 'active';
}

function giveUp(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
}
