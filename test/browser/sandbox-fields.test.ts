import type { Locator, Page } from 'playwright-core';

import { teaProfile } from '../sandbox/tea-app.js';
import { startTeaRound, type TeaRound } from '../sandbox/tea-round.js';
import { type Received, serveAllFields } from './all-fields.js';
import { openWindows, windowOf, type Windows } from './windows.js';

describe('the fields of a form on the page', () => {
  let windows: Windows;
  let round: TeaRound;
  let received: Promise<Received>;
  let page: Page;
  let form: Locator;

  beforeAll(async () => {
    windows = await openWindows();
  });
  afterAll(() => windows.close());
  beforeEach(async () => {
    const shortcut = { type: 'global' as const, callbackId: 'all_fields', name: 'All fields' };
    const app = { ...teaProfile, shortcuts: [shortcut] };
    round = await startTeaRound({ pageDir: windows.pageDir, acknowledgeWithinMs: 3000, app });
    received = serveAllFields(round.app);
    ({ page } = await windowOf(windows, `${round.sandbox.url}/?as=U0ANA#support`));
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'All fields' }).click();
    form = page.getByRole('dialog', { name: 'All fields' });
    await form.waitFor();
  });
  afterEach(async () => {
    await Promise.all(windows.browser.contexts().map((context) => context.close()));
    await round.stop();
  });

  const labelled = (label: string) => form.getByLabel(label, { exact: true });
  const pick = async (label: string, ...typed: string[]) => {
    for (const letters of typed) {
      await labelled(label).click();
      await labelled(label).fill(letters);
      await form.getByRole('option', { name: letters }).first().click();
    }
  };
  const fillAll = async () => {
    await labelled('Line').fill('one line');
    await labelled('Lines').fill('two\nlines');
    await labelled('Mail').fill('ana@northwind.example');
    await labelled('Address').fill('https://northwind.example/');
    await labelled('Number').fill('7');
    await labelled('Formatted').fill('*Bold* words\n- item');
    await pick('One', 'gre');
    await pick('Many', 'bla', 'mint');
    await pick('Person', 'bob');
    await pick('People', 'bob', 'cara');
    await pick('Channel', 'general');
    await pick('Channels', 'general', 'support');
    await pick('Conversation', 'leads');
    await pick('Conversations', 'leads', 'general');
    await pick('Asked', 'gre');
    await pick('Asked twice', 'bl', 'mi');
    await form.getByRole('checkbox', { name: 'Black' }).check();
    await form.getByRole('checkbox', { name: 'Mint' }).check();
    await form.getByRole('radio', { name: 'Green' }).check();
    await labelled('Date').fill('2026-04-02');
    await labelled('Time').fill('09:30');
    await labelled('Instant').fill('2026-04-02T09:30');
    const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Two sugars') };
    await labelled('Files').setInputFiles(note);
    await form.getByRole('button', { name: 'Remove note.txt' }).waitFor();
  };
  const send = () => form.getByRole('button', { name: 'Send' }).click();

  test('every value arrives at the app', async () => {
    await fillAll();
    await send();
    await form.waitFor({ state: 'detached' });

    const chosen = (value: string) => expect.objectContaining({ value });
    const text = (words: string, style?: object) => ({
      type: 'text',
      text: words,
      ...(style && { style }),
    });
    expect(await received).toEqual({
      Line: { value: 'one line' },
      Lines: { value: 'two\nlines' },
      Mail: { value: 'ana@northwind.example' },
      Address: { value: 'https://northwind.example/' },
      Number: { value: '7' },
      Formatted: {
        rich_text_value: {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [text('Bold', { bold: true }), text(' words')],
            },
            {
              type: 'rich_text_list',
              style: 'bullet',
              indent: 0,
              elements: [{ type: 'rich_text_section', elements: [text('item')] }],
            },
          ],
        },
      },
      One: { selected_option: chosen('green') },
      Many: { selected_options: [chosen('black'), chosen('mint')] },
      Person: { selected_user: 'U0BOB' },
      People: { selected_users: ['U0BOB', 'U0CARA'] },
      Channel: { selected_channel: 'C0GENERAL' },
      Channels: { selected_channels: ['C0GENERAL', 'C0SUPPORT'] },
      Conversation: { selected_conversation: 'C0LEADS' },
      Conversations: { selected_conversations: ['C0LEADS', 'C0GENERAL'] },
      Asked: { selected_option: chosen('green') },
      'Asked twice': { selected_options: [chosen('black'), chosen('mint')] },
      Ticked: { selected_options: [chosen('black'), chosen('mint')] },
      Radio: { selected_option: chosen('green') },
      Date: { selected_date: '2026-04-02' },
      Time: { selected_time: '09:30' },
      // 09:30 in São Paulo, where Ana is.
      Instant: { selected_date_time: Date.parse('2026-04-02T12:30:00Z') / 1000 },
      Files: { files: [expect.objectContaining({ name: 'note.txt', size: 10 })] },
    });
  });

  test('what is wrong stands beside its field, and the first of them has the focus', async () => {
    await fillAll();
    await labelled('Mail').fill('nobody');
    await labelled('Number').fill('13');
    await form.getByRole('button', { name: 'Remove note.txt' }).click();
    await send();

    await form.getByText('Please enter a valid email address.').waitFor();
    await form.getByText('Please enter at most 12.').waitFor();
    await form.getByText('Please complete this required field.').waitFor();
    expect(await form.getByRole('alert').count()).toBe(3);
    expect(await labelled('Mail').evaluate((field) => field.matches(':focus'))).toBe(true);
    expect(await labelled('Line').inputValue()).toBe('one line');
  });

  test('the toolbar formats what is chosen and shows how it will look', async () => {
    const formatted = labelled('Formatted');
    await formatted.fill('strong tea');
    await formatted.press('ControlOrMeta+a');
    await form.getByRole('button', { name: 'Bold' }).click();

    expect(await formatted.inputValue()).toBe('*strong tea*');
    await form.locator('strong', { hasText: /^strong tea$/ }).waitFor();
  });

  test('a file of another kind, or one too many, is refused in words', async () => {
    const file = (name: string) => ({ name, mimeType: 'x/y', buffer: Buffer.from('x') });
    await labelled('Files').setInputFiles(['a.txt', 'b.exe', 'c.txt', 'd.txt'].map(file));

    await form.getByText('Only .txt can be added here. Up to 2 files fit here.').waitFor();
    expect(await form.getByRole('button', { name: /^Remove/ }).count()).toBe(2);
  });
});
