import type { ViewOutput } from '@slack/bolt';
import type { AppHomeOpenedEvent, SlackEvent } from '@slack/types';

import type { Clock } from '../clock.js';
import type { CommandInfo, ShortcutInfo } from '../protocol.js';
import { type Changes, startChanges } from './changes.js';
import { type Journal, startJournal } from './journal.js';
import { type ResponseUrls, startResponseUrls } from './response-urls.js';
import type { WorkspaceState, WorkspaceView } from './state.js';
import { startSuggestions, type Suggestions } from './suggestions.js';
import { startTriggers, type Triggers } from './triggers.js';

/** An event for the app; the view of an opened Home tab is typed as it is sent, with its id and state. */
export type WorkspaceEvent =
  | Exclude<SlackEvent, AppHomeOpenedEvent>
  | (Omit<AppHomeOpenedEvent, 'view'> & { view?: ViewOutput });

/** What the app under trial has registered: the sandbox's reading of its manifest. */
interface AppProfile {
  id: string;
  name: string;
  botId: string;
  botUserId: string;
  commands: CommandInfo[];
  shortcuts: ShortcutInfo[];
  /** Granted to the bot token; null grants everything. */
  scopes: string[] | null;
  /** Events subscribed to, by their names in a manifest: `message.im`, `user_change`. */
  events: string[];
}

/** One workspace and all that is going on in it. */
export interface Workspace {
  readonly state: WorkspaceState;
  readonly app: AppProfile;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly journal: Journal;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly suggestions: Suggestions;
  /** Open modals by person, the visible one last. They do not outlive a restart. */
  readonly modals: Map<string, WorkspaceView[]>;
  /** Sends an event to the app, if it subscribed to such events. */
  readonly emit: (event: WorkspaceEvent) => void;
  /** Where the sandbox listens. */
  readonly address: () => string;
  /** A new id with that prefix, never given twice. */
  newId(prefix: string): string;
}

export interface WorkspaceParts {
  state: WorkspaceState;
  app: AppProfile;
  clock: Clock;
  /** Where the sandbox listens, for the URLs that it gives away. */
  address: () => string;
  emit: (event: WorkspaceEvent) => void;
}

export function openWorkspace({ state, app, clock, address, emit }: WorkspaceParts): Workspace {
  const newId = (prefix: string) => {
    state.lastNumber += 1;
    return `${prefix}${state.lastNumber.toString(36).toUpperCase().padStart(8, '0')}`;
  };
  const changes = startChanges();
  return {
    state,
    app,
    clock,
    changes,
    journal: startJournal(clock, changes),
    triggers: startTriggers(clock, newId),
    responseUrls: startResponseUrls(clock, newId, address),
    suggestions: startSuggestions(),
    modals: new Map(),
    address,
    emit,
    newId,
  };
}
