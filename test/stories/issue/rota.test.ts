import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const offer = 'offers you this issue.';
const open = (line: string) => story.ana.command('#support', `/issue new ${line}`);

/** Accepts the newest offer of theirs. */
async function accepts(who: 'bob' | 'cara' | 'dev'): Promise<void> {
  await story[who].click(offer, 'Accept…');
  await story[who].submit({});
  await story[who].close();
  await story.news();
}

test('the rota is for leads to set, of members only', async () => {
  const { ana, bob } = story;
  expect(await bob.command('#support', '/issue settings rota @bob')).toContain(
    `Settings are for the leads of this workspace: <@${ana.id}>. Please ask one of them.`,
  );
  expect(await ana.command('#support', '/issue settings rota @bob @gil')).toContain(
    'cannot be on the rota: they are a guest here.',
  );
  expect(await ana.command('#support', '/issue settings rota @bob @support-team')).toContain(
    'A rota is either people or one user group',
  );
  expect(await ana.command('#support', '/issue settings')).toContain('*Rota*: off');
  expect(await ana.command('#support', '/issue settings rota @bob @cara')).toContain(
    `The rota is now: <@${bob.id}> and <@${story.cara.id}>, in turn among those at work.`,
  );
});

test('a new issue is offered to whoever’s turn it is, and stays the opener’s until they accept', async () => {
  const { ana, bob } = story;
  const answer = await open('Acme: invoice is wrong');
  expect(answer).toContain('*#1 Acme: invoice is wrong* is open (P3, normal), and you own it.');
  expect(answer).toContain(`#1 is offered to <@${bob.id}>, whose turn it is on the rota, until`);
  const { bob: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told[0]).toContain('Give Acme a first answer, by the time promised');
  expect(await bob.command('#support', '/issue show 1')).toContain(`*Owner*\n<@${ana.id}>`);
});

test('turns go to those with the fewest open issues', async () => {
  const { bob, cara } = story;
  expect(await open('Acme: box is empty')).toContain(`#2 is offered to <@${cara.id}>, whose turn`);
  await story.news();
  await accepts('bob');
  await accepts('cara');
  await cara.command('#support', '/issue void 2 same as #1');
  expect(await open('Acme: clock is slow')).toContain(`#3 is offered to <@${cara.id}>, whose turn`);
  await story.news();
  await cara.command('#support', '/issue decline 3 no time');
  await story.news();
  expect(await open('Acme: key is lost')).toContain(`#4 is offered to <@${cara.id}>, whose turn`);
  await cara.command('#support', '/issue decline 4 no time');
  await bob.command('#support', '/issue void 1 a mistake');
  await story.news();
  expect(await open('Acme: door is shut')).toContain(`#5 is offered to <@${bob.id}>, whose turn`);
  await bob.command('#support', '/issue decline 5 no time');
  await story.news();
});

test('who is on the rota and opens an issue took it', async () => {
  const { bob } = story;
  const answer = await bob.command('#support', '/issue new Acme: light is out');
  expect(answer).not.toContain('is offered to');
  await bob.command('#support', '/issue void 6 it is on again');
});

test('whom the opener names is asked, whoever’s turn it is', async () => {
  const { dev } = story;
  expect(await open('Acme: bell is broken for @dev')).toContain(
    `#7 is offered to <@${dev.id}> until`,
  );
  expect(Object.keys(await story.news())).toEqual(['dev']);
  await dev.command('#support', '/issue decline 7 not my field');
  await story.news();
});

test('the form asks in the same way, and so does the shortcut', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue new');
  expect(await ana.submit({ Customer: 'Acme', 'What is it about?': 'gate is open' })).toEqual({});
  await ana.seesModal(`#8 is offered to <@${bob.id}>, whose turn it is on the rota`);
  await ana.close();
  await bob.command('#support', '/issue decline 8 no time');
  await ana.shortcut('Open an issue');
  await ana.submit({ Customer: 'Acme', 'What is it about?': 'roof leaks' });
  await ana.seesModal(/#9 is offered to .*, whose turn it is on the rota/);
  await ana.close();
  await story.news();
  await ana.command('#support', '/issue withdraw 9');
  await story.settled();
});

test('the customer’s concierge goes before the rota, also out of hours', async () => {
  const { ana, dev } = story;
  await ana.command('#support', '/issue customer Acme');
  await ana.submit({ Concierge: dev.id });
  await ana.close();
  const answer = await open('Acme: wants a visit');
  expect(answer).toContain(`#10 is offered to <@${dev.id}>, the customer's concierge, until`);
  expect(Object.keys(await story.news())).toEqual(['dev']);
  expect(await dev.command('#support', '/issue new Acme: wants a second visit')).not.toContain(
    'is offered to',
  );
});

test('an issue of a private channel is offered to nobody by itself', async () => {
  const { ana } = story;
  expect(await ana.command('#leads', '/issue new Acme: wants to leave')).not.toContain(
    'is offered to',
  );
});

test('a user group takes turns as it is at the time', async () => {
  const { ana, cara } = story;
  expect(await ana.command('#support', '/issue settings rota @support-team')).toContain(
    'The rota is now: whoever is in <!subteam^S0SUPPORT>, in turn among those at work.',
  );
  story.sandbox.control.changeGroup({ id: 'S0SUPPORT', memberIds: [cara.id, 'U0GIL'] });
  expect(await open('Globex: cannot log in')).toContain(`is offered to <@${cara.id}>, whose turn`);
  await story.news();
  story.sandbox.control.fault({ method: 'usergroups.users.list', kind: 'refused', times: 1 });
  const answer = await open('Globex: cannot log out');
  expect(answer).toContain('Globex: cannot log out* is open (P3, normal), and you own it.');
  expect(answer).toContain('Slack did not say who is in that user group');
});

test('nobody at work, or no rota: it stays with the opener', async () => {
  const { ana } = story;
  await ana.command('#support', '/issue settings rota off');
  expect(await open('Globex: box is empty')).not.toContain('is offered to');
});

test('leads are set in order, and there is always one', async () => {
  const { ana, bob } = story;
  expect(await ana.command('#support', '/issue settings leads @ana @bob')).toContain(
    `The leads are now <@${ana.id}>, then <@${bob.id}>.`,
  );
  expect(await ana.command('#support', '/issue settings leads @ana and @typo')).toContain(
    'Slack knows nobody here as "@typo", so nothing was changed.',
  );
  expect(await ana.command('#support', '/issue settings leads')).toContain(
    'Please say at least one lead as well.',
  );
  expect(await bob.command('#support', '/issue settings board #general')).toContain(
    'The board is now: <#C0GENERAL>',
  );
  const shown = await bob.command('#support', '/issue settings');
  expect(shown).toContain(`*Leads*: <@${ana.id}>, then <@${bob.id}>`);
  expect(shown).toContain('*Board*: <#C0GENERAL>');
  expect(await bob.command('#support', '/issue settings rhythm p1 1h, p3 20')).toContain(
    'at least every 1 working hour for P1, 20 working hours for P3, from the next contact on',
  );
  expect(await bob.command('#support', '/issue settings first-answer soon')).toContain(
    'Please say for which urgency how many working hours as well.',
  );
  expect(await bob.command('#support', '/issue settings colour')).toContain(
    'Baton has no setting called `colour`.',
  );
});
