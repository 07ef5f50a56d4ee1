import type { BlockSuggestion } from '@slack/bolt';
import * as z from 'zod';

import { findElement } from '../elements/state.js';
import { optionGroup, plainOption } from '../limits/composition.js';
import type { Suggested, SuggestionRequest } from '../protocol.js';
import { actedBy } from '../shapes/interaction.js';
import { findSpot } from './click.js';
import { refuse, type Scene } from './scene.js';

const defaultLeast = 3;

/** What an app may answer when it is asked for options. */
const answered = z.union([
  z.strictObject({ options: z.array(plainOption).max(100) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(100) }),
]);

/** Asks the app what an external select offers for the words typed into it so far. */
export async function suggest(scene: Scene, asked: SuggestionRequest): Promise<Suggested> {
  const { workspace, actor, courier } = scene;
  const { blockId, actionId, words } = asked;
  const spot = findSpot(scene, asked.in);
  if ('ok' in spot) return spot;
  const element = findElement(spot.blocks, blockId, actionId);
  if (element?.type !== 'external_select' && element?.type !== 'multi_external_select') {
    return refuse(`There is no external select ${actionId} in a block ${blockId} here.`);
  }
  if (words.length < (element.min_query_length ?? defaultLeast)) return { ok: true, options: [] };

  const { container, channel, view } = spot.surroundings({});
  const body: BlockSuggestion = {
    type: 'block_suggestion',
    ...actedBy(workspace, actor),
    block_id: blockId,
    action_id: actionId,
    value: words,
    container,
    ...(channel ? { channel } : {}),
    ...(view ? { view } : {}),
  };
  const acknowledged = await courier.send({ kind: 'interactive', body });
  if (!acknowledged.ok) return refuse(`No options came: "${acknowledged.error}".`);
  const parsed = answered.safeParse(acknowledged.payload);
  if (!parsed.success) return refuse('The app answered with something that is no list of options.');
  const options =
    'options' in parsed.data
      ? parsed.data.options
      : parsed.data.option_groups.flatMap((group) => group.options);
  workspace.suggestions.keep(spot.where, { blockId, actionId }, options);
  return { ok: true, options };
}
