import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import * as z from 'zod';

import type { Changes } from './workspace/changes.js';
import { workspaceState } from './workspace/state.js';

const saveAfterMs = 200;
/** A workspace that takes long to write is written less often: the rest of the time is for the app. */
const restTimes = 30;

const saved = z.object({
  workspace: workspaceState,
  /** How far the sandbox's clock is ahead of the real one. */
  clockAheadMs: z.number(),
});
export type Saved = z.infer<typeof saved>;

/** What an earlier run kept in that file; null if there was none. */
export async function readStateFile(path: string): Promise<Saved | null> {
  try {
    return withoutEphemerals(saved.parse(JSON.parse(await readFile(path, 'utf8'))));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Error(`The sandbox cannot read its state in ${path}; move that file away.`, {
      cause: error,
    });
  }
}

/** An ephemeral message does not outlive the session that saw it, as on Slack: no app may count on it. */
function withoutEphemerals({ workspace, ...rest }: Saved): Saved {
  const messages = Object.fromEntries(
    Object.entries(workspace.messages).map(([channel, said]) => [
      channel,
      said.filter(({ onlyFor }) => onlyFor === null),
    ]),
  );
  return { ...rest, workspace: { ...workspace, messages } };
}

const isMissing = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Keeps a file up to date with what `current` says, a moment after each change. */
export interface StateFile {
  /** Writes a last time. */
  close(): Promise<void>;
}

export function keepStateFile(path: string, current: () => Saved, changes: Changes): StateFile {
  let timer: NodeJS.Timeout | undefined;
  let tookMs = 0;
  let writing = Promise.resolve();

  const write = async () => {
    const began = performance.now();
    const text = JSON.stringify(current());
    tookMs = performance.now() - began;
    await mkdir(dirname(path), { recursive: true });
    // A reader, or a kill in the middle, finds the old file or the new one, never half of it.
    await writeFile(`${path}.new`, text, { mode: 0o600 });
    await rename(`${path}.new`, path);
  };
  const save = () => {
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  const stopListening = changes.listen(() => {
    timer ??= setTimeout(() => void save(), Math.max(saveAfterMs, tookMs * restTimes));
  });

  return {
    async close() {
      stopListening();
      clearTimeout(timer);
      await save();
    },
  };
}
