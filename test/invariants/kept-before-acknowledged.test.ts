import { App, LogLevel, type Receiver } from '@slack/bolt';

import { actions, COMMAND, fields, forms } from '../../src/slack/ids.js';
import { keepingEvents } from '../../src/slack/kept-events.js';
import { register } from '../../src/slack/routes.js';
import { keepEvent } from '../../src/storage/inbox/keep-event.js';
import { people, WORKSPACE } from '../support/office.js';
import { offerOf, openTrial, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob } = people;

/** Baton's app behind a door of the test's own, at which Slack's requests arrive. */
function openApp(keep = keepInInbox) {
  const door: { app?: App } = {};
  const receiver: Receiver = {
    init: (app) => void (door.app = app),
    start: async () => {},
    stop: async () => {},
  };
  const app = new App({
    receiver: keepingEvents(receiver, keep),
    authorize: async () => ({ botToken: 'xoxb-test', botUserId: 'UBATON', teamId: WORKSPACE }),
    // Nobody answers here: what Baton says after the acknowledgement is no matter of these tests.
    clientOptions: { slackApiUrl: 'http://127.0.0.1:9/', retryConfig: { retries: 0 } },
    extendedErrorHandler: true,
    logLevel: LogLevel.ERROR,
  });
  app.error(async () => {});
  register(app, trial.baton);
  return door.app ?? app;
}

const keepInInbox = (event: { workspaceId: string; id: string; body: object }) =>
  keepEvent(trial.source, { ...event, at: trial.clock.now() });

/** What another connection finds at the moment of the (first) acknowledgement. */
async function foundAtAcknowledgement(app: App, body: object, question: string, about: unknown[]) {
  const found: unknown[] = [];
  const ack = async () => void found.push(await trial.sql(question, about));
  await app.processEvent({ body: { ...body, team_id: WORKSPACE, team: { id: WORKSPACE } }, ack });
  return found[0];
}

const about = (scene: { issue: { id: string } }) => [scene.issue.id];
const ownerAndOffer = `
select i.owner_id, h.state from issues i
  join handoffs h on h.workspace_id = i.workspace_id and h.issue_id = i.id where i.id = $1`;

test('invariant 12: a command is carried out before it is acknowledged', async () => {
  const command = {
    command: COMMAND,
    text: 'new Globex: the door is stuck',
    user_id: ana.id,
    channel_id: 'C1',
    channel_name: 'support',
    trigger_id: 'trigger 1',
  };
  const question = `select name from customers where name = $1`;
  expect(await foundAtAcknowledgement(openApp(), command, question, ['Globex'])).toEqual([
    { name: 'Globex' },
  ]);
});

test('invariant 12: a button is carried out before it is acknowledged', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const click = {
    type: 'block_actions',
    user: { id: ana.id, team_id: WORKSPACE },
    trigger_id: 'trigger 2',
    view: { id: 'V1', type: 'modal' },
    actions: [
      {
        type: 'button',
        block_id: 'b',
        action_id: actions.withdrawOffer,
        value: offerOf(offered).id,
      },
    ],
  };
  expect(await foundAtAcknowledgement(openApp(), click, ownerAndOffer, about(offered))).toEqual([
    { owner_id: ana.id, state: 'withdrawn' },
  ]);
});

test('invariant 12: a form is carried out before it is acknowledged', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const { id: handoffId, version } = offerOf(offered);
  const submission = {
    type: 'view_submission',
    user: { id: bob.id, team_id: WORKSPACE },
    view: {
      id: 'V1',
      type: 'modal',
      callback_id: forms.accept,
      private_metadata: JSON.stringify({ handoffId, version }),
      state: {
        values: { [fields.readBack]: { [fields.readBack]: { value: 'I call Chen at 3pm' } } },
      },
    },
  };
  expect(
    await foundAtAcknowledgement(openApp(), submission, ownerAndOffer, about(offered)),
  ).toEqual([{ owner_id: bob.id, state: 'accepted' }]);
});

const event = (id: string) => ({
  type: 'event_callback',
  event_id: id,
  event: { type: 'app_home_opened', user: ana.id, tab: 'home', channel: 'D1' },
});

test('invariant 12: an event is kept before it is acknowledged', async () => {
  const question = 'select id, state from inbox where id = $1';
  expect(await foundAtAcknowledgement(openApp(), event('Ev1'), question, ['Ev1'])).toEqual([
    { id: 'Ev1', state: 'pending' },
  ]);
});

test('invariant 12: an event that cannot be kept is not acknowledged, so that it comes again', async () => {
  const app = openApp(async () => Promise.reject(new Error('no database')));
  let acknowledged = false;
  const ack = async () => {
    acknowledged = true;
  };
  const arriving = app.processEvent({ body: { ...event('Ev2'), team_id: WORKSPACE }, ack });
  await expect(arriving).rejects.toThrow('no database');
  expect(acknowledged).toBe(false);
});
