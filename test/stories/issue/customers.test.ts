import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const HOUR = 60 * 60_000;

test('a customer is made by their first issue, and one that is not known is not made up', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue new Acme: invoice is wrong');
  await bob.command('#support', '/issue new Globex: cannot log in');
  const answer = await bob.command('#support', '/issue customer Acmee');
  expect(answer).toContain(
    'There is no customer called Acmee. Did you mean `/issue customer Acme`?',
  );
  expect(answer).toContain('`/issue new Acmee: invoice is wrong`');
  expect(await bob.command('#support', '/issue customer Umbrella')).not.toContain('Did you mean');
  expect(await bob.command('#support', '/issue customer')).toContain(
    "Please say the customer's name as well.",
  );
});

test('a name much like another opens all the same; a press says that it is the same', async () => {
  const { bob, cara } = story;
  const opened = await bob.command('#support', '/issue new Acmee: lid is loose');
  expect(opened).toContain('Acmee is a new customer. There is also *Acme*; is it the same?');
  await bob.command('#support', '/issue customer Acmee');
  await bob.close();
  await bob.click('There is also *Acme*', 'It is Acme');
  await bob.sees('#support', '#3 is changed. It is of Acme now.');
  expect(await bob.command('#support', '/issue customer Acmee')).toContain(
    'There is no customer called Acmee.',
  );
  const another = await cara.command('#support', '/issue new Acme: box is empty');
  expect(another).not.toContain('is it the same?');
  for (const number of [3, 4])
    await (number === 3 ? bob : cara).command('#support', `/issue void ${number} the end`);
  await story.settled();
});

test('the form keeps contact, form of address, time zone, concierge and notes', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue customer  acme');
  expect(
    await bob.submit({
      Contact: 'Chen Wei',
      'Form of address': 'Ms Chen',
      'How they like to be reached': 'by phone, not before 10',
      'Time zone': 'America/New_York',
      Concierge: cara.id,
      Notes: 'pays by the quarter',
    }),
  ).toEqual({});
  const kept = readable(await bob.seesModal('this is what we know of *Acme* now.'));
  expect(kept).toContain(
    '*Contact*: Chen Wei, greeted as Ms Chen; to be reached by phone, not before 10',
  );
  await bob.close();
  const shown = await bob.command('#support', '/issue show 1');
  expect(shown).toContain('*Contact*: Chen Wei, greeted as Ms Chen');
  expect(shown).toContain(`*Concierge*: <@${cara.id}>`);
});

test('what cannot be kept is named beside its field, and nothing is changed', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue customer Acme');
  expect(await bob.submit({ 'Time zone': 'Londn' })).toEqual({
    'Time zone': expect.stringContaining('does not know a time zone called "Londn"'),
  });
  expect(await bob.submit({ 'Time zone': '', Concierge: 'U0GIL' })).toEqual({
    Concierge: expect.stringContaining('gil cannot be the concierge: they are a guest here'),
  });
  expect(await bob.submit({ Concierge: null, Contact: '' })).toEqual({
    Contact: expect.stringContaining("Please say the contact's name"),
  });
  expect(await bob.submit({ Contact: 'Chen Wei', Name: 'globex' })).toEqual({
    Name: expect.stringContaining('There is a customer called globex already'),
  });
  await bob.close();
  expect(await bob.command('#support', '/issue show 1')).toContain('greeted as Ms Chen');
});

test('the message to the customer greets the contact as they like it', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue promise 1 send the corrected invoice by today 17:00');
  await story.forward(2 * HOUR);
  await bob.click('Promised for *#1 Acme: invoice is wrong*', 'Need longer…');
  await bob.submit({
    'What time can you keep?': 'tomorrow 15:00',
    'Why is it later? The customer reads this.': 'our printer is broken',
  });
  await bob.close();
  const { bob: told = [] } = await story.news();
  expect(told.at(-1)).toContain('They like to be reached: by phone, not before 10.');
  expect(told.at(-1)).toContain('Hello Ms Chen,');
});

test('a new name is shown wherever the customer is named', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue customer Acme');
  expect(await bob.submit({ Name: 'Acme Corporation' })).toEqual({});
  await bob.close();
  await story.settled();
  await bob.sees('#support', '#1 Acme Corporation: invoice is wrong');
  expect(await bob.command('#support', '/issue list Acme Corp')).toContain('#1 Acme Corporation');
});

test('of two at the same form the later stands, and is told what they replaced', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue customer Globex');
  await bob.command('#support', '/issue customer Globex');
  await ana.submit({ Contact: 'Ada' });
  await ana.close();
  expect(await bob.submit({ Contact: 'Grace' })).toEqual({});
  const answer = readable(await bob.seesModal('Somebody else changed it while you were writing'));
  expect(answer).toMatch(/\*Contact\*: Grace[^]*It was \*Globex\*:[^]*\*Contact\*: Ada/);
  await bob.close();
});

test('an offer made under another name is not accepted unseen', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue handoff 2 @cara call them at noon');
  await cara.click('offers you this issue', 'Accept…');
  await bob.command('#support', '/issue customer Globex');
  await bob.submit({ Name: 'Globex Inc' });
  await bob.close();
  await cara.submit({});
  await cara.seesModal('Globex Inc');
  await cara.close();
  expect(await cara.command('dm', '/issue show 2')).toContain(`*Owner*\n<@${bob.id}>`);
  expect(Object.keys(await story.news())).toEqual(['cara']);
});
