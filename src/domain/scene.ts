import type { KnownCustomer, Member, MemberId, Workspace } from './people.js';
import type {
  Absence,
  Commitment,
  FollowUp,
  Handoff,
  Issue,
  Receiver,
  Take,
  Update,
} from './records.js';

/** Everything a rule about one issue reads, as it stood when the issue was locked. */
export interface Scene {
  workspace: Workspace;
  issue: Issue;
  customer: KnownCustomer;
  /** Oldest first. */
  handoffs: Handoff[];
  receivers: Receiver[];
  /** Oldest first. */
  takes: Take[];
  /** Of the members below, and of those who stand in for them: begun or to come, not ended. */
  absences: Absence[];
  /** By due time. */
  commitments: Commitment[];
  updates: Update[];
  /** Oldest first. */
  followUps: FollowUp[];
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

export function openTakes(scene: Scene): Take[] {
  return scene.takes.filter((take) => take.state === 'asked');
}

export function plannedFollowUp(scene: Scene): FollowUp | null {
  return scene.followUps.find(({ state }) => state === 'planned') ?? null;
}

export function openCommitments(scene: Scene): Commitment[] {
  return scene.commitments.filter((commitment) => commitment.state === 'open');
}
