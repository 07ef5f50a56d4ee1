import type {
  BlockAction,
  BlockSuggestion,
  EnvelopedEvent,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';

import type { ElementAction } from '../elements/action.js';
import type { DeliveryFault } from '../protocol.js';
import type { WorkspaceEvent } from '../workspace/workspace.js';

/** Something a person did with a button, a form or a shortcut. */
export type Interaction =
  | BlockAction<ElementAction>
  | BlockSuggestion
  | ViewSubmitAction
  | ViewClosedAction
  | GlobalShortcut
  | MessageShortcut;

/** What the app is sent, by the names that Socket Mode has for the three kinds. */
export type Payload =
  | { kind: 'events_api'; body: EnvelopedEvent<WorkspaceEvent> }
  | { kind: 'slash_commands'; body: SlashCommand }
  | { kind: 'interactive'; body: Interaction };

/** One delivery; an event that was not acknowledged is sent again with a `retry`. */
export interface Envelope {
  id: string;
  payload: Payload;
  retry: { attempt: number; reason: string } | null;
}

/** What the app answered in time, or why there was no answer, in Slack's words. */
export type Acknowledgement =
  | { ok: true; payload: unknown }
  | { ok: false; error: 'dispatch_failed' | 'operation_timeout' | 'http_error' };

/** The way to the app: sockets that it opened, or requests to its URL. */
export interface Link {
  /** Whether there are sockets that can break. */
  hasSockets: boolean;
  deliver(envelope: Envelope, fault?: DeliveryFault | null): Promise<Acknowledgement>;
  connections(): number;
  close(): Promise<void>;
}

/** What the payload is called in logs: the command, the event's type, the kind of interaction. */
export function nameOf(payload: Payload): string {
  switch (payload.kind) {
    case 'events_api':
      return payload.body.event.type;
    case 'slash_commands':
      return payload.body.command;
    case 'interactive':
      return payload.body.type;
  }
}
