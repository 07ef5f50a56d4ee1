import { EntitySchema } from 'typeorm';

import type { Snooze } from '../../domain/reminders/snooze.js';
import { instant, key, optional, text, uuid, within, workspaceKey } from './columns.js';

export const SnoozeTable = new EntitySchema<Snooze>({
  name: 'snoozes',
  columns: {
    workspaceId: workspaceKey('snoozes_key'),
    memberId: key(text('member_id'), 'snoozes_key'),
    subjectId: key(uuid('subject_id'), 'snoozes_key'),
    at: optional(instant('at')),
    until: instant('until'),
  },
  foreignKeys: [within('snooze_of_a_member', 'memberId', 'members')],
  indices: [{ name: 'snoozes_by_age', columns: ['until'] }],
});
