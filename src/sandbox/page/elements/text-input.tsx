import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import type { TargetedKeyboardEvent } from 'preact';

import { plainText } from '../text/plain-text.js';
import { controlProps, enteredText, useElement } from './use-element.js';

type TextElement = PlainTextInput | EmailInput | URLInput | NumberInput;

const MODES = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
} as const;

/** Typed text of every kind: lines, paragraphs, addresses, numbers. */
export function TextInputView({ element }: { element: TextElement }) {
  const handle = useElement(element, element.initial_value ?? null);
  const multiline = element.type === 'plain_text_input' && element.multiline === true;
  const tellsOn = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const type = (text: string) => {
    if (tellsOn.includes('on_character_entered')) handle.choose(text || null);
    else handle.enter(text || null);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || multiline || !handle.frame.dispatches) return;
    if (!tellsOn.includes('on_enter_pressed')) return;
    event.preventDefault();
    handle.choose(event.currentTarget.value || null);
  };
  const common = {
    ...controlProps(handle),
    autofocus: element.focus_on_load,
    class: 'field',
    value: enteredText(handle.entered),
    placeholder: element.placeholder && plainText(element.placeholder),
    maxLength: element.type === 'plain_text_input' ? element.max_length : undefined,
    onKeyDown,
  };
  if (multiline) {
    return <textarea {...common} rows={4} onInput={(event) => type(event.currentTarget.value)} />;
  }
  return (
    <input
      {...common}
      type="text"
      inputMode={MODES[element.type]}
      autoComplete="off"
      onInput={(event) => type(event.currentTarget.value)}
    />
  );
}
