import { refusalToGiver } from '../../../domain/handoff/offer.js';
import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { offerForm } from '../../views/forms/handoff/offer.js';
import { draftNote } from '../../views/handoff/draft-note.js';
import { aboutIssue, issueFor, type Subcommand } from '../subcommand.js';
import { leadingNames, plain, readAnyway } from '../words.js';
import { isPack, pack } from './pack.js';

/**
 * `/issue handoff 12 @bob call Chen at 3pm`, or `@group`. Without a person or a next step the form,
 * and also where somebody named is away: it shows who covers, and the giver chooses.
 */
const handOne = aboutIssue('/issue handoff 12 @bob', async (baton, said, about) => {
  const { named, rest } = leadingNames(about.rest);
  const gathered = await baton.gather(said, named);
  if (!gathered.ok) return answered(refused(gathered.refusal));
  const to = gathered.change;
  const { said: nextStep, evenIfAway } = readAnyway(plain(rest));
  const offered =
    to.length > 0 && nextStep !== ''
      ? await baton.offer(said, {
          target: { by: 'number', number: about.number },
          to,
          note: { nextStep, situation: '', watchOut: '' },
          evenIfAway,
        })
      : null;
  const isAway = offered?.kind === 'refused' && offered.refusal.why === 'receiver-away';
  if (offered && !isAway) return answered(offered);
  const found = await issueFor(baton, said, about.number, to);
  if (!found.ok) return answered(refused(found.refusal));
  const no = refusalToGiver(found.change, said);
  if (no) return answered(refused(no));
  const reader = { memberId: said.by, now: baton.clock.now() };
  const draft = draftNote(found.change, reader);
  const note = { ...draft, nextStep: nextStep || draft.nextStep };
  const form = offerForm(found.change, reader, { receivers: to, note });
  return offered ? { form, instead: offered } : { form };
});

/** `/issue handoff …`: one issue, or several in one go. */
export const handoff: Subcommand = (baton, said, rest) =>
  isPack(rest) ? pack(baton, said, rest) : handOne(baton, said, rest);
