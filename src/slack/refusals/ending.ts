import type { FollowUpState } from '../../domain/records.js';
import { sayWhen } from '../dates/say-when.js';
import { COMMAND } from '../ids.js';
import { code, type Mrkdwn, say } from '../mrkdwn.js';
import type { No } from '../refusals.js';
import type { Reader } from '../views/clocks.js';
import { brief } from '../views/words.js';

type Ending = Extract<
  No,
  {
    why:
      | 'told-when'
      | 'too-late-to-undo'
      | 'nothing-to-undo'
      | 'duplicate-of-itself'
      | 'follow-up-ended';
  }
>;

/** Why an end, or its undoing, is not to be had so. */
export function noSuchEnding(no: Ending, { zone, now }: Reader): Mrkdwn {
  switch (no.why) {
    case 'told-when':
      return no.at === null
        ? say`"${brief(no.text)}" could not be read as a time that is over. Say when they were told like "today 10:00" or "23 Nov 15:00".`
        : say`That was understood as ${sayWhen(new Date(no.at), zone, now)}, which is still to come. Please tell the customer first, or say when they were told, like "today 10:00".`;
    case 'too-late-to-undo':
      return say`An end can be undone for ten minutes, and that time is over, so nothing was changed. ${show(no.number)} tells where #${no.number} stands; ${code(`${COMMAND} promise ${no.number} …`)} makes the promise anew, ${code(`${COMMAND} reopen ${no.number} …`)} opens what was resolved.`;
    case 'nothing-to-undo':
      return say`#${no.number} has changed since, so nothing was undone. ${show(no.number)} tells where it stands.`;
    case 'duplicate-of-itself':
      return say`#${no.number} cannot be a duplicate of itself. Please give the number of the other issue, like ${code(`${COMMAND} void ${no.number} same as #7`)}.`;
    case 'follow-up-ended':
      return say`The follow-up of #${no.number} has ended already: ${endings[no.state]}. ${show(no.number)} tells where it stands.`;
  }
}

const endings: Record<Exclude<FollowUpState, 'planned'>, string> = {
  satisfied: 'the customer is satisfied',
  'not-satisfied': 'the customer was not satisfied',
  skipped: 'it was skipped',
};

const show = (number: number): Mrkdwn => code(`${COMMAND} show ${number}`);
