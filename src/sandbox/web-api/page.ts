/** One page of a list and the cursor of the next; an unknown cursor gives null. */
export function pageOf<Item>(
  items: Item[],
  { cursor = '', limit = 100 }: { cursor?: string; limit?: number },
): { items: Item[]; response_metadata: { next_cursor: string } } | null {
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().slice(5));
  if (!Number.isInteger(start) || start < 0) return null;
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), response_metadata: { next_cursor: next } };
}
