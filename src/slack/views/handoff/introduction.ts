import { greetedAs } from '../../../domain/customer/customer.js';
import type { PackLine } from '../../../domain/handoff/pack.js';
import type { MemberId } from '../../../domain/people.js';
import { openCommitments, type Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { fitting } from '../../mrkdwn.js';
import { zoneOf } from '../clocks.js';
import { textIn, whatOf } from '../words.js';

/** Most characters of what somebody wrote, within a draft about several issues. */
const LONGEST = 300;

/** Who speaks to the customer. */
export type Voice = 'receiver' | 'giver';

/**
 * To a customer whose issues changed hands, ready to copy: who looks after them now, what comes next as
 * the receiver said it, and the nearest promise on the customer's own clock. Nothing else is promised.
 */
export function introductionWords(
  lines: readonly [PackLine, ...PackLine[]],
  voice: Voice,
  now: Date,
): string {
  const [{ scene, handoff }] = lines;
  const giver = nameIn(scene, handoff.giverId);
  const receiver = nameIn(scene, handoff.acceptedBy ?? '');
  const who =
    voice === 'receiver'
      ? `I am ${receiver}, and I have taken over from ${giver}.`
      : `${receiver} has taken over from me, and knows where it stands.`;
  const knows = voice === 'receiver' ? 'I know about' : `${receiver} looks after`;
  const what = lines.map((line) => [titleOf(line), nextStep(line, voice), promised(line, now)]);
  return [
    `Hello ${fitting(greetedAs(scene.customer), 150)},`,
    '',
    who,
    ...(lines.length > 1 ? [`${knows} these:`] : []),
    ...what.map((parts) =>
      [lines.length > 1 ? '-' : `${knows} this:`, ...parts].filter((part) => part !== '').join(' '),
    ),
  ].join('\n');
}

const titleOf = ({ scene }: PackLine): string =>
  ended(fitting(textIn(scene, scene.issue.titleId), LONGEST));

/** In the receiver's own words; what was taken as it stood, or put right since, is not for the customer. */
function nextStep({ scene, handoff }: PackLine, voice: Voice): string {
  const { readBackId, nextStepId, correctionId, acceptedBy } = handoff;
  if (readBackId === null || readBackId === nextStepId || correctionId !== null) return '';
  const words = ended(fitting(textIn(scene, readBackId), LONGEST));
  return voice === 'receiver'
    ? `What happens next: ${words}`
    : `${nameIn(scene, acceptedBy ?? '')} says what happens next: "${words}"`;
}

function promised({ scene, handoff }: PackLine, now: Date): string {
  const promise = openCommitments(scene).find(({ dueAt }) => dueAt > now);
  if (!promise) return '';
  const zone = scene.customer.zone ?? zoneOf(scene, handoff.acceptedBy ?? '');
  const what = promise.kind === 'first-response' ? 'an answer' : whatOf(scene, promise);
  return `As promised: ${what}, by ${sayWhen(promise.dueAt, zone, now)}.`;
}

const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

const nameIn = ({ members }: Scene, id: MemberId): string => members[id]?.name ?? 'a colleague';
