import { LONGEST_TEXT } from '../../domain/act.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Command } from '../read.js';
import { answered, type Reply, shown } from '../reply.js';
import { helpMessage, unknownCommand } from '../views/help.js';
import { accept } from './accept.js';
import { at } from './at.js';
import { away } from './away.js';
import { back } from './back.js';
import { counter } from './counter.js';
import { customer } from './customer.js';
import { decline } from './decline.js';
import { digest } from './digest.js';
import { edit } from './edit.js';
import { find } from './find.js';
import { handoff } from './handoff.js';
import { hours } from './hours.js';
import { kept } from './kept.js';
import { list } from './list.js';
import { newIssue } from './new.js';
import { note } from './note.js';
import { priority } from './priority.js';
import { promise } from './promise.js';
import { reopen } from './reopen.js';
import { resolve } from './resolve.js';
import { settings } from './settings.js';
import { show } from './show.js';
import type { Subcommand } from './subcommand.js';
import { take } from './take.js';
import { update } from './update.js';
import { voidIssue } from './void.js';
import { wait } from './wait.js';
import { withdraw } from './withdraw.js';
import { plain } from './words.js';
import { work } from './work.js';

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
