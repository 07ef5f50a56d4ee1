import type { Replayed } from '../../../domain/ledger.js';
import { PRIORITIES } from '../../../domain/people.js';
import type { Scene } from '../../../domain/scene.js';
import type { OwnedAt } from '../../../use-cases/issue-list.js';
import { sayWhen } from '../../dates/say-when.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { section, sections } from '../blocks.js';
import { type Onlooker, type Reader, zoneOf } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { lineOf, named, people, urgency, whatOf } from '../words.js';

/** Whose an issue was at an instant, and how it stood then; `then` null: it was not open yet. */
export function issueAtMessage(
  scene: Scene,
  then: Replayed | null,
  { at, reader }: { at: Date; reader: Onlooker },
): Message {
  const when = (instant: Date) => sayWhen(instant, zoneOf(scene, reader.memberId), reader.now);
  const issue = named(lineOf(scene));
  if (!then)
    return sentence(
      say`${when(at)}: ${issue} was not here yet; it was opened ${when(scene.issue.openedAt)}.`,
    );
  const inCustody = then.isInCustody ? ', in custody' : '';
  const priority = PRIORITIES.find((each) => each === then.priority);
  const urgent = priority ? ` (${urgency(priority)})` : '';
  const ended = then.state === 'open' ? '' : `, and it was ${then.state}`;
  const offered = then.openHandoff
    ? say` It was on offer to ${people(then.openHandoff.asked)}.`
    : '';
  const promises = promisesThen(scene, then).map(
    ([what, dueAt]) => say`• promised: ${what}, by ${when(dueAt)}`,
  );
  return message([
    section(
      say`${when(at)}: ${issue}${urgent} was ${person(then.ownerId)}'s${inCustody}${ended}.${offered}`,
    ),
    ...sections(promises.slice(0, MOST_LISTED)),
  ]);
}

/** What was somebody's own at an instant. */
export function ownedAtMessage(
  { issues, isWhole }: OwnedAt,
  at: Date,
  { zone, now }: Reader,
): Message {
  const when = sayWhen(at, zone, now);
  if (issues.length === 0) return sentence(say`${when}: no open issue was yours.`);
  const lines = issues.slice(0, MOST_LISTED).map((line) => say`• ${named(line)}`);
  const isCut = !isWhole || issues.length > MOST_LISTED;
  const more: Mrkdwn[] = isCut ? [say`… and more; these are the newest.`] : [];
  return message([
    section(say`${when}: ${bold(issues.length)} ${issues.length === 1 ? 'was' : 'were'} yours`),
    ...sections([...lines, ...more]),
  ]);
}

/** Most lines of one answer. */
const MOST_LISTED = 30;

function promisesThen(scene: Scene, then: Replayed): [string, Date][] {
  return scene.commitments.flatMap((commitment): [string, Date][] => {
    const was = then.commitments[commitment.id];
    return was?.state === 'open' ? [[whatOf(scene, commitment), new Date(was.dueAt)]] : [];
  });
}
