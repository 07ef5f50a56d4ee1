import { Client } from 'pg';

import type { Sandbox } from '../../src/sandbox/options.js';
import { startSandbox } from '../../src/sandbox/server.js';
import { COMMAND, shortcuts } from '../../src/slack/ids.js';
import { type Person, person } from './person.js';
import { testDatabase } from './postgres.js';
import { readable } from './readable.js';

/** A Tuesday at which everybody in the sandbox is at work. */
const TUESDAY = '2026-11-24T14:00:00Z';

/** What is new in each person's direct messages with Baton, by their handle; who heard nothing is left out. */
export type News = Record<string, string[]>;

/** A workspace with its people and an empty database, before any Baton runs. */
export interface Stage {
  sandbox: Sandbox;
  databaseUrl: string;
  /** Where the workspace posts to Baton; null: Baton connects by Socket Mode. */
  requestUrl: string | null;
  ana: Person;
  bob: Person;
  cara: Person;
  dev: Person;
  /** What Baton told each of them since this was last asked, as it reads now. */
  news: () => News;
  /** Lets the leases run out that a killed Baton held; otherwise that takes a minute. */
  endLeases: () => Promise<void>;
  close: () => Promise<void>;
}

/** What the sandbox knows of Baton, as its manifest declares it. */
export const profile = {
  name: 'Baton',
  commands: [
    {
      name: COMMAND,
      description: 'Customer issues: open, hand off, promise, resolve',
      usageHint: 'new Acme: invoice is wrong',
      shouldEscape: true,
    },
  ],
  shortcuts: [
    { type: 'global' as const, callbackId: shortcuts.openIssue, name: 'Open an issue' },
    {
      type: 'message' as const,
      callbackId: shortcuts.openIssueFromMessage,
      name: 'Open an issue from this message',
    },
    {
      type: 'message' as const,
      callbackId: shortcuts.promiseFromMessage,
      name: 'Promise from this message',
    },
    { type: 'message' as const, callbackId: shortcuts.thisIssue, name: 'Baton: this issue…' },
  ],
};

export interface StageOptions {
  startAt?: string;
  /** Left out: Baton connects by Socket Mode. */
  requestUrl?: string;
  /** The built page, where a browser looks on. */
  pageDir?: string;
}

export async function openStage({
  startAt = TUESDAY,
  requestUrl,
  pageDir,
}: StageOptions = {}): Promise<Stage> {
  const database = await testDatabase();
  const sandbox = await startSandbox({
    port: 0,
    startAt: new Date(startAt),
    frozen: true,
    ...(pageDir ? { pageDir } : {}),
    app: { ...profile, ...(requestUrl ? { requestUrl } : {}) },
  });
  const everybody = sandbox.control
    .people()
    .people.filter(({ kind }) => kind !== 'bot')
    .map(({ name }) => person(sandbox, name));
  return {
    sandbox,
    databaseUrl: database.url,
    requestUrl: requestUrl ?? null,
    ana: person(sandbox, 'ana'),
    bob: person(sandbox, 'bob'),
    cara: person(sandbox, 'cara'),
    dev: person(sandbox, 'dev'),
    news: newsOf(everybody),
    endLeases: () => endLeases(database.url),
    close: async () => {
      await sandbox.close();
      await database.drop();
    },
  };
}

/** For after each test: whatever else somebody was told fails it. */
export function nobodyHeardMore(stage: Stage): void {
  expect(stage.news()).toEqual({});
}

function newsOf(people: Person[]): () => News {
  const known = new Set<string>();
  const newTo = (one: Person) =>
    one.dm().filter(({ ts, userId, ephemeral }) => {
      const isNew = userId !== one.id && !ephemeral && !known.has(`${one.id} ${ts}`);
      known.add(`${one.id} ${ts}`);
      return isNew;
    });
  return () =>
    Object.fromEntries(
      people
        .map((one) => [one.name, newTo(one).map(readable)] as const)
        .filter(([, messages]) => messages.length > 0),
    );
}

async function endLeases(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select set_config('baton.workspace', '*', false)`);
    for (const table of ['outbox', 'living_messages', 'inbox'])
      await client.query(`update ${table} set lease_until = now() where lease_until is not null`);
  } finally {
    await client.end();
  }
}
