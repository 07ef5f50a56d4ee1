import { createContext } from 'preact';

import type { Entered, Filled, Place, Suggested } from '../../protocol.js';
import type { ElementAddress } from '../drafts.js';

/** Where blocks stand and what a person can do with their elements there. */
export interface Surface {
  place: Place;
  /** What was put in so far; untouched elements show their initial values. */
  filled: Filled;
  /** By block_id: what the app said about the last submission. */
  errors: Record<string, string>;
  enter: (at: ElementAddress, entered: Entered) => void;
  click: (at: ElementAddress, entered: Entered | undefined) => Promise<void>;
  /** What the app offers in an external select for the words typed so far. */
  suggest: (at: ElementAddress, words: string) => Promise<Suggested>;
}

export const SurfaceContext = createContext<Surface | null>(null);

/** What an element must know of the block around it. */
export interface BlockFrame {
  blockId: string;
  /** Whether a choice is told to the app at once, or waits for the form's submission. */
  dispatches: boolean;
  /** The id for the element's control, so that the block's label points at it. */
  controlId: string | undefined;
  labelId: string | undefined;
  describedBy: string | undefined;
  required: boolean;
}

export const BlockContext = createContext<BlockFrame>({
  blockId: '',
  dispatches: true,
  controlId: undefined,
  labelId: undefined,
  describedBy: undefined,
  required: false,
});
