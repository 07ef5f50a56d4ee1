import type { Button } from '@slack/types';

import {
  type CommitmentMove,
  commitmentMoves,
  rolesAbout,
} from '../../../domain/commitment/moves.js';
import type { MemberId } from '../../../domain/people.js';
import { may } from '../../../domain/permissions.js';
import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { actions } from '../../ids.js';
import { lineOf, nameOf, whatOf } from '../words.js';
import { button } from './button.js';

const promiseButtons = {
  keep: { words: 'Kept', action: actions.promiseKept },
  postpone: { words: 'Need longer…', action: actions.needLonger },
  cancel: { words: 'No longer needed…', action: actions.notNeeded },
  correct: { words: 'Fix…', action: actions.fixPromise },
  object: { words: 'Object…', action: actions.objectToPromise },
} as const satisfies Partial<Record<CommitmentMove, { words: string; action: string }>>;

export type PromiseButton = keyof typeof promiseButtons;

/** Of the buttons asked for, those that `member` may press about a promise as it is now. */
export function buttonsForPromise(
  scene: Scene,
  commitment: Commitment,
  { member, wanted }: { member: MemberId; wanted: readonly PromiseButton[] },
): Button[] {
  const roles = rolesAbout(scene, commitment, { by: member });
  const about = `${whatOf(scene, commitment)}, ${nameOf(lineOf(scene))}`;
  return wanted
    .filter((move) => commitmentMoves[move].from.includes(commitment.state))
    .filter((move) => may(commitmentMoves[move].verb, roles))
    .map((move) => {
      const { words, action } = promiseButtons[move];
      return button(words, { action, value: commitment.id }, { about });
    });
}
