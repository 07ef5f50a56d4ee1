import { z } from 'zod';

import type { Sent } from './slack-api.js';

/** What somebody got for what they did: words to read, or a window that opened or took another's place. */
export interface Heard {
  as: 'words' | 'window';
  /** The words, block by block. */
  words: string[];
  /** All of it, as it was sent. */
  sent: string;
}

const blocks = z
  .array(z.looseObject({ text: z.looseObject({ text: z.string() }).optional() }))
  .transform((all) => all.flatMap(({ text }) => text?.text ?? []));
const message = z.looseObject({ blocks: blocks.optional(), text: z.string().optional() });
const view = z.looseObject({ blocks, submit: z.unknown().optional() });
const opened = z.looseObject({ view });
const acknowledgement = z.looseObject({
  response_action: z.string().optional(),
  errors: z.record(z.string(), z.string()).optional(),
  view: view.optional(),
  blocks: blocks.optional(),
  text: z.string().optional(),
});

/** What Baton sent to Slack while it was asked. */
export function heardFrom({ method, body }: Sent): Heard {
  const sent = JSON.stringify(body);
  if (method === 'views.open' || method === 'views.push')
    return { as: 'window', words: opened.parse(body).view.blocks, sent };
  const said = message.parse(body);
  return { as: 'words', words: said.blocks ?? [said.text ?? ''], sent };
}

/** What Slack was answered: nothing, words, errors beside fields, or what comes in a form's place. */
export function heardInAnswer(answer: string): Heard[] {
  if (answer === '') return [];
  const said = acknowledgement.parse(JSON.parse(answer));
  const heard = (words: string[]): Heard => ({ as: 'words', words, sent: answer });
  if (said.errors) return [heard(Object.values(said.errors))];
  if (said.view) return [{ ...heard(said.view.blocks), as: said.view.submit ? 'window' : 'words' }];
  if (said.blocks) return [heard(said.blocks)];
  return said.text ? [heard([said.text])] : [];
}
