import type { TemporaryHours, WorkingHours } from './working-time/working-hours.js';

/** Slack's team id. */
export type WorkspaceId = string;
/** Slack's user id; unique within a workspace only. */
export type MemberId = string;
/** The actor in the ledger where no person acted. */
export const SYSTEM = 'system';

/** What someone is to this workspace. Only `active` people are members and may own, give and receive. */
export type Standing = 'active' | 'guest' | 'bot' | 'stranger' | 'deactivated' | 'unknown';

/** Whether Slack says that somebody is no member; of whom it has said nothing yet, that is not known. */
export function isOutside({ standing }: Pick<Member, 'standing'>): boolean {
  return standing !== 'active' && standing !== 'unknown';
}

/** A person as Baton knows them. `hours` null: the workspace's. `wakeAt`: when the next digest is due. */
export interface Member {
  workspaceId: WorkspaceId;
  id: MemberId;
  name: string;
  zone: string;
  /** What Slack says, where they set a zone of their own; null: `zone` is what Slack says. */
  slackZone: string | null;
  standing: Standing;
  hours: WorkingHours | null;
  /** Hours of a few days or weeks that go before all others. */
  temporaryHours: TemporaryHours | null;
  /** Local wall time of the daily digest, HH:MM; null: 09:00, or when their work begins after it. */
  digestTime: string | null;
  /** Of their working days those with a digest, 1 for Monday; null: all of them. */
  digestDays: number[] | null;
  /** The local day ('YYYY-MM-DD') whose digest they do not want. */
  noDigestOn: string | null;
  wakeAt: Date | null;
  /** Since when their reminders are to be reckoned anew; null: they are as they should be. */
  replanAt: Date | null;
  seenAt: Date;
}

/** What a workspace decides for itself; kept as JSON and checked on the way in and out. */
export interface Settings {
  /** In order: the first at work hears first. */
  leads: MemberId[];
  hours: WorkingHours;
  /** Local ISO dates on which nobody works. */
  holidays: string[];
  /** Those of a country as well; null: of none. */
  publicHolidays: PublicHolidays | null;
  /** Working hours until the first value update, by priority. */
  firstResponseHours: Record<Priority, number>;
  /** Working hours from one contact with the customer to the next, by priority. */
  contactRhythmHours: Record<Priority, number>;
  /** Where cards go that may not live where the issue was opened; null: the owner's DM. */
  boardChannel: string | null;
  /** Who is asked to take new issues, in turn; null: nobody. */
  rota: Rota | null;
}

/** The public holidays of `place`, a country or a part of one such as 'DE-BY', as local ISO dates. */
export interface PublicHolidays {
  place: string;
  days: string[];
}

/** Members by name, or whoever is in a Slack user group at the time. */
export type Rota = { members: MemberId[] } | { group: string };

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
  /** Our standing face for them: the first to be offered their new issues. */
  conciergeId: MemberId | null;
  notes: string | null;
  /** Counts changes; a form names the one that it showed. */
  version: number;
  createdAt: Date;
}

/** The person at a customer to whom our messages go. */
export interface Contact {
  workspaceId: WorkspaceId;
  id: string;
  customerId: string;
  name: string;
  /** How a message greets them, as they prefer it: "Ms Chen", or "Wei". */
  formOfAddress: string;
  /** How they like to be reached, in their own words. */
  reachedBy: string | null;
}

/** A customer with whom messages greet there; null: nobody told us. */
export interface KnownCustomer extends Customer {
  contact: Contact | null;
}

/** How urgent an issue is; P1 is now, at any hour. */
export type Priority = 'p1' | 'p2' | 'p3' | 'p4';
export const PRIORITIES: readonly Priority[] = ['p1', 'p2', 'p3', 'p4'];

/** Two names are one customer when their keys are equal. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
