import { once } from 'node:events';
import { createServer } from 'node:net';
import { Writable } from 'node:stream';

import { v7 as uuidv7 } from 'uuid';

import { type Baton, startBaton } from '../../src/baton.js';
import { openLog } from '../../src/log.js';
import type { Sandbox } from '../../src/sandbox/options.js';
import type { Transport } from '../../src/slack/app.js';
import { type News, openStage, type Stage, type StageOptions } from './stage.js';
import { storyPace } from './story-pace.js';

/** Baton, connected to a workspace, on a database of its own; both can be looked at and moved. */
export interface Story extends Omit<Stage, 'news' | 'close'> {
  baton: Baton;
  /** Moves the clock, and waits until everything that fell due was told. */
  forward: (milliseconds: number) => Promise<void>;
  goTo: (instant: string) => Promise<void>;
  /** Waits until everything that is due now was done and told. */
  settled: () => Promise<void>;
  /** What Baton told each person since this was last asked, once everything due was told. */
  news: () => Promise<News>;
  /** What was logged at ERROR: a story that expects nothing of the kind fails on it. */
  errors: string[];
  end: () => Promise<void>;
}

export interface StoryOptions extends Omit<StageOptions, 'requestUrl'> {
  transport?: Transport['mode'];
  /** How Baton reaches the database, if not directly. */
  through?: (databaseUrl: string) => Promise<string>;
}

export async function startStory({
  startAt,
  pageDir,
  transport = usualTransport(),
  through = async (url) => url,
}: StoryOptions = {}): Promise<Story> {
  const port = transport === 'http' ? await freePort() : null;
  const stage = await openStage({
    ...(startAt ? { startAt } : {}),
    ...(pageDir ? { pageDir } : {}),
    ...(port ? { requestUrl: `http://127.0.0.1:${port}/slack/events` } : {}),
  });
  const { sandbox } = stage;
  const errors: string[] = [];
  const baton = await startBaton({
    databaseUrl: await through(stage.databaseUrl),
    poolSize: 5,
    slack: {
      botToken: sandbox.botToken,
      apiUrl: sandbox.apiUrl,
      transport: transportTo(sandbox, port),
    },
    clock: sandbox.clock,
    newId: uuidv7,
    random: () => 0.5,
    log: openLog({ level: 'error', format: 'json' }, collecting(errors)),
    pace: storyPace,
  });
  const settled = () => baton.settled();
  const tick = async () => {
    await baton.tick();
    await settled();
  };
  return {
    ...stage,
    baton,
    forward: async (milliseconds) => {
      sandbox.clock.advance(milliseconds);
      await tick();
    },
    goTo: async (instant) => {
      sandbox.clock.set(new Date(instant));
      await tick();
    },
    settled,
    news: async () => {
      await settled();
      return stage.news();
    },
    errors,
    end: async () => {
      await baton.stop();
      await stage.close();
    },
  };
}

/** `STORY_TRANSPORT=http` tells the stories once more by signed requests. */
function usualTransport(): Transport['mode'] {
  return process.env['STORY_TRANSPORT'] === 'http' ? 'http' : 'socket';
}

/** For after each test: whatever was logged as an error fails it. */
export function nothingFailed(story: Story): void {
  expect(story.errors).toEqual([]);
}

/** For after each test: whatever else was told or logged fails it. */
export async function nothingElse(story: Story): Promise<void> {
  expect(await story.news()).toEqual({});
  expect(story.errors).toEqual([]);
}

function transportTo({ appToken, signingSecret }: Sandbox, port: number | null): Transport {
  return port ? { mode: 'http', signingSecret, port } : { mode: 'socket', appToken };
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was free');
  return address.port;
}

function collecting(lines: string[]): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
}
