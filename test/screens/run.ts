/**
 * Drives Baton as the people of the sandbox and leaves a picture of everything they see in
 * `screens/`, and the one of the README in `docs/`. With arguments: only the chapters named.
 */
import { rm } from 'node:fs/promises';

import { openWindows, type Windows } from '../browser/windows.js';
import startServer from '../support/global-setup.js';
import stopServer from '../support/global-teardown.js';
import { startStory } from '../support/story.js';
import { cameraFor } from './camera.js';
import type { Chapter } from './chapter.js';
import { askedAbout } from './chapters/asked-about.js';
import { askingForIt } from './chapters/asking-for-it.js';
import { asking } from './chapters/asking.js';
import { beingAway } from './chapters/being-away.js';
import { conditions } from './chapters/conditions.js';
import { digests } from './chapters/digests.js';
import { ending } from './chapters/ending.js';
import { handingOver } from './chapters/handing-over.js';
import { homeTab } from './chapters/home-tab.js';
import { leaving } from './chapters/leaving.js';
import { opening } from './chapters/opening.js';
import { packs } from './chapters/packs.js';
import { promising } from './chapters/promising.js';
import { readingBack } from './chapters/reading-back.js';
import { readme } from './chapters/readme.js';
import { saying } from './chapters/saying-no.js';
import { settling } from './chapters/settling.js';
import { smallAndDark } from './chapters/small-and-dark.js';
import { theRestOfTheDay } from './chapters/the-rest-of-the-day.js';
import { theWholeHistory } from './chapters/the-whole-history.js';

const chapters: Record<string, Chapter> = {
  opening,
  'handing-over': handingOver,
  'saying-no': saying,
  'reading-back': readingBack,
  conditions,
  'asking-for-it': askingForIt,
  packs,
  'being-away': beingAway,
  leaving,
  promising,
  'asked-about': askedAbout,
  ending,
  asking,
  settling,
  'the-rest-of-the-day': theRestOfTheDay,
  'the-whole-history': theWholeHistory,
  digests,
  'home-tab': homeTab,
  'small-and-dark': smallAndDark,
  readme,
};

async function photograph(windows: Windows, name: string, chapter: Chapter): Promise<void> {
  const story = await startStory({ pageDir: windows.pageDir });
  const folder = name === 'readme' ? 'docs' : `screens/${name}`;
  try {
    await chapter({ ...story, take: cameraFor(windows, story.sandbox, folder) });
    if (story.errors.length > 0) throw new Error(story.errors.join('\n'));
    process.stdout.write(`${folder}\n`);
  } finally {
    await story.end();
  }
}

async function main(asked: readonly string[]): Promise<void> {
  const wanted = Object.entries(chapters).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  );
  if (asked.length === 0) await rm('screens', { recursive: true, force: true });
  await startServer({ rootDir: process.cwd() });
  const windows = await openWindows();
  try {
    for (const [name, chapter] of wanted) await photograph(windows, name, chapter);
  } finally {
    await windows.close();
    await stopServer();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
});
