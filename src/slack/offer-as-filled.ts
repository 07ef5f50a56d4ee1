import type { ModalView } from '@slack/types';

import { rolesOf } from '../domain/permissions.js';
import type { UseCases } from '../use-cases/compose.js';
import { fields } from './ids.js';
import type { Submission } from './read.js';
import { readNote } from './views/forms/handoff/note.js';
import { offerForm, offerMetadata } from './views/forms/handoff/offer.js';

/**
 * The form of an offer with what was filled in so far, and how it would stand with the people chosen.
 * Null: it is not for whoever filled it in, or its issue is gone.
 */
export async function offerAsFilled(
  baton: UseCases,
  { workspaceId, by, from, metadata, fields: filled }: Submission,
): Promise<ModalView | null> {
  const receivers = filled.people(fields.receivers);
  await Promise.all(receivers.map((member) => baton.see(workspaceId, member)));
  const target = { by: 'issue', id: offerMetadata.parse(JSON.parse(metadata)).issueId } as const;
  const scene = await baton.reading.scene(workspaceId, target, [by, ...receivers]);
  if (!scene || rolesOf(scene, by, from).length === 0) return null;
  const reader = { memberId: by, now: baton.clock.now() };
  return offerForm(scene, reader, { receivers, note: readNote(filled) });
}
