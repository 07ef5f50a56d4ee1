import type { Scene } from '../../../domain/scene.js';
import { date, person, say } from '../../mrkdwn.js';
import { context, row } from '../blocks.js';
import { buttonsFor } from '../buttons/issue.js';
import { message, type Message } from '../message.js';
import { issueFacts } from './issue-facts.js';

/** The living card of an issue. Everybody reads it, so it has buttons for what any member may do. */
export function card(scene: Scene, now: Date): Message {
  const { openedBy, openedAt } = scene.issue;
  return message([
    ...issueFacts(scene, now),
    ...row(buttonsFor(scene, ['member'], ['show', 'update', 'promise'])),
    context(
      say`Opened by ${openedBy === null ? 'an app' : person(openedBy)}, ${date(openedAt, scene.workspace.zone)}`,
    ),
  ]);
}
