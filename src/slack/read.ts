import { z } from 'zod';

import type { MessagePlace, Request } from '../use-cases/ports.js';
import { SOLE_BUTTONS } from './ids.js';
import { channelOf } from './opened-from.js';

/** Who did something in Slack, where, and the key that makes its repetition harmless. */
export interface Doing extends Request {
  key: string;
}

/** A slash command, or a text in the DM with Baton that is read like one. */
export interface Command extends Doing {
  text: string;
  /** Whether not everybody in the workspace reads there. */
  private: boolean;
  /** The thread, or the message, in which it was said; left out: none that is known. */
  threadTs?: string;
  /** *Do it again* was pressed: the same words were typed before, and it is meant. */
  isAgain?: boolean;
}

/** A button that somebody pressed. `value`: the id of what it is about. */
export interface Click extends Doing {
  value: string;
  triggerId: string;
  /** Where the button was: in the Home tab and in forms there is nothing to answer into. */
  place: 'message' | 'home' | 'modal';
  /** The Home tab or the form that the button was in. */
  viewId: string | null;
  /** Whether its message was about this one thing. */
  isSole: boolean;
}

/** A form that somebody sent in. */
export interface Submission extends Doing {
  metadata: string;
  fields: Fields;
}

/** What was filled in, by the name of the field. */
export interface Fields {
  text(name: string): string;
  choice(name: string): string | null;
  people(name: string): string[];
  person(name: string): string | null;
  /** All the words that were typed. */
  words(): string[];
  /** What is ticked in all fields whose name begins so. */
  ticked(prefix: string): string[];
  /** A day 'YYYY-MM-DD'; null: none was chosen. */
  day(name: string): string | null;
}

const commandSchema = z.object({
  text: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  channel_name: z.string(),
  trigger_id: z.string(),
});

/** Channels that are not everybody's; Slack names them so in a command. */
const PRIVATE_CHANNEL = /^(privategroup|directmessage|mpdm-.*)$/;

export function readCommand(body: unknown, workspaceId: string): Command & { triggerId: string } {
  const said = commandSchema.parse(body);
  const isDirect = said.channel_name === 'directmessage';
  return {
    workspaceId,
    by: said.user_id,
    key: said.trigger_id,
    text: said.text.trim(),
    from: isDirect ? null : said.channel_id,
    private: PRIVATE_CHANNEL.test(said.channel_name),
    triggerId: said.trigger_id,
  };
}

const clickSchema = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }).optional(),
  view: z
    .object({
      id: z.string(),
      type: z.enum(['home', 'modal']),
      private_metadata: z.string().default(''),
    })
    .optional(),
  actions: z.tuple(
    [z.object({ value: z.string().optional(), block_id: z.string().optional() })],
    z.unknown(),
  ),
});

export function readClick(body: unknown, workspaceId: string): Click {
  const { user, trigger_id: triggerId, actions, ...place } = clickSchema.parse(body);
  return {
    workspaceId,
    by: user.id,
    key: triggerId,
    triggerId,
    value: actions[0].value ?? '',
    place: place.view?.type ?? 'message',
    viewId: place.view?.id ?? null,
    // Slack sends no message with a click on one that only its reader sees, but always the block.
    isSole: actions[0].block_id === SOLE_BUTTONS,
    from: place.channel?.id ?? channelOf(place.view?.private_metadata ?? ''),
  };
}

const entered = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_user: z.string().nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_date: z.string().nullish(),
});
const submissionSchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), entered)) }),
  }),
});

export function readSubmission(body: unknown, workspaceId: string): Submission {
  const { user, view } = submissionSchema.parse(body);
  const field = (name: string) => Object.values(view.state.values[name] ?? {})[0];
  return {
    workspaceId,
    by: user.id,
    from: channelOf(view.private_metadata),
    key: view.id,
    metadata: view.private_metadata,
    fields: {
      text: (name) => field(name)?.value?.trim() ?? '',
      choice: (name) => field(name)?.selected_option?.value ?? null,
      people: (name) => field(name)?.selected_users ?? [],
      person: (name) => field(name)?.selected_user ?? null,
      ticked: (prefix) =>
        Object.keys(view.state.values)
          .filter((name) => name.startsWith(prefix))
          .flatMap((name) => field(name)?.selected_options ?? [])
          .map(({ value }) => value),
      day: (name) => field(name)?.selected_date ?? null,
      words: () =>
        Object.keys(view.state.values).flatMap((name) => field(name)?.value?.trim() || []),
    },
  };
}

/** A shortcut from Slack's menus. */
export interface Shortcut extends Doing {
  triggerId: string;
}

/** A shortcut that was started on a message. */
export interface MessageShortcut extends Shortcut {
  message: SaidMessage;
}

/** A message that somebody said. `text`: as Slack has it, with its codes. */
export interface SaidMessage extends MessagePlace {
  text: string;
  /** Whether not everybody in the workspace reads there. */
  private: boolean;
}

const shortcutSchema = z.object({ user: z.object({ id: z.string() }), trigger_id: z.string() });
const messageShortcutSchema = shortcutSchema.extend({
  channel: z.object({ id: z.string(), name: z.string() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().optional(),
  }),
});

export function readShortcut(body: unknown, workspaceId: string): Shortcut {
  const { user, trigger_id: triggerId } = shortcutSchema.parse(body);
  return { workspaceId, by: user.id, from: null, key: triggerId, triggerId };
}

export function readMessageShortcut(body: unknown, workspaceId: string): MessageShortcut {
  const { channel, message } = messageShortcutSchema.parse(body);
  return {
    ...readShortcut(body, workspaceId),
    from: channel.id,
    message: {
      channelId: channel.id,
      ts: message.ts,
      threadTs: message.thread_ts ?? message.ts,
      text: message.text ?? '',
      private: PRIVATE_CHANNEL.test(channel.name),
    },
  };
}

/** Slack sends `&`, `<` and `>` that somebody typed as entities. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
