import type { ModalView } from '@slack/types';

import type { Scene } from '../../domain/scene.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import { plain } from '../commands/words.js';
import { promiseIn } from '../dates/promise-in.js';
import { sayInFull } from '../dates/say-when.js';
import type { MessageShortcut, SaidMessage } from '../read.js';
import { answered, type Reply } from '../reply.js';
import type { Onlooker } from '../views/clocks.js';
import { hintOf } from '../views/forms/commitment/named-time.js';
import { promiseForm } from '../views/forms/commitment/promise.js';
import { whichIssueForm } from '../views/forms/issue/which.js';
import { issueOf } from './issue-of.js';

/** *Promise from this message*: what it says and by when, ready to be counted; or first, for which issue. */
export const promiseFromMessage = async (
  baton: UseCases,
  shortcut: MessageShortcut,
): Promise<Reply> => {
  const found = await issueOf(baton, shortcut);
  if (!found) return { form: whichIssueForm(shortcut.message, 'promise') };
  if (!found.ok) return answered(refused(found.refusal));
  const asker = { memberId: shortcut.by, now: baton.clock.now() };
  return { form: promiseFormOf(shortcut.message, found.change, asker) };
};

/** The form of a promise in the words of a message; its date as it was meant when that was said. */
export function promiseFormOf(
  { text, ts }: SaidMessage,
  scene: Scene,
  { memberId, now }: Onlooker,
): ModalView {
  const calendar = calendarOf(scene.workspace, scene.members[memberId]);
  const said = { now: new Date(Number(ts) * 1000), calendar };
  const { what, due } = promiseIn(plain(text), { said, now });
  const when = due.kind === 'at' ? sayInFull(due.at, calendar.zone) : '';
  const hint = hintOf(due, { zone: calendar.zone, now });
  return promiseForm(scene, { what, when, hint });
}
