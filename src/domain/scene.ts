import type { Customer, Member, MemberId, Workspace } from './people.js';
import type { Commitment, Handoff, Issue, Receiver, Update } from './records.js';

/** Everything a rule about one issue reads, as it stood when the issue was locked. */
export interface Scene {
  workspace: Workspace;
  issue: Issue;
  customer: Customer;
  /** Oldest first. */
  handoffs: Handoff[];
  receivers: Receiver[];
  /** By due time. */
  commitments: Commitment[];
  updates: Update[];
  /** Everybody named above, the leads, and whoever acts or is asked now. */
  members: Readonly<Record<MemberId, Member>>;
  /** What was typed, by text id; missing: erased. */
  texts: Readonly<Record<string, string>>;
}

export function openHandoff(scene: Scene): Handoff | null {
  return scene.handoffs.find((handoff) => handoff.state === 'offered') ?? null;
}

/** Those a handoff is, or was, offered to. */
export function receiversOf(scene: Scene, handoffId: string): Receiver[] {
  return scene.receivers.filter((receiver) => receiver.handoffId === handoffId);
}

/** Those who may still accept. */
export function askedOf(scene: Scene, handoffId: string): MemberId[] {
  return receiversOf(scene, handoffId)
    .filter((receiver) => receiver.state === 'asked')
    .map((receiver) => receiver.memberId);
}

export function openCommitments(scene: Scene): Commitment[] {
  return scene.commitments.filter((commitment) => commitment.state === 'open');
}
