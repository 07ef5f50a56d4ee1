import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

import { startTeaRound, type TeaRound } from '../sandbox/tea-round.js';

const run = promisify(execFile);

/** Shorter than a test may take, so that what was waited for is named. */
const patienceMs = 8_000;

/** Plain Chromium that asks nobody outside for anything. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The page as built for this run, and a browser to look at it with. */
export interface Windows {
  pageDir: string;
  browser: Browser;
  close(): Promise<void>;
}

export async function openWindows(): Promise<Windows> {
  const pageDir = await mkdtemp(join(tmpdir(), 'sandbox-page-'));
  await run(process.execPath, ['scripts/build-page.mjs', pageDir]);
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    pageDir,
    browser,
    async close() {
      await browser.close();
      await rm(pageDir, { recursive: true });
    },
  };
}

/** A tea round whose sandbox shows the page; slow machines get the three seconds that Slack gives. */
export const startShownTeaRound = ({ pageDir }: Windows): Promise<TeaRound> =>
  startTeaRound({ pageDir, acknowledgeWithinMs: 3000 });

/** What a test does in the window of one person. */
export interface Window {
  page: Page;
  /** The line to write in, of the conversation in the middle. */
  line: Locator;
  /** What the open conversation shows. */
  messages: Locator;
  /** Writes a line and sends it with Enter. */
  write: (text: string) => Promise<void>;
  /** Whether anything stands out of the window to the right. */
  overflows: () => Promise<boolean>;
}

export interface WindowOptions {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
}

/** Opens an address in a window that shares nothing with the others. */
export async function windowOf(
  { browser }: Windows,
  address: string,
  { width = 1280, height = 800, colorScheme = 'light' }: WindowOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  await page.goto(address);
  const main = page.getByRole('main');
  const line = main.getByRole('textbox', { name: /^Message / });
  return {
    page,
    line,
    messages: main.getByRole('log'),
    write: async (text) => {
      await line.fill(text);
      await line.press('Enter');
    },
    overflows: () => page.evaluate('document.documentElement.scrollWidth > innerWidth'),
  };
}
