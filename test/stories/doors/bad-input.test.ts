import { person } from '../../support/person.js';
import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

const says = (line: string) => story.bob.command('#support', `/issue ${line}`);

test('an unknown word answers with the nearest command and an example', async () => {
  expect(await says('hndoff 1 @ana')).toContain(
    'Baton does not know `hndoff`. Did you mean `/issue handoff 12 @bob call Chen at 3pm about the refund`?',
  );
  expect(await says('Shwo 1')).toContain('`/issue show 12`');
  expect(await says('frobnicate')).toContain('`/issue new Acme: invoice is wrong` opens an issue.');
  expect(await says('<!channel> `code` *bold*')).toContain(
    'Baton does not know `&lt;!channel&gt;`',
  );
  expect(await says('HELP')).toContain('What you can do');
});

test('a number that is none, or missing, says what to type', async () => {
  for (const line of ['show 99', 'kept 99', 'promise 99 call by fri', 'update 99 x', 'void 99 x'])
    expect(await says(line)).toBe('There is no issue #99 here. `/issue list` shows what there is.');
  for (const line of ['show', 'kept the promise', 'resolve', 'promise'])
    expect(await says(line)).toContain('Please say the number of the issue as well.');
  expect(await says('show 999999999')).toContain('There is no issue #999999999 here.');
  expect(await says('show 99999999999999999999')).toContain('Please say the number of the issue');
  expect(await says('show -1')).toContain('Please say the number of the issue');
});

test('an issue of somebody else is not touched', async () => {
  const { cara } = story;
  const number = await opens(cara, 'Acme: box is empty');
  await cara.command('#support', `/issue promise ${number} call by fri`);
  for (const line of [
    `kept ${number}`,
    `resolve ${number} done`,
    `void ${number} done`,
    `handoff ${number} @dev do it`,
  ])
    expect(await says(line)).toContain(`#${number} is <@${cara.id}>'s, and only its owner can do`);
  expect(await says(`withdraw ${number}`)).toContain(`#${number} is not on offer`);
  expect(await says(`accept ${number}`)).toContain(`#${number} is not on offer`);
});

test('dates that are over, doubtful or none change nothing and say how to write them', async () => {
  const number = await opensAnswered(story.bob, 'Acme: clock is slow');
  expect(await says(`promise ${number} call by yesterday 3pm`)).toContain(
    'That was understood as Mon 23 Nov 15:00 (London), which is over.',
  );
  expect(await says(`wait ${number} until 03/04/2027`)).toContain(
    'could mean Thu 4 Mar 2027 17:00 (London) or Sat 3 Apr 2027 17:00 (London).',
  );
  expect(await says(`promise ${number} call when pigs fly`)).toContain(
    'could not be read as a date. Write it like "thu 3pm"',
  );
  expect(await says(`promise ${number} by thu 3pm`)).toContain('Please say what was promised');
  expect(await says(`show ${number}`)).not.toContain('*open*');
});

test('three thousand characters of a call to everybody call nobody, and nothing of them is lost', async () => {
  const { ana, bob, cara } = story;
  const loud = '<!channel> '.repeat(270).trim();
  const number = await opens(bob, `Acme: ${loud} p2`);
  await says(`promise ${number} ${loud} by thu 3pm`);
  await says(`update ${number} ${loud}`);
  await says(`handoff ${number} @cara ${loud}`);
  await story.settled();
  await cara.click(/offers you this issue/, 'Accept…');
  expect(await cara.submit({ read_back: loud })).toEqual({});
  await cara.close();
  await story.settled();
  await cara.command('#support', `/issue resolve ${number} ${loud}`);
  await cara.close();
  await cara.command('#support', '/issue');
  await cara.openHome();
  await story.goTo('2026-11-26T15:00:00Z');

  const everything = [ana, bob, cara].map((one) => one.everything()).join('\n');
  expect(everything).toContain('&lt;!channel&gt;');
  const raw = [ana, bob, cara].flatMap((one) =>
    ['#support', 'dm'].flatMap((where) => one.messages(where)),
  );
  const { botUserId } = story.sandbox.control.people().app;
  const byBaton = raw.filter(({ userId }) => userId === botUserId);
  expect(byBaton.length).toBeGreaterThan(8);
  for (const message of byBaton) {
    expect(message.text).not.toContain('<!channel>');
    for (const markup of markupIn(message.blocks)) expect(markup).not.toContain('<!channel>');
  }
  expect(await says(`show ${number}`)).toContain(loud);
});

