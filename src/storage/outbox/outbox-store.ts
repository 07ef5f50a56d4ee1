import type { DataSource } from 'typeorm';

import { claimLiving, type ClaimedLiving } from './claim-living.js';
import { claimNotices, type ClaimedNotice } from './claim-notices.js';
import { endLiving } from './end-living.js';
import { hasDueLiving } from './has-due-living.js';
import { hasDueNotices } from './has-due-notices.js';
import { holdMethod } from './hold-method.js';
import { usualPace } from './pace.js';
import { settleLiving, type LivingSettlement } from './settle-living.js';
import { settleNotice, type NoticeSettlement } from './settle-notice.js';

/** What the outbox's workers ask of the database; any number of instances share it. */
export function outboxStore(source: DataSource, pace = usualPace) {
  return {
    claimNotices: (now: Date, most: number) => claimNotices(source, pace, now, most),
    settleNotice: (claimed: ClaimedNotice, settlement: NoticeSettlement) =>
      settleNotice(source, claimed, settlement),
    hasDueNotices: (now: Date) => hasDueNotices(source, now),
    claimLiving: (now: Date, most: number) => claimLiving(source, pace, now, most),
    settleLiving: (claimed: ClaimedLiving, settlement: LivingSettlement) =>
      settleLiving(source, claimed, settlement),
    endLiving: (claimed: ClaimedLiving) => endLiving(source, claimed),
    hasDueLiving: (now: Date) => hasDueLiving(source, now),
    holdMethod: (workspaceId: string, method: string, until: Date) =>
      holdMethod(source, workspaceId, method, until),
  };
}
