import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  label: string;
  class: string;
  /** Escape was pressed. */
  onEscape: () => void;
  children: ComponentChildren;
}

/** A dialog above the page: the browser keeps the focus inside and gives it back at the end. */
export function Dialog({ label, class: name, onEscape, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    if (!element?.querySelector('[autofocus]')) firstField(element)?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={name}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onEscape();
      }}
      // The gesture "back" of phones.
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
    >
      {children}
    </dialog>
  );
}

/** Where to begin: the first thing to fill in or press, else what ends the dialog. */
function firstField(dialog: HTMLElement | null): HTMLElement | null | undefined {
  const inBody = dialog?.querySelector<HTMLElement>(
    '.modal-body :is(input, textarea, button):not([role=toolbar] *, .chip *)',
  );
  return inBody ?? dialog?.querySelector<HTMLElement>('footer button:last-child');
}
