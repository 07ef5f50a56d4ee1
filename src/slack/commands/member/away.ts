import { answered } from '../../reply.js';
import { awayForm } from '../../views/forms/away.js';
import { once } from '../once.js';
import type { Subcommand } from '../subcommand.js';
import { plain } from '../words.js';
import { readAway } from './away-words.js';

/** `/issue away mon to fri cover @cara`; a lead names whom first. Without the days, the form. */
export const away: Subcommand = async (baton, said, rest) => {
  const { member, cover: coverId, span } = readAway(rest);
  const memberId = member ?? said.by;
  const named = [memberId, coverId].filter((id) => id !== null);
  await Promise.all(named.map((id) => baton.see(said.workspaceId, id)));
  if (span === '') return { form: awayForm(memberId, { by: said.by, coverId }) };
  return answered(await baton.goAway(once(said), { memberId, span: plain(span), coverId }));
};
