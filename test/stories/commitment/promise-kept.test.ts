import { Client } from 'pg';

import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('a promise is made in one line, read back in full, and kept', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: invoice is wrong');
  const made = await bob.command(
    '#support',
    `/issue promise ${number} send the corrected invoice by thu 3pm`,
  );
  expect(made).toBe(
    `Promised to Acme for #${number}: send the corrected invoice, by Thu 26 Nov 15:00 (London); the customer's zone is unknown.\n[Fix…]`,
  );

  const kept = await bob.command('#support', `/issue kept ${number}`);
  expect(kept).toContain(`Kept: send the corrected invoice (#${number}).`);
  expect(kept).toContain('No promise is left.');
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*kept*: send the corrected invoice');

  const again = await bob.command('#support', `/issue kept ${number}`);
  expect(again).toContain(`#${number} has no such open promise.`);
  await story.goTo('2026-11-26T16:00:00Z');
  expect(told(bob, 'send the corrected invoice')).toEqual([]);
});

test('the time is said on our clock and on the customer’s', async () => {
  const { cara } = story;
  await story.goTo('2026-12-01T10:00:00Z');
  const number = await opensAnswered(cara, 'Hudson: parcel is lost');
  await livesIn('Hudson', 'America/New_York');
  const made = await cara.command('#support', `/issue promise ${number} call Joe by thu 4pm`);
  expect(made).toContain(
    'by Thu 3 Dec 16:00 (Prague), for the customer Thu 3 Dec 10:00 (New York).',
  );
});

test('whoever promises for an issue of somebody else binds its owner, who is told and can say Kept', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-12-08T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: pallet is broken');
  const made = await cara.command(
    '#support',
    `/issue promise ${number} call Chen by tomorrow noon`,
  );
  expect(made).toContain(`call Chen, by Wed 9 Dec 12:00 (Prague)`);
  expect(made).toContain(`<@${bob.id}> owns the issue and has been told.`);
  await story.settled();
  const promised = await bob.sees('dm', `<@${cara.id}> promised the customer of your`);
  expect(readable(promised)).toContain('call Chen, by Wed 9 Dec 11:00 (London)');
  expect(readable(promised)).toContain('[Kept] [Need longer…] [Fix…]');

  await bob.click(promised.ts, 'Kept');
  await bob.sees('dm', `Kept: call Chen (#${number}).`);
  await story.settled();
  expect(told(bob, 'promised the customer')).toEqual([
    expect.stringMatching(/call Chen, by Wed 9 Dec[^]*\(call Chen\) was kept\.$/),
  ]);
});

test('a promise entered in error is taken back, with what was wrong on record', async () => {
  const { bob } = story;
  await story.goTo('2026-12-15T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: wrong colour');
  const made = await bob.command('#support', `/issue promise ${number} send red ones by fri`);
  expect(made).toContain('send red ones, by Fri 18 Dec 17:00 (London)');
  await bob.click(`Promised to Acme for #${number}`, 'Fix…');
  await bob.seesModal('Fix a promise');
  expect(await bob.submit({ reason: 'they asked for green' })).toEqual({});
  await bob.seesModal('it was entered in error. The reason is on record.');
  await bob.close();
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*entered in error*: send red ones');
  expect(shown).toMatch(/took back "?send red ones"?, entered in error: they asked for green/);
});

test('the customer no longer needs it: the promise ends, and nothing reminds of it', async () => {
  const { bob } = story;
  await story.goTo('2027-01-12T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: manual is missing');
  await bob.command('#support', `/issue promise ${number} mail the manual by today 4pm`);
  await story.goTo('2027-01-12T14:00:00Z');
  await bob.click('*mail the manual*', 'No longer needed…');
  await bob.seesModal('No longer needed');
  expect(await bob.submit({ reason: 'they found it online' })).toEqual({});
  await bob.seesModal('has ended: the customer no longer needs it');
  await bob.close();
  await story.goTo('2027-01-12T16:30:00Z');
  expect(told(bob, '(mail the manual)')).toEqual([
    `Settled since: the promise for *#${number} Acme: manual is missing* (mail the manual) is no longer needed.`,
  ]);
  expect(told(bob, '*mail the manual*')).toEqual([]);
});

/** Baton has no command yet that says where a customer is. */
async function livesIn(customer: string, zone: string): Promise<void> {
  const database = new Client({ connectionString: story.databaseUrl });
  await database.connect();
  await database.query(`select set_config('baton.workspace', '*', false)`);
  await database.query('update customers set zone = $2 where name = $1', [customer, zone]);
  await database.end();
}
