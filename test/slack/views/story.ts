import type { Act } from '../../../src/domain/act.js';
import { openIssue } from '../../../src/domain/issue/open.js';
import type { LedgerEntry } from '../../../src/domain/ledger.js';
import {
  type Contact,
  type KnownCustomer,
  type Member,
  type MemberId,
  nameKey,
  type Priority,
  type Standing,
  type Workspace,
} from '../../../src/domain/people.js';
import type { Change, Ruling } from '../../../src/domain/ruling.js';
import type { Scene } from '../../../src/domain/scene.js';
import { settingsSchema } from '../../../src/storage/settings.js';

/** A Tuesday on which everybody here is at work. */
export const TUESDAY = new Date('2026-11-24T14:00:00Z');

/** Lea leads; Gus is a guest. */
export const ANN = 'UANN';
export const BOB = 'UBOB';
export const CARA = 'UCARA';
export const LEA = 'ULEA';
export const GUS = 'UGUS';

export const workspace: Workspace = {
  workspaceId: 'T1',
  name: 'Acme support',
  botUserId: 'UBATON',
  zone: 'Europe/London',
  settings: settingsSchema.parse({ leads: [LEA] }),
  issueCount: 12,
  suspendedAt: null,
  createdAt: TUESDAY,
};

const ann = member(ANN, 'Europe/London');
export const bob = member(BOB, 'America/New_York');
const members: Record<MemberId, Member> = {
  [ANN]: ann,
  [BOB]: bob,
  [CARA]: member(CARA, 'Europe/Prague'),
  [LEA]: member(LEA, 'Europe/London'),
  [GUS]: member(GUS, 'Europe/London', 'guest'),
};

/** An issue as it stands after what was told of it, and its ledger. */
export interface Story {
  scene: Scene;
  ledger: LedgerEntry[];
}

/** How an issue begins; what is not said is ordinary. */
export interface Beginning {
  customer?: string;
  customerZone?: string | null;
  contact?: Contact | null;
  title?: string;
  priority?: Priority;
}

let made = 0;
/** Ids that look like the real ones and never repeat. */
export function newId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}

/** Ann opens issue #12. */
export function anIssue(beginning: Beginning = {}): Story {
  const { title = 'invoice is wrong', priority = 'p2' } = beginning;
  const customer = customerOf(beginning);
  const act = actBy(ANN, TUESDAY);
  const change = openIssue(
    {
      workspace,
      owner: ann,
      customer,
      number: 12,
      title,
      priority,
      channelId: 'C1',
      private: false,
    },
    act,
  );
  const before: Scene = {
    workspace,
    issue: change.issue,
    customer,
    handoffs: [],
    receivers: [],
    takes: [],
    absences: [],
    commitments: [],
    updates: [],
    followUps: [],
    members,
    texts: {},
  };
  return after({ scene: before, ledger: [] }, change);
}

/** What comes of somebody doing something, by the rules. */
export function next(
  story: Story,
  by: MemberId,
  rule: (scene: Scene, act: Act) => Ruling,
  now = TUESDAY,
): Story {
  const ruling = rule(story.scene, actBy(by, now));
  if (!ruling.ok) throw new Error(`refused: ${ruling.refusal.why}`);
  return after(story, ruling.change);
}

function actBy(by: MemberId, now: Date): Act {
  return { by, from: null, now, newId };
}

function after({ scene, ledger }: Story, change: Change): Story {
  const texts = change.texts.map(({ id, body }) => [id, body ?? ''] as const);
  const sameReceiver = (one: Scene['receivers'][number], other: typeof one) =>
    one.handoffId === other.handoffId && one.memberId === other.memberId;
  return {
    ledger: [...ledger, ...change.ledger],
    scene: {
      ...scene,
      issue: change.issue,
      handoffs: merged(scene.handoffs, change.handoffs),
      takes: merged(scene.takes, change.takes),
      commitments: merged(scene.commitments, change.commitments).toSorted(
        (one, other) => +one.dueAt - +other.dueAt,
      ),
      updates: merged(scene.updates, change.updates),
      receivers: [
        ...scene.receivers.filter((old) => !change.receivers.some((row) => sameReceiver(row, old))),
        ...change.receivers,
      ],
      texts: { ...scene.texts, ...Object.fromEntries(texts) },
    },
  };
}

function merged<Row extends { id: string }>(
  before: readonly Row[],
  changed: readonly Row[],
): Row[] {
  const ids = new Set(changed.map(({ id }) => id));
  return [...before.filter(({ id }) => !ids.has(id)), ...changed];
}

function customerOf({
  customer: name = 'Acme',
  customerZone: zone = null,
  contact = null,
}: Beginning): KnownCustomer {
  return {
    workspaceId: 'T1',
    id: newId(),
    name,
    nameKey: nameKey(name),
    zone,
    conciergeId: null,
    notes: null,
    version: 1,
    createdAt: TUESDAY,
    contact,
  };
}

function member(id: MemberId, zone: string, standing: Standing = 'active'): Member {
  return {
    workspaceId: 'T1',
    id,
    name: id,
    zone,
    standing,
    slackZone: null,
    hours: null,
    temporaryHours: null,
    digestTime: null,
    digestDays: null,
    noDigestOn: null,
    wakeAt: null,
    replanAt: null,
    seenAt: TUESDAY,
  };
}
