import type { NoticeSettlement } from '../../../src/storage/outbox/settle-notice.js';
import { NOON } from '../../outbox/post-office.js';

const ended = {
  attempts: 0,
  unanswered: 0,
  failingSince: null,
  nextAt: null,
  channel: null,
  ts: null,
  sentAt: null,
  error: null,
  living: null,
};

export const sent: NoticeSettlement = {
  ...ended,
  state: 'sent',
  channel: 'D1',
  ts: '1.1',
  sentAt: NOON,
};

export const parked: NoticeSettlement = { ...ended, state: 'parked', error: 'given up' };

export const failed = (nextAt: Date): NoticeSettlement => ({
  ...ended,
  state: 'pending',
  attempts: 1,
  failingSince: NOON,
  nextAt,
  error: 'failed',
});

export const waiting = (nextAt: Date): NoticeSettlement => ({ ...ended, state: 'pending', nextAt });
