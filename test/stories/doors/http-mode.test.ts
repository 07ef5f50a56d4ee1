import { createHmac } from 'node:crypto';

import { z } from 'zod';

import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ transport: 'http' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('open, offer, shake and be reminded, by signed requests', async () => {
  const { ana, bob } = story;
  expect(await ana.command('#support', '/issue new Acme: invoice is wrong p2')).toContain('*#1 ');
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  expect(await story.news()).toEqual({ bob: [expect.stringContaining('offers you this issue')] });
  await bob.click('call Chen at 3pm', 'Accept…');
  expect(Object.keys(await bob.submit())).toEqual(['Your next step, and when']);
  await bob.submit({ read_back: 'I call Chen at 15:00' });
  await bob.seesModal('#1 is yours now');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining(`<@${bob.id}> took *#1 `)],
    bob: [expect.stringContaining('To introduce yourself')],
  });
  expect(readable(await ana.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${bob.id}>`);
  await story.goTo('2026-11-24T16:00:00Z');
  expect(await story.news()).toEqual({ bob: [expect.stringContaining('*first response*')] });
});

test('what is said to Baton is read like a command', async () => {
  const { dev } = story;
  await dev.say('dm', 'new Globex: cannot log in');
  await dev.sees('dm', '*Owner*');
  const told = (await story.news())['dev'] ?? [];
  expect(told).toContainEqual(expect.stringContaining('*#2 Globex: cannot log in* is open'));
});

test('the same command delivered twice opens one issue, and is answered the same', async () => {
  const { ana, sandbox } = story;
  await ana.command('#support', '/issue new Hooli: export stops');
  const { entries } = sandbox.control.log();
  const delivered = entries.findLast(({ kind, name }) => kind === 'delivery' && name === '/issue');
  const acknowledged = entries.findLast(({ kind }) => kind === 'ack');
  const again = await posted(String(bodyOf(delivered?.sent)), sandbox.signingSecret);
  expect(await again.json()).toEqual(acknowledged?.sent);
  expect(await ana.command('#support', '/issue list Hooli')).toContain(': *1*');
});

test('what Slack did not sign is refused', async () => {
  const { ana, sandbox } = story;
  const { entries } = sandbox.control.log();
  const delivered = entries.findLast(({ kind, name }) => kind === 'delivery' && name === '/issue');
  const body = bodyOf(delivered?.sent);
  body.set('trigger_id', 'forged');
  body.set('text', 'new Initech: forged');
  expect((await posted(String(body), 'somebody else’s secret')).status).toBe(401);
  expect(await ana.command('#support', '/issue list Initech')).toContain(': none');
});

/** A delivery of the sandbox's log, as a form. */
function bodyOf(sent: unknown): URLSearchParams {
  return new URLSearchParams(z.record(z.string(), z.string()).parse(sent));
}

/** Posts a command to Baton as Slack does, signed with a secret. */
async function posted(body: string, secret: string): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(story.requestUrl ?? '', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
}
