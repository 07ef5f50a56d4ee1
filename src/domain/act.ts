import type { LedgerEntry, LedgerKind } from './ledger.js';
import type { MemberId } from './people.js';
import type { Text } from './records.js';
import type { Change } from './ruling.js';
import type { Scene } from './scene.js';

/** Who acts, and when; `newId` gives ids for what comes into being. */
export interface Act {
  by: MemberId;
  /** The channel they act in, whose members read its issues; null: none. */
  from: string | null;
  now: Date;
  newId: () => string;
}

/** The longest text that Baton keeps, in characters; Slack shows no more in one block. */
export const LONGEST_TEXT = 3000;

/** What `act.by` typed, as a row of its own. */
export function typed(issue: { workspaceId: string; id: string }, act: Act, body: string): Text {
  return {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    authorId: act.by,
    body,
    writtenAt: act.now,
  };
}

/** A ledger entry by whoever acts; what is not named is empty. */
export function entry(
  act: Act,
  kind: LedgerKind,
  about: Partial<Omit<LedgerEntry, 'at' | 'actorId' | 'kind'>> = {},
): LedgerEntry {
  return {
    at: act.now,
    actorId: act.by,
    kind,
    handoffId: about.handoffId ?? null,
    commitmentId: about.commitmentId ?? null,
    memberId: about.memberId ?? null,
    textId: about.textId ?? null,
    facts: about.facts ?? {},
  };
}

/** A change of the scene's issue: what is named, and one version on. */
export function changed(scene: Scene, parts: Partial<Change>): Change {
  const { issue = scene.issue, ...rest } = parts;
  return {
    handoffs: [],
    receivers: [],
    takes: [],
    commitments: [],
    updates: [],
    followUps: [],
    texts: [],
    ledger: [],
    ...rest,
    issue: { ...issue, version: scene.issue.version + 1 },
  };
}
