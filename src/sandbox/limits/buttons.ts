import type { Button, FeedbackButtons, IconButton, Overflow, WorkflowButton } from '@slack/types';
import * as z from 'zod';

import { linkedOption, plainText, webAddress } from './composition.js';
import { buttonValue, confirmable, named, spokenLabel, style } from './element-parts.js';

export const button = z.strictObject({
  type: z.literal('button'),
  ...confirmable,
  text: plainText(75),
  value: buttonValue.exactOptional(),
  url: webAddress.exactOptional(),
  style,
  accessibility_label: spokenLabel,
}) satisfies z.ZodType<Button>;

const workflowInput = z.strictObject({ name: z.string().min(1), value: z.string() });

/** A button that starts a workflow; the sandbox shows it and runs none. */
export const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  ...confirmable,
  text: plainText(75),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: webAddress,
      customizable_input_parameters: z.array(workflowInput).exactOptional(),
    }),
  }),
  style,
  accessibility_label: spokenLabel,
}) satisfies z.ZodType<WorkflowButton>;

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...confirmable,
  icon: z.string().min(1),
  text: plainText(75),
  value: buttonValue.exactOptional(),
  accessibility_label: spokenLabel,
  visible_to_user_ids: z.array(z.string().min(1)).exactOptional(),
}) satisfies z.ZodType<IconButton>;

const opinion = z.strictObject({
  text: plainText(75),
  value: buttonValue,
  accessibility_label: spokenLabel,
});
export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...named,
  positive_button: opinion,
  negative_button: opinion,
}) satisfies z.ZodType<FeedbackButtons>;

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...confirmable,
  options: z.array(linkedOption).min(1).max(5),
}) satisfies z.ZodType<Overflow>;
