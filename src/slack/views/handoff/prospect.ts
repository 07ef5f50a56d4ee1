import { type AwayMember, prospectOf } from '../../../domain/handoff/prospect.js';
import type { MemberId } from '../../../domain/people.js';
import type { Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { fields } from '../../ids.js';
import { bold, fitting, joined, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { type FormBlock, section, sections } from '../blocks.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { radioInput } from '../forms/form.js';

/** Most people who are named one by one. */
const MOST_NAMED = 10;

/**
 * What the giver sees before an offer is sent: until when it will stand, who is not at work before,
 * and who is away, with the choice that this asks for.
 */
export function prospectBlocks(
  scene: Scene,
  to: readonly MemberId[],
  { memberId, now }: Onlooker,
): FormBlock[] {
  if (to.length === 0) return [section(beforeChoosing(scene))];
  const { endsAt, offWork, away } = prospectOf(scene, { now }, to);
  const when = (at: Date) => sayWhen(at, zoneOf(scene, memberId), now);
  const isAway = (member: MemberId) => away.some((each) => each.memberId === member);
  const warnings = offWork
    .filter((each) => !isAway(each.memberId))
    .slice(0, MOST_NAMED)
    .map(({ memberId: member, backAt }) => {
      const at = backAt === null ? '' : `, but from ${when(backAt)}`;
      return say`Please note: ${person(member)} is not at work before then${at}.`;
    });
  return [
    ...sections([say`Sent now, the offer stands until ${bold(when(endsAt))}.`, ...warnings]),
    ...(away.length > 0 ? whileAway(scene, away, when) : []),
  ];
}

function beforeChoosing({ issue }: Scene): Mrkdwn {
  return issue.priority === 'p1'
    ? say`The offer will stand for ${bold('15 minutes')}, at any hour.`
    : say`Until when the offer will stand shows here once you have chosen.`;
}

/** Some of those chosen are away: whom to ask instead of them, or them all the same. */
function whileAway(
  scene: Scene,
  away: readonly AwayMember[],
  when: (at: Date) => string,
): FormBlock[] {
  const lines = away.slice(0, MOST_NAMED).map(({ memberId, until, coverId }) => {
    const covers = coverId === null ? say`Nobody covers.` : say`${person(coverId)} covers.`;
    return say`${person(memberId)} is away until ${when(until)}. ${covers}`;
  });
  // Whoever owns it covers for them: there is nobody else to offer it to.
  const isOffered = (coverId: MemberId | null) => coverId !== scene.issue.ownerId;
  const covers = away.flatMap(({ coverId }) => (isOffered(coverId) ? (coverId ?? []) : []));
  const names = (members: readonly MemberId[]) => namesOf(scene, members);
  const anyway = `Offer to ${names(away.map(({ memberId }) => memberId))} anyway`;
  return [
    section(joined(lines, '\n')),
    radioInput(fields.whileAway, {
      label: 'Who is to be asked?',
      hint: 'Or choose somebody else above.',
      choices:
        covers.length > 0 ? { cover: `Offer to ${names(covers)} instead`, anyway } : { anyway },
    }),
  ];
}

/** Names in plain words, where Slack shows no mentions. */
function namesOf({ members }: Scene, ids: readonly MemberId[]): string {
  return fitting([...new Set(ids)].map((id) => members[id]?.name ?? id).join(' and '), 50);
}
