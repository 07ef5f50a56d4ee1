import { replay } from '../../../domain/ledger.js';
import { refused } from '../../../use-cases/answers.js';
import type { UseCases } from '../../../use-cases/compose.js';
import { readPast } from '../../dates/read-past.js';
import type { Speaker } from '../../dates/wall-readings.js';
import type { Command } from '../../read.js';
import { answered, type Reply, shown } from '../../reply.js';
import { issueAtMessage, ownedAtMessage } from '../../views/card/owned-at.js';
import { issueFor, type Subcommand } from '../subcommand.js';
import { leadingNumber, plain } from '../words.js';

const example = '/issue at 12 yesterday 14:05';

/** `/issue at 14:05`, `at yesterday 14:05`: what was mine then; `at 12 14:05`: whose #12 was. */
export const at: Subcommand = async (baton, said, rest) => {
  const words = plain(rest);
  const about = leadingNumber(words);
  if (words === '' || about?.rest === '')
    return answered(refused({ why: 'text-missing', what: 'the day and the time', example }));
  const mine = await baton.showOwnHours(said);
  if (!mine) return answered(refused({ why: 'not-a-member', standing: 'unknown' }));
  const speaker = { now: baton.clock.now(), calendar: mine.calendar };
  if (about && !MONTH.test(about.rest)) return oneIssue(baton, said, { ...about, speaker });
  const then = readPast(words, speaker);
  if (!then.ok) return answered(refused(then.refusal));
  const owned = await baton.reading.ownedAt(said.workspaceId, { member: said.by, at: then.change });
  const reader = { zone: speaker.calendar.zone, now: speaker.now };
  return shown(ownedAtMessage(owned, then.change, reader));
};

/** "24 nov 14:05" begins with a day, not with the number of an issue. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

async function oneIssue(
  baton: UseCases,
  said: Command,
  { number, rest, speaker }: { number: number; rest: string; speaker: Speaker },
): Promise<Reply> {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const then = readPast(rest, speaker);
  if (!then.ok) return answered(refused(then.refusal));
  const scene = found.change;
  const ledger = await baton.reading.ledger(said.workspaceId, scene.issue.id);
  const before = ledger.filter((entry) => entry.at <= then.change);
  const reader = { memberId: said.by, now: speaker.now };
  return shown(issueAtMessage(scene, replay(before), { at: then.change, reader }));
}
