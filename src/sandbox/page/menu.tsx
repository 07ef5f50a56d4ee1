import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { usePlacement } from './placement.js';

export interface MenuItem {
  label: string;
  detail?: string | undefined;
  group?: string;
  onPick: () => void;
}

interface MenuProps {
  label: string;
  class: string;
  items: MenuItem[];
  disabled?: boolean;
  children: ComponentChildren;
}

/** A button with a menu: arrows move, Enter takes, Escape closes and gives the focus back. */
export function Menu({ label, class: name, items, disabled, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span class="menu">
      <button
        ref={button}
        type="button"
        class={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && <MenuList label={label} anchor={button} items={items} onClose={close} />}
    </span>
  );
}

interface MenuListProps {
  label: string;
  anchor: { current: HTMLButtonElement | null };
  items: MenuItem[];
  onClose: () => void;
}

function MenuList({ label, anchor, items, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = usePlacement(anchor);
  useEffect(() => {
    // The list is hidden, and so cannot take the focus, until it has its place.
    if (place['visibility'] !== 'hidden') move(list.current, 0);
  }, [place['visibility']]);
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      const inside = event.target instanceof Node && list.current?.contains(event.target);
      const onButton = event.target instanceof Node && anchor.current?.contains(event.target);
      if (!inside && !onButton) onClose();
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, []);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'ArrowDown') move(list.current, 1);
    else if (event.key === 'ArrowUp') move(list.current, -1);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      class="choice-list"
      role="menu"
      aria-label={label}
      style={place}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) => (
        <div key={`${item.group} ${item.label}`} role="none">
          {item.group && item.group !== items[index - 1]?.group && (
            <p class="choice-group">{item.group}</p>
          )}
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onClose();
              item.onPick();
            }}
          >
            <span>{item.label}</span>
            {item.detail && <span class="quiet small">{item.detail}</span>}
          </button>
        </div>
      ))}
      {items.length === 0 && <p class="quiet">Nothing here.</p>}
    </div>
  );
}

function move(list: HTMLElement | null, step: number): void {
  if (!list) return;
  const items = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const now = items.findIndex((item) => item === document.activeElement);
  items[(Math.max(now, 0) + step + items.length) % items.length]?.focus();
}
