import type { ModalView } from '@slack/types';

import { rolesOf } from '../domain/permissions.js';
import type { UseCases } from '../use-cases/compose.js';
import { fields } from './ids.js';
import type { Submission } from './read.js';
import {
  updateFormFor,
  updateKind,
  updateMetadata,
  wordsField,
} from './views/forms/issue/update.js';

/**
 * The form of an update for the kind that was chosen, with what was typed so far. Null: it is not for
 * whoever filled it in, or its issue is gone.
 */
export async function updateAsFilled(
  baton: UseCases,
  { workspaceId, by, from, metadata, fields: filled }: Submission,
): Promise<ModalView | null> {
  const { issueId, draftOf } = updateMetadata.parse(JSON.parse(metadata));
  const scene = await baton.reading.scene(workspaceId, { by: 'issue', id: issueId }, [by]);
  if (!scene || rolesOf(scene, by, from).length === 0) return null;
  const kind = updateKind.nullable().parse(filled.choice(fields.kind));
  return updateFormFor(scene, { kind, draftOf, words: filled.text(wordsField(draftOf)) });
}
