import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('said by command after its time, it asks for the reason in a form', async () => {
  const { bob } = story;
  const number = await promised('call Chen', 'today 4pm');
  await story.goTo('2026-11-24T16:10:00Z');
  await bob.command('#support', `/issue kept ${number}`);
  expect(readable(await bob.seesModal())).toContain('What made it later than promised?');
  expect(await bob.submit({ 'What made it later than promised?': '   ' })).toEqual({
    'What made it later than promised?': expect.stringContaining('needs the reason'),
  });
  expect(
    await bob.submit({ 'What made it later than promised?': 'Chen was in a meeting' }),
  ).toEqual({});
  await bob.seesModal(`Kept, late: call Chen (#${number}).`);
  await bob.close();
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*kept late*: call Chen');
  expect(shown).toMatch(/kept, late, "?call Chen"?: Chen was in a meeting/);
});

test('with the reason in the command it needs no form', async () => {
  const { bob } = story;
  await story.goTo('2026-11-25T10:00:00Z');
  const number = await promised('send the parcel', 'today noon');
  await story.goTo('2026-11-25T12:30:00Z');
  const kept = await bob.command('#support', `/issue kept ${number} the carrier collected late`);
  expect(kept).toContain(`Kept, late: send the parcel (#${number}).`);
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toMatch(/kept, late, "?send the parcel"?: the carrier collected late/);
});

test('the button of the reminder opens the same form', async () => {
  const { bob } = story;
  await story.goTo('2026-11-26T10:00:00Z');
  const number = await promised('mail the contract', 'today 1pm');
  await story.goTo('2026-11-26T13:00:00Z');
  await bob.sees('dm', /is due: \*mail the contract\*/);
  await story.goTo('2026-11-26T13:20:00Z');
  await bob.click('*mail the contract*', 'Kept');
  await bob.seesModal('What made it later than promised?');
  expect(await bob.submit({ reason: 'legal read it twice' })).toEqual({});
  await bob.seesModal(`Kept, late: mail the contract (#${number}).`);
  await bob.close();
});

test('the same button pressed once more says that it has ended', async () => {
  const { bob } = story;
  await bob.click('*mail the contract*', 'Kept');
  await bob.sees('dm', 'has ended already (kept late)');
  expect(bob.modal()).toBeNull();
});

async function promised(what: string, when: string): Promise<number> {
  const number = await opensAnswered(story.bob, `Acme: ${what} p4`);
  await story.bob.command('#support', `/issue promise ${number} ${what} by ${when}`);
  return number;
}
