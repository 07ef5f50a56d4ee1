import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import { useContext } from 'preact/hooks';

import { DirectoryContext } from '../text/directory.js';
import { plainText } from '../text/plain-text.js';
import { secondsAtWallTime, wallTime } from '../text/wall-time.js';
import { controlProps, enteredText, useElement } from './use-element.js';

const FIELD = 'field field-narrow';

export function DatepickerView({ element }: { element: Datepicker }) {
  const handle = useElement(element, element.initial_date ?? null);
  return (
    <input
      {...controlProps(handle)}
      autofocus={element.focus_on_load}
      type="date"
      class={FIELD}
      aria-label={handle.frame.labelId ? undefined : nameOf(element, 'Date')}
      value={enteredText(handle.entered)}
      onChange={(event) => handle.choose(event.currentTarget.value || null)}
    />
  );
}

export function TimepickerView({ element }: { element: Timepicker }) {
  const handle = useElement(element, element.initial_time ?? null);
  return (
    <span class="with-zone">
      <input
        {...controlProps(handle)}
        autofocus={element.focus_on_load}
        type="time"
        class={FIELD}
        aria-label={handle.frame.labelId ? undefined : nameOf(element, 'Time')}
        value={enteredText(handle.entered)}
        onChange={(event) => handle.choose(event.currentTarget.value || null)}
      />
      {element.timezone && <span class="quiet small">{element.timezone}</span>}
    </span>
  );
}

/** Date and time in the acting person's zone; the app gets the instant. */
export function DateTimepickerView({ element }: { element: DateTimepicker }) {
  const handle = useElement(element, element.initial_date_time ?? null);
  const { zone } = useContext(DirectoryContext);
  const { entered } = handle;
  return (
    <span class="with-zone">
      <input
        {...controlProps(handle)}
        autofocus={element.focus_on_load}
        type="datetime-local"
        class={FIELD}
        aria-label={handle.frame.labelId ? undefined : 'Date and time'}
        value={typeof entered === 'number' ? wallTime(new Date(entered * 1000), zone) : ''}
        onChange={(event) =>
          handle.choose(secondsAtWallTime(event.currentTarget.value, zone) ?? null)
        }
      />
      <span class="quiet small">{zone}</span>
    </span>
  );
}

function nameOf(element: Datepicker | Timepicker, otherwise: string): string {
  return element.placeholder ? plainText(element.placeholder) : otherwise;
}
