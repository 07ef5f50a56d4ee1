import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { App } from '@slack/bolt';
import { parse } from 'yaml';
import { z } from 'zod';

import { register } from '../../src/slack/routes.js';
import { type Office, openOffice } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

const manifest = z
  .object({
    features: z.object({
      app_home: z.object({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
      }),
      slash_commands: z.array(z.object({ command: z.string(), should_escape: z.literal(true) })),
      shortcuts: z.array(
        z.object({ callback_id: z.string(), type: z.enum(['global', 'message']) }),
      ),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true) }),
      socket_mode_enabled: z.literal(true),
    }),
  })
  .parse(parse(readFileSync('manifest.yml', 'utf8')));

/** The scopes that each method needs, from Slack's reference of its Web API. */
const scopesOf: Record<string, string[]> = {
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};
/** Scopes that commands and events need, whatever is called. */
const scopesOfSurface = ['app_mentions:read', 'commands', 'im:history', 'users:read'];

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

function registered() {
  const receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({ receiver, authorize: async () => ({}) });
  const spies = {
    command: jest.spyOn(app, 'command'),
    shortcut: jest.spyOn(app, 'shortcut'),
    event: jest.spyOn(app, 'event'),
  };
  register(app, useCasesOf(office));
  const firsts = (spy: { mock: { calls: unknown[][] } }) =>
    spy.mock.calls.map(([first]) => String(first)).toSorted();
  return {
    commands: firsts(spies.command),
    shortcuts: firsts(spies.shortcut),
    events: firsts(spies.event),
  };
}

test('the manifest declares exactly the commands, shortcuts and events that Baton listens to', () => {
  const { features, settings } = manifest;
  expect(registered()).toEqual({
    commands: features.slash_commands.map(({ command }) => command).toSorted(),
    shortcuts: features.shortcuts.map((shortcut) => shortcut.callback_id).toSorted(),
    // Slack subscribes to kinds of messages, and delivers them all as `message`.
    events: settings.event_subscriptions.bot_events
      .map((name) => (name.startsWith('message.') ? 'message' : name))
      .toSorted(),
  });
});

test('the manifest asks for exactly the scopes that the methods called need', () => {
  const called = methodsCalled('src/slack');
  expect(called).toEqual(Object.keys(scopesOf).toSorted());
  const needed = new Set([
    ...called.flatMap((method) => scopesOf[method] ?? []),
    ...scopesOfSurface,
  ]);
  expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...needed].toSorted());
});

test('each scope says why it is asked for', () => {
  const lines = readFileSync('manifest.yml', 'utf8').split('\n');
  for (const scope of manifest.oauth_config.scopes.bot) {
    const at = lines.findIndex((line) => line.trim() === `- ${scope}`);
    const before = lines.slice(0, at).findLast((line) => !/^\s*- [a-z]+:read$/.test(line));
    expect(before?.trim()).toMatch(/^# \S/);
  }
});

function methodsCalled(folder: string): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const methods = sources.flatMap((source) => [
    ...[
      ...source.matchAll(
        /client\.(auth|chat|conversations|usergroups\.users|users|views)\.(\w+)\(/g,
      ),
    ].map(([, noun, verb]) => `${noun}.${verb}`),
    ...[...source.matchAll(/paginate\('([a-z.]+)'/g)].map(([, method]) => String(method)),
  ]);
  return [...new Set(methods)].toSorted();
}
