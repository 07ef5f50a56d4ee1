import type { Person } from '../../support/person.js';
import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

/** Somebody opens an issue and resolves it; resolves to its number. */
async function resolves(owner: Person, title: string): Promise<number> {
  const number = await opensAnswered(owner, `Acme: ${title}`);
  await owner.command('#support', `/issue resolve ${number} done: ${title}`);
  return number;
}

test('anybody may open a resolved issue again; it is its owner’s, who hears why', async () => {
  const { bob, cara } = story;
  const number = await resolves(bob, 'invoice is wrong');
  expect(await cara.command('#support', `/issue reopen ${number} the invoice is still wrong`)).toBe(
    `#${number} is open again, and <@${bob.id}> owns it. The customer is to hear from us by Thu 26 Nov 15:00 (Prague).`,
  );
  const { bob: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toEqual([
    expect.stringContaining(`*#${number} Acme: invoice is wrong* is open again`),
  ]);
  expect(told[0]).toContain('the invoice is still wrong');
  expect(told[0]).toContain('[Update…] [Promise…] [Hand off…] [Resolve…]');
  const card = readable(await bob.sees('#support', `#${number} Acme`));
  expect(card).toContain(`*Owner*\n<@${bob.id}>`);
  expect(card).not.toContain('*Resolved*');
  expect(await bob.command('#support', `/issue show ${number}`)).toContain(
    `<@${cara.id}> opened it again: the invoice is still wrong`,
  );
});

test('*Reopen…* on what is shown asks why', async () => {
  const { bob } = story;
  const number = await resolves(bob, 'lamp is dark');
  await bob.command('#support', `/issue show ${number}`);
  await bob.click(`#${number} Acme: lamp is dark`, 'Reopen…');
  await bob.seesModal(`Reopen #${number}`);
  expect(await bob.submit({ 'Why is it open again?': '  ' })).toEqual({
    'Why is it open again?': expect.stringContaining('Please say why it is open again'),
  });
  await bob.submit({ 'Why is it open again?': 'dark again' });
  await bob.seesModal(`#${number} is open again, and <@${bob.id}> owns it.`);
  await bob.close();
});

test('what ended is refused with the way to reopen it; what is open, or void, cannot be', async () => {
  const { bob } = story;
  const number = await resolves(bob, 'box is empty');
  expect(await bob.command('#support', `/issue update ${number} found it`)).toContain(
    `open it again with \`/issue reopen ${number} the invoice is still wrong\``,
  );
  await bob.command('#support', `/issue reopen ${number} empty again`);
  expect(await bob.command('#support', `/issue reopen ${number} once more`)).toContain(
    `#${number} is open, so there is nothing to reopen.`,
  );
  await bob.command('#support', `/issue void ${number} same as #1`);
  expect(await bob.command('#support', `/issue reopen ${number} no, it is not`)).toContain(
    'open a new one with',
  );
});

test('where the owner has left, a lead has it in custody, and hears why', async () => {
  const { ana, bob, cara } = story;
  const number = await resolves(cara, 'door is stuck');
  const before = await opensAnswered(cara, 'Acme: a sign that Baton knows');
  story.sandbox.control.changePerson({ id: cara.id, kind: 'deactivated' });
  await ana.sees('#support', new RegExp(`^#${before} Acme[^]*In custody`));
  await story.forward(60_000);
  await story.news();
  expect(await bob.command('#support', `/issue reopen ${number} stuck again`)).toContain(
    `#${number} is open again, and <@${ana.id}> owns it.`,
  );
  const { ana: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toEqual([
    expect.stringMatching(
      new RegExp(`\\*#${number} [^]*in your custody now: it was <@${cara.id}>'s`),
    ),
  ]);
  expect(told[0]).toContain('stuck again');
});
