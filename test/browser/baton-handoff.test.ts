import { type Story, startStory } from '../support/story.js';
import { openWindows, type Window, windowOf, type Windows } from './windows.js';

describe('a handoff on the page', () => {
  let windows: Windows;
  let story: Story;
  const open = (person: string, where: string): Promise<Window> =>
    windowOf(windows, `${story.sandbox.url}/?as=${person}#${where}`);

  beforeAll(async () => {
    windows = await openWindows();
    story = await startStory({ pageDir: windows.pageDir });
  });
  afterAll(async () => {
    await windows.close();
    await story.end();
  });

  test('two people in two windows: offered, accepted, and the card and the giver know', async () => {
    const ana = await open('U0ANA', 'support');
    const bob = await open('U0BOB', 'support');
    const cardOf = ({ messages }: Window) =>
      messages.getByRole('article').filter({ hasText: 'Opened by' });

    await ana.write('/issue new Acme: invoice is wrong p2');
    await ana.messages.getByText('and you own it').waitFor();
    await cardOf(bob).getByText('@ana, since').waitFor();
    await ana.write('/issue handoff 1 @bob call Chen at 3pm');
    await cardOf(bob).getByText('On offer').waitFor();
    expect(await cardOf(bob).getByText('@ana, since').count()).toBe(1);

    await bob.page.getByRole('button', { name: /^Baton 1 unread/ }).click();
    await bob.messages.getByRole('button', { name: 'Accept…' }).click();
    const form = bob.page.getByRole('dialog', { name: 'Take over #1' });
    await form.getByText('first response').waitFor();
    await form.getByLabel('Your next step, and when').fill('I call Chen at 15:00');
    await form.getByRole('button', { name: 'Accept' }).click();
    await bob.page.getByText('#1 is yours now, with 1 promise.').waitFor();
    await bob.page.keyboard.press('Escape');
    await bob.messages.getByText('You took').waitFor();

    await cardOf(ana).getByText('@bob, since').waitFor();
    await ana.page.getByRole('button', { name: /^Baton 1 unread/ }).click();
    await ana.messages.getByText('I call Chen at 15:00').waitFor();
    expect(story.errors).toEqual([]);
  });
});
