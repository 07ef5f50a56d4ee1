import type { Button } from '@slack/types';

import { issueMoves } from '../../../domain/issue/open.js';
import { may, type Role, type Verb } from '../../../domain/permissions.js';
import type { IssueState } from '../../../domain/records.js';
import { openHandoff, type Scene } from '../../../domain/scene.js';
import { actions } from '../../ids.js';
import { lineOf, nameOf } from '../words.js';
import { button } from './button.js';

const issueButtons = {
  show: {
    verb: 'show',
    words: 'Show',
    action: actions.showIssue,
    from: ['open', 'resolved', 'void'],
  },
  update: { verb: 'update', words: 'Update…', action: actions.tellUpdate, from: ['open'] },
  promise: { verb: 'promise', words: 'Promise…', action: actions.makePromise, from: ['open'] },
  handOff: { verb: 'offer', words: 'Hand off…', action: actions.handOff, from: ['open'] },
  resolve: {
    verb: 'resolve',
    words: 'Resolve…',
    action: actions.resolveIssue,
    from: issueMoves.resolve.from,
  },
  take: { verb: 'take', words: 'Take it…', action: actions.takeIssue, from: ['open'] },
  reopen: { verb: 'reopen', words: 'Reopen…', action: actions.reopenIssue, from: ['resolved'] },
} as const satisfies Record<
  string,
  { verb: Verb; words: string; action: string; from: readonly IssueState[] }
>;

export type IssueButton = keyof typeof issueButtons;

/** Of the buttons asked for, those that lead somewhere now for people of these `roles`. */
export function buttonsFor(
  scene: Scene,
  roles: readonly Role[],
  wanted: readonly IssueButton[],
): Button[] {
  const { id: value, state } = scene.issue;
  const about = nameOf(lineOf(scene));
  const isOffered = openHandoff(scene) !== null;
  return wanted
    .filter((each) => !(each === 'handOff' && isOffered))
    .filter((each) => each !== 'take' || mayAsk(roles, isOffered))
    .map((each) => issueButtons[each])
    .filter(({ from, verb }) => isOneOf(state, from) && may(verb, roles))
    .map(({ words, action }) => button(words, { action, value }, { about }));
}

/** Whether asking for the issue leads anywhere: not if it is one's own, asked for, or on offer to others. */
function mayAsk(roles: readonly Role[], isOffered: boolean): boolean {
  if (roles.includes('owner') || roles.includes('asker')) return false;
  return !isOffered || roles.includes('receiver');
}

function isOneOf(state: IssueState, states: readonly IssueState[]): boolean {
  return states.includes(state);
}
