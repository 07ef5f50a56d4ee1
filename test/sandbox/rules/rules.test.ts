import type { Sandbox } from '../../../src/sandbox/options.js';
import { botClient, refusalOf, startEmptySandbox } from '../empty-sandbox.js';
import { blockRules } from './block-rules.js';
import { elementRules } from './element-rules.js';
import { block, letters, plain, section, times, tooLong, tooMany } from './parts.js';
import { viewRules } from './view-rules.js';

describe('what Slack refuses is refused, with its code and the path; what is at the limit is accepted', () => {
  let sandbox: Sandbox;
  const client = () => botClient(sandbox);
  const post = (blocks: object[], text = 'x') =>
    client().apiCall('chat.postMessage', { channel: 'C0SUPPORT', text, blocks });
  const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).error;

  beforeAll(async () => {
    sandbox = await startEmptySandbox();
  });
  afterAll(() => sandbox.close());

  test('there are rules enough, each with its source', () => {
    const all = [...blockRules, ...elementRules, ...viewRules];

    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
    for (const { source } of all) expect(source).toMatch(/^(https:\/\/docs\.slack\.dev\/|@slack)/);
  });

  test.each([...blockRules, ...elementRules])(
    'message: $rule ($source)',
    async ({ accepted, refused, complaint }) => {
      expect((await post([accepted])).ok).toBe(true);
      expect(await refusalOf(post([refused]))).toEqual({
        error: 'invalid_blocks',
        messages: [`[ERROR] ${complaint}`],
      });
    },
  );

  test.each(viewRules)('view: $rule ($source)', async ({ accepted, refused, complaint }) => {
    const open = (view: object) => client().apiCall('views.open', { trigger_id: 'none', view });

    // A view in order gets as far as its trigger.
    expect(await codeOf(open(accepted))).toBe('invalid_trigger_id');
    expect(await refusalOf(open(refused))).toEqual({
      error: 'invalid_arguments',
      messages: [`[ERROR] ${complaint}`],
    });
  });

  test(`a message has 50 blocks (${block('')})`, async () => {
    expect((await post(times(50, () => section()))).ok).toBe(true);
    expect(await refusalOf(post(times(51, () => section())))).toEqual({
      error: 'invalid_blocks',
      messages: [`[ERROR] ${tooMany(50, '/blocks')}`],
    });
  });

  test(`a message has one table (${block('table')})`, async () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };

    expect((await post([table])).ok).toBe(true);
    expect(await refusalOf(post([table, table]))).toEqual({
      error: 'invalid_blocks',
      messages: ['[ERROR] only_one_table_allowed [json-pointer:/blocks]'],
    });
  });

  test(`a Home tab has 100 blocks and no alert (${block('alert')})`, async () => {
    const publish = (blocks: object[]) =>
      client().apiCall('views.publish', { user_id: 'U0ANA', view: { type: 'home', blocks } });

    expect((await publish(times(100, () => section()))).ok).toBe(true);
    expect((await refusalOf(publish(times(101, () => section())))).messages).toEqual([
      `[ERROR] ${tooMany(100, '/view/blocks')}`,
    ]);
    expect((await refusalOf(publish([{ type: 'alert', text: plain(1) }]))).messages).toEqual([
      '[ERROR] unsupported type [json-pointer:/view/blocks/0/type]',
    ]);
  });

  test('a view is no larger than 250 KB (https://docs.slack.dev/reference/methods/views.open)', async () => {
    const open = (blocks: object[]) =>
      client().apiCall('views.open', {
        trigger_id: 'none',
        view: { type: 'modal', title: plain(1), blocks },
      });
    const long = section({ text: plain(3000) });

    expect(await codeOf(open(times(80, () => long)))).toBe('invalid_trigger_id');
    expect(await codeOf(open(times(83, () => long)))).toBe('view_too_large');
  });

  test('a text is posted with 40,000 characters and updated with 4,000 (chat.postMessage, chat.update)', async () => {
    const posted = await client().chat.postMessage({ channel: 'C0SUPPORT', text: letters(40_000) });
    const where = { channel: 'C0SUPPORT', ts: posted.ts ?? '' };
    const update = (text: string) => client().chat.update({ ...where, text });

    expect(await codeOf(post([], letters(40_001)))).toBe('msg_too_long');
    expect((await update(letters(4000))).ok).toBe(true);
    expect(await codeOf(update(letters(4001)))).toBe('msg_too_long');
    expect(await codeOf(post([], ''))).toBe('no_text');
  });

  test('an answer to a response_url keeps the same rules', async () => {
    const refused = await fetch(`${sandbox.url}/response/none`, {
      method: 'POST',
      body: JSON.stringify({ blocks: [{ type: 'header', text: plain(151) }] }),
    });

    expect(await refused.json()).toMatchObject({
      error: 'invalid_payload',
      response_metadata: { messages: [`[ERROR] ${tooLong(150, '/blocks/0/text/text')}`] },
    });
  });
});
