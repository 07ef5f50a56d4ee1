import { z } from 'zod';

import { openHandoff } from '../../domain/scene.js';
import type { UseCases } from '../../use-cases/compose.js';
import { fields } from '../ids.js';
import type { Submission } from '../read.js';
import { acceptForm, acceptMetadata } from '../views/forms/accept.js';
import { declineMetadata } from '../views/forms/decline.js';
import { offerMetadata } from '../views/forms/offer.js';
import type { Submit } from './submitted.js';

/** The offer, as its form gave it. */
export const offer: Submit = {
  carryOut: async (baton, sent) => {
    const to = sent.fields.people(fields.receivers);
    await Promise.all(to.map((member) => baton.see(sent.workspaceId, member)));
    return baton.offer(sent, {
      target: { by: 'issue', id: offerMetadata.parse(JSON.parse(sent.metadata)).issueId },
      to,
      note: {
        nextStep: sent.fields.text(fields.nextStep),
        situation: sent.fields.text(fields.situation),
        watchOut: sent.fields.text(fields.watchOut),
      },
    });
  },
  field: ({ why }) => {
    if (why === 'text-missing') return fields.nextStep;
    const isAboutPeople =
      why === 'cannot-own' || why === 'already-the-owner' || why === 'nobody-named';
    return isAboutPeople ? fields.receivers : null;
  },
};

/** The handshake. Where the offer changed meanwhile it is shown anew, with the read-back kept. */
export const accept: Submit = {
  carryOut: (baton, sent) =>
    baton.accept(sent, {
      ...acceptMetadata.parse(JSON.parse(sent.metadata)),
      readBack: sent.fields.text(fields.readBack),
    }),
  field: ({ why }) => (why === 'text-missing' ? fields.readBack : null),
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
  const view = acceptForm(scene, handoff, reader, { typed, changed: true });
  return { response_action: 'update', view } as const;
}

const reasonSchema = z.enum(['no-time', 'not-my-field', 'missing-something', 'away']);

/** A no, with why. */
export const decline: Submit = {
  carryOut: (baton, sent) => {
    const { handoffId } = declineMetadata.parse(JSON.parse(sent.metadata));
    return baton.decline(sent, {
      target: { by: 'handoff', id: handoffId },
      reason: reasonSchema.parse(sent.fields.choice(fields.reasonKind)),
      words: sent.fields.text(fields.reason),
    });
  },
};
