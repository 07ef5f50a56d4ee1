import { startSandbox } from '../../src/sandbox/server.js';
import { person } from '../support/person.js';
import { testDatabase } from '../support/postgres.js';
import { profile } from '../support/stage.js';
import { endPrograms, emptyFolder, freePort, startProgram } from './running-program.js';

afterAll(endPrograms);

/** The program with tokens, as in a real workspace: a Slack elsewhere and a PostgreSQL elsewhere. */
async function connected(transport: 'socket' | 'http') {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const app = transport === 'http' ? { ...profile, requestUrl } : profile;
  const [slack, database, folder] = await Promise.all([
    startSandbox({ port: 0, app }),
    testDatabase(),
    emptyFolder(),
  ]);
  const program = startProgram(folder.path, {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    DATABASE_URL: database.url,
    ...(transport === 'http'
      ? { SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port) }
      : { SLACK_APP_TOKEN: slack.appToken }),
  });
  await program.says('Baton is connected to Slack');
  const end = async () => {
    expect(await program.interrupt()).toBe(0);
    await slack.close();
    await database.drop();
    await folder.remove();
  };
  return { ana: person(slack, 'ana'), end };
}

test.each(['socket', 'http'] as const)(
  'with tokens it connects to Slack by %s instead of bringing its own',
  async (transport) => {
    const { ana, end } = await connected(transport);
    const answer = await ana.command('#support', '/issue new Acme: invoice is wrong');
    expect(answer).toContain('you own it');
    await ana.sees('#support', 'Next promise');
    await end();
  },
  60_000,
);

test('a token that Slack does not accept stops the start with a sentence', async () => {
  const slack = await startSandbox({ port: 0, app: profile });
  const database = await testDatabase();
  const folder = await emptyFolder();
  const { code, said } = await startProgram(folder.path, {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-of-somebody-else',
    SLACK_APP_TOKEN: slack.appToken,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'error',
  }).ended();
  expect(code).toBe(1);
  expect(said).toContain('Slack does not accept a token (invalid_auth).');
  await slack.close();
  await database.drop();
  await folder.remove();
}, 60_000);
