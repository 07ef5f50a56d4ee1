import type { Checkboxes } from '@slack/types';

import { OptionText } from './option-text.js';
import { enteredList, useElement } from './use-element.js';

export function CheckboxesView({ element }: { element: Checkboxes }) {
  const initial = (element.initial_options ?? []).map((option) => option.value ?? '');
  const handle = useElement(element, initial);
  const chosen = enteredList(handle.entered);
  const toggle = (value: string) =>
    handle.choose(
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  return (
    <div
      class="choices"
      role="group"
      aria-labelledby={handle.frame.labelId}
      aria-describedby={handle.frame.describedBy}
    >
      {element.options.map((option, index) => (
        <label key={option.value} class="choice">
          <input
            type="checkbox"
            id={index === 0 ? handle.frame.controlId : undefined}
            checked={chosen.includes(option.value ?? '')}
            aria-invalid={handle.invalid || undefined}
            onChange={() => toggle(option.value ?? '')}
          />
          <OptionText option={option} />
        </label>
      ))}
    </div>
  );
}
