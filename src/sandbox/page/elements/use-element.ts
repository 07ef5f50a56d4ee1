import type { ConfirmationDialog } from '@slack/types';
import { useContext, useState } from 'preact/hooks';

import type { Entered } from '../../protocol.js';
import type { BlockFrame } from '../blocks/surface.js';
import { BlockContext, SurfaceContext } from '../blocks/surface.js';
import { ask } from '../session.js';

interface UsableElement {
  action_id?: string;
  confirm?: ConfirmationDialog;
}

/** One element in the hands of a person. */
export interface ElementHandle {
  /** What was put in, else what the app put there at first; null when empty. */
  entered: Entered;
  /** Waiting for the app to acknowledge. */
  busy: boolean;
  invalid: boolean;
  frame: BlockFrame;
  /** Keeps what was typed without telling the app. */
  enter: (entered: Entered) => void;
  /** A finished choice: kept, and told to the app where the block does so. */
  choose: (entered: Entered) => void;
  /** A press: told to the app, after its confirmation. */
  press: (entered?: Entered) => void;
}

/** Ties an element to the message or view it stands in; `initial` is what it shows while untouched. */
export function useElement(element: UsableElement, initial: Entered = null): ElementHandle {
  const surface = useContext(SurfaceContext);
  const frame = useContext(BlockContext);
  const [busy, setBusy] = useState(false);
  const at = { blockId: frame.blockId, actionId: element.action_id ?? '' };
  const touched = surface?.filled[at.blockId]?.[at.actionId];
  const entered = touched === undefined ? initial : touched;

  const tell = async (value: Entered | undefined): Promise<boolean> => {
    if (element.confirm && !(await ask(element.confirm))) return false;
    setBusy(true);
    await surface?.click(at, value);
    setBusy(false);
    return true;
  };

  const choose = async (value: Entered): Promise<void> => {
    surface?.enter(at, value);
    if (frame.dispatches && !(await tell(value))) surface?.enter(at, entered);
  };

  return {
    entered,
    busy,
    invalid: surface?.errors[at.blockId] !== undefined,
    frame,
    enter: (value) => surface?.enter(at, value),
    choose: (value) => void choose(value),
    press: (value) => void tell(value),
  };
}

/** What ties a control to the label, hint and error of its field. */
export function controlProps({ frame, invalid }: ElementHandle) {
  return {
    id: frame.controlId,
    'aria-describedby': frame.describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': frame.required || undefined,
  };
}

export function enteredText(entered: Entered): string {
  return typeof entered === 'string' || typeof entered === 'number' ? String(entered) : '';
}

export function enteredList(entered: Entered): string[] {
  return Array.isArray(entered) ? entered : [];
}
