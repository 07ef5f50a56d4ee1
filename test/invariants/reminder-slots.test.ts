import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { nextDigest } from '../../src/domain/reminders/digest.js';
import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk/desk.js';
import { openDigestStore } from '../../src/storage/digest-store.js';
import { openDueIssues } from '../../src/storage/queries/due/issues.js';
import { sendDigests } from '../../src/use-cases/remind/digests.js';
import { wakeDue } from '../../src/use-cases/remind/tick.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import { people } from '../support/office.js';
import { openTrial, promiseOf, refusalOf, type Trial } from './trial.js';

let trial: Trial;
let other: DataSource;
beforeAll(async () => {
  trial = await openTrial();
  other = await dataSource({ url: trial.url, poolSize: 4 }).initialize();
});
afterAll(async () => {
  await other.destroy();
  await trial.close();
});

const { ana } = people;

/** The ticks of one instance of Baton on the database. */
function instanceOn(source: DataSource) {
  const { clock } = trial;
  const faults: unknown[] = [];
  const wake = wakeDue({
    issues: openDueIssues(source),
    wake: wakeIssue(openDesk({ source, clock, newId: uuidv7 })),
    clock,
    failed: (_due, error) => faults.push(error),
  });
  return { wake, faults, digest: sendDigests({ digests: openDigestStore(source), clock }) };
}

const reminders = (subjectId: string) =>
  trial.sql(`select facts ->> 'reminder' as what from outbox where facts ->> 'subjectId' = $1`, [
    subjectId,
  ]);

const slots = (subjectId: string) =>
  trial.sql('select kind from reminder_slots where subject_id = $1', [subjectId]);

test('invariant 9: however many instances tick at once, a reminder is one slot and one notice', async () => {
  const promises = [];
  for (let count = 0; count < 12; count += 1) promises.push(promiseOf(await trial.opened(ana.id)));
  const nudge = promises[0]?.nudgeAt ?? trial.clock.now();
  trial.clock.set(nudge.toISOString());
  const instances = [trial.source, other, trial.source, other].map(instanceOn);
  await Promise.all(instances.map(({ wake }) => wake()));

  expect(instances.flatMap(({ faults }) => faults)).toEqual([]);
  for (const { id } of promises) {
    expect(await slots(id)).toEqual([{ kind: 'nudge' }]);
    expect(await reminders(id)).toEqual([{ what: 'nudge' }]);
  }
});

test('invariant 9: a slot that was claimed is not told again', async () => {
  const { id, nudgeAt } = promiseOf(await trial.opened(ana.id));
  trial.clock.set(nudgeAt.toISOString());
  const { wake } = instanceOn(trial.source);
  await wake();
  await trial.sql('update commitments set wake_at = nudge_at where id = $1', [id]);
  await wake();
  expect(await reminders(id)).toEqual([{ what: 'nudge' }]);
});

test('invariant 9: a tick that fails loses no reminder', async () => {
  const { id, nudgeAt } = promiseOf(await trial.opened(ana.id));
  trial.clock.set(nudgeAt.toISOString());
  await trial.sql(
    `alter table outbox add constraint torn_page check (kind <> 'reminder') not valid`,
  );
  const failing = instanceOn(trial.source);
  await failing.wake();
  expect(failing.faults).not.toEqual([]);
  expect(await slots(id)).toEqual([]);

  await trial.sql('alter table outbox drop constraint torn_page');
  await instanceOn(other).wake();
  expect(await reminders(id)).toEqual([{ what: 'nudge' }]);
});

test('invariant 9: a member has one digest a day, however many instances send it', async () => {
  const { workspace, members } = await trial.opened(ana.id);
  const member = members[ana.id];
  const due = member && nextDigest(workspace, member, trial.clock.now());
  if (!due) throw new Error('Ana has no digest');
  trial.clock.set(due.toISOString());

  const sendFrom = async (...sources: DataSource[]) => {
    await trial.sql('update members set wake_at = $2 where id = $1', [ana.id, due]);
    await Promise.all(sources.map((source) => instanceOn(source).digest()));
    return trial.sql(`select lane from outbox where kind = 'digest'`);
  };
  expect(await sendFrom(trial.source, other, trial.source)).toEqual([{ lane: `user:${ana.id}` }]);
  expect(await sendFrom(other)).toHaveLength(1);
});

test('invariant 9: the database keeps each slot once', async () => {
  const claim = () =>
    trial.sql(
      `insert into reminder_slots values ('T1', $1, 'nudge', 'a promise', '09:00', now())`,
      [ana.id],
    );
  await claim();
  expect(await refusalOf(claim())).toBe('one_reminder_per_slot');
});
