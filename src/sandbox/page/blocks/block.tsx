import type { ShownBlock } from '../../protocol.js';
import { Markdown } from '../text/markdown.js';
import { plainText } from '../text/plain-text.js';
import { ActionsBlockView } from './actions.js';
import { AlertBlockView } from './alert.js';
import { CardBlockView, CarouselBlockView } from './card.js';
import { ContainerBlockView } from './container.js';
import { ContextActionsBlockView, ContextBlockView } from './context.js';
import { FallbackBlock } from './fallback.js';
import { ImageBlockView } from './image.js';
import { InputBlockView } from './input.js';
import { isKnown } from './known.js';
import { RichTextBlockView } from './rich-text.js';
import { SectionBlockView } from './section.js';
import { DataTableBlockView, TableBlockView } from './table.js';
import { PlanBlockView, TaskCardBlockView } from './task-card.js';
import { VideoBlockView } from './video.js';

/** One block of whatever kind. */
export function BlockView({ block }: { block: ShownBlock }) {
  if (!isKnown(block)) return <FallbackBlock block={block} />;
  switch (block.type) {
    case 'actions':
      return <ActionsBlockView block={block} />;
    case 'alert':
      return <AlertBlockView block={block} />;
    case 'card':
      return <CardBlockView block={block} />;
    case 'carousel':
      return <CarouselBlockView block={block} />;
    case 'container':
      return <ContainerBlockView block={block} />;
    case 'context':
      return <ContextBlockView block={block} />;
    case 'context_actions':
      return <ContextActionsBlockView block={block} />;
    case 'data_table':
      return <DataTableBlockView block={block} />;
    case 'divider':
      return <hr class="block block-divider" />;
    case 'header':
      return <h3 class="block block-header">{plainText(block.text)}</h3>;
    case 'image':
      return <ImageBlockView block={block} />;
    case 'input':
      return <InputBlockView block={block} />;
    case 'markdown':
      return <Markdown text={block.text} />;
    case 'plan':
      return <PlanBlockView block={block} />;
    case 'rich_text':
      return <RichTextBlockView block={block} />;
    case 'section':
      return <SectionBlockView block={block} />;
    case 'table':
      return <TableBlockView block={block} />;
    case 'task_card':
      return <TaskCardBlockView block={block} />;
    case 'video':
      return <VideoBlockView block={block} />;
    case 'file':
      return <FallbackBlock block={block} />;
  }
}
