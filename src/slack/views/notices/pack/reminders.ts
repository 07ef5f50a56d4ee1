import { type PackScene, untakenOf, waitingFor } from '../../../../domain/handoff/pack.js';
import { sayWhen } from '../../../dates/say-when.js';
import { actions } from '../../../ids.js';
import { bold, person, say } from '../../../mrkdwn.js';
import { atMost, context, row, section, sections } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { brief, counted, lineOf, named, nameOf, textIn, urgency } from '../../words.js';

/** Lines of a reminder, which one should read in a glance. */
const MOST_LINES = 10;

/** To somebody who was asked, once, when half of the time of the first offer is over. */
export function packHalfTime(pack: PackScene, { memberId, now }: Onlooker): Message {
  const waiting = waitingFor(pack, memberId);
  const lines = waiting.map(({ scene, handoff }) => {
    const until = sayWhen(handoff.endsAt, zoneOf(scene, memberId), now);
    const next = brief(textIn(scene, handoff.nextStepId));
    return say`• ${named(lineOf(scene))}, until ${bold(until)}. Next step: ${next}`;
  });
  const show = { action: actions.packPage, value: `${pack.pack.id}:0` };
  return message([
    section(
      say`${person(pack.pack.giverId)} is waiting for your answer to ${counted(waiting.length, 'offer')}.`,
    ),
    ...sections(atMost(lines, MOST_LINES)),
    ...row([button('Answer…', show, { style: 'primary' })]),
  ]);
}

/** To a lead: nobody answered what was handed on, in case the people concerned need a hand. */
export function packUntaken(pack: PackScene): Message {
  const untaken = untakenOf(pack);
  const giver = person(pack.pack.giverId);
  const lines = untaken.slice(0, MOST_LINES).map(({ scene }) => {
    const line = lineOf(scene);
    const show = { action: actions.showIssue, value: scene.issue.id };
    return section(
      say`${named(line)} (${urgency(scene.issue.priority)})`,
      button('Show', show, { about: nameOf(line) }),
    );
  });
  const left = untaken.length - lines.length;
  return message([
    section(
      say`For you as a lead: nobody answered in time what ${giver} handed on. Still with them: ${counted(untaken.length, 'issue')}. They know, and may need a hand.`,
    ),
    ...lines,
    ...(left > 0 ? [context(say`… and ${left} more`)] : []),
  ]);
}
