import { z } from 'zod';

import { openHandoff } from '../../domain/scene.js';
import type { UseCases } from '../../use-cases/compose.js';
import { fields } from '../ids.js';
import type { Submission } from '../read.js';
import { acceptForm, acceptMetadata } from '../views/forms/handoff/accept.js';
import { counterMetadata } from '../views/forms/handoff/counter.js';
import { declineMetadata } from '../views/forms/handoff/decline.js';
import type { Submit } from './submitted.js';

/** The handshake. Where the offer changed meanwhile it is shown anew, with the read-back kept. */
export const accept: Submit = {
  carryOut: (baton, sent) =>
    baton.accept(sent, {
      ...acceptMetadata.parse(JSON.parse(sent.metadata)),
      readBack: sent.fields.text(fields.readBack),
      promise: promiseIn(sent),
    }),
  field: (refusal) => {
    if (refusal.why.startsWith('date-')) return fields.when;
    if (refusal.why !== 'text-missing') return null;
    if (refusal.what === 'by when') return fields.when;
    return refusal.what === 'what was promised' ? fields.what : fields.readBack;
  },
  again: async (baton, sent, { why }) =>
    why === 'changed-meanwhile' ? offeredAnew(baton, sent) : null,
};

async function offeredAnew(baton: UseCases, sent: Submission) {
  const { handoffId } = acceptMetadata.parse(JSON.parse(sent.metadata));
  const target = { by: 'handoff', id: handoffId } as const;
  const scene = await baton.reading.scene(sent.workspaceId, target, [sent.by]);
  const handoff = scene && openHandoff(scene);
  if (!handoff) return null;
  const reader = { memberId: sent.by, now: baton.clock.now() };
  const typed = sent.fields.text(fields.readBack);
  const promise = promiseIn(sent);
  const view = acceptForm(scene, handoff, reader, { typed, promise, changed: true });
  return { response_action: 'update', view } as const;
}

const promiseIn = ({ fields: filled }: Submission) => ({
  what: filled.text(fields.what),
  when: filled.text(fields.when),
});

const reasonSchema = z.enum(['no-time', 'not-my-field', 'missing-something', 'away']);

/** A no, with why, and whom to ask instead. */
export const decline: Submit = {
  carryOut: async (baton, sent) => {
    const { handoffId } = declineMetadata.parse(JSON.parse(sent.metadata));
    const suggestedId = sent.fields.person(fields.suggested);
    if (suggestedId !== null) await baton.see(sent.workspaceId, suggestedId);
    return baton.decline(sent, {
      target: { by: 'handoff', id: handoffId },
      kind: reasonSchema.parse(sent.fields.choice(fields.reasonKind)),
      words: sent.fields.text(fields.reason),
      suggestedId,
    });
  },
};

/** On what condition somebody would take it. */
export const counter: Submit = {
  carryOut: (baton, sent) =>
    baton.counter(sent, {
      ...counterMetadata.parse(JSON.parse(sent.metadata)),
      condition: sent.fields.text(fields.condition),
    }),
  field: () => fields.condition,
};