test('a text too long to be kept is refused, not cut', async () => {
  expect(await says(`new Acme: ${'a'.repeat(3001)}`)).toBe(
    'Please say it in at most 3000 characters; a link can hold the rest.',
  );
  expect(await says(`new ${'a'.repeat(101)}: invoice is wrong`)).toContain(
    "Please say the customer's name in at most 100 characters",
  );
});

test('empty fields of the form are named', async () => {
  const { bob } = story;
  await says('new');
  expect(await bob.submit({ Customer: ' ', 'What is it about?': 'x' })).toEqual({
    Customer: expect.stringContaining('Please say the customer'),
  });
  expect(await bob.submit({ Customer: 'Acme', 'What is it about?': '  ' })).toEqual({
    'What is it about?': expect.stringContaining('Please say what it is about'),
  });
  expect(await bob.submit({ Customer: 'a'.repeat(101), 'What is it about?': 'x' })).toEqual({
    Customer: expect.stringContaining('at most 100 characters'),
  });
  await bob.close();
});

test('guests and people of other organisations are told that it is not for them', async () => {
  const gil = person(story.sandbox, 'gil');
  const sam = person(story.sandbox, 'sam');
  for (const line of ['', ' new Acme: x', ' update 1 x', ' kept 1', ' show 1', ' list all'])
    expect(await gil.command('#support', `/issue${line}`)).toContain(
      'Baton is for full members of this workspace, and your account is a guest account.',
    );
  expect(await sam.command('#acme-shared', '/issue list all')).toContain(
    'your account belongs to another organisation',
  );
  await gil.shortcut('Open an issue');
  await gil.seesModal('your account is a guest account');
  await gil.close();
  await gil.say('dm', 'list all');
  await gil.sees('dm', 'your account is a guest account');
  await gil.click(/^#1 Acme: box is empty/, 'Show');
  await gil.sees('#support', 'your account is a guest account');
});

test('nobody but a full member can be offered an issue', async () => {
  const number = await opensAnswered(story.bob, 'Acme: to be given away');
  const offer = (to: string) => says(`handoff ${number} ${to} call Chen`);
  expect(await offer('@gil')).toContain('cannot own an issue: they are a guest here.');
  expect(await offer('@olga')).toContain('cannot own an issue: their account is deactivated.');
  expect(await offer('@sam')).toContain('cannot own an issue: they belong to another organisation');
  expect(await offer('@baton')).toContain('cannot own an issue: it is an app.');
  expect(await offer('@bob')).toContain(`owns #${number} already.`);
  expect(await says(`show ${number}`)).not.toContain('*Handoffs*');
});

test('a button pressed twice at once does its work once', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: pressed twice');
  await says(`promise ${number} press once by tomorrow noon`);
  await says(`promise ${number} press again by tomorrow 4pm`);
  await says(`kept ${number}`);
  const choices = `#${number} has several open promises`;
  await Promise.all([bob.click(choices, 'Kept'), bob.click(choices, 'Kept')]);
  await bob.sees('#support', 'Kept: press once');
  await bob.sees('#support', `This promise of #${number} has ended already (kept).`);
  const shown = await says(`show ${number}`);
  expect(shown.match(/\*kept\*: press once/g)).toHaveLength(1);
  expect(shown).toContain('*open*: press again');
});

test('a button pressed before its message could be shown anew changes nothing', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-30T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: key is lost');
  await cara.command('#support', `/issue promise ${number} cut a key by today 4pm`);
  await story.settled();
  const promised = await bob.sees('dm', /promised the customer[^]*cut a key/);
  const { control } = story.sandbox;
  control.fault({ method: 'chat.update', kind: 'ratelimited', retryAfterSeconds: 30 });
  expect(await says(`kept ${number}`)).toContain('Kept: ');
  await bob.click(promised.ts, 'Kept');
  await bob.sees('dm', `This promise of #${number} has ended already (kept).`);
  await bob.click(promised.ts, 'Need longer…');
  await story.settled();
  expect(bob.modal()).toBeNull();
  expect(readable(await bob.sees('dm', promised.ts))).toContain('[Kept]');
  control.mend();
  await story.forward(30_000);
  expect(readable(await bob.sees('dm', promised.ts))).not.toContain('[');
});

/** Every piece of markup in the blocks of a message. */
function markupIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(markupIn)];
}

test('of an issue that has ended no form opens in vain', async () => {
  const number = await opens(story.bob, 'Acme: lid is loose');
  await says(`void ${number} the end`);
  for (const verb of ['promise', 'update', 'resolve', 'reopen', 'edit'])
    expect(await says(`${verb} ${number}`)).toContain(`#${number} is void already`);
  expect(story.bob.modal()).toBeNull();
});
