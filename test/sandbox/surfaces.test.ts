import { person } from '../support/person.js';
import { readable } from '../support/readable.js';
import { startTeaRound, type TeaRound } from './tea-round.js';

describe('a Bolt app on every surface, by Socket Mode', () => {
  let round: TeaRound;
  const as = (name: string) => person(round.sandbox, name);

  beforeEach(async () => {
    round = await startTeaRound();
  });
  afterEach(() => round.stop());

  test('a command is answered to its caller alone, with mentions escaped', async () => {
    const answer = await as('ana').command('#support', '/tea for @bob & #general <now>');

    expect(answer).toBe('You said: for <@U0BOB|bob> &amp; <#C0GENERAL|general> &lt;now&gt;');
    expect(as('bob').messages('#support')).toEqual([]);
  });

  test('a command without should_escape arrives as typed', async () => {
    expect(await as('ana').command('#support', '/raw @bob & <now>')).toBe('@bob & <now>');
  });

  test('a command may answer in the channel', async () => {
    await as('ana').command('#support', '/tea round');

    expect((await as('bob').sees('#support', 'A round of tea!')).ephemeral).toBe(false);
  });

  test('a button replaces its ephemeral message, posts, replies in a thread and updates', async () => {
    const ana = as('ana');
    expect(await ana.command('#support', '/tea ask')).toBe('Tea?\n[Yes] [No]');

    await ana.click('Tea?', 'Yes');

    await ana.sees('#support', 'Tea it is');
    const posted = await as('bob').sees('#support', 'One tea is brewing');
    expect(posted.edited).toBe(true);
    expect(posted.replies.map(readable)).toEqual(['The water is on']);
    expect(ana.messages('#support').map(readable)).not.toContain('Tea?\n[Yes] [No]');
  });

  test('an answer by response_url may delete the message', async () => {
    const ana = as('ana');
    await ana.command('#support', '/tea ask');

    await ana.click('Tea?', 'No');

    await ana.gone('#support', 'Tea?');
    expect(ana.messages('#support')).toEqual([]);
  });

  test('a form refuses, is sent with what was left untouched, and closes', async () => {
    const ana = as('ana');
    await ana.command('#support', '/tea order');

    expect(await ana.submit({})).toEqual({ Kind: 'Please complete this required field.' });
    expect(await ana.submit({ Kind: 'coffee' })).toEqual({ Kind: 'This is a tea round.' });
    expect(readable(await ana.seesModal())).toContain('! This is a tea round.');
    expect(await ana.submit({ Kind: 'green' })).toEqual({});

    await ana.sees('dm', 'green, milk: none, kept');
    expect(ana.modal()).toBeNull();
  });

  test('an option is chosen by its words', async () => {
    const ana = as('ana');
    await ana.command('#support', '/tea order');
    await ana.submit({ Kind: 'black', Milk: 'Oat' });

    expect(readable(await ana.sees('dm', 'milk'))).toBe('black, milk: oat, kept');
  });

  test('a submission may update the form, push another or clear all', async () => {
    const ana = as('ana');
    await ana.command('#support', '/tea order');

    await ana.submit({ Kind: 'both' });
    await ana.seesModal('# Just one');
    await ana.submit({ Kind: 'more' });
    await ana.seesModal('# About tea');
    await ana.close();
    await ana.seesModal('# Just one');
    await ana.submit({ Kind: 'nothing' });

    expect(ana.modal()).toBeNull();
  });

  test('a button in a form pushes a second one, and a picker reports its value', async () => {
    const ana = as('ana');
    await ana.command('#support', '/tea order');

    await ana.clickInModal('day', '2026-03-09');
    await ana.sees('dm', 'Day: 2026-03-09');
    await ana.clickInModal('Details…');

    expect(readable(await ana.seesModal('Leaves'))).toBe('# About tea\nLeaves, water, patience.');
  });

  test('a select asks the app for its options, and a file comes with the form', async () => {
    const ana = as('ana');
    const { control } = round.sandbox;
    await ana.command('#support', '/tea blend');
    const { id: viewId } = await ana.seesModal('# Find a blend');
    const select = { as: ana.id, in: { viewId }, blockId: 'blend', actionId: 'blend' };

    const offered = await control.options({ ...select, words: 'e' });
    expect(offered).toMatchObject({ options: [{ value: 'Ceylon' }, { value: 'Earl Grey' }] });
    const note = control.upload(ana.id, 'note.pdf', Buffer.from('Tea, twice a day'));
    await ana.submit({ Blend: 'Ceylon', 'Note from the doctor': [note.ok ? note.fileId : ''] });

    expect(readable(await ana.sees('dm', 'Ceylon'))).toBe('Ceylon (note.pdf)');
  });

  test('closing a form tells the app that asked for it', async () => {
    const ana = as('ana');
    await ana.command('#support', '/tea order');

    await ana.close();

    expect(readable(await ana.sees('dm', 'Another'))).toBe('Another time, then');
  });

  test('a direct message reaches the app', async () => {
    const cara = as('cara');
    await cara.say('dm', 'oolong, please');

    expect(readable(await cara.sees('dm', 'Noted'))).toBe('Noted: oolong, please');
  });

  test('a message names people by id alone', async () => {
    await as('cara').say('dm', 'tea for @bob & me');

    expect(readable(await as('cara').sees('dm', 'Noted'))).toBe('Noted: tea for <@U0BOB> &amp; me');
  });

  test('opening the Home tab lets the app publish it', async () => {
    expect(readable(await as('dev').openHome())).toBe('Welcome to the tea round');
  });

  test('a global shortcut opens a form', async () => {
    await as('bob').shortcut('Order tea');

    expect((await as('bob').seesModal('# Order tea')).callbackId).toBe('order');
  });

  test('a message shortcut brings the message, and the app replies in its thread', async () => {
    const ts = await as('bob').say('#support', 'The printer is on fire');

    await as('cara').shortcut('Tea for this', 'The printer');

    const reply = await as('bob').sees('#support', 'Tea for "The printer is on fire"');
    expect(reply.threadTs).toBe(ts);
  });

  test('a mention and a reaction reach the app', async () => {
    const bob = as('bob');
    const ts = await bob.say('#support', '@tea-round hello');
    await bob.sees('#support', 'You called?');

    await bob.react(ts, 'eyes');

    const reacted = await bob.seesThat('#support', ts, ({ reactions }) => reactions.length === 2);
    expect(reacted.reactions).toEqual([
      { name: 'eyes', userIds: [bob.id] },
      { name: 'tea', userIds: ['U0APPBOT'] },
    ]);
  });

  test('a change of somebody reaches the app', async () => {
    round.sandbox.control.changePerson({ id: 'U0DEV', kind: 'deactivated' });

    expect(readable(await as('ana').sees('#general', 'changed'))).toBe('Dev Patel changed');
  });

  test('a command that is not acknowledged in time fails visibly, for its caller alone', async () => {
    const ana = as('ana');

    await expect(ana.command('#support', '/tea hang')).rejects.toThrow(
      '/tea failed with the error "operation_timeout"',
    );
    expect(ana.messages('#support').map(readable)).toEqual([
      '/tea failed with the error "operation_timeout"',
    ]);
    expect(as('bob').messages('#support')).toEqual([]);
  });

  test('commands are refused in threads', async () => {
    const ts = await as('ana').say('#support', 'Hello');
    const answer = await round.sandbox.control.act({
      kind: 'command',
      as: 'U0ANA',
      conversation: 'C0SUPPORT',
      text: '/tea',
      threadTs: ts,
    });

    expect(answer).toEqual({ ok: false, refusal: '/tea is not supported in threads. Sorry!' });
  });
});
