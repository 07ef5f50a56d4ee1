import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await opens(story.bob, 'Acme: invoice is wrong');
  await story.bob.command('#support', '/issue customer Acme');
  await story.bob.submit({
    Contact: 'Chen Wei',
    'Form of address': 'Ms Chen',
    zone: 'America/New_York',
  });
  await story.bob.close();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const says = (line: string) => story.bob.command('#support', `/issue ${line}`);

test('choosing the kind puts a draft into the form: active voice, their form of address', async () => {
  const { bob } = story;
  await says('update 1');
  await bob.clickInModal('What kind of update is it?', 'an apology');
  const form = readable(await bob.seesModal('We are sorry'));
  expect(form).toContain(
    '<Hello Ms Chen,\n\nabout "invoice is wrong":\nWe are sorry: we [what went wrong].\nIt happened because [why].\nWe [how we put it right], and you have it by [when].>',
  );
  await bob.clickInModal('What kind of update is it?', 'an answer');
  expect(readable(await bob.seesModal('We found this out'))).not.toContain('We are sorry');
});

test('a draft is not sent in as it is: what it leaves open is asked for', async () => {
  const refused = await story.bob.submit({ 'What kind': 'an answer' });
  expect(refused).toEqual({
    'What was the customer told?': expect.stringContaining('in the place of [the answer]'),
  });
  await story.bob.close();
});

test('an apology is on record as such; the first response stays open', async () => {
  const { bob } = story;
  await says('update 1');
  await bob.submit({
    'What kind': 'an apology',
    'What was the customer told?': 'we are sorry, the list was old',
    How: 'by phone',
  });
  expect(readable(await bob.seesModal('you said sorry'))).toContain(
    'Noted for #1: you said sorry. Did the customer get more from it? Until you say so, the first response stays open.',
  );
  await bob.close();
  const shown = await says('show 1');
  expect(shown).toContain('said sorry to the customer by phone: we are sorry, the list was old');
  expect(shown).toContain('*open*: first response');
});

test('a promise made with the update counts at once, and the answer has both clocks', async () => {
  const { bob } = story;
  await says('update 1');
  await bob.clickInModal('What kind of update is it?', 'a promise');
  await bob.seesModal('What did you promise?');
  await bob.submit({
    'What was the customer told?': 'we send a new invoice on Thursday',
    'What did you promise?': 'send the new invoice',
    'By when?': 'thu 3pm',
  });
  const answer = readable(await bob.seesModal('Noted for #1'));
  expect(answer).toContain('the customer got a promise. That keeps the first response.');
  expect(answer).toContain(
    'Promised in the same breath: send the new invoice, by Thu 26 Nov 15:00',
  );
  expect(answer).toContain(
    'The customer hears from us next by Thu 26 Nov 15:00 (London), for the customer Thu 26 Nov 10:00 (New York).',
  );
  await bob.close();
  expect(await says('show 1')).toContain('*open*: send the new invoice');
});

test('what is doubtful in it stands beside its field, and nothing is recorded', async () => {
  const { bob } = story;
  await says('update 1');
  await bob.clickInModal('What kind of update is it?', 'a time');
  await bob.seesModal('By when?');
  const words = { 'What was the customer told?': 'we will see' };
  expect(await bob.submit({ ...words, 'What did you promise?': 'look' })).toEqual({
    'By when?': expect.stringContaining('Please say by when as well'),
  });
  expect(await bob.submit({ ...words, 'By when?': 'when pigs fly' })).toEqual({
    'By when?': expect.stringContaining('could not be read as a date'),
  });
  expect(await bob.submit({ ...words, 'By when?': 'fri noon' })).toEqual({
    'What did you promise?': expect.stringContaining('Please say what was promised'),
  });
  await bob.close();
  expect(await says('show 1')).not.toContain('we will see');
});

test('somebody else promises in an update: the owner hears', async () => {
  const { bob, cara } = story;
  await cara.command('#support', '/issue update 1');
  await cara.clickInModal('What kind of update is it?', 'a promise');
  await cara.seesModal('What did you promise?');
  await cara.submit({
    'What was the customer told?': 'we call you',
    'What did you promise?': 'call Chen',
    'By when?': 'thu noon',
  });
  await cara.close();
  await bob.sees('dm', 'call Chen');
  const { bob: heard = [] } = await story.news();
  expect(heard.join('\n')).toContain('call Chen');
});

test('an update begins the rhythm anew, unless a date was set', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Globex: export stops');
  await story.news();
  await story.goTo('2026-11-25T10:00:00Z');
  await story.news();
  expect(await says(`update ${number} we found the cause`)).toContain(
    'The customer hears from us next by Fri 27 Nov 10:00 (London)',
  );
  await says(`update ${number}`);
  await bob.submit({
    'What was the customer told?': 'we build it today',
    'When do they hear': 'mon 10:00',
  });
  await bob.seesModal('hears from us next by Mon 30 Nov 10:00 (London)');
  await bob.close();
  expect(await says(`update ${number} it is nearly built`)).toContain(
    'The customer hears from us next by Mon 30 Nov 10:00 (London)',
  );
  await story.goTo('2026-11-27T11:00:00Z');
  expect(told(bob, /time to contact[^]*Globex/)).toEqual([]);
  await story.news();
});
