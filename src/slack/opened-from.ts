import type { ModalView } from '@slack/types';
import { z } from 'zod';

const aboutSchema = z.record(z.string(), z.unknown());
const placeSchema = z.object({ openedFrom: z.string().nullable().default(null) });

const aboutOf = (metadata: string): Record<string, unknown> =>
  metadata === '' ? {} : aboutSchema.parse(JSON.parse(metadata));

/**
 * A window that remembers in which channel it was opened: what is sent in from it is done there, so
 * whoever reads an issue because they are in its channel can also act. Only Baton writes it.
 */
export function openedFrom(view: ModalView, from: string | null): ModalView {
  if (from === null) return view;
  const about = { ...aboutOf(view.private_metadata ?? ''), openedFrom: from };
  return { ...view, private_metadata: JSON.stringify(about) };
}

/** The channel that a window with this metadata was opened in; null: none. */
export function channelOf(metadata: string): string | null {
  return placeSchema.parse(aboutOf(metadata)).openedFrom;
}
