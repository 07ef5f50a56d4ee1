import { LONGEST_TEXT } from '../../domain/act.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Command } from '../read.js';
import { answered, type Reply, shown } from '../reply.js';
import { helpMessage, unknownCommand } from '../views/help.js';
import { kept } from './commitment/kept.js';
import { promise } from './commitment/promise.js';
import { customer } from './customer.js';
import { accept } from './handoff/accept.js';
import { counter } from './handoff/counter.js';
import { decline } from './handoff/decline.js';
import { handoff } from './handoff/offer.js';
import { take } from './handoff/take.js';
import { withdraw } from './handoff/withdraw.js';
import { edit } from './issue/edit.js';
import { newIssue } from './issue/new.js';
import { note } from './issue/note.js';
import { priority } from './issue/priority.js';
import { reopen } from './issue/reopen.js';
import { resolve } from './issue/resolve.js';
import { update } from './issue/update.js';
import { voidIssue } from './issue/void.js';
import { wait } from './issue/wait.js';
import { away } from './member/away.js';
import { back } from './member/back.js';
import { digest } from './member/digest.js';
import { hours } from './member/hours.js';
import { at } from './reading/at.js';
import { find } from './reading/find.js';
import { list } from './reading/list.js';
import { show } from './reading/show.js';
import { work } from './reading/work.js';
import { settings } from './settings.js';
import type { Subcommand } from './subcommand.js';
import { plain } from './words.js';

/** Every word that may follow `/issue`. */
export const subcommands: ReadonlyMap<string, Subcommand> = new Map<string, Subcommand>([
  ['', work],
  ['new', newIssue],
  ['list', list],
  ['show', show],
  ['handoff', handoff],
  ['accept', accept],
  ['decline', decline],
  ['counter', counter],
  ['withdraw', withdraw],
  ['take', take],
  ['promise', promise],
  ['kept', kept],
  ['update', update],
  ['wait', wait],
  ['priority', priority],
  ['note', note],
  ['edit', edit],
  ['find', find],
  ['at', at],
  ['resolve', resolve],
  ['reopen', reopen],
  ['void', voidIssue],
  ['customer', customer],
  ['hours', hours],
  ['digest', digest],
  ['settings', settings],
  ['away', away],
  ['back', back],
  ['help', async () => shown(helpMessage())],
]);

/** Answers a line that somebody typed after `/issue`, or to Baton in its DM. */
export async function answerCommand(baton: UseCases, said: Command): Promise<Reply> {
  if (plain(said.text).length > LONGEST_TEXT)
    return answered(refused({ why: 'text-too-long', what: 'it', most: LONGEST_TEXT }));
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(said.text) ?? [];
  const subcommand = subcommands.get(word.toLowerCase());
  return subcommand ? subcommand(baton, said, rest) : shown(unknownCommand(plain(word)));
}
