import * as z from 'zod';

import { anyBlock } from '../limits/blocks.js';
import { plainText } from '../limits/composition.js';
import { metadata } from '../limits/messages.js';

/** Somebody in the workspace; `bot` is for apps and Slackbot. */
const person = z.object({
  id: z.string(),
  name: z.string(),
  realName: z.string(),
  title: z.string(),
  timeZone: z.string(),
  kind: z.enum([
    'admin',
    'member',
    'guest',
    'single-channel-guest',
    'stranger',
    'deactivated',
    'bot',
  ]),
  /** Another organisation's for strangers. */
  teamId: z.string(),
  /** Seconds since 1970. */
  updated: z.number(),
});
export type WorkspacePerson = z.infer<typeof person>;

/** A channel, or a direct message between exactly two. */
const channel = z.object({
  id: z.string(),
  kind: z.enum(['channel', 'dm']),
  name: z.string(),
  isPrivate: z.boolean(),
  isShared: z.boolean(),
  topic: z.string(),
  memberIds: z.array(z.string()),
  created: z.number(),
  creatorId: z.string(),
  /** The newest ts given out here: each next one is later. */
  lastTs: z.string(),
});
export type Channel = z.infer<typeof channel>;

const message = z.object({
  channelId: z.string(),
  ts: z.string(),
  threadTs: z.string().nullable(),
  userId: z.string(),
  text: z.string(),
  blocks: z.array(anyBlock),
  metadata: metadata.nullable(),
  editedTs: z.string().nullable(),
  /** The one person who sees it, if it is ephemeral. */
  onlyFor: z.string().nullable(),
  /** Said by the sandbox in Slack's place. */
  notice: z.boolean(),
  reactions: z.array(z.object({ name: z.string(), userIds: z.array(z.string()) })),
  /** Ids of the files that came with it. */
  fileIds: z.array(z.string()).default([]),
  /** What the poster called it, to know it again. */
  clientId: z.string().nullable().default(null),
});
export type Message = z.infer<typeof message>;

const view = z.object({
  id: z.string(),
  type: z.enum(['modal', 'home']),
  /** Who it is shown to. */
  personId: z.string(),
  callbackId: z.string(),
  externalId: z.string(),
  privateMetadata: z.string(),
  title: plainText(24).nullable(),
  submit: plainText(24).nullable(),
  close: plainText(24).nullable(),
  blocks: z.array(anyBlock),
  hash: z.string(),
  clearOnClose: z.boolean(),
  notifyOnClose: z.boolean(),
  rootViewId: z.string(),
  previousViewId: z.string().nullable(),
  /** By block_id: what the app refused at the last submission. */
  errors: z.record(z.string(), z.string()),
});
export type WorkspaceView = z.infer<typeof view>;

const group = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  memberIds: z.array(z.string()),
});
export type Group = z.infer<typeof group>;

const file = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  /** The ending of its name: `pdf`. */
  filetype: z.string(),
  /** Bytes. */
  size: z.number(),
  userId: z.string(),
  created: z.number(),
  /** Where it was shared. */
  channelIds: z.array(z.string()),
  /** In base64; null until it was uploaded. */
  content: z.string().nullable(),
});
export type FileInfo = z.infer<typeof file>;

/** All that outlives a restart. */
export const workspaceState = z.object({
  team: z.object({ id: z.string(), name: z.string(), domain: z.string() }),
  people: z.array(person),
  groups: z.array(group),
  channels: z.array(channel),
  /** By channel, in the order they were posted. */
  messages: z.record(z.string(), z.array(message)),
  homes: z.array(view),
  files: z.array(file).default([]),
  /** By person, then channel: the ts up to which they have read. */
  reads: z.record(z.string(), z.record(z.string(), z.string())),
  /** Ids are numbered with this, so that none is ever given twice. */
  lastNumber: z.number(),
});
export type WorkspaceState = z.infer<typeof workspaceState>;
