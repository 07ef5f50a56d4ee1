import { may, rolesOf } from '../../../domain/permissions.js';
import type { Handoff } from '../../../domain/records.js';
import { receiversOf, type Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { type Mrkdwn, person, say } from '../../mrkdwn.js';
import { row, section, soleRow } from '../blocks.js';
import { button } from '../buttons.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { buttonsFor } from '../issue-buttons.js';
import { message, type Message } from '../message.js';
import { lineOf, named, nameOf, people, urgency } from '../words.js';

/** To the giver: nobody took the offer in time; what now? */
export function expiredForGiver(scene: Scene, handoff: Handoff, reader: Onlooker): Message {
  const about = nameOf(lineOf(scene));
  const mayOffer = may('offer', rolesOf(scene, reader.memberId));
  const choices = [
    button('Offer again', { action: actions.offerAgain, value: handoff.id }, { about }),
    button('Someone else…', { action: actions.handOff, value: scene.issue.id }, { about }),
    button('Keep it', { action: actions.keepIt, value: handoff.id }, { about }),
  ];
  return message([
    section(
      say`${asked(scene, handoff)} did not answer your offer of ${named(lineOf(scene))} by ${until(scene, handoff, reader)}. It is still yours. How would you like to go on?`,
    ),
    ...soleRow(mayOffer ? choices : []),
  ]);
}

/** To one lead: an offer was not answered, in case the people concerned need a hand. */
export function expiredForLead(scene: Scene, handoff: Handoff, reader: Onlooker): Message {
  return message([
    section(
      say`For you as a lead: ${asked(scene, handoff)} did not answer the offer of ${named(lineOf(scene))} (${urgency(scene.issue.priority)}) by ${until(scene, handoff, reader)}. ${person(scene.issue.ownerId)} still owns it and has been asked how to go on; they may need a hand.`,
    ),
    ...row(buttonsFor(scene, rolesOf(scene, reader.memberId), ['show'])),
  ]);
}

function asked(scene: Scene, handoff: Handoff): Mrkdwn {
  const silent = receiversOf(scene, handoff.id).filter(({ state }) => state !== 'declined');
  return people(silent.map(({ memberId }) => memberId));
}

function until(scene: Scene, { endsAt }: Handoff, { memberId, now }: Onlooker): string {
  return sayWhen(endsAt, zoneOf(scene, memberId), now);
}
