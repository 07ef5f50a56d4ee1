import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  const { ana, bob, cara } = story;
  await ana.command('#leads', '/issue new Acme: wants to leave, contract ends in May');
  await opensAnswered(bob, 'Acme: Invoice of May is wrong');
  await opens(cara, 'Globex: export stops');
  await cara.command('#support', '/issue note 3 their contract has no export');
  await bob.command('#support', '/issue resolve 2 sent the corrected bill');
});
afterAll(() => story.end());
afterEach(async () => {
  await story.news();
  await nothingElse(story);
});

const finds = (words: string) => story.bob.command('#support', `/issue find ${words}`);

test('by title, outcome, note and update; small letters, and the beginning of a word', async () => {
  expect(await finds('INVOICE')).toContain('Issues in which "INVOICE" was written: *1*');
  expect(await finds('invo')).toContain('#2 Acme: Invoice of May is wrong');
  expect(await finds('corrected bill')).toMatch(/#2 Acme[^]*resolved/);
  expect(await finds('contract')).toContain('#3 Globex: export stops');
  expect(await finds('we are on it')).toContain('#2 Acme');
});

test('all of the words have to be there', async () => {
  expect(await finds('export contract')).toContain(': *1*');
  expect(await finds('export invoice')).toContain('" was written: none');
  expect(await finds('')).toContain('Please say what to find as well.');
  expect(await finds('?!')).toContain('was written: none');
});

test('what was born in private is found by those who may read it', async () => {
  const { ana, cara } = story;
  expect(await ana.command('#support', '/issue find contract')).toContain(
    '#1 Acme: wants to leave',
  );
  expect(await cara.command('#support', '/issue find contract')).not.toContain('wants to leave');
});

test('many come in pages', async () => {
  const { bob } = story;
  for (let each = 1; each <= 16; each += 1) await opens(bob, `Hooli: rocket ${each} is stuck`);
  expect(await finds('rocket stuck')).toContain('Page 1 of 2');
  await bob.click('Page 1 of 2', 'Later');
  await bob.sees('#support', /Hooli: rocket 1 is stuck[^]*Page 2 of 2/);
});
