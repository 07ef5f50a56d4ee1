import type { PlanBlock, TaskCardBlock } from '@slack/types';

import { SafeLink } from '../text/tokens.js';
import { RichTextBlockView } from './rich-text.js';

const STATUS = { pending: '○', in_progress: '◐', complete: '●', error: '×' } as const;

export function TaskCardBlockView({ block }: { block: TaskCardBlock }) {
  return (
    <details class={`block block-task task-${block.status}`}>
      <summary>
        <span aria-hidden="true">{STATUS[block.status]}</span> {block.title}{' '}
        <span class="tag">{block.status.replace('_', ' ')}</span>
      </summary>
      {block.details && <RichTextBlockView block={block.details} />}
      {block.output && <RichTextBlockView block={block.output} />}
      {block.sources && (
        <ul>
          {block.sources.map((source) => (
            <li key={source.url}>
              <SafeLink url={source.url}>{source.text}</SafeLink>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

export function PlanBlockView({ block }: { block: PlanBlock }) {
  const tasks = (block.tasks ?? []).filter(isTask);
  return (
    <section class="block block-container">
      <strong>{block.title}</strong>
      {tasks.map((task) => (
        <TaskCardBlockView key={task.task_id} block={task} />
      ))}
    </section>
  );
}

function isTask(task: TaskCardBlock | Record<string, unknown>): task is TaskCardBlock {
  return task.type === 'task_card';
}
