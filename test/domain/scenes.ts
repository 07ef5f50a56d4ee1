import type { Act } from '../../src/domain/act.js';
import { openIssue } from '../../src/domain/issue/open.js';
import type { Member, MemberId, Priority, Workspace } from '../../src/domain/people.js';
import type { Absence } from '../../src/domain/records.js';
import type { Change, Refusal, Ruling } from '../../src/domain/ruling.js';
import type { Scene } from '../../src/domain/scene.js';
import { hours } from '../../src/domain/working-time/duration.js';
import { officeHours } from '../../src/domain/working-time/working-hours.js';

/** A Tuesday on which everybody here is at work. */
export const TUESDAY = new Date('2026-11-24T10:00:00Z');

const ids = { count: 0 };
const newId = (): string => `id-${(ids.count += 1)}`;

/** `by` acts at `now`. */
export function act(by: MemberId, now = TUESDAY, from: string | null = null): Act {
  return { by, from, now, newId };
}

export const workspace: Workspace = {
  workspaceId: 'T1',
  name: 'Northwind',
  botUserId: 'UBATON',
  zone: 'Europe/London',
  settings: {
    leads: ['ana', 'lee'],
    hours: officeHours,
    holidays: ['2026-12-25'],
    publicHolidays: null,
    firstResponseHours: { p1: 1, p2: 4, p3: 8, p4: 8 },
    contactRhythmHours: { p1: 2, p2: 8, p3: 16, p4: 40 },
    boardChannel: null,
    rota: null,
  },
  issueCount: 12,
  suspendedAt: null,
  createdAt: TUESDAY,
};

export function member(id: MemberId, parts: Partial<Member> = {}): Member {
  return {
    workspaceId: 'T1',
    id,
    name: id,
    zone: 'Europe/London',
    standing: 'active',
    slackZone: null,
    hours: null,
    temporaryHours: null,
    digestTime: null,
    digestDays: null,
    noDigestOn: null,
    wakeAt: null,
    replanAt: null,
    seenAt: TUESDAY,
    ...parts,
  };
}

/** Ana and Lee lead; Gus is a guest and Rosa has left. */
export const members: Record<MemberId, Member> = {
  ana: member('ana'),
  lee: member('lee', { zone: 'America/New_York' }),
  bob: member('bob'),
  cara: member('cara', { zone: 'Europe/Prague' }),
  dev: member('dev', { zone: 'Asia/Kolkata' }),
  gus: member('gus', { standing: 'guest' }),
  rosa: member('rosa', { standing: 'deactivated' }),
};

interface Opening {
  owner?: MemberId;
  priority?: Priority;
  isPrivate?: boolean;
}

/** Just opened by `owner`: the first response is promised, nothing is offered. */
export const opened = (opening: Opening = {}): Scene => begun(opening).scene;

/** The same, with what its ledger says. */
export function begun({ owner = 'bob', priority = 'p2', isPrivate = false }: Opening) {
  const customer = {
    workspaceId: 'T1',
    id: newId(),
    name: 'Acme',
    nameKey: 'acme',
    zone: null,
    conciergeId: null,
    notes: null,
    version: 1,
    createdAt: TUESDAY,
    contact: null,
  };
  const opener = members[owner] ?? member(owner);
  const words = { number: 12, title: 'invoice is wrong', priority };
  const place = { channelId: 'C1', private: isPrivate };
  const change = openIssue({ workspace, owner: opener, customer, ...words, ...place }, act(owner));
  const nothing = {
    handoffs: [],
    receivers: [],
    takes: [],
    absences: [],
    commitments: [],
    updates: [],
    followUps: [],
    texts: {},
  };
  const before = { workspace, customer, members, issue: change.issue, ...nothing };
  return { scene: applied(before, change), ledger: change.ledger };
}

/** The scene while `memberId` is away for a week; `cover` agreed to stand in. */
export function whileAway(scene: Scene, memberId: MemberId, cover: MemberId | null = null): Scene {
  const absence: Absence = {
    workspaceId: 'T1',
    id: newId(),
    memberId,
    startsAt: TUESDAY,
    endsAt: new Date(+TUESDAY + 7 * 24 * hours(1)),
    coverId: cover,
    coverState: cover === null ? 'none' : 'agreed',
    setBy: memberId,
    setAt: TUESDAY,
    wakeAt: null,
    endedAt: null,
  };
  return { ...scene, absences: [...scene.absences, absence] };
}

/** The scene once `memberId` has left the company. */
export function withoutMember(scene: Scene, memberId: MemberId): Scene {
  const gone = member(memberId, { standing: 'deactivated' });
  return { ...scene, members: { ...scene.members, [memberId]: gone } };
}

/** The scene after a change, as the store would read it: rows replaced by their keys, in order. */
export function applied(scene: Scene, change: Change): Scene {
  return {
    ...scene,
    issue: change.issue,
    handoffs: merged(scene.handoffs, change.handoffs, ({ id }) => id),
    receivers: merged(
      scene.receivers,
      change.receivers,
      (row) => `${row.handoffId} ${row.memberId}`,
    ),
    takes: merged(scene.takes, change.takes, ({ id }) => id),
    commitments: merged(scene.commitments, change.commitments, ({ id }) => id).toSorted(
      (one, other) => +one.dueAt - +other.dueAt,
    ),
    followUps: merged(scene.followUps, change.followUps, ({ id }) => id),
    updates: merged(scene.updates, change.updates, ({ id }) => id),
    texts: {
      ...scene.texts,
      ...Object.fromEntries(change.texts.map(({ id, body }) => [id, body ?? ''])),
    },
  };
}

/** The scene after a ruling that must not be a refusal. */
export function ruled(scene: Scene, ruling: Ruling): Scene {
  if (!ruling.ok) throw new Error(`refused: ${JSON.stringify(ruling.refusal)}`);
  return applied(scene, ruling.change);
}

/** Why a ruling says no; null: it does not. */
export function refusedAs(ruling: Ruling<unknown>): Refusal['why'] | null {
  return ruling.ok ? null : ruling.refusal.why;
}

function merged<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string) {
  const rows = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of after) rows.set(keyOf(row), row);
  return [...rows.values()];
}
