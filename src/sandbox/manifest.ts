import { readFile } from 'node:fs/promises';

import { parse } from 'yaml';
import * as z from 'zod';

import type { SandboxApp } from './options.js';

const command = z.object({
  command: z.string(),
  description: z.string().default(''),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false),
});
const shortcut = z.object({
  name: z.string(),
  type: z.enum(['global', 'message']),
  callback_id: z.string(),
});
const manifest = z.object({
  display_information: z.object({ name: z.string() }),
  features: z
    .object({
      slash_commands: z.array(command).default([]),
      shortcuts: z.array(shortcut).default([]),
    })
    .prefault({}),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).optional() }).optional() })
    .optional(),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
    })
    .optional(),
});

/** What an app's manifest, in YAML or JSON, says about it. */
export async function appOfManifest(path: string): Promise<SandboxApp> {
  const sent = manifest.safeParse(parse(await readFile(path, 'utf8')));
  if (!sent.success) throw new Error(`${path} is no app manifest.\n${z.prettifyError(sent.error)}`);
  const { display_information: shown, features, oauth_config: oauth, settings } = sent.data;
  const scopes = oauth?.scopes?.bot;
  return {
    name: shown.name,
    commands: features.slash_commands.map((one) => ({
      name: one.command,
      description: one.description,
      usageHint: one.usage_hint,
      shouldEscape: one.should_escape,
    })),
    shortcuts: features.shortcuts.map(({ type, name, callback_id: callbackId }) => ({
      type,
      name,
      callbackId,
    })),
    ...(scopes ? { scopes } : {}),
    events: settings?.event_subscriptions?.bot_events ?? [],
  };
}
