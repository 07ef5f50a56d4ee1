import { Client } from 'pg';

/**
 * From now on PostgreSQL plans each statement once for each connection, not each time: to plan them
 * takes it longer than to run them, and a year has no time for that.
 */
export function planOnce(): void {
  const plainly: unknown = Reflect.get(Client.prototype, 'query');
  if (typeof plainly !== 'function') throw new Error('pg has changed: its client does not query');
  const names = new Map<string, string>();
  const query = function query(this: Client, text: unknown, values: unknown, ...more: unknown[]) {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return Reflect.apply(plainly, this, [text, values, ...more]);
    const name = names.get(text) ?? `year_${names.size}`;
    names.set(text, name);
    return Reflect.apply(plainly, this, [{ name, text, values }, ...more]);
  };
  Object.defineProperty(Client.prototype, 'query', { value: query });
}
