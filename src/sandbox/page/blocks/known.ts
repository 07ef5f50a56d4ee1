import type { KnownBlock } from '@slack/types';

import type { ShownBlock } from '../../protocol.js';

const KNOWN: Record<KnownBlock['type'], true> = {
  actions: true,
  alert: true,
  card: true,
  carousel: true,
  container: true,
  context: true,
  context_actions: true,
  data_table: true,
  divider: true,
  file: true,
  header: true,
  image: true,
  input: true,
  markdown: true,
  plan: true,
  rich_text: true,
  section: true,
  table: true,
  task_card: true,
  video: true,
};

/** Whether a block is one of those that Slack documents. */
export function isKnown(block: ShownBlock): block is KnownBlock {
  return Object.hasOwn(KNOWN, block.type);
}
