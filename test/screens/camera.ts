import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Sandbox } from '../../src/sandbox/options.js';
import { type Window, type WindowOptions, windowOf, type Windows } from '../browser/windows.js';
import type { Person } from '../support/person.js';

/** How a picture is taken, where that is not the usual way. */
export interface Look extends WindowOptions {
  /** Done in the window before the picture is taken. */
  first?: (window: Window) => Promise<void>;
  /** As high as all that is shown, instead of what fits into the window. */
  isWhole?: boolean;
}

/** Takes the picture `name` of what somebody sees at `support`, `@baton` or `~home`. */
export type Take = (name: string, who: Person, where: string, look?: Look) => Promise<void>;

/** What one waits for before a picture: whichever of them the page is about to show. */
const SHOWN = '.message-list, .welcome, .home .blocks';

/** A camera in front of one workspace; its pictures go to `folder`. */
export function cameraFor(windows: Windows, sandbox: Sandbox, folder: string): Take {
  return async (name, who, where, { first, isWhole = false, ...size } = {}) => {
    const window = await windowOf(windows, `${sandbox.url}/?as=${who.id}#${where}`, size);
    const { page } = window;
    await page.locator(SHOWN).first().waitFor();
    if (who.modal()) await page.getByRole('dialog').waitFor();
    await first?.(window);
    if (isWhole) await makeRoom(window);
    const path = join(folder, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path, animations: 'disabled' });
    await page.context().close();
  };
}

/** Makes the window so high that nothing in it has to be scrolled. */
async function makeRoom({ page }: Window): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  const hidden = await page
    .locator('.scroller, .modal-body')
    .evaluateAll((parts) =>
      parts.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    );
  await page.addStyleTag({ content: '.dialog { max-height: calc(100dvh - 32px) }' });
  await page.setViewportSize({ ...size, height: size.height + Math.max(0, ...hidden) });
}
