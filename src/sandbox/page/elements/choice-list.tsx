import type { RefObject } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { usePlacement } from '../placement.js';
import type { Choice } from './choice.js';

interface ChoiceListProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  choices: Choice[];
  /** Said in place of an empty list. */
  remark: string;
  chosen: string[];
  active: number;
  multiple: boolean;
  onTake: (choice: Choice) => void;
}

/** The open list of a combobox; the focus stays in the combobox. */
export function ChoiceList({ id, choices, ...props }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = usePlacement(props.anchor);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [props.active]);
  return (
    <div
      ref={list}
      id={id}
      class="choice-list"
      role="listbox"
      aria-multiselectable={props.multiple || undefined}
      style={place}
    >
      {choices.length === 0 && <p class="quiet">{props.remark}</p>}
      {choices.map((choice, index) => (
        <Fragment key={choice.value}>
          {choice.group !== undefined && choice.group !== choices[index - 1]?.group && (
            <p class="choice-group">{choice.group}</p>
          )}
          <div
            id={`${id}-${index}`}
            role="option"
            aria-selected={props.chosen.includes(choice.value)}
            data-active={index === props.active || undefined}
            // Pressing must not take the focus out of the combobox: that would close the list first.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => props.onTake(choice)}
          >
            <span>{choice.label}</span>
            {choice.detail && <span class="quiet small">{choice.detail}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
