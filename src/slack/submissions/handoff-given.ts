import { amendable } from '../../domain/handoff/offer.js';
import { awayAmong } from '../../domain/handoff/prospect.js';
import type { MemberId } from '../../domain/people.js';
import type { UseCases } from '../../use-cases/compose.js';
import { fields } from '../ids.js';
import { offerAsFilled } from '../offer-as-filled.js';
import type { Submission } from '../read.js';
import { amendForm, amendMetadata } from '../views/forms/handoff/amend.js';
import { readNote } from '../views/forms/handoff/note.js';
import { offerMetadata } from '../views/forms/handoff/offer.js';
import type { Refused, Submit } from './submitted.js';

/** The offer, as its form gave it. Where somebody is away, it is shown anew with the choice. */
export const offer: Submit = {
  carryOut: async (baton, sent) => {
    const target = {
      by: 'issue',
      id: offerMetadata.parse(JSON.parse(sent.metadata)).issueId,
    } as const;
    const to = sent.fields.people(fields.receivers);
    await Promise.all(to.map((member) => baton.see(sent.workspaceId, member)));
    const whileAway = sent.fields.choice(fields.whileAway);
    return baton.offer(sent, {
      target,
      to: whileAway === 'cover' ? await withCovers(baton, sent, { target, to }) : to,
      note: readNote(sent.fields),
      evenIfAway: whileAway === 'anyway',
    });
  },
  field: (refusal) => {
    const { why } = refusal;
    if (why === 'receiver-away') return null;
    const isAboutPeople =
      why === 'cannot-own' ||
      why === 'already-the-owner' ||
      why === 'offered-to-yourself' ||
      why === 'nobody-named';
    return isAboutPeople ? fields.receivers : fields.nextStep;
  },
  again: async (baton, sent, { why }) => {
    const view = why === 'receiver-away' ? await offerAsFilled(baton, sent) : null;
    return view && { response_action: 'update', view };
  },
};

/** Those chosen, with whoever covers in the place of those who are away. */
async function withCovers(
  baton: UseCases,
  { workspaceId, by }: Submission,
  { target, to }: { target: { by: 'issue'; id: string }; to: readonly MemberId[] },
): Promise<MemberId[]> {
  const scene = await baton.reading.scene(workspaceId, target, [by, ...to]);
  const away = scene ? awayAmong(scene, to, baton.clock.now()) : [];
  return to.flatMap((member) => {
    const absent = away.find(({ memberId }) => memberId === member);
    return absent ? (absent.coverId ?? []) : member;
  });
}

/** The note of an open offer, changed. Where the offer changed meanwhile it is shown anew. */
export const amend: Submit = {
  carryOut: (baton, sent) =>
    baton.amend(sent, {
      ...amendMetadata.parse(JSON.parse(sent.metadata)),
      note: readNote(sent.fields),
    }),
  field: ({ why }: Refused) => (why === 'changed-meanwhile' ? null : fields.nextStep),
  again: async (baton, sent) => {
    const { handoffId } = amendMetadata.parse(JSON.parse(sent.metadata));
    const target = { by: 'handoff', id: handoffId } as const;
    const scene = await baton.reading.scene(sent.workspaceId, target, [sent.by]);
    if (!scene) return null;
    const open = amendable(scene, sent, { handoffId, version: null });
    if (!open.ok) return null;
    const reader = { memberId: sent.by, now: baton.clock.now() };
    const view = amendForm(scene, open.change, reader, readNote(sent.fields));
    return { response_action: 'update', view };
  },
};
