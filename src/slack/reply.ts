import type { ModalView } from '@slack/types';

import { type Answer, type RefusedAnswer, refused } from '../use-cases/answers.js';
import type { UseCases } from '../use-cases/compose.js';
import type { Doing } from './read.js';
import { answerMessage } from './views/answers.js';
import type { Reader } from './views/clocks.js';
import { useTheCommand } from './views/help.js';
import { type Message, message } from './views/message.js';

/** What a person gets for what they did: what came of it, something to read, or a form to fill in. */
export type Reply =
  | { answers: Answer[] }
  | { shown: Message; isDone: boolean }
  /** `instead`: what is said where no form can open. `isPage`: in a window it takes the place of the last. */
  | { form: ModalView; instead?: Answer; isPage?: boolean };

export const answered = (...answers: Answer[]): Reply => ({ answers });
export const shown = (what: Message, { isDone = false } = {}): Reply => ({ shown: what, isDone });

/** A reply that is not a form, as its reader reads it. */
export function inWords(reply: Exclude<Reply, { form: ModalView }>, reader: Reader): Message {
  if ('shown' in reply) return reply.shown;
  const said = reply.answers.map((answer) => answerMessage(answer, reader));
  return message(said.flatMap(({ blocks }) => blocks));
}

/** A reply where no form can open: what it says instead, or to type the same as a command. */
export function inWordsAlone(reply: Reply, typed: string, reader: Reader): Message {
  if (!('form' in reply)) return inWords(reply, reader);
  return reply.instead ? answerMessage(reply.instead, reader) : useTheCommand(typed);
}

/** Whether what was asked for happened, so that the button that asked has served. */
export function isDone(reply: Reply): boolean {
  if ('answers' in reply) return reply.answers.every(({ kind }) => kind !== 'refused');
  return 'shown' in reply && reply.isDone;
}

/** Whoever acts: how they read, in their own zone; and the answer to those whom Baton is not for. */
export interface Met {
  reader: Reader;
  no: RefusedAnswer | null;
}

/** Meets whoever acts, before anything is done or shown. */
export async function meet(baton: UseCases, { workspaceId, by }: Doing): Promise<Met> {
  const member = await baton.see(workspaceId, by);
  const standing = member?.standing ?? 'unknown';
  return {
    reader: { zone: member?.zone ?? 'UTC', now: baton.clock.now() },
    no: standing === 'active' ? null : refused({ why: 'not-a-member', standing }),
  };
}
