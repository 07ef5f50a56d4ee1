import type { Button, Overflow } from '@slack/types';

import type { TeaRound } from '../sandbox/tea-round.js';
import { openWindows, startShownTeaRound, type Window, windowOf, type Windows } from './windows.js';

const words = (text: string) => ({ type: 'plain_text' as const, text });

const pour: Button = {
  type: 'button',
  action_id: 'yes',
  text: words('Pour'),
  confirm: {
    title: words('Pour it now?'),
    text: words('It will not stay hot.'),
    confirm: words('Pour away'),
    deny: words('Not yet'),
  },
};
const more: Overflow = {
  type: 'overflow',
  action_id: 'size',
  options: ['Cup', 'Pot'].map((text) => ({ text: words(text), value: text.toLowerCase() })),
};

/** The smallest picture there is. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('messages on the page', () => {
  let windows: Windows;
  let round: TeaRound;
  const open = (person: string, where: string): Promise<Window> =>
    windowOf(windows, `${round.sandbox.url}/?as=${person}#${where}`);
  const say = (as: string, text: string, threadTs?: string) =>
    round.sandbox.control.act({
      kind: 'say',
      as,
      conversation: 'C0SUPPORT',
      text,
      ...(threadTs !== undefined && { threadTs }),
    });
  const offerTea = () =>
    round.app.client.chat.postMessage({
      channel: 'C0SUPPORT',
      text: 'Tea?',
      blocks: [{ type: 'actions', elements: [pour, more] }],
    });

  beforeAll(async () => {
    windows = await openWindows();
  });
  afterAll(() => windows.close());
  beforeEach(async () => {
    round = await startShownTeaRound(windows);
  });
  afterEach(async () => {
    await Promise.all(windows.browser.contexts().map((context) => context.close()));
    await round.stop();
  });

  test('a press that asks first takes effect only after a yes', async () => {
    const { page, messages } = await open('U0ANA', 'support');
    await offerTea();
    const question = page.getByRole('dialog', { name: 'Pour it now?' });

    await messages.getByRole('button', { name: 'Pour' }).click();
    await question.getByText('It will not stay hot.').waitFor();
    await question.getByRole('button', { name: 'Not yet' }).click();
    await question.waitFor({ state: 'detached' });
    expect(presses()).toBe(0);

    await messages.getByRole('button', { name: 'Pour' }).click();
    await question.getByRole('button', { name: 'Pour away' }).click();
    await messages.getByText('One tea is brewing').waitFor();
    expect(presses()).toBe(1);
  });

  test('the keyboard alone reaches a menu, a confirmation and the tools of a message', async () => {
    const { page, messages, line } = await open('U0ANA', 'support');
    const { keyboard } = page;
    const chosen = new Promise((resolve) => {
      round.app.action('size', async ({ ack, action }) => {
        await ack();
        resolve('selected_option' in action && action.selected_option?.value);
      });
    });
    await offerTea();
    await messages.getByRole('button', { name: 'Pour' }).waitFor();
    const backTo = async (name: string) => {
      const wanted = messages.getByRole('button', { name });
      for (let steps = 0; steps < 10; steps += 1) {
        await keyboard.press('Shift+Tab');
        if (await wanted.evaluate((button) => button.matches(':focus'))) return;
      }
      throw new Error(`Shift+Tab does not reach "${name}".`);
    };

    await line.focus();
    await backTo('More message actions');
    await keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply in thread' }).waitFor();
    await keyboard.press('Escape');
    await backTo('More actions');
    await keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Cup' }).waitFor();
    await keyboard.press('p');
    await keyboard.press('Enter');
    expect(await chosen).toBe('pot');

    await backTo('Pour');
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Pour it now?' }).waitFor();
    await keyboard.press('Enter');
    await messages.getByText('One tea is brewing').waitFor();
  });

  test('a line stands above the first unread message until one goes elsewhere', async () => {
    await say('U0ANA', 'Read long ago');
    const { page, messages } = await open('U0ANA', 'general');
    await say('U0BOB', 'The first of two');
    await say('U0BOB', 'The second of two');
    const support = page.getByRole('button', { name: /^support/ });

    await page.getByRole('button', { name: 'support 2 unread' }).click();

    const mark = messages.getByRole('separator').filter({ hasText: 'New' });
    await mark.waitFor();
    expect(await messages.innerText()).toMatch(/Read long ago[^]*New[^]*The first of two/);
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'general', exact: true }).waitFor();
    await support.click();
    await messages.getByText('The second of two').waitFor();
    expect(await mark.count()).toBe(0);
  });

  test('a thread with a new reply is marked until it is opened', async () => {
    const question = await say('U0ANA', 'Who makes tea?');
    const ts = question.ok ? question.ts : undefined;
    await say('U0BOB', 'I do', ts);
    const { page, messages } = await open('U0ANA', 'support');

    await messages.getByRole('button', { name: '1 reply, new' }).click();
    await page.getByRole('complementary').getByText('I do').waitFor();
    await page.getByRole('button', { name: 'Close panel' }).click();
    await messages.getByRole('button', { name: '1 reply', exact: true }).waitFor();

    await say('U0BOB', 'Green or black?', ts);
    const link = messages.getByRole('button', { name: /^2 replies/ });
    await link.waitFor();
    expect(await link.innerText()).toBe('2 replies, new');
  });

  test('files come with their name and size, and pictures are shown', async () => {
    const { messages } = await open('U0ANA', 'support');
    await share('pot.png', dot);
    await share('prices.csv', Buffer.alloc(12_300, 'a'));

    const picture = messages.getByRole('img', { name: 'pot.png' });
    await picture.waitFor();
    await picture.evaluate('(image) => image.decode()');
    const sheet = messages.getByRole('link', { name: 'prices.csv 12 KB' });
    expect(await sheet.getAttribute('href')).toMatch(/^files\/F/);
  });

  function presses(): number {
    const { entries } = round.sandbox.control.log();
    return entries.filter(({ kind, name }) => kind === 'delivery' && name === 'block_actions')
      .length;
  }

  async function share(filename: string, content: Buffer): Promise<void> {
    const { files } = round.app.client;
    const { upload_url: address = '', file_id: id = '' } = await files.getUploadURLExternal({
      filename,
      length: content.length,
    });
    await fetch(address, { method: 'POST', body: new Uint8Array(content) });
    await files.completeUploadExternal({ files: [{ id }], channel_id: 'C0SUPPORT' });
  }
});
