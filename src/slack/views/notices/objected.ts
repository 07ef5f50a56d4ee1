import { rolesOf } from '../../../domain/permissions.js';
import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { quote, row, section } from '../blocks.js';
import { buttonsFor } from '../buttons/issue.js';
import { buttonsForPromise } from '../buttons/promise.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, optionalText, whatOf } from '../words.js';
import { sinceThen } from './since-then.js';

/** To whoever promised in the owner's stead: what the owner has against it, and what can be done. */
export function objectedNotice(scene: Scene, promise: Commitment, reader: Onlooker): Message {
  const member = reader.memberId;
  const due = bothClocks(scene, promise.dueAt, reader);
  const isOpen = promise.state === 'open';
  const wanted = ['postpone', 'cancel'] as const;
  return message([
    section(
      say`The owner of ${named(lineOf(scene))} objects to what you promised: ${whatOf(scene, promise)}, by ${due}.`,
    ),
    quote('In their words', optionalText(scene, promise.objectionId) ?? ''),
    section(isOpen ? whatNow(scene) : sinceThen(scene, promise, reader.now)),
    ...row(
      isOpen
        ? [
            ...buttonsForPromise(scene, promise, { member, wanted }),
            ...buttonsFor(scene, rolesOf(scene, member), ['promise', 'show']),
          ]
        : [],
    ),
  ]);
}

function whatNow({ issue: { ownerId } }: Scene): Mrkdwn {
  const owner = person(ownerId);
  return say`The customer heard it, so it counts until it ends. Please talk to ${owner}, and to the customer. If they agree to a later time, or do not need it any more, ${owner} says so with ${bold('Need longer…')} or ${bold('No longer needed…')}. If you promise them something else instead, press ${bold('Promise…')}.`;
}
