import type { ExternalSelect, MultiExternalSelect } from '@slack/types';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';

import { BlockContext, SurfaceContext } from '../blocks/surface.js';
import type { Choice, Offer } from './choice.js';
import { optionChoice } from './choice.js';
import { useLabels } from './use-labels.js';

/** Slack asks only for so many letters, unless the app says otherwise. */
const LEAST = 3;
/** Letters that come faster than this are asked for together. */
const PAUSE = 150;

interface Found {
  choices: Choice[];
  remark: string;
}

/** What the app offers for the words typed so far; `initial` are the lines that it chose at first. */
export function useSuggestions(
  element: ExternalSelect | MultiExternalSelect | null,
  initial: Choice[],
): Offer {
  const surface = useContext(SurfaceContext);
  const { blockId } = useContext(BlockContext);
  const least = element?.min_query_length ?? LEAST;
  const [words, setWords] = useState('');
  const [labels, addLabels] = useLabels(element?.action_id, labelsOf(initial));
  const [found, setFound] = useState<Found>({ choices: [], remark: '' });
  const asked = useRef('');
  asked.current = words;

  useEffect(() => {
    if (!element || !surface) return;
    if (words.length < least) {
      const more = least - words.length;
      return setFound({ choices: [], remark: `Type ${more} more letter${more > 1 ? 's' : ''}.` });
    }
    setFound({ choices: [], remark: 'Searching…' });
    const asking = setTimeout(async () => {
      const at = { blockId, actionId: element.action_id ?? '' };
      const answer = await surface.suggest(at, words);
      if (asked.current !== words) return;
      if (!answer.ok) return setFound({ choices: [], remark: answer.refusal });
      const choices = answer.options.map((option) => optionChoice(option));
      setFound({ choices, remark: 'Nothing matches.' });
      addLabels(labelsOf(choices));
    }, PAUSE);
    return () => clearTimeout(asking);
  }, [words, least]);

  const seen = Object.entries(labels).map(([value, label]) => ({ value, label }));
  return { choices: seen, matching: () => found.choices, remark: found.remark, onTyped: setWords };
}

const labelsOf = (choices: Choice[]) =>
  Object.fromEntries(choices.map(({ value, label }) => [value, label]));
