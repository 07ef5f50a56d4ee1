import type { DataTableBlock, TableBlock } from '@slack/types';
import * as z from 'zod';

import { blockId } from './composition.js';
import { richText } from './rich-text.js';

const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: z.string().min(1),
});
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);
type Cell = z.infer<typeof cell>;

const columnSettings = z.strictObject({
  align: z.enum(['left', 'center', 'right']).exactOptional(),
  is_wrapped: z.boolean().exactOptional(),
});

/** Up to 100 rows of up to 20 cells. */
export const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).max(20)).min(1).max(100),
  column_settings: z.array(columnSettings).max(20).exactOptional(),
}) satisfies z.ZodType<TableBlock>;

const isEven = ([first = [], ...rest]: Cell[][]) =>
  rest.every((row) => row.length === first.length);

/** A header and up to 100 rows, all equally long. */
export const dataTable = z.strictObject({
  type: z.literal('data_table'),
  block_id: blockId,
  rows: z
    .array(z.array(cell).min(1).max(20))
    .min(2)
    .max(101)
    .refine(isEven, { message: 'must have the same number of cells in every row' })
    .refine(([header = []]) => header.every(({ type }) => type !== 'rich_text'), {
      message: 'must not have rich_text in the header',
    }),
  caption: z.string().min(1),
  page_size: z.int().min(1).max(100).exactOptional(),
  row_header_column_index: z.int().min(0).exactOptional(),
}) satisfies z.ZodType<DataTableBlock>;
