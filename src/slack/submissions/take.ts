import type { UseCases } from '../../use-cases/compose.js';
import { fields } from '../ids.js';
import type { Submission } from '../read.js';
import { takeFor } from '../take-for.js';
import { takeMetadata } from '../views/forms/handoff/take.js';
import { reopenMetadata } from '../views/forms/issue/reopen.js';
import type { Refused, Submit } from './submitted.js';

/**
 * A request to the owner, or a lead's custody. Where the issue changed meanwhile, or now the other of
 * the two, the form is shown anew, with what was typed.
 */
export const take: Submit = {
  carryOut: (baton, sent) =>
    baton.askFor(sent, {
      ...takeMetadata.parse(JSON.parse(sent.metadata)),
      readBack: sent.fields.text(fields.readBack),
      reason: sent.fields.text(fields.reason),
    }),
  field: ({ why }, { metadata }) => {
    const { asks } = takeMetadata.parse(JSON.parse(metadata));
    if (asks) return why === 'text-missing' ? fields.readBack : null;
    return why === 'custody-reason-needed' ? fields.reason : null;
  },
  again: async (baton, sent, refusal) => (isOutdated(refusal) ? shownAnew(baton, sent) : null),
};

/** Why it is open again. */
export const reopen: Submit = {
  carryOut: (baton, sent) => {
    const { issueId: id } = reopenMetadata.parse(JSON.parse(sent.metadata));
    const target = { by: 'issue', id } as const;
    return baton.reopen(sent, { target, reason: sent.fields.text(fields.reason) });
  },
  field: ({ why }) => (why === 'text-missing' ? fields.reason : null),
};

const isOutdated = ({ why }: Refused): boolean =>
  why === 'changed-meanwhile' || why === 'custody-reason-needed' || why === 'text-missing';

async function shownAnew(baton: UseCases, { workspaceId, by, from, ...sent }: Submission) {
  const { issueId: id } = takeMetadata.parse(JSON.parse(sent.metadata));
  const scene = await baton.reading.scene(workspaceId, { by: 'issue', id }, [by]);
  if (!scene) return null;
  const typed = sent.fields.text(fields.readBack) || sent.fields.text(fields.reason);
  const act = { by, from, now: baton.clock.now(), newId: () => '' };
  const reply = takeFor(scene, act, { typed, changed: true });
  return 'form' in reply ? ({ response_action: 'update', view: reply.form } as const) : null;
}
