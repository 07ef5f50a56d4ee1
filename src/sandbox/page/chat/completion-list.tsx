import type { RefObject } from 'preact';

import { usePlacement } from '../placement.js';
import type { Completion } from './completion.js';

interface CompletionListProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  offers: Completion[];
  active: number;
  onTake: (completion: Completion) => void;
}

/** The offers above the line one writes in; the focus stays there. */
export function CompletionList({ id, anchor, offers, active, onTake }: CompletionListProps) {
  const place = usePlacement(anchor);
  return (
    <div id={id} class="choice-list" role="listbox" aria-label="Suggestions" style={place}>
      {offers.map((offer, index) => (
        <div
          key={offer.insert}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          data-active={index === active || undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <span>{offer.label}</span>
          <span class="quiet small">{offer.detail}</span>
        </div>
      ))}
    </div>
  );
}
