import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

import { Icon } from '../icons.js';
import { Chips } from './chips.js';
import { ChoiceList } from './choice-list.js';
import type { Choice, Offer } from './choice.js';
import type { ElementHandle } from './use-element.js';
import { controlProps } from './use-element.js';

interface ComboboxProps {
  handle: ElementHandle;
  offer: Offer;
  chosen: string[];
  limit: number;
  multiple?: boolean;
  placeholder: string;
  focusOnLoad: boolean;
  onChange: (values: string[]) => void;
}

/** A select with type-ahead: arrows move, Enter takes, Escape closes; what is chosen stays in view. */
export function Combobox(props: ComboboxProps) {
  const { handle, offer, chosen, multiple = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const open = typed !== null;
  const shown = offer.matching(typed ?? '');
  const labelOf = (value: string) =>
    offer.choices.find((choice) => choice.value === value)?.label ?? value;

  const type = (words: string) => {
    setTyped(words);
    offer.onTyped(words);
  };
  const openList = () => {
    if (open || handle.busy) return;
    type('');
    const first = shown.findIndex(({ value }) => value === chosen[0]);
    setActive(Math.max(0, first));
  };
  const close = () => setTyped(null);
  const remove = (value: string) => props.onChange(chosen.filter((other) => other !== value));
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    close();
    if (!multiple) props.onChange([choice.value]);
    else if (chosen.includes(choice.value)) remove(choice.value);
    else if (chosen.length < props.limit) props.onChange([...chosen, choice.value]);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const last = multiple && !typed && event.key === 'Backspace' ? chosen.at(-1) : undefined;
    if (last !== undefined) return remove(last);
    if (!open) {
      if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return;
      event.preventDefault();
      return openList();
    }
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        return setActive(Math.min(active + 1, shown.length - 1));
      case 'ArrowUp':
        event.preventDefault();
        return setActive(Math.max(active - 1, 0));
      case 'Enter':
        event.preventDefault();
        return take(shown[active]);
      case 'Escape':
        event.preventDefault();
        event.stopPropagation();
        return close();
    }
  };
  const single = !multiple && chosen[0] !== undefined ? labelOf(chosen[0]) : '';
  return (
    <div ref={box} class="combobox">
      {multiple && <Chips values={chosen} labelOf={labelOf} onRemove={remove} />}
      <input
        {...controlProps(handle)}
        autofocus={props.focusOnLoad}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-label={handle.frame.labelId ? undefined : props.placeholder}
        aria-activedescendant={open && shown[active] ? `${listId}-${active}` : undefined}
        aria-busy={handle.busy}
        placeholder={multiple && chosen.length > 0 ? '' : single || props.placeholder}
        value={typed ?? single}
        onClick={openList}
        onBlur={close}
        onInput={(event) => {
          type(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Icon name="chevron" />
      {open && (
        <ChoiceList
          id={listId}
          anchor={box}
          choices={shown}
          remark={offer.remark}
          chosen={chosen}
          active={active}
          multiple={multiple}
          onTake={take}
        />
      )}
    </div>
  );
}
