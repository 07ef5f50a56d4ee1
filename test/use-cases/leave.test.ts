import { openAbsenceDesk } from '../../src/storage/desk/absence-desk.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { openLeavers } from '../../src/storage/leavers.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import { leave, type Unheld } from '../../src/use-cases/member/leave.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { nobodyNew, useCasesOf } from '../support/use-cases.js';

let office: Office;
let baton: UseCases;
beforeEach(async () => {
  office = await openOffice();
  baton = useCasesOf(office);
});
afterEach(() => office.close());

const { ana, bob } = people;

async function bobOpens(title: string): Promise<string> {
  const said = {
    customer: 'Acme',
    title,
    priority: 'p3',
    channelId: null,
    private: false,
  } as const;
  const opened = await baton.open(office.request(bob.id), said);
  if (opened.kind !== 'opened') throw new Error('it was not opened');
  return opened.issueId;
}

const query = (sql: string): Promise<unknown> =>
  inWorkspace(office.source, WORKSPACE, (manager) => manager.query(sql));

const bobIsGone = () => query(`update members set standing = 'deactivated' where id = '${bob.id}'`);

const owners = () => query('select distinct owner_id as owner from issues');
const told = () =>
  query(`select lane, count(*)::int from outbox where kind = 'left-behind' group by lane`);
const transfers = () => query(`select count(*)::int from ledger where kind = 'custody'`);

test('every issue goes into custody in a transaction of its own, once, however often it is looked at', async () => {
  for (const title of ['one', 'two', 'three']) await bobOpens(title);
  await bobIsGone();
  await Promise.all([baton.leaveAll(WORKSPACE), baton.leaveAll(WORKSPACE)]);
  await baton.refreshAll(WORKSPACE);
  expect(await owners()).toEqual([{ owner: ana.id }]);
  expect(await transfers()).toEqual([{ count: 3 }]);
  expect(await told()).toEqual([{ lane: `user:${ana.id}`, count: 1 }]);
});

test('of one who is a member nothing is taken', async () => {
  await bobOpens('one');
  await baton.leaveAll(WORKSPACE);
  expect(await owners()).toEqual([{ owner: bob.id }]);
});

test('nobody can hold it: those who run Baton hear, and it is tried again', async () => {
  const issueId = await bobOpens('one');
  await query(`update workspaces set settings = jsonb_set(settings, '{leads}', '[]')`);
  await bobIsGone();
  const { source, clock, desk, newId } = office;
  const unheld: Unheld[] = [];
  const lookAfter = leave({
    desk,
    absences: openAbsenceDesk({ source, clock, newId }),
    leavers: openLeavers(source),
    directory: nobodyNew,
    see: baton.see,
    unheld: (left) => unheld.push(left),
  });
  await lookAfter(WORKSPACE, bob.id);
  expect(unheld).toEqual([{ workspaceId: WORKSPACE, issueId, leaverId: bob.id }]);
  await query(`update workspaces set settings = jsonb_set(settings, '{leads}', '["${ana.id}"]')`);
  await lookAfter(WORKSPACE, bob.id);
  expect(unheld).toHaveLength(1);
  expect(await owners()).toEqual([{ owner: ana.id }]);
});
