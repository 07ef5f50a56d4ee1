import type { FollowUp } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { bold, say } from '../../mrkdwn.js';
import { inStead } from '../away/in-stead.js';
import { quote, row, section } from '../blocks.js';
import { followUpButtons } from '../buttons/follow-up.js';
import type { Onlooker } from '../clocks.js';
import { message, type Message } from '../message.js';
import { brief, lineOf, nameOf, named, textIn } from '../words.js';

/** To the owner, or whoever stands in, when the date has come that was planned at the resolve. */
export function followUpDue(scene: Scene, followUp: FollowUp, reader: Onlooker): Message {
  const { number, outcomeId } = scene.issue;
  const isAsked = followUp.state === 'planned';
  return message([
    section(
      say`${bold(`Is ${brief(scene.customer.name)} satisfied with #${number}?`)} Please ask them about ${named(lineOf(scene))}.`,
    ),
    ...(outcomeId === null ? [] : [quote('What was done', textIn(scene, outcomeId))]),
    ...inStead(scene, reader),
    ...row(isAsked ? followUpButtons(followUp.id, nameOf(lineOf(scene))) : []),
  ]);
}
