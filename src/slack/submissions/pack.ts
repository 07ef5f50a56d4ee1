import type { PackLine } from '../../domain/handoff/pack.js';
import { askedOf, openHandoff } from '../../domain/scene.js';
import type { UseCases } from '../../use-cases/compose.js';
import { fields } from '../ids.js';
import type { Submission } from '../read.js';
import { acceptedSeveralBlocks } from '../views/answers/pack.js';
import { packAcceptForm, packAcceptMetadata } from '../views/forms/handoff/pack-accept.js';
import { handOnMetadata } from '../views/forms/handoff/pack-hand-on.js';
import { nextStepOf } from '../views/pack/next-step.js';
import type { Submit } from './submitted.js';

/** Each issue to whoever was chosen for it, else to whoever gets everything. */
export const handOn: Submit = {
  carryOut: async (baton, sent) => {
    const { issues, others } = handOnMetadata.parse(JSON.parse(sent.metadata));
    const everythingTo = sent.fields.person(fields.everythingTo);
    const chosen = issues.flatMap((id) => {
      const to = sent.fields.person(`${fields.handedTo}${id}`) ?? everythingTo;
      return to === null ? [] : [{ id, to }];
    });
    const now = baton.clock.now();
    const offers = await Promise.all(
      chosen.map(async ({ id, to }) => {
        const target = { by: 'issue', id } as const;
        await baton.see(sent.workspaceId, to);
        const scene = await baton.reading.scene(sent.workspaceId, target, [to]);
        return { target, to: [to], nextStep: scene ? nextStepOf(scene, to, now) : '' };
      }),
    );
    return baton.handOn(sent, { offers, situation: sent.fields.text(fields.situation), others });
  },
  field: ({ why }) => (why === 'nothing-to-hand-on' ? fields.everythingTo : null),
};

/** Several handshakes. What changed meanwhile is shown again as it is now, with what was typed. */
export const acceptFive: Submit = {
  carryOut: (baton, sent) =>
    baton.acceptSeveral(
      sent,
      packAcceptMetadata.parse(JSON.parse(sent.metadata)).offers.map((offer) => ({
        ...offer,
        readBack: typedFor(sent, offer.handoffId),
      })),
    ),
  goesOn: async (baton, sent, { answer, reader }) => {
    if (answer.kind !== 'accepted-several') return null;
    const ids = answer.refused.map(({ handoffId }) => handoffId);
    const lines = await stillAsked(baton, sent, ids);
    if (lines.length === 0) return null;
    const view = packAcceptForm(
      lines,
      { memberId: sent.by, now: reader.now },
      {
        before: acceptedSeveralBlocks(answer, reader),
        typed: new Map(ids.map((id) => [id, typedFor(sent, id)])),
      },
    );
    return { response_action: 'update', view };
  },
};

const typedFor = ({ fields: sent }: Submission, handoffId: string): string =>
  sent.text(`${fields.readBackOf}${handoffId}`);

/** Those of the offers that still wait for whoever sent the form. */
async function stillAsked(
  baton: UseCases,
  { workspaceId, by }: Submission,
  handoffIds: readonly string[],
): Promise<PackLine[]> {
  const lines: PackLine[] = [];
  for (const id of handoffIds) {
    const scene = await baton.reading.scene(workspaceId, { by: 'handoff', id }, [by]);
    const handoff = scene && openHandoff(scene);
    if (scene && handoff?.id === id && askedOf(scene, id).includes(by))
      lines.push({ scene, handoff });
  }
  return lines;
}
