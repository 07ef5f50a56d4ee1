interface ThreadId {
  conversation: string;
  ts: string;
}

/** Up to which reply a person has read a thread; `0` if never opened. Kept in the browser: the workspace does not know. */
export function threadReadUpTo(as: string, thread: ThreadId): string {
  return localStorage.getItem(keyOf(as, thread)) ?? '0';
}

export function keepThreadRead(as: string, thread: ThreadId, upTo: string): void {
  localStorage.setItem(keyOf(as, thread), upTo);
}

function keyOf(as: string, { conversation, ts }: ThreadId): string {
  return `read:${as}:${conversation}:${ts}`;
}
