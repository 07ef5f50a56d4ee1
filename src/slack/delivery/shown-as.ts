import { createHash } from 'node:crypto';

/** What is shown, in a few letters that change when it does. */
export function digestOf(what: object): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22);
}
