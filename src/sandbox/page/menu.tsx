import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { usePlacement } from './placement.js';

export interface MenuItem {
  label: string;
  detail?: string | undefined;
  group?: string;
  /** Shown instead of the label, which is then its name. */
  picture?: string;
  onPick: () => void;
}

interface MenuProps {
  label: string;
  class: string;
  items: MenuItem[];
  disabled?: boolean;
  /** Pictures stand in rows. */
  grid?: boolean;
  children: ComponentChildren;
}

/** A button with a menu: arrows move, Enter takes, Escape closes and gives the focus back. */
export function Menu({ label, class: name, items, disabled, grid, children }: MenuProps) {
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
      {open && <MenuList label={label} anchor={button} items={items} grid={grid} onClose={close} />}
    </span>
  );
}

/** As in the style of `.menu-grid`. */
const GRID_COLUMNS = 7;

interface MenuListProps {
  label: string;
  anchor: { current: HTMLButtonElement | null };
  items: MenuItem[];
  grid: boolean | undefined;
  onClose: () => void;
}

function MenuList({ label, anchor, items, grid, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = usePlacement(anchor);
  useLayoutEffect(() => {
    // The list is hidden, and so cannot take the focus, until it has its place. From the moment it is
    // seen, a key that somebody presses is for it.
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
    const row = grid ? GRID_COLUMNS : 1;
    if (event.key === 'ArrowDown') move(list.current, row);
    else if (event.key === 'ArrowUp') move(list.current, -row);
    else if (grid && event.key === 'ArrowRight') move(list.current, 1);
    else if (grid && event.key === 'ArrowLeft') move(list.current, -1);
    else if (/^\p{L}$/u.test(event.key)) moveTo(list.current, event.key);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      class={grid ? 'choice-list menu-grid' : 'choice-list'}
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
            aria-label={item.picture && item.label}
            title={item.picture && item.label}
            onClick={() => {
              onClose();
              item.onPick();
            }}
          >
            <span>{item.picture ?? item.label}</span>
            {item.detail && <span class="quiet small">{item.detail}</span>}
          </button>
        </div>
      ))}
      {items.length === 0 && <p class="quiet">Nothing here.</p>}
    </div>
  );
}

/** To the next item whose name begins with a typed letter. */
function moveTo(list: HTMLElement | null, letter: string): void {
  const items = [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const now = items.findIndex((item) => item === document.activeElement);
  const inTurn = [...items.slice(now + 1), ...items.slice(0, now + 1)];
  inTurn.find((item) => nameOf(item).startsWith(letter.toLowerCase()))?.focus();
}

const nameOf = (item: HTMLElement) =>
  (item.getAttribute('aria-label') ?? item.textContent).toLowerCase();

function move(list: HTMLElement | null, step: number): void {
  if (!list) return;
  const items = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const now = items.findIndex((item) => item === document.activeElement);
  items[(Math.max(now, 0) + step + items.length) % items.length]?.focus();
}
