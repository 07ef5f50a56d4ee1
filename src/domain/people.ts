import type { WorkingHours } from './working-time/working-hours.js';

/** Slack's team id. */
export type WorkspaceId = string;
/** Slack's user id; unique within a workspace only. */
export type MemberId = string;
/** The actor in the ledger where no person acted. */
export const SYSTEM = 'system';

/** What someone is to this workspace. Only `active` people are members and may own, give and receive. */
export type Standing = 'active' | 'guest' | 'bot' | 'stranger' | 'deactivated' | 'unknown';

/** A person as Baton knows them. `hours` null: the workspace's. `wakeAt`: when the next digest is due. */
export interface Member {
  workspaceId: WorkspaceId;
  id: MemberId;
  name: string;
  zone: string;
  standing: Standing;
  hours: WorkingHours | null;
  /** Local wall time of the daily digest, HH:MM. */
  digestTime: string;
  wakeAt: Date | null;
  seenAt: Date;
}

/** What a workspace decides for itself; kept as JSON and checked on the way in and out. */
export interface Settings {
  /** In order: the first at work hears first. */
  leads: MemberId[];
  hours: WorkingHours;
  /** Local ISO dates on which nobody works. */
  holidays: string[];
  /** Working hours until the first value update, by priority. */
  firstResponseHours: Record<Priority, number>;
  /** Working hours from one contact with the customer to the next, by priority. */
  contactRhythmHours: Record<Priority, number>;
  /** Where cards go that may not live where the issue was opened; null: the owner's DM. */
  boardChannel: string | null;
}

export interface Workspace {
  workspaceId: WorkspaceId;
  name: string;
  botUserId: MemberId;
  zone: string;
  settings: Settings;
  issueCount: number;
  suspendedAt: Date | null;
  createdAt: Date;
}

export interface Customer {
  workspaceId: WorkspaceId;
  id: string;
  name: string;
  /** The name as it is compared: trimmed, single spaces, lower case. */
  nameKey: string;
  /** IANA zone, where somebody told us. */
  zone: string | null;
  createdAt: Date;
}

/** How urgent an issue is; P1 is now, at any hour. */
export type Priority = 'p1' | 'p2' | 'p3' | 'p4';
export const PRIORITIES: readonly Priority[] = ['p1', 'p2', 'p3', 'p4'];

/** Two names are one customer when their keys are equal. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
