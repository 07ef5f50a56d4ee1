import type { Answer } from '../answers.js';
import { noSuchIssue } from '../decisions.js';
import type { Desk, Reading, Request } from '../ports.js';
import { offer } from './offer.js';

/** Offers the issue once more to the same people with the same note, after an offer ended untaken. */
export const offerAgain =
  ({ desk, reading }: { desk: Desk; reading: Reading }) =>
  async (request: Request, handoffId: string): Promise<Answer> => {
    const target = { by: 'handoff', id: handoffId } as const;
    const scene = await reading.scene(request.workspaceId, target);
    const former = scene?.handoffs.find(({ id }) => id === handoffId);
    if (!scene || !former) return noSuchIssue()();
    const words = (id: string | null) => (id ? (scene.texts[id] ?? '') : '');
    return offer(desk)(request, {
      target,
      to: scene.receivers
        .filter((receiver) => receiver.handoffId === handoffId)
        .map(({ memberId }) => memberId),
      note: {
        nextStep: words(former.nextStepId),
        situation: words(former.situationId),
        watchOut: words(former.watchOutId),
      },
    });
  };
