import type { Button } from '@slack/types';

import { waitingForGiver } from '../../../domain/handoff/untaken.js';
import type { MemberId } from '../../../domain/people.js';
import { may, rolesOf } from '../../../domain/permissions.js';
import type { Handoff } from '../../../domain/records.js';
import { receiversOf, type Scene } from '../../../domain/scene.js';
import { actions } from '../../ids.js';
import { fitting } from '../../mrkdwn.js';
import { button } from '../buttons/button.js';
import { lineOf, nameOf } from '../words.js';

/** An offer that came back to its giver, as far as its buttons go. */
interface ReturnedOffer {
  issueId: string;
  handoffId: string;
  /** Nobody answered in time, so the same people may be asked once more. */
  isUnanswered: boolean;
  /** Somebody would take it on a condition. */
  isCountered: boolean;
  /** Who was suggested instead, and by whom of those asked; null: nobody. */
  suggestion: { by: MemberId; name: string } | null;
}

/** What the giver can do with an offer that came back. `about`: the issue, for those who hear it. */
export function returnedButtons(offer: ReturnedOffer, about: string): Button[] {
  const { issueId, handoffId: value, isUnanswered, isCountered, suggestion } = offer;
  const amend = { action: actions.amendAndOffer, value };
  return [
    ...(isCountered ? [button('Amend and offer again…', amend, { about })] : []),
    ...(suggestion ? [offerToSuggested(value, suggestion, about)] : []),
    ...(isUnanswered
      ? [button('Offer again', { action: actions.offerAgain, value }, { about })]
      : []),
    button('Someone else…', { action: actions.handOff, value: issueId }, { about }),
    button('Keep it', { action: actions.keepIt, value }, { about }),
  ];
}

function offerToSuggested(
  handoffId: string,
  { by, name }: NonNullable<ReturnedOffer['suggestion']>,
  about: string,
): Button {
  const value = `${handoffId}:${by}`;
  const words = `Offer to ${fitting(name, 40)}…`;
  return button(words, { action: actions.offerToSuggested, value }, { about });
}

/** The same for whoever reads a message about it, while it waits for its giver. */
export function buttonsForReturned(scene: Scene, handoff: Handoff, member: MemberId): Button[] {
  const isWaiting = waitingForGiver(scene)?.id === handoff.id;
  if (!isWaiting || !may('keepIt', rolesOf(scene, member))) return [];
  const answers = receiversOf(scene, handoff.id);
  return returnedButtons(
    {
      issueId: scene.issue.id,
      handoffId: handoff.id,
      isUnanswered: handoff.state === 'expired',
      isCountered: answers.some(({ state }) => state === 'countered'),
      suggestion: newestSuggestion(scene, answers),
    },
    nameOf(lineOf(scene)),
  );
}

function newestSuggestion(
  { members }: Scene,
  answers: Scene['receivers'],
): ReturnedOffer['suggestion'] {
  const [newest] = answers
    .filter(({ suggestedId }) => suggestedId !== null)
    .toSorted((one, other) => Number(other.answeredAt) - Number(one.answeredAt));
  if (!newest?.suggestedId) return null;
  return { by: newest.memberId, name: members[newest.suggestedId]?.name ?? 'them' };
}
