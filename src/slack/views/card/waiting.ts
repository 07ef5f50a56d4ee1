import type { Scene } from '../../../domain/scene.js';
import { COMMAND } from '../../ids.js';
import { code, say } from '../../mrkdwn.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { type Message, sentence } from '../message.js';
import { lineOf, named } from '../words.js';

/** Whether, and until when, the customer is the one to speak, and how to change that. */
export function waitingMessage(scene: Scene, reader: Onlooker): Message {
  const { number, waitingUntil } = scene.issue;
  const issue = named(lineOf(scene));
  const wait = code(`${COMMAND} wait ${number} until fri`);
  if (waitingUntil === null)
    return sentence(
      say`${issue} does not wait for the customer. If they are the one to speak: ${wait}. Until then Baton does not remind of the next contact; promises keep their reminders.`,
    );
  return sentence(
    say`${issue} waits for the customer until ${bothClocks(scene, waitingUntil, reader)}. An update ends it, or ${code(`${COMMAND} wait ${number} off`)}; another date: ${wait}.`,
  );
}
