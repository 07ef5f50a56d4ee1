import type { Button } from '@slack/types';

import type { MemberId } from '../../../domain/people.js';
import { may, rolesOf } from '../../../domain/permissions.js';
import { openHandoff, type Scene } from '../../../domain/scene.js';
import { actions } from '../../ids.js';
import { button } from '../buttons/button.js';
import { lineOf, nameOf } from '../words.js';

/** What the giver of an open offer can do about it. */
export function givenButtons(handoffId: string, about: string): Button[] {
  return [
    button('Amend…', { action: actions.amendOffer, value: handoffId }, { about }),
    button('Withdraw', { action: actions.withdrawOffer, value: handoffId }, { about }),
  ];
}

/** The same for whoever reads a message about it, if they are its giver. */
export function buttonsForGiven(scene: Scene, member: MemberId): Button[] {
  const handoff = openHandoff(scene);
  if (!handoff || !may('amend', rolesOf(scene, member))) return [];
  return givenButtons(handoff.id, nameOf(lineOf(scene)));
}
