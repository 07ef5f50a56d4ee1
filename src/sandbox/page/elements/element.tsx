import type {
  Button,
  Checkboxes,
  Datepicker,
  DateTimepicker,
  EmailInput,
  FeedbackButtons,
  FileInput,
  IconButton,
  ImageElement,
  MultiSelect,
  NumberInput,
  Overflow,
  PlainTextInput,
  RadioButtons,
  RichTextInput,
  Select,
  Timepicker,
  URLInput,
  WorkflowButton,
} from '@slack/types';

import { ImageView } from '../blocks/image.js';
import { ButtonView } from './button.js';
import { CheckboxesView } from './checkboxes.js';
import { DatepickerView, DateTimepickerView, TimepickerView } from './date-time.js';
import { FeedbackButtonsView } from './feedback-buttons.js';
import { FileInputView } from './file-input.js';
import { IconButtonView } from './icon-button.js';
import { MultiSelectView } from './multi-select.js';
import { OverflowView } from './overflow.js';
import { RadioButtonsView } from './radio-buttons.js';
import { RichTextInputView } from './rich-text-input.js';
import { SelectView } from './select.js';
import { TextInputView } from './text-input.js';

export type AnyElement =
  | Button
  | Checkboxes
  | Datepicker
  | DateTimepicker
  | EmailInput
  | FeedbackButtons
  | FileInput
  | IconButton
  | ImageElement
  | MultiSelect
  | NumberInput
  | Overflow
  | PlainTextInput
  | RadioButtons
  | RichTextInput
  | Select
  | Timepicker
  | URLInput
  | WorkflowButton;

/** One interactive element of whatever kind. */
export function ElementView({ element }: { element: AnyElement }) {
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <ButtonView element={element} />;
    case 'checkboxes':
      return <CheckboxesView element={element} />;
    case 'datepicker':
      return <DatepickerView element={element} />;
    case 'datetimepicker':
      return <DateTimepickerView element={element} />;
    case 'timepicker':
      return <TimepickerView element={element} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInputView element={element} />;
    case 'rich_text_input':
      return <RichTextInputView element={element} />;
    case 'image':
      return <ImageView image={element} class="accessory-image" />;
    case 'overflow':
      return <OverflowView element={element} />;
    case 'radio_buttons':
      return <RadioButtonsView element={element} />;
    case 'feedback_buttons':
      return <FeedbackButtonsView element={element} />;
    case 'icon_button':
      return <IconButtonView element={element} />;
    case 'static_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
    case 'external_select':
      return <SelectView element={element} />;
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
    case 'multi_external_select':
      return <MultiSelectView element={element} />;
    case 'file_input':
      return <FileInputView element={element} />;
  }
}
