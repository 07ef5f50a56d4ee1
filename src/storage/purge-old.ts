import type { DataSource } from 'typeorm';

import { days } from '../domain/working-time/duration.js';
import { purgeEvents } from './inbox/purge-events.js';
import { purgeLiving } from './outbox/purge-living.js';
import { purgeNotices } from './outbox/purge-notices.js';
import { purge } from './purge.js';

/** How long what has served is kept: notices to answer "was it told?", keys for late repeats. */
const KEPT = { notices: days(90), events: days(7), requests: days(7), slots: days(60) };

/** Deletes what has served: never the ledger, nor anything that is still to be done. */
export async function purgeOld(source: DataSource, now: Date): Promise<void> {
  const before = (age: number) => new Date(+now - age);
  await purgeNotices(source, before(KEPT.notices));
  await purgeLiving(source, before(KEPT.notices));
  await purgeEvents(source, before(KEPT.events));
  await purge(source, oldRequests, before(KEPT.requests));
  await purge(source, oldSlots, before(KEPT.slots));
  await purge(source, oldSnoozes, now);
}

const oldRequests = `
delete from requests where (workspace_id, key) in (
  select workspace_id, key from requests where at < $1 order by at limit $2)`;

const oldSlots = `
delete from reminder_slots where (workspace_id, member_id, kind, subject_id, slot) in (
  select workspace_id, member_id, kind, subject_id, slot from reminder_slots
   where claimed_at < $1 order by claimed_at limit $2)`;

const oldSnoozes = `
delete from snoozes where (workspace_id, member_id, subject_id) in (
  select workspace_id, member_id, subject_id from snoozes where until < $1 order by until limit $2)`;
