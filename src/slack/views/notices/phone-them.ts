import type { MemberId } from '../../../domain/people.js';
import { hearerFor } from '../../../domain/reminders/ladder.js';
import type { Scene } from '../../../domain/scene.js';
import { bold, type Mrkdwn, say } from '../../mrkdwn.js';
import { row, section } from '../blocks.js';
import { leadButtons } from '../buttons/lead.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, people, urgency, whatOf } from '../words.js';

/** To a lead: a P1 still waits, and whoever has it in hand may not see what Slack tells them. */
export function phoneThem(scene: Scene, subjectId: string, reader: Onlooker): Message | null {
  const { issue, commitments } = scene;
  const promise = commitments.find(({ id }) => id === subjectId);
  if (!promise && subjectId !== issue.id) return null;
  const waits = promise
    ? say`${bold(whatOf(scene, promise))} was due ${bothClocks(scene, promise.dueAt, reader)}`
    : say`the customer was to hear from us`;
  return message([
    section(
      say`For you as a lead: ${named(lineOf(scene))} (${urgency(issue.priority)}) still waits: ${waits}, and a quarter of an hour later nothing has happened.${phoneFor(scene, [hearerFor(scene, reader.now)])}`,
    ),
    ...row(leadButtons(scene, reader)),
  ]);
}

/** Of a P1 that waited for a quarter of an hour: a message may not have reached `whom`. */
export function phoneFor({ issue }: Scene, whom: readonly MemberId[]): Mrkdwn {
  if (issue.priority !== 'p1') return say``;
  return say` Please phone ${people(whom)}: Slack may keep messages from somebody who does not want to be disturbed.`;
}
