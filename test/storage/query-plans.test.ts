import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { openDigestStore } from '../../src/storage/digest-store.js';
import { openLeavers } from '../../src/storage/leavers.js';
import { openDueIssues } from '../../src/storage/queries/due/issues.js';
import { openDueReplans } from '../../src/storage/queries/due/replans.js';
import type { IssueFilter } from '../../src/use-cases/issue-list.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { plansOf, scannedIn } from './plans.js';

/** Issues of the past, and how many of them are open. */
const HISTORY = 10_000;
const OPEN = 30;
/** The first of the members own what is there. */
const MEMBERS = 10_000;
const OWNERS = 200;

const big =
  /\b(issues|issue_words|commitments|handoffs|handoff_receivers|texts|ledger|updates|members)\b/;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await inWorkspace(office.source, '*', async (manager) => {
    await manager.query('set local statement_timeout = 0');
    for (const sql of history) await manager.query(sql, [office.clock.now(), HISTORY, OPEN]);
    await manager.query('analyze');
  });
}, 60_000);
afterAll(() => office.close());

/** The big tables that `work`, done inside `workspace`, reads from one end to the other. */
async function scansOf(workspace: string, work: () => Promise<unknown>): Promise<string[]> {
  const plans = await plansOf(office.source, big, work, (sql, parameters) =>
    inWorkspace(office.source, workspace, (manager) => manager.query(sql, parameters)),
  );
  expect(plans).not.toEqual([]);
  return plans.flatMap(scannedIn).filter((table) => big.test(table));
}

type Filter =
  | { of: 'all' | 'lapsed' }
  | { of: 'owner'; ownerId: string }
  | { of: 'customer'; words: string };

const { ana, bob } = people;
const issue = { by: 'number', number: HISTORY / 2 } as const;

test('the tick finds what is due without reading what has ended', async () => {
  const due = () => openDueIssues(office.source).due(office.clock.now(), 200);
  expect(await due()).not.toEqual([]);
  expect(await scansOf('*', due)).toEqual([]);
});

test('the digests that are due are enqueued without reading other members or what has ended', async () => {
  const { source, clock } = office;
  await inWorkspace(source, '*', async (manager) => {
    await manager.query(
      `update members set wake_at = $1::timestamptz +
         case when id = any($2) then interval '0' else interval '1 hour' end`,
      [clock.now(), Array.from({ length: OWNERS }, (_, place) => `U${place + 1}`)],
    );
    await manager.query('analyze members');
  });
  const today = { day: '2026-11-24', endOfDay: clock.now() };
  const digests = openDigestStore(source);
  const scans = await scansOf('*', async () => {
    expect(await digests.enqueueDue(clock.now(), () => ({ next: null, today }))).toBe(OWNERS);
  });
  expect(scans).toEqual([]);
});

test('whose reminders are to be reckoned anew is found without reading what has ended', async () => {
  const { source, clock } = office;
  await inWorkspace(source, WORKSPACE, (manager) =>
    manager.query('update members set replan_at = $2 where id = any($1)', [
      [ana.id, bob.id],
      clock.now(),
    ]),
  );
  const replans = openDueReplans(source);
  const due = await replans.due(10);
  expect(due.map(({ memberId, isLead }) => [memberId, isLead])).toEqual([
    [ana.id, true],
    [bob.id, false],
  ]);
  for (const each of due) {
    const issues = () => replans.openIssues(each, null, 10);
    expect(await issues()).toHaveLength(10);
    expect(await scansOf(WORKSPACE, issues)).toEqual([]);
  }
});

test('what one who left has in hand is found without reading everybody’s', async () => {
  const { source } = office;
  await inWorkspace(source, WORKSPACE, (manager) =>
    manager.query(`update members set standing = 'deactivated' where id = 'U7'`),
  );
  const leavers = openLeavers(source);
  expect(await scansOf(WORKSPACE, () => leavers.leavers(WORKSPACE))).toEqual([]);
  expect(await scansOf(WORKSPACE, () => leavers.leftBy(WORKSPACE, bob.id))).toEqual([]);
});

test('a member’s work is read without reading everybody’s', async () => {
  const work = () => office.reading.work(WORKSPACE, bob.id);
  expect(await work()).toMatchObject({ totals: { promises: OPEN } });
  expect(await scansOf(WORKSPACE, work)).toEqual([]);
});

test('a member’s day, and what a lead reads of the team, are read without reading everybody’s', async () => {
  const day = () => office.reading.day(WORKSPACE, ana.id);
  expect(await day()).toMatchObject({ team: { totals: { lapsed: OPEN } } });
  expect(await scansOf(WORKSPACE, day)).toEqual([]);
});

test('a Home tab is read without reading everybody’s past, that of a lead as well', async () => {
  for (const [member, kept] of [
    ['U7', HISTORY / OWNERS],
    [ana.id, 0],
  ] as const) {
    const home = () => office.reading.home(WORKSPACE, member);
    const weeks = (await home())?.weeks ?? [];
    expect(weeks.reduce((sum, week) => sum + week.kept, 0)).toBe(kept);
    expect(await scansOf(WORKSPACE, home)).toEqual([]);
  }
});

