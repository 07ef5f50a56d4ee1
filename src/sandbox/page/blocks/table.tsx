import type { DataTableBlock, TableBlock } from '@slack/types';
import { useState } from 'preact/hooks';

import { withEmoji } from '../text/emoji.js';
import { RichTextBlockView } from './rich-text.js';

type Cell = TableBlock['rows'][number][number];

export function TableBlockView({ block }: { block: TableBlock }) {
  const [head = [], ...body] = block.rows;
  const look = (column: number) => {
    const settings = block.column_settings?.[column];
    return `align-${settings?.align ?? 'left'}${settings?.is_wrapped ? ' wrapped' : ''}`;
  };
  return (
    <div class="block block-table" role="region" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} class={look(column)} scope="col">
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={look(column)}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A table in pages of a few rows. */
export function DataTableBlockView({ block }: { block: DataTableBlock }) {
  const [page, setPage] = useState(0);
  const [head, ...body] = block.rows;
  const size = block.page_size ?? 5;
  const pages = Math.max(1, Math.ceil(body.length / size));
  const rows = [head ?? [], ...body.slice(page * size, (page + 1) * size)];
  return (
    <div class="block">
      <p class="caption">{block.caption}</p>
      <TableBlockView block={{ type: 'table', rows }} />
      {pages > 1 && (
        <p class="pager">
          <button
            type="button"
            class="button"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            Previous
          </button>
          Page {page + 1} of {pages}
          <button
            type="button"
            class="button"
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            Next
          </button>
        </p>
      )}
    </div>
  );
}

function CellView({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichTextBlockView block={cell} />;
  return <>{withEmoji(cell.text)}</>;
}
