import type { Context } from '@slack/bolt';

/** The workspace in which Baton is installed and something happened; `authorize` put it there. */
export function workspaceOf({ teamId }: Context): string {
  if (!teamId) throw new Error('Bolt gave a request without its workspace');
  return teamId;
}