test.each<[string, Filter]>([
  ['all', { of: 'all' }],
  ['what has lapsed', { of: 'lapsed' }],
  ['one member’s', { of: 'owner', ownerId: bob.id }],
  ['one customer’s', { of: 'customer', words: 'customer 49' }],
])('the list of %s reads the open issues only', async (_which, filter) => {
  const everything: IssueFilter = { ...filter, page: 0, reader: ana.id, channelId: null };
  const list = () => office.reading.list(WORKSPACE, everything);
  expect((await list()).total).toBeGreaterThan(0);
  expect(await scansOf(WORKSPACE, list)).toEqual([]);
});

test('words are found without reading all that was written', async () => {
  const sought = { of: 'words', words: 'rar', reader: ana.id, channelId: null } as const;
  const find = () => office.reading.list(WORKSPACE, { ...sought, page: 0 });
  expect((await find()).total).toBe(1);
  expect(await scansOf(WORKSPACE, find)).toEqual([]);
});

test('what was somebody’s at a time is read without reading what was others’', async () => {
  const owned = () =>
    office.reading.ownedAt(WORKSPACE, { member: 'U7', at: new Date(+office.clock.now() - 1) });
  expect((await owned()).issues).not.toEqual([]);
  expect(await scansOf(WORKSPACE, owned)).toEqual([]);
});

test('the issue of a message is found without reading others', async () => {
  const place = { channelId: 'C1', ts: '1796000000.000100', threadTs: '1796000000.000100' };
  const found = () => office.reading.issueAt(WORKSPACE, place);
  expect(await scansOf(WORKSPACE, found)).toEqual([]);
});

test('an issue and its ledger are read without reading others', async () => {
  const scene = () => office.reading.scene(WORKSPACE, issue);
  const issueId = (await scene())?.issue.id ?? '';
  expect(issueId).not.toBe('');
  expect(await scansOf(WORKSPACE, scene)).toEqual([]);
  expect(await scansOf(WORKSPACE, () => office.reading.ledger(WORKSPACE, issueId))).toEqual([]);
});

const uuid = (kind: string, number = 'n') => `md5('${kind}' || ${number})::uuid`;

/** A long history: every issue was offered once and accepted, had a promise, and most have ended. */
const history = [
  `insert into members (workspace_id, id, name, zone, standing, seen_at)
   select '${WORKSPACE}', 'U' || n, 'U' || n, 'Europe/London', 'active', $1
     from generate_series(1, ${MEMBERS}) n where $2::int > $3::int`,
  `insert into customers (workspace_id, id, name, name_key, created_at)
   select '${WORKSPACE}', ${uuid('customer')}, 'Customer ' || n, 'customer ' || n, $1
     from generate_series(1, 500) n where $2::int > $3::int`,
  `with history as (
     select n, n > $2::int - $3::int as open, case when n > $2::int - $3::int then '${bob.id}' else 'U' || 1 + n % ${OWNERS} end as owner,
         $1::timestamptz - ($2::int - n + 1) * interval '1 minute' as at
       from generate_series(1, $2::int) n
   ), titles as (
     insert into texts (workspace_id, id, issue_id, author_id, body, written_at)
     select '${WORKSPACE}', ${uuid('text')}, ${uuid('issue')}, owner, case when n = 7 then 'rare words' else 'words' end, at
       from history
   ), opened as (
     insert into issues (workspace_id, id, number, customer_id, title_id, priority, state, owner_id, opened_by,
         opened_at, owned_since, private, next_contact_at, ended_at, outcome_id, terms, version)
     select '${WORKSPACE}', ${uuid('issue')}, n, ${uuid('customer', '1 + n % 500')}, ${uuid('text')}, 'p3',
         case when open then 'open' else 'resolved' end, owner, owner, at, at, n % 50 = 0,
         case when open then at end, case when open then null else at end, case when open then null else ${uuid('text')} end, 1, 1
       from history
   ), promised as (
     insert into commitments (workspace_id, id, issue_id, kind, made_by, made_at, due_at, nudge_at, wake_at, state, ended_at, ended_by)
     select '${WORKSPACE}', ${uuid('promise')}, ${uuid('issue')}, 'first-response', owner, at - interval '1 hour', at, at,
         case when open then at end, case when open then 'open' else 'kept' end,
         case when open then null else at end, case when open then null else owner end
       from history
   ), offered as (
     insert into handoffs (workspace_id, id, issue_id, giver_id, offered_by, state, version, next_step_id, offered_at,
         half_time_at, ends_at, ended_at, ended_by, accepted_by)
     select '${WORKSPACE}', ${uuid('handoff')}, ${uuid('issue')}, owner, owner, 'accepted', 1, ${uuid('text')}, at, at,
         at + interval '4 hours', at, owner, owner
       from history
   ), asked as (
     insert into handoff_receivers (workspace_id, handoff_id, member_id, state, answered_at)
     select '${WORKSPACE}', ${uuid('handoff')}, owner, 'accepted', at from history
   ), told as (
     insert into updates (workspace_id, id, issue_id, told_by, told_at, text_id)
     select '${WORKSPACE}', ${uuid('update')}, ${uuid('issue')}, owner, at, ${uuid('text')} from history
   )
   insert into ledger (workspace_id, issue_id, at, actor_id, kind, member_id, facts)
   select '${WORKSPACE}', ${uuid('issue')}, at, owner, kind, owner, '{}'
     from history, unnest('{opened,promised,offered,accepted}'::text[]) kind`,
];
