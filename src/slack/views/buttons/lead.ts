import type { Button } from '@slack/types';

import { mayOffer } from '../../../domain/handoff/offer.js';
import type { Scene } from '../../../domain/scene.js';
import { refusalToTake } from '../../../domain/take/take.js';
import { actions } from '../../ids.js';
import type { Onlooker } from '../clocks.js';
import { lineOf, nameOf } from '../words.js';
import { button } from './button.js';

/** What a lead can do about an issue that waits in vain, as far as it leads somewhere now. */
export function leadButtons(scene: Scene, { memberId: by, now }: Onlooker): Button[] {
  const value = scene.issue.id;
  const about = nameOf(lineOf(scene));
  const mayTake = refusalToTake(scene, { by, from: null, now }) === null;
  return [
    ...(mayTake ? [button('I take it…', { action: actions.takeIssue, value }, { about })] : []),
    ...(mayOffer(scene, { by, from: null })
      ? [button('Offer to…', { action: actions.handOff, value }, { about })]
      : []),
    ...(mayTake ? [button('Show', { action: actions.showIssue, value }, { about })] : []),
  ];
}
