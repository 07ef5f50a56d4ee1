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

  await bob.click('No promise is left', 'Next contact…');
  expect(readable(await bob.seesModal('When does the customer hear'))).toContain('Thu 26 Nov');
  expect(await bob.submit({ contact: 'fri 10am' })).toEqual({});
  await bob.seesModal('The customer hears from us next by Fri 27 Nov 10:00 (London)');
  await bob.close();
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
  expect(readable(promised)).toContain('[Kept] [Need longer…] [Fix…] [Object…]');

  await bob.click(promised.ts, 'Kept');
  await bob.sees('dm', `Kept: call Chen (#${number}).`);
  await story.settled();
  expect(told(bob, 'promised the customer')).toEqual([
    expect.stringMatching(/call Chen, by Wed 9 Dec[^]*\(call Chen\) was kept\.$/),
  ]);
});

test('a slip is fixed in one form, and what the owner was told follows', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-12-15T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: wrong colour');
  await cara.command('#support', `/issue promise ${number} send red ones by thu 3pm`);
  await bob.sees('dm', /promised the customer of your .*send red ones/);
  await cara.click(`Promised to Acme for #${number}`, 'Fix…');
  const form = readable(await cara.seesModal('Fix a promise'));
  expect(form).toContain('send red ones');
  expect(form).toContain('Thu 17 Dec 15:00');
  const right = { what: 'send green ones', when: 'thu 4pm' };
  expect(await cara.submit({ ...right, when: 'thu 31', reason: 'they asked for green' })).toEqual({
    'By when?': expect.stringContaining('could not be read as a date'),
  });
  expect(await cara.submit({ ...right, reason: 'they asked for green' })).toEqual({});
  await cara.seesModal(`Corrected, and promised to Acme for #${number}: send green ones`);
  await cara.close();
  await story.settled();
  expect(told(bob, 'promised the customer of your')).toContainEqual(
    expect.stringMatching(/send green ones, by Thu 17 Dec 15:00 \(London\) \(corrected since\)\./),
  );
  expect(told(bob, 'send red ones')).toEqual([]);
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*entered in error*: send red ones');
  expect(shown).toMatch(/took back "?send red ones"?, entered in error: they asked for green/);
  expect(shown).toContain('*open*: send green ones');
  await bob.sees('#support', 'Promised by cara: send green ones');
});

test('whoever took the issue since hears of the correction, as of a promise', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-12-15T11:00:00Z');
  const number = await opensAnswered(bob, 'Acme: wrong size');
  await bob.command('#support', `/issue promise ${number} send size 9 by thu 3pm`);
  await bob.command('#support', `/issue handoff ${number} @cara call Chen`);
  await story.goTo('2026-12-15T11:02:00Z');
  await cara.command('#support', `/issue accept ${number}`);
  expect(await cara.submit({ read_back: 'I call Chen' })).toEqual({});
  await cara.seesModal(`#${number} is yours now`);
  await cara.close();
  await bob.click(/Promised to Acme.*send size 9/, 'Fix…');
  expect(await bob.submit({ what: 'send size 10', reason: 'a slip' })).toEqual({});
  await bob.seesModal('send size 10, by Thu 17 Dec 15:00 (London)');
  await bob.close();
  await cara.sees('dm', /promised the customer of your .*send size 10/);
});

test('what was not promised at all is taken back; after ten minutes Fix… says what to do instead', async () => {
  const { bob } = story;
  await story.goTo('2026-12-16T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: box is torn');
  const made = await bob.command('#support', `/issue promise ${number} send tape by fri`);
  expect(made).toContain('send tape, by Fri 18 Dec 17:00 (London)');
  await bob.command('#support', `/issue promise ${number} send a box by fri`);
  await bob.click(/Promised to Acme.*send tape/, 'Fix…');
  await bob.seesModal('Fix a promise');
  await bob.clickInModal('It was not promised…');
  await bob.seesModal('Not promised');
  expect(await bob.submit({ reason: 'it was another issue' })).toEqual({});
  await bob.seesModal('it was entered in error. The reason is on record.');
  await bob.close();

  await story.goTo('2026-12-16T10:11:00Z');
  await bob.click(/Promised to Acme.*send a box/, 'Fix…');
  const late = readable(await bob.sees('#support', 'A promise can be fixed for ten minutes'));
  expect(late).toContain('[Need longer…] [No longer needed…]');
  await bob.click('A promise can be fixed for ten minutes', 'No longer needed…');
  await bob.seesModal('No longer needed');
  expect(await bob.submit({ reason: 'they have one' })).toEqual({});
  await bob.seesModal('has ended: the customer no longer needs it');
  await bob.close();
});

test('an owner objects to what somebody else promised: its maker hears why, and it counts', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-12-17T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: part is late');
  await cara.command('#support', `/issue promise ${number} send the part by tomorrow noon`);
  await bob.click(/promised the customer of your .*send the part/, 'Object…');
  expect(readable(await bob.seesModal('Object to a promise'))).toContain('counts until it ends');
  expect(await bob.submit({ reason: 'we have no part before Monday' })).toEqual({});
  await bob.seesModal(`<@${cara.id}> has been told what you have against the promise`);
  await bob.close();
  const heard = readable(await cara.sees('dm', 'objects to what you promised: send the part'));
  expect(heard).toContain('we have no part before Monday');
  expect(heard).toContain('it counts until it ends');
  expect(heard).toContain('[Promise…] [Show]');
  await story.settled();
  const owners = told(bob, /promised the customer of your .*send the part/);
  expect(owners).toEqual([
    expect.stringContaining(`You objected, and <@${cara.id}> knows; it counts until it ends.`),
  ]);
  expect(owners[0]).not.toContain('[Object…]');
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*open*: send the part');
  expect(shown).toContain(
    `objected to "send the part", promised by <@${cara.id}>: we have no part before Monday`,
  );
  await bob.command('#support', `/issue kept ${number}`);
  await story.settled();
  expect(told(cara, 'objects to what you promised')).toEqual([
    expect.stringContaining('(send the part) was kept.'),
  ]);
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
