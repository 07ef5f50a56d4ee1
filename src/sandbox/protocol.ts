// The control interface of the sandbox: everything a person can see and do in the workspace.
//
//   GET  /control/people                           WorkspaceAnswer
//   GET  /control/view?as=U…[&conversation=C…]      Sight
//   POST /control/act            Act             -> ActAnswer   (answers once the app has acknowledged)
//   GET  /control/clock                             ClockAnswer
//   POST /control/clock          ClockMove       -> ClockAnswer
//   GET  /control/log[?after=17]                    LogAnswer
//   GET  /control/raw?conversation=C…&ts=…          the message as the Web API would return it
//   POST /control/person         PersonChange    -> ActAnswer
//   POST /control/options        SuggestionRequest -> Suggested (asks the app what an external select offers)
//   POST /control/channel        ChannelChange   -> ActAnswer
//   POST /control/group          GroupChange     -> ActAnswer
//   POST /control/upload?as=U…&name=a.pdf           the bytes of a file -> Uploaded
//   POST /control/fault          Fault           -> ActAnswer
//   POST /control/mend                              forgets all faults -> ActAnswer
//   GET  /control/stream[?as=U…]                    server-sent events, each one a Change: fetch again
//
// Anything refused answers 400 with a Refused.
import type { Block, KnownBlock, Option, PlainTextElement } from '@slack/types';
import * as z from 'zod';

import { richText } from './limits/rich-text.js';

/** A block of a message or a view; every block has a block_id by the time it is shown. */
export type ShownBlock = KnownBlock | Block;

// ---------------------------------------------------------------- what one person sees

/** What somebody is in this workspace; only deactivated people and bots cannot be acted as. */
type PersonKind =
  | 'admin'
  | 'member'
  | 'guest'
  | 'single-channel-guest'
  | 'stranger'
  | 'deactivated'
  | 'bot';

/** Someone in the workspace, as everybody sees them. */
export interface Person {
  id: string;
  /** The handle: typed as `@ana` and found in `<@U…|ana>`. */
  name: string;
  realName: string;
  title: string;
  /** IANA zone, such as `Europe/Prague`. */
  timeZone: string;
  kind: PersonKind;
}

/** A slash command the app has registered, for the composer's hints. */
export interface CommandInfo {
  /** With its slash: `/issue`. */
  name: string;
  description: string;
  usageHint: string;
  /** Whether `@name` and `#channel` reach the app as `<@U…|name>` and `<#C…|name>`. */
  shouldEscape: boolean;
}

/** A shortcut the app has registered: in the "+" menu (global) or the menu of a message. */
export interface ShortcutInfo {
  type: 'global' | 'message';
  callbackId: string;
  name: string;
}

/** The workspace, its people and what the app offers: the same for everybody. */
export interface WorkspaceAnswer {
  team: { id: string; name: string; domain: string };
  people: Person[];
  groups: { id: string; handle: string; name: string; memberIds: string[] }[];
  app: {
    id: string;
    name: string;
    botUserId: string;
    commands: CommandInfo[];
    shortcuts: ShortcutInfo[];
    /** Open sockets, or 1 where the app takes signed requests. */
    connections: number;
  };
}

/** A channel or direct message in the side bar. */
export interface ConversationSummary {
  id: string;
  kind: 'channel' | 'dm';
  /** The channel's name without `#`, or the handle of the other person. */
  name: string;
  isPrivate: boolean;
  /** Shared with another organisation. */
  isShared: boolean;
  topic: string;
  memberIds: string[];
  /** In a DM: the other person. */
  withId: string | null;
  /** Messages of others that arrived since this person last read here; updates do not count. */
  unread: number;
}

/** A message as this person sees it. */
export interface ShownMessage {
  ts: string;
  /** The ts of the thread's first message, on replies only. */
  threadTs: string | null;
  userId: string;
  /** Plain mrkdwn; shown when there are no blocks. */
  text: string;
  blocks: ShownBlock[];
  edited: boolean;
  /** Visible to this person only; gone when dismissed. */
  ephemeral: boolean;
  /** Said by the sandbox itself, such as "/issue failed with the error "operation_timeout"". */
  notice: boolean;
  reactions: { name: string; userIds: string[] }[];
  files: ShownFile[];
  /** Replies in ts order, on the first message of a thread only. */
  replies: ShownMessage[];
}

/** A file that came with a message. */
export interface ShownFile {
  id: string;
  /** As it was given, or the file's name: `offer.pdf`. */
  title: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  /** Where the page finds its content. */
  url: string;
}

