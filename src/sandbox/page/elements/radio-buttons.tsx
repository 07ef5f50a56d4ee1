import type { RadioButtons } from '@slack/types';
import { useId } from 'preact/hooks';

import { OptionText } from './option-text.js';
import { useElement } from './use-element.js';

export function RadioButtonsView({ element }: { element: RadioButtons }) {
  const handle = useElement(element, element.initial_option?.value ?? null);
  const name = useId();
  return (
    <div
      class="choices"
      role="radiogroup"
      aria-labelledby={handle.frame.labelId}
      aria-describedby={handle.frame.describedBy}
      aria-invalid={handle.invalid || undefined}
    >
      {element.options.map((option, index) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            id={index === 0 ? handle.frame.controlId : undefined}
            checked={handle.entered === option.value}
            onChange={() => handle.choose(option.value ?? null)}
          />
          <OptionText option={option} />
        </label>
      ))}
    </div>
  );
}
