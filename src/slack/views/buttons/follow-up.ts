import type { Button } from '@slack/types';

import { actions } from '../../ids.js';
import { button } from './button.js';

/** How a follow-up can end. */
export const followUpButtons = (followUpId: string, about: string): Button[] => [
  button('Satisfied', { action: actions.satisfied, value: followUpId }, { about }),
  button('Not satisfied…', { action: actions.notSatisfied, value: followUpId }, { about }),
  button('Skip…', { action: actions.skipFollowUp, value: followUpId }, { about }),
];