/** A modal or the Home tab. */
export interface ShownView {
  id: string;
  type: 'modal' | 'home';
  callbackId: string;
  title: PlainTextElement | null;
  submit: PlainTextElement | null;
  close: PlainTextElement | null;
  blocks: ShownBlock[];
  /** Changes with every update of the view. */
  hash: string;
  /** By block_id: what the app said about the last submission. */
  errors: Record<string, string>;
}

/** All that one person sees at this moment. */
export interface Sight {
  person: Person;
  /** The sandbox's time, ISO in UTC. */
  now: string;
  conversations: ConversationSummary[];
  /** Oldest first; only with `conversation=` in the request. */
  messages: ShownMessage[];
  /** The stack of open modals, the visible one last; at most three. */
  modals: ShownView[];
  home: ShownView | null;
}

// ---------------------------------------------------------------- what a person does

/**
 * What was put into one element: typed text or a number as text, `YYYY-MM-DD`, `HH:mm`, the value of an option,
 * an id; a list of those for multi selects, checkboxes and files; seconds since 1970 for a datetimepicker;
 * formatted text for a rich text input; null when cleared.
 */
const enteredSchema = z.union([z.string(), z.number(), z.array(z.string()), richText, z.null()]);
export type Entered = z.infer<typeof enteredSchema>;

/** What a person has put in so far: block_id, then action_id. Untouched elements keep their initial values. */
const filledSchema = z.record(z.string(), z.record(z.string(), enteredSchema));
export type Filled = z.infer<typeof filledSchema>;

const id = z.string().min(1);
const inMessage = z.object({ conversation: id, ts: id });

/** Where an element was used: in a message or in a view (a modal or the Home tab). */
const placeSchema = z.union([inMessage, z.object({ viewId: id })]);
export type Place = z.infer<typeof placeSchema>;

/** Everything a person can do; `as` is the id of who does it. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    as: id,
    conversation: id,
    text: z.string(),
    threadTs: id.optional(),
  }),
  /** `text` is the whole line, `/issue new Acme: …`; Slack refuses commands in threads. */
  z.object({
    kind: z.literal('command'),
    as: id,
    conversation: id,
    text: z.string(),
    threadTs: id.optional(),
  }),
  /** A press or a choice: `entered` for elements with a value, `filled` for the others around it. */
  z.object({
    kind: z.literal('click'),
    as: id,
    in: placeSchema,
    blockId: id,
    actionId: id,
    entered: enteredSchema.optional(),
    filled: filledSchema.optional(),
  }),
  z.object({ kind: z.literal('submit'), as: id, viewId: id, filled: filledSchema }),
  /** `all` closes the whole stack, as the cross does; otherwise the one on top. */
  z.object({ kind: z.literal('close'), as: id, viewId: id, all: z.boolean().optional() }),
  z.object({ kind: z.literal('open-home'), as: id }),
  z.object({ kind: z.literal('open-dm'), as: id, with: id }),
  z.object({
    kind: z.literal('message-shortcut'),
    as: id,
    conversation: id,
    ts: id,
    callbackId: id,
  }),
  z.object({ kind: z.literal('global-shortcut'), as: id, callbackId: id }),
  /** `name` without colons: `eyes`. */
  z.object({
    kind: z.literal('react'),
    as: id,
    conversation: id,
    ts: id,
    name: id,
    remove: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('mark-read'), as: id, conversation: id }),
  /** "Dismiss" on a message that only this person sees. */
  z.object({ kind: z.literal('dismiss'), as: id, conversation: id, ts: id }),
]);
export type Act = z.infer<typeof actSchema>;

/** Done; `conversation` and `ts` name what came of it where there is such a thing (open-dm, say). */
interface Done {
  ok: true;
  conversation?: string;
  ts?: string;
}

/** Not done, and why in one sentence; `errors` by block_id where a form was refused. */
export interface Refused {
  ok: false;
  refusal: string;
  errors?: Record<string, string>;
}

export type ActAnswer = Done | Refused;

/** The words typed so far into an external select. */
export const suggestionRequestSchema = z.object({
  as: id,
  in: placeSchema,
  blockId: id,
  actionId: id,
  words: z.string(),
});
export type SuggestionRequest = z.infer<typeof suggestionRequestSchema>;

/** What the select then offers; a choice is entered by its value. */
export type Suggested = { ok: true; options: Option[] } | Refused;

/** An uploaded file, to be entered into a file input by its id. */
export type Uploaded = { ok: true; fileId: string } | Refused;

// ---------------------------------------------------------------- the clock

export interface ClockAnswer {
  /** ISO in UTC. */
  now: string;
  running: boolean;
}

