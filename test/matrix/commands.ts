import { cast } from './cast.js';
import { allBut, type CommandRow, members } from './rows.js';
import type { Staged } from './situations.js';

const [owner, receiver] = [['owner'], ['receiver']] as const;
const asker = `<@${cast.asker}>`;

/** The number of the issue, and what is said of it. */
const about =
  (words = '') =>
  ({ scene }: Staged): string =>
    `${scene.issue.number} ${words}`;

/** Who may type which command. */
export const commands: Readonly<Record<string, CommandRow>> = {
  '': { of: 'held', may: members, gives: 'words', rest: () => '' },
  new: { of: 'held', may: members, gives: 'change', rest: () => 'Acme: the door is stuck' },
  list: { of: 'held', may: members, gives: 'words', rest: () => 'all' },
  show: { of: 'held', may: members, gives: 'words', rest: about() },
  handoff: { of: 'held', may: owner, gives: 'change', rest: about(`${asker} call Chen at 3pm`) },
  'handoff …': { of: 'held', may: owner, gives: 'window', rest: about(asker) },
  'handoff all': { of: 'own', may: members, gives: 'window', rest: () => 'all' },
  accept: { of: 'offered', may: receiver, gives: 'window', rest: about() },
  decline: { of: 'offered', may: receiver, gives: 'change', rest: about('no time') },
  counter: { of: 'offered', may: receiver, gives: 'change', rest: about('if somebody calls Chen') },
  withdraw: { of: 'offered', may: owner, gives: 'change', rest: about() },
  take: { of: 'held', may: allBut('owner'), gives: 'window', rest: about() },
  promise: { of: 'held', may: members, gives: 'change', rest: about('call Chen by tomorrow noon') },
  kept: { of: 'held', may: owner, gives: 'change', rest: about() },
  update: { of: 'held', may: members, gives: 'change', rest: about('told Chen') },
  wait: { of: 'held', may: owner, gives: 'change', rest: about('until friday') },
  priority: { of: 'held', may: owner, gives: 'change', rest: about('p1') },
  note: { of: 'held', may: members, gives: 'change', rest: about('their accountant is Mr Li') },
  edit: { of: 'held', may: ['owner', 'formerOwner'], gives: 'window', rest: about() },
  find: { of: 'held', may: members, gives: 'words', rest: () => 'shaft' },
  at: { of: 'held', may: members, gives: 'words', rest: about('09:00') },
  resolve: { of: 'held', may: owner, gives: 'window', rest: about('sent the invoice') },
  reopen: { of: 'resolved', may: members, gives: 'change', rest: about('it is still wrong') },
  void: { of: 'held', may: owner, gives: 'change', rest: about('a mistake') },
  customer: { of: 'held', may: members, gives: 'window', rest: () => 'Acme' },
  hours: { of: 'held', may: members, gives: 'change', rest: () => 'mon-sun 0-23' },
  digest: { of: 'held', may: members, gives: 'change', rest: () => '08:15' },
  settings: { of: 'held', may: ['lead'], gives: 'change', rest: () => `rota ${asker}` },
  away: {
    of: 'held',
    may: ['lead', 'other'],
    gives: 'change',
    rest: () => `<@${cast.other}> 7 jan to 9 jan`,
  },
  back: { of: 'own', may: members, gives: 'change', rest: () => '' },
  help: { of: 'held', may: members, gives: 'words', rest: () => '' },
};
