import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { sayDoubt, sayReadings } from '../../dates/say-doubt.js';
import { asTyped } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { bold, type Mrkdwn, say } from '../../mrkdwn.js';
import { context, row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import { bothClocks, type Onlooker, zoneOf } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { brief, lineOf, named, optionalText, whatOf } from '../words.js';

/** To whoever would promise: which of these times do they mean? Until they say, nothing is promised. */
export function unclearPromise(
  scene: Scene,
  draft: Commitment,
  { reader, again }: { reader: Onlooker; again: boolean },
): Message {
  if (draft.state !== 'draft') return sentence(whatCameOfIt(scene, draft, reader));
  const ours = zoneOf(scene, reader.memberId);
  const clocks = { ours, theirs: scene.customer.zone ?? ours, now: reader.now };
  const readings = (draft.readings ?? []).map((at) => new Date(at));
  const said = sayReadings(readings, clocks);
  const doubt = sayDoubt(brief(optionalText(scene, draft.reasonId) ?? ''), readings, clocks);
  const about = whatOf(scene, draft);
  const value = draft.id;
  return message([
    section(
      say`${again ? 'Still not promised' : 'Not promised yet'} for ${named(lineOf(scene))}: ${bold(about)}. ${doubt}. Which one did the customer hear?`,
    ),
    ...readings.map((at, place) =>
      section(
        say`${said[place] ?? ''}`,
        button(
          asTyped(at, ours, reader.now),
          { action: actions.thisTime, value: `${draft.id}:${at.toISOString()}` },
          { about },
        ),
      ),
    ),
    context(say`A draft: it does not count, and nobody is reminded of it, until you press one.`),
    ...row([
      button('Another time…', { action: actions.anotherTime, value }, { about }),
      button('Never mind', { action: actions.neverMind, value }, { about }),
    ]),
  ]);
}

function whatCameOfIt(scene: Scene, draft: Commitment, reader: Onlooker): Mrkdwn {
  const about = say`${named(lineOf(scene))}: ${whatOf(scene, draft)}`;
  return draft.readings === null
    ? say`Settled since: promised for ${about}, by ${bothClocks(scene, draft.dueAt, reader)}.`
    : say`Settled since: not promised for ${about}.`;
}