/** `tomorrow` goes forward to that wall time of tomorrow, in that person's zone. */
export const clockMoveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('advance'), ms: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('set'), to: z.iso.datetime() }),
  z.object({
    kind: z.literal('tomorrow'),
    as: id,
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
  z.object({ kind: z.literal('freeze') }),
  z.object({ kind: z.literal('run') }),
]);
export type ClockMove = z.infer<typeof clockMoveSchema>;

// ---------------------------------------------------------------- for the curious and for tests

/** One line of the log: a Web API call, a payload delivered to the app, its acknowledgement, a fault that fired. */
export interface LogEntry {
  /** Counts up from 1. */
  number: number;
  /** The sandbox's time, ISO in UTC. */
  at: string;
  kind: 'call' | 'response-url' | 'delivery' | 'ack' | 'fault';
  /** The method (`chat.postMessage`), the payload's type (`block_actions`, `message`), or the fault's kind. */
  name: string;
  /** What was sent: the call's arguments, the delivered payload, the acknowledgement's payload. */
  sent: unknown;
  /** What came back, for calls. */
  answered: unknown;
  /** A call's error code, or why a delivery failed; null when all went well. */
  error: string | null;
  /** Ties an ack to its delivery. */
  envelopeId: string | null;
}

export interface LogAnswer {
  entries: LogEntry[];
}

/** What an administrator can change about somebody; the app is told with `user_change`. */
export const personChangeSchema = z.object({
  id,
  kind: z.enum(['admin', 'member', 'guest', 'single-channel-guest', 'deactivated']).optional(),
  timeZone: z.string().optional(),
  realName: z.string().optional(),
});
export type PersonChange = z.infer<typeof personChangeSchema>;

/** A channel that gets another id, as when a private channel is shared; told with `channel_id_changed`. */
export const channelChangeSchema = z.object({ id, newId: id });
export type ChannelChange = z.infer<typeof channelChangeSchema>;

/** Who is in a user group from now on; told with `subteam_updated` and `subteam_members_changed`. */
export const groupChangeSchema = z.object({ id, memberIds: z.array(id) });
export type GroupChange = z.infer<typeof groupChangeSchema>;

/** What can go wrong with a call of the Web API. */
const callFaults = [
  /** 429 with `Retry-After`; no effect. */
  'ratelimited',
  /** An error code of Slack's (`error`, `internal_error` if left out); no effect. */
  'refused',
  /** A 500 with no effect. */
  'http-500',
  /** It takes effect, its answer never arrives: the connection breaks. */
  'lost-answer',
  /** It takes effect, its answer is not JSON. */
  'malformed',
  /** It takes effect late, and is answered then. */
  'slow',
  /** No effect and no answer: the connection stays open and silent. */
  'hung',
] as const;

/** What can go wrong with a delivery by Socket Mode. */
const deliveryFaults = [
  /** The socket breaks instead of carrying the delivery. */
  'socket-dropped',
  /** The socket goes silent with the delivery, and breaks only after `delayMs` (a minute if left out). */
  'socket-half-open',
  /** The socket is told to reconnect, and carries the delivery. */
  'socket-refresh',
  /** Slack says that it has dropped events, and drops this one. */
  'app_rate_limited',
] as const;

/** Something that goes wrong on purpose. */
export const faultSchema = z.object({
  /** A method, or what a delivery is called in the log; `*` stands for any letters: `chat.*`, `block_actions`. */
  method: id,
  kind: z.enum([...callFaults, ...deliveryFaults]),
  /** How often it strikes; without end if left out. */
  times: z.number().int().positive().optional(),
  /** In how many cases of one; in every case if left out. Which ones follows from the seed. */
  rate: z.number().min(0).max(1).optional(),
  error: id.optional(),
  retryAfterSeconds: z.number().int().positive().optional(),
  /** Real milliseconds, for `slow` and `socket-half-open`. */
  delayMs: z.number().int().positive().optional(),
});
export type Fault = z.infer<typeof faultSchema>;

type DeliveryFaultKind = (typeof deliveryFaults)[number];
export type DeliveryFault = Fault & { kind: DeliveryFaultKind };
export type CallFault = Fault & { kind: (typeof callFaults)[number] };

export const isDeliveryFault = (fault: Fault): fault is DeliveryFault =>
  deliveryFaults.some((kind) => kind === fault.kind);

/** Says what to fetch again; `as` limits a stream to what that person may know. */
export interface Change {
  what: 'messages' | 'views' | 'people' | 'clock' | 'log';
  /** With `messages`: where. */
  conversation: string | null;
}
