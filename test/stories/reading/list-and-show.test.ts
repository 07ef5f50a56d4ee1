import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  const { ana, bob, cara } = story;
  await ana.command('#leads', '/issue new Acme: wants to leave');
  for (let each = 1; each <= 17; each += 1) await opens(bob, `Globex: export ${each} stops`);
  await opens(cara, 'Hooli: cannot log in p1');
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('mine, of somebody, of a customer, all', async () => {
  const { bob, cara } = story;
  expect(await cara.command('#support', '/issue list')).toContain('Your open issues: *1*');
  expect(await cara.command('#support', '/issue list mine')).toContain('Hooli: cannot log in');
  expect(await cara.command('#support', '/issue list @bob')).toContain(
    `Open issues of <@${bob.id}>: *17*`,
  );
  const hooli = await bob.command('#support', '/issue list hooli');
  expect(hooli).toContain('Hooli: cannot log in* (P1, now, at any hour)');
  expect(await bob.command('#support', '/issue list all')).toContain('All open issues: *18*');
  expect(await bob.command('#support', '/issue list nobody knows')).toContain(
    'Issues of customers named like "nobody knows": none. `/issue list all` lists everything that is open.',
  );
});

test('what was born in a private channel is listed and shown to those concerned only', async () => {
  const { ana, cara } = story;
  expect(await ana.command('#support', '/issue list all')).toContain('Acme: wants to leave');
  expect(await cara.command('#support', '/issue list all')).not.toContain('Acme');
  expect(await cara.command('#support', '/issue list acme')).toContain(': none');
  const refused = await cara.command('#support', '/issue show 1');
  expect(refused).toContain('#1 was opened in a private conversation');
  expect(refused).not.toContain('wants to leave');
});

test('a long list comes in pages', async () => {
  const { bob } = story;
  const first = await bob.command('#support', '/issue list');
  expect(first).toContain('Page 1 of 2');
  expect(first).toContain('Globex: export 15 stops');
  expect(first).not.toContain('Globex: export 16 stops');
  await bob.click('Page 1 of 2', 'Later');
  await bob.sees('#support', /Globex: export 16 stops[^]*Page 2 of 2[^]*\[Earlier\]/);
  await bob.click('Page 2 of 2', 'Earlier');
  await bob.sees('#support', /Globex: export 15 stops[^]*Page 1 of 2[^]*\[Later\]/);
});

test('alone it is my work', async () => {
  const { cara, dev } = story;
  const work = await cara.command('#support', '/issue');
  expect(work).toContain('*Your promises* (1)\n*first response*, by Tue 24 Nov 16:00 (Prague)');
  expect(await dev.command('#support', '/issue')).toContain('Nothing waits for you.');
});

test('lapsed', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-24T15:30:00Z');
  const lapsed = await bob.command('#support', '/issue list lapsed');
  expect(lapsed).toContain(': *1*');
  expect(lapsed).toContain(`<@${cara.id}> · a promise has *lapsed*`);
});

test('show tells where it stands and what happened, in the same words for everybody', async () => {
  const { bob, cara } = story;
  await cara.command('#support', '/issue promise 19 reset the password by tomorrow noon');
  const shown = await bob.command('#support', '/issue show #19');
  expect(shown).toContain('#19 Hooli: cannot log in');
  expect(shown).toContain(`*Owner*\n<@${cara.id}>`);
  expect(shown).toContain('*lapsed*: first response, by Tue 24 Nov 15:00 (London)');
  expect(shown).toContain('*open*: reset the password, by Wed 25 Nov 11:00 (London)');
  expect(shown).toMatch(/<@U0CARA> promised "?reset the password"?, by/);
});

test('the Show of a list opens it in a window', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue list hooli');
  await bob.click('customers named like "hooli"', 'Show');
  expect(readable(await bob.seesModal('Issue #19'))).toContain('*What happened*');
  await bob.close();
});

test('without a promise, what is over is the next contact', async () => {
  const { bob, cara } = story;
  await cara.command('#support', '/issue kept 19');
  const number = await opensAnswered(cara, 'Initech: cannot print p1');
  expect(await bob.command('#support', '/issue list initech')).toContain('next contact <!date');
  await story.goTo('2026-11-27T12:00:00Z');
  const since = await bob.command('#support', '/issue list initech');
  expect(since).toContain(`<@${cara.id}> · next contact *missed*, it was due`);
  expect(await cara.command('#support', '/issue')).toMatch(
    new RegExp(`\\*#${number} Initech[^]*Next contact \\*missed\\*`),
  );
  await story.goTo('2026-11-30T08:00:00Z');
  expect(told(cara, /^Your day[^]*Contacts due[^]*Initech: cannot print/)).not.toEqual([]);
});
