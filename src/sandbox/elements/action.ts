import type { BasicElementAction, BlockElementAction } from '@slack/bolt';

import type { UsableElement } from '../limits/elements.js';
import type { Entered } from '../protocol.js';
import { type Impossible, type Known, optionsOf, selected, valueOf } from './value.js';

interface DateTimepickerAction extends BasicElementAction<'datetimepicker'> {
  selected_date_time: number | null;
}
interface TypedInputAction extends BasicElementAction<
  'email_text_input' | 'url_text_input' | 'number_input'
> {
  value: string;
}

/** `actions[0]` of a block_actions payload; Bolt's types lack some elements. */
export type ElementAction = BlockElementAction | DateTimepickerAction | TypedInputAction;

/** The use of one element, as Slack would report it; `blockId` and `actionTs` say where and when. */
export function actionOf(
  element: UsableElement,
  entered: Entered | undefined,
  { blockId, actionTs, known }: { blockId: string; actionTs: string; known: Known },
): ElementAction | Impossible {
  const common = { block_id: blockId, action_id: element.action_id ?? '', action_ts: actionTs };
  const value = valueOf(element, entered, known);
  if (value && 'impossible' in value) return value;
  const placeholder = 'placeholder' in element ? element.placeholder : undefined;
  const asked = { ...common, ...(placeholder ? { placeholder } : {}) };
  const { type } = element;
  switch (type) {
    case 'button':
      return {
        ...common,
        type,
        text: element.text,
        ...(element.value === undefined ? {} : { value: element.value }),
        ...(element.url === undefined ? {} : { url: element.url }),
        ...(element.style === undefined ? {} : { style: element.style }),
      };
    case 'workflow_button':
      return { impossible: 'This button starts a workflow, and workflows do not run here.' };
    case 'file_input':
      return { impossible: 'Files are sent with their form.' };
    case 'icon_button':
      return {
        ...common,
        type,
        icon: element.icon,
        text: element.text,
        value: element.value ?? '',
      };
    case 'feedback_buttons': {
      const pressed = [element.positive_button, element.negative_button].find(
        (button) => button.value === entered,
      );
      if (!pressed) return nothingChosen;
      return { ...common, type, text: pressed.text, value: pressed.value };
    }
    case 'overflow': {
      const [option] = selected(
        optionsOf(element, known),
        typeof entered === 'string' ? [entered] : [],
      );
      return option ? { ...common, type, selected_option: option } : nothingChosen;
    }
    case 'static_select':
    case 'external_select': {
      const option = value?.selected_option;
      return option ? { ...asked, type, selected_option: option } : nothingChosen;
    }
    case 'radio_buttons':
      return { ...asked, type, selected_option: value?.selected_option ?? null };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { ...asked, type, selected_options: value?.selected_options ?? [] };
    case 'users_select':
      return value?.selected_user
        ? { ...asked, type, selected_user: value.selected_user }
        : nothingChosen;
    case 'conversations_select':
      return value?.selected_conversation
        ? { ...asked, type, selected_conversation: value.selected_conversation }
        : nothingChosen;
    case 'channels_select':
      return value?.selected_channel
        ? { ...asked, type, selected_channel: value.selected_channel }
        : nothingChosen;
    case 'multi_users_select':
      return { ...asked, type, selected_users: value?.selected_users ?? [] };
    case 'multi_conversations_select':
      return { ...asked, type, selected_conversations: value?.selected_conversations ?? [] };
    case 'multi_channels_select':
      return { ...asked, type, selected_channels: value?.selected_channels ?? [] };
    case 'datepicker':
      return { ...asked, type, selected_date: value?.selected_date ?? null };
    case 'timepicker':
      return { ...asked, type, selected_time: value?.selected_time ?? null };
    case 'datetimepicker':
      return { ...asked, type, selected_date_time: value?.selected_date_time ?? null };
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { ...common, type, value: value?.value ?? '' };
    case 'rich_text_input':
      return value?.rich_text_value
        ? { ...common, type, rich_text_value: value.rich_text_value }
        : nothingChosen;
  }
}

const nothingChosen: Impossible = { impossible: 'Nothing was chosen.' };
