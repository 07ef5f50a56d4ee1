import type { TeaRound } from '../sandbox/tea-round.js';
import {
  openWindows,
  startShownTeaRound,
  type Window,
  type WindowOptions,
  windowOf,
  type Windows,
} from './windows.js';

describe('the page of the sandbox', () => {
  let windows: Windows;
  let round: TeaRound;
  const open = (person: string, where: string, options?: WindowOptions): Promise<Window> =>
    windowOf(windows, `${round.sandbox.url}/?as=${person}#${where}`, options);

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

  test('two people in two windows see what is theirs, live', async () => {
    const ana = await open('U0ANA', 'support');
    const bob = await open('U0BOB', 'support');

    await ana.write('/tea ask');
    const question = ana.messages.getByRole('article').filter({ hasText: 'Only visible to you' });
    await question.getByRole('button', { name: 'Yes' }).click();

    await bob.messages.getByText('One tea is brewing').waitFor();
    await bob.messages.getByRole('button', { name: '1 reply' }).click();
    await bob.page.getByRole('complementary').getByText('The water is on').waitFor();
    await ana.messages.getByText('Tea it is').waitFor();
    expect(await bob.messages.getByText('Only visible to you').count()).toBe(0);
    expect(await bob.messages.getByText('Tea it is').count()).toBe(0);
  });

  test('a form shows its errors beside the fields and what it became in the direct messages', async () => {
    const ana = await open('U0ANA', 'support');
    await ana.write('/tea order');
    const form = ana.page.getByRole('dialog', { name: 'Order tea' });
    const kind = form.getByLabel('Kind');

    await form.getByRole('button', { name: 'Order' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    await kind.fill('coffee');
    await form.getByRole('button', { name: 'Order' }).click();
    await form.getByText('This is a tea round.').waitFor();
    expect(await kind.getAttribute('aria-invalid')).toBe('true');
    expect(await kind.inputValue()).toBe('coffee');

    await kind.fill('green');
    await form.getByLabel('Milk').click();
    await form.getByRole('option', { name: 'Oat' }).click();
    await form.getByRole('button', { name: 'Order' }).click();
    await form.waitFor({ state: 'detached' });

    const app = ana.page.getByRole('button', { name: /Tea round 1 unread/ });
    await app.click();
    await ana.messages.getByText('green, milk: oat, kept').waitFor();
    await app.waitFor({ state: 'detached' });
  });

  test('the keyboard alone is enough for a command, its hints and its form', async () => {
    const { page, messages, line } = await open('U0ANA', 'support');
    const { keyboard } = page;
    await line.focus();
    await keyboard.type('/te');
    await page.getByRole('option', { name: /\/tea/ }).waitFor();
    await keyboard.press('Tab');
    await keyboard.type('order');
    await keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Order tea' });
    await form.waitFor();

    await keyboard.type('black');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });

    await line.focus();
    await keyboard.type('/tea order');
    await keyboard.press('Enter');
    await form.waitFor();
    await keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.goto(`${round.sandbox.url}/?as=U0ANA#@tea-round`);
    await messages.getByText('black, milk: oat, kept').waitFor();
    await messages.getByText('Another time, then').waitFor();
    expect(await messages.getByRole('article').count()).toBe(2);
  });

  test('a stacked form goes back to the one below with what was typed there', async () => {
    const { page, write } = await open('U0ANA', 'support');
    await write('/tea order');
    const order = page.getByRole('dialog', { name: 'Order tea' });
    await order.getByLabel('Kind').fill('mint');
    await order.getByRole('button', { name: 'Details…' }).click();
    const details = page.getByRole('dialog', { name: 'About tea' });
    await details.getByText('Leaves, water, patience.').waitFor();

    await details.getByRole('button', { name: 'Back' }).click();

    await details.waitFor({ state: 'detached' });
    expect(await order.getByLabel('Kind').inputValue()).toBe('mint');
  });

  test('one click makes one somebody else, in their zone and with their channels', async () => {
    const { page, messages, write } = await open('U0ANA', 'leads');
    await write('Between us');
    await messages.getByText('Between us').waitFor();

    await page.getByRole('link', { name: /Cara/ }).click();

    await page.getByRole('heading', { name: 'general', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'leads' }).count()).toBe(0);
    expect(page.url()).toContain('as=U0CARA');
    expect(await page.getByRole('link', { name: /Cara/ }).innerText()).toContain('Prague 13:00');
  });

  test('shortcuts, reactions and threads start from a message', async () => {
    const { page, messages, write } = await open('U0ANA', 'support');
    await write('The kettle is empty');
    const message = messages.getByRole('article').filter({ hasText: 'The kettle is empty' });

    await message.getByRole('button', { name: 'Add reaction' }).click();
    await page.getByRole('menuitem', { name: 'eyes', exact: true }).click();
    await message.getByRole('button', { name: /eyes, 1/ }).waitFor();
    await message.getByRole('button', { name: 'More message actions' }).click();
    await page.getByRole('menuitem', { name: /Tea for this/ }).click();
    await message.getByRole('button', { name: '1 reply' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Tea for "The kettle is empty"').waitFor();
    await thread.getByRole('textbox').fill('Filling it');
    await thread.getByRole('textbox').press('Enter');

    await message.getByRole('button', { name: '2 replies' }).waitFor();
    expect(await thread.getByRole('article').count()).toBe(3);
  });

  test('the Home tab is made when it is opened', async () => {
    const { page } = await open('U0BOB', '~home');
    const home = page.getByRole('region', { name: 'Home tab' });
    expect(await home.innerText()).toBe('Welcome to the tea round');
  });

  test('the clock moves, and payloads and deliveries can be read', async () => {
    const { page, messages, write } = await open('U0BOB', 'support');
    await write('What time is it?');
    await page.getByRole('button', { name: /^Under the hood/ }).click();
    const hood = page.getByRole('complementary', { name: 'Under the hood' });
    await hood.getByText('March 2, 2026, 12:00').waitFor();

    await hood.getByRole('button', { name: '+1 h' }).click();
    await hood.getByText('March 2, 2026, 13:00').waitFor();
    await hood.getByRole('button', { name: 'to 09:00 tomorrow' }).click();
    await hood.getByText('March 3, 2026, 09:00').waitFor();
    await messages.getByRole('button', { name: 'More message actions' }).click();
    await page.getByRole('menuitem', { name: 'Show payload' }).click();
    await hood.getByText('"text": "What time is it?"').waitFor();
    await hood.getByText('apps.connections.open').waitFor();
    expect(await page.getByRole('link', { name: /Bob/ }).innerText()).toContain('London 09:00');
  });

  test('what people type is text and nothing else', async () => {
    const { page, messages, write } = await open('U0ANA', 'support');
    await write('<img src=x onerror="document.title=1"> *bold*');

    await messages.getByText('<img src=x onerror="document.title=1">').waitFor();
    expect(await messages.locator('strong', { hasText: /^bold$/ }).count()).toBe(1);
    expect(await messages.locator('img').count()).toBe(0);
    expect(await page.title()).toContain('Ana Lima');
  });

  test('a refused command says why and stays in the line', async () => {
    const { page, line, write } = await open('U0ANA', 'support');
    await write('/coffee');

    await page.getByText('/coffee is not a valid command.').waitFor();
    expect(await line.inputValue()).toBe('/coffee');
  });

  test('on a phone nothing stands out to the side', async () => {
    const phone = await open('U0ANA', 'support', { width: 390, height: 844 });
    const { page, messages, write } = phone;
    await write('/tea ask');
    await messages.getByText('Only visible to you').waitFor();
    expect(await phone.overflows()).toBe(false);

    await page.getByRole('button', { name: 'Channels and people' }).click();
    expect(await phone.overflows()).toBe(false);
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'general', exact: true }).waitFor();
    await write('/tea order');
    await page.getByRole('dialog', { name: 'Order tea' }).waitFor();
    expect(await phone.overflows()).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Under the hood/ }).click();
    await page.getByText('apps.connections.open').waitFor();
    expect(await phone.overflows()).toBe(false);
    await page.getByRole('button', { name: 'Close panel' }).click();
    await page.goto(`${round.sandbox.url}/?as=U0ANA#@tea-round`);
    await messages.getByText('Another time, then').waitFor();
    expect(await phone.overflows()).toBe(false);
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await page.getByText('Welcome to the tea round').waitFor();
    expect(await phone.overflows()).toBe(false);
  });

  test('nothing is loaded from outside', async () => {
    const context = await windows.browser.newContext();
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));

    await page.goto(`${round.sandbox.url}/?as=U0ANA#support`);
    await page.getByRole('textbox', { name: 'Message #support' }).waitFor();

    asked.delete('null');
    expect([...asked]).toEqual([round.sandbox.url]);
  });
});
