import { EntitySchema } from 'typeorm';

import type { Absence } from '../../domain/records.js';
import { instant, key, optional, text, uuid, within, workspaceKey } from './columns.js';

export const AbsenceTable = new EntitySchema<Absence>({
  name: 'absences',
  columns: {
    workspaceId: workspaceKey('absences_key'),
    id: key(uuid('id'), 'absences_key'),
    memberId: text('member_id'),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    coverId: optional(text('cover_id')),
    coverState: text('cover_state'),
    setBy: text('set_by'),
    setAt: instant('set_at'),
    wakeAt: optional(instant('wake_at')),
    endedAt: optional(instant('ended_at')),
  },
  foreignKeys: [
    within('absence_of_a_member', 'memberId', 'members'),
    within('absence_is_set_by_a_member', 'setBy', 'members'),
    within('cover_is_a_member', 'coverId', 'members'),
  ],
  indices: [
    {
      name: 'absences_of_a_member',
      columns: ['workspaceId', 'memberId'],
      where: 'ended_at is null',
    },
    { name: 'absences_of_a_cover', columns: ['workspaceId', 'coverId'], where: 'ended_at is null' },
    { name: 'absences_to_wake', columns: ['wakeAt'], where: 'wake_at is not null' },
  ],
  checks: [
    { name: 'nobody_covers_for_themselves', expression: 'cover_id <> member_id' },
    { name: 'absence_ends_after_it_starts', expression: 'ends_at > starts_at' },
    {
      name: 'cover_state_is_known',
      expression: "cover_state in ('none', 'asked', 'agreed', 'refused')",
    },
    { name: 'cover_is_named', expression: "(cover_state = 'none') = (cover_id is null)" },
  ],
});
