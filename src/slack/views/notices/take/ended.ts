import type { Take, TakeState } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { reasonForCustody } from '../../../../domain/take/custody.js';
import { COMMAND } from '../../../ids.js';
import { bold, code, type Mrkdwn, person, say } from '../../../mrkdwn.js';
import { row, section, sections } from '../../blocks.js';
import { leadButtons } from '../../buttons/lead.js';
import { promiseLines } from '../../card/promises.js';
import type { Onlooker } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { lineOf, named } from '../../words.js';

/** To whoever asked for an issue: what came of it. */
export function takeEndedNotice(scene: Scene, take: Take, reader: Onlooker): Message | null {
  if (take.state === 'asked') return null;
  const isMine = take.state === 'handed-over' && scene.issue.ownerId === reader.memberId;
  const promises = isMine ? promiseLines(scene, reader) : [];
  const act = { by: reader.memberId, from: null, now: reader.now };
  const isForMe = take.state === 'expired' && reasonForCustody(scene, act) !== null;
  return message([
    section(outcomes[take.state](scene)),
    ...(promises.length > 0 ? sections([bold('The promises that came with it'), ...promises]) : []),
    ...row(isForMe ? leadButtons(scene, reader) : []),
  ]);
}

const outcomes: Record<Exclude<TakeState, 'asked'>, (scene: Scene) => Mrkdwn> = {
  'handed-over': (scene) =>
    say`What you asked for was handed over to you: ${named(lineOf(scene))}. Your next step is on record.`,
  refused: (scene) =>
    say`${person(scene.issue.ownerId)} keeps ${named(lineOf(scene))}, which you had asked for.`,
  withdrawn: (scene) => say`You do not ask for ${named(lineOf(scene))} any more.`,
  expired: (scene) =>
    say`Your request for ${named(lineOf(scene))} was not answered in time. It stays with ${person(scene.issue.ownerId)}, and a lead hears; to ask once more: ${code(`${COMMAND} take ${scene.issue.number}`)}.`,
  overtaken: (scene) =>
    scene.issue.state === 'open'
      ? say`You asked for ${named(lineOf(scene))}; meanwhile it went to ${person(scene.issue.ownerId)}. To ask them: ${code(`${COMMAND} take ${scene.issue.number}`)}.`
      : say`You asked for ${named(lineOf(scene))}; meanwhile it is ${scene.issue.state}. There is nothing left to do for you.`,
};
