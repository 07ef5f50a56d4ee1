import { fields } from '../ids.js';
import { awayMetadata } from '../views/forms/away.js';
import type { Refused, Submit } from './submitted.js';

/** Somebody goes away, as the form says. */
export const away: Submit = {
  carryOut: async (baton, sent) => {
    const { memberId } = awayMetadata.parse(JSON.parse(sent.metadata));
    const from = sent.fields.text(fields.from);
    const until = sent.fields.text(fields.until);
    const coverId = sent.fields.person(fields.cover);
    if (coverId !== null) await baton.see(sent.workspaceId, coverId);
    const span = from === '' ? `until ${until}` : `${from} to ${until}`;
    return baton.goAway(sent, { memberId, span, coverId });
  },
  field: fieldOf,
};

/** The field that a refusal is about; one about a lead's right stands in the answer. */
function fieldOf(no: Refused): string | null {
  if (no.why === 'absence-unreadable' || no.why === 'absence-doubtful')
    return no.side === 'start' ? fields.from : fields.until;
  if (no.why === 'absence-past' || no.why === 'absence-backwards') return fields.until;
  if (no.why === 'covers-themselves' || no.why === 'cover-in-circles') return fields.cover;
  return no.why === 'cannot-serve' && no.as === 'cover' ? fields.cover : null;
}
