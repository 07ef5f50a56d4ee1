import * as z from 'zod';

import { button, feedbackButtons, iconButton, overflow, workflowButton } from './buttons.js';
import { image } from './images.js';
import { inputs, richTextInput } from './inputs.js';
import { menus } from './menus.js';
import { datetimepicker, pickers } from './pickers.js';

/** What an `actions` block may hold. */
export const actionsElement = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  richTextInput,
  datetimepicker,
  ...pickers,
  ...menus,
]);

/** What may stand at the right of a section. */
export const accessory = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  image,
  ...pickers,
  ...menus,
]);

/** What an `input` block may hold. */
export const inputElement = z.discriminatedUnion('type', [
  ...inputs,
  datetimepicker,
  ...pickers,
  ...menus,
]);

/** What a `context_actions` block may hold. */
export const contextAction = z.discriminatedUnion('type', [feedbackButtons, iconButton]);

/** Any element that a person can use, wherever it stands. */
export type UsableElement =
  | z.infer<typeof actionsElement>
  | z.infer<typeof inputElement>
  | z.infer<typeof contextAction>;
