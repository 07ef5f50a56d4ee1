import { randomUUID } from 'node:crypto';

import type { EnvelopedEvent } from '@slack/bolt';

import type { Clock } from '../clock.js';
import type { Faults } from '../faults.js';
import { secondsOf } from '../workspace/timestamps.js';
import type { Workspace, WorkspaceEvent } from '../workspace/workspace.js';
import { type Acknowledgement, type Envelope, type Link, nameOf, type Payload } from './payload.js';

/** Slack repeats an unacknowledged event at once, a minute and five minutes after it was first sent. */
const retryAfterMs = [0, 60_000, 300_000];

/** Brings payloads to the app and notes in the journal what became of them. */
export interface Courier {
  send(payload: Payload): Promise<Acknowledgement>;
  /** Sends an event the app subscribed to, again and again until it is acknowledged or given up. */
  sendEvent(event: WorkspaceEvent): void;
}

export function openCourier(workspace: Workspace, link: Link, faults: Faults): Courier {
  const attempt = async (envelope: Envelope): Promise<Acknowledgement> => {
    const entry = { name: nameOf(envelope.payload), envelopeId: envelope.id };
    workspace.journal.note({ kind: 'delivery', ...entry, sent: envelope.payload.body });
    const fault = link.hasSockets ? faults.strikeDelivery(entry.name) : null;
    if (fault) {
      const sent = { delivery: entry.name };
      workspace.journal.note({ kind: 'fault', name: fault.kind, sent, envelopeId: envelope.id });
    }
    const acknowledged = await link.deliver(envelope, fault);
    workspace.journal.note({
      kind: 'ack',
      ...entry,
      ...(acknowledged.ok ? { sent: acknowledged.payload } : { error: acknowledged.error }),
    });
    return acknowledged;
  };

  const repeat = async (envelope: Envelope, firstSent: Date): Promise<void> => {
    const acknowledged = await attempt(envelope);
    const done = envelope.retry?.attempt ?? 0;
    const wait = retryAfterMs[done];
    if (acknowledged.ok || wait === undefined) return;
    const reason = acknowledged.error === 'operation_timeout' ? 'timeout' : 'error';
    await reached(workspace.clock, new Date(firstSent.getTime() + wait));
    await repeat({ ...envelope, retry: { attempt: done + 1, reason } }, firstSent);
  };

  return {
    send: (payload) => attempt({ id: randomUUID(), payload, retry: null }),
    sendEvent(event) {
      if (!workspace.app.events.includes(subscriptionOf(event))) return;
      const payload: Payload = { kind: 'events_api', body: enveloped(workspace, event) };
      void repeat({ id: randomUUID(), payload, retry: null }, workspace.clock.now());
    },
  };
}

const reached = (clock: Clock, instant: Date) =>
  new Promise<void>((resolve) => {
    clock.wakeAt(instant, resolve);
  });

const subscriptions: Record<string, string> = {
  im: 'message.im',
  mpim: 'message.mpim',
  group: 'message.groups',
  channel: 'message.channels',
};

/** The name under which a manifest subscribes to such events. */
const subscriptionOf = (event: WorkspaceEvent): string =>
  event.type === 'message' ? (subscriptions[event.channel_type] ?? 'message') : event.type;

function enveloped(workspace: Workspace, event: WorkspaceEvent): EnvelopedEvent<WorkspaceEvent> {
  const { app, state, clock } = workspace;
  return {
    token: 'sandbox-verification-token',
    team_id: state.team.id,
    context_team_id: state.team.id,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: workspace.newId('Ev'),
    event_time: secondsOf(clock.now()),
    is_ext_shared_channel: false,
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
  };
}
