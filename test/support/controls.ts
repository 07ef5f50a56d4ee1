import type { UsableElement } from '../../src/sandbox/limits/elements.js';
import { elementsOf } from '../../src/sandbox/limits/unique-ids.js';
import type { Entered, ShownBlock } from '../../src/sandbox/protocol.js';
import { known } from './readable.js';

/** An element on a message or view, with what it is called there. */
export interface Found {
  blockId: string;
  actionId: string;
  label: string;
  element: UsableElement;
}

/** Every element with its visible name: a button's words, an input's label, else a placeholder. */
const controlsIn = (blocks: ShownBlock[]): Found[] =>
  blocks.map(known).flatMap((block) =>
    elementsOf(block).map((element) => ({
      blockId: block.block_id ?? '',
      actionId: element.action_id ?? '',
      label: block.type === 'input' ? block.label.text : nameOf(element),
      element,
    })),
  );

function nameOf(element: UsableElement): string {
  if (element.type === 'button') return element.text.text;
  return ('placeholder' in element && element.placeholder?.text) || (element.action_id ?? '');
}

/** The element with that visible name or action id. */
export const findControl = (blocks: ShownBlock[], name: string): Found | undefined => {
  const all = controlsIn(blocks);
  return (
    all.find(({ label }) => label === name) ??
    all.find(({ actionId }) => actionId === name) ??
    all.find(({ label }) => label.startsWith(name))
  );
};

/** What a person says they choose, as the protocol wants it: an option may be named by its words. */
export function chosen(element: UsableElement, said: Entered): Entered {
  if (!('options' in element) || !element.options) return said;
  const valueOf = (words: string) =>
    element.options?.find((option) => option.text.text === words)?.value ?? words;
  if (Array.isArray(said)) return said.map(valueOf);
  return typeof said === 'string' ? valueOf(said) : said;
}
