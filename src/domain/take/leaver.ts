import { type Act, changed } from '../act.js';
import { release } from '../handoff/withdraw.js';
import { isOutside, type Member, type MemberId, type Standing } from '../people.js';
import { type Change, decide, refuse, type Ruling } from '../ruling.js';
import { openTakes, type Scene } from '../scene.js';
import { custodian, custody } from './custody.js';
import { endedTake, takeEntry } from './rows.js';

/** Who left, and who holds their issues where no lead is there: the workspace's primary owner. */
export interface Leaving {
  leaverId: MemberId;
  fallbackId: MemberId | null;
}

/**
 * Somebody is not a member any more. What they owned is in a lead's custody at once; they are asked
 * for nothing any more, and ask for nothing.
 */
export function leave(scene: Scene, act: Act, leaving: Leaving): Ruling {
  const { issue, members } = scene;
  const { number } = issue;
  const leaver = members[leaving.leaverId];
  if (!leaver || !isOutside(leaver) || issue.state !== 'open')
    return refuse({ why: 'changed-meanwhile', number });
  return issue.ownerId === leaver.id
    ? leftOwnerless(scene, act, { leaver, fallbackId: leaving.fallbackId })
    : askedNoMore(scene, act, leaver.id);
}

function leftOwnerless(
  scene: Scene,
  act: Act,
  { leaver, fallbackId }: { leaver: Member; fallbackId: MemberId | null },
): Ruling {
  const lead = custodian(scene, act.now);
  if (lead) return decide(custody(scene, act, { to: lead, reason: `${whyGone(leaver)}.` }));
  const fallback = scene.members[fallbackId ?? ''];
  if (fallback?.standing !== 'active')
    return refuse({ why: 'no-lead-available', number: scene.issue.number });
  const reason = `${whyGone(leaver)}, and no lead is there: the workspace's primary owner holds it.`;
  return decide(custody(scene, act, { to: fallback.id, reason }));
}

function askedNoMore(scene: Scene, act: Act, leaverId: MemberId): Ruling {
  const released = release(scene, act, leaverId);
  const takes = openTakes(scene)
    .filter(({ askedBy }) => askedBy === leaverId)
    .map((take) => endedTake(take, act, 'withdrawn'));
  if (!released.ok && takes.length === 0) return released;
  const change: Change = released.ok ? released.change : changed(scene, {});
  return decide({
    ...change,
    takes: [...change.takes, ...takes],
    ledger: [...change.ledger, ...takes.map((take) => takeEntry(act, take))],
  });
}

const whyGone = ({ name, standing }: Member): string => `${name}${reasons[standing]}`;

const reasons: Record<Standing, string> = {
  active: ' is here',
  guest: ' is a guest now',
  bot: ' is an app',
  stranger: ' belongs to another organisation now',
  deactivated: "'s account was deactivated",
  unknown: ' is not known to Slack any more',
};
