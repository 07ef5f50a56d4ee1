import type { PersonChange } from '../protocol.js';
import { asEventUser } from '../shapes/user.js';
import { slackbotId } from './seed.js';
import type { WorkspacePerson } from './state.js';
import { secondsOf, tsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

export const findPerson = (workspace: Workspace, id: string): WorkspacePerson | null =>
  workspace.state.people.find((person) => person.id === id) ?? null;

/** Whether one can sit down as this person: not as a bot, nor once deactivated. */
export const canAct = (person: WorkspacePerson) =>
  person.kind !== 'bot' && person.kind !== 'deactivated';

/** Whether this is an app other than the one under trial: it can say something, and no more. */
export const isOtherApp = ({ app }: Workspace, { id, kind }: WorkspacePerson) =>
  kind === 'bot' && id !== app.botUserId && id !== slackbotId;

/** What Slack calls the bot of an app whose bot user this is; null: it is none. */
export const botIdOf = (workspace: Workspace, person: WorkspacePerson): string | null => {
  if (person.id === workspace.app.botUserId) return workspace.app.botId;
  return isOtherApp(workspace, person) ? person.id.replace(/^U/, 'B') : null;
};

/** Changes somebody as an administrator would, and tells the app. */
export function changePerson(
  workspace: Workspace,
  person: WorkspacePerson,
  { kind, timeZone, realName }: PersonChange,
): void {
  const now = workspace.clock.now();
  person.kind = kind ?? person.kind;
  person.timeZone = timeZone ?? person.timeZone;
  person.realName = realName ?? person.realName;
  person.updated = secondsOf(now);
  if (!canAct(person)) workspace.modals.delete(person.id);
  workspace.changes.tell('people');
  workspace.emit({
    type: 'user_change',
    user: asEventUser(person, now),
    cache_ts: secondsOf(now),
    event_ts: tsOf(now),
  });
}
