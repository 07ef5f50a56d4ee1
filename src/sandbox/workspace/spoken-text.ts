import type { WorkspacePerson } from './state.js';
import type { Workspace } from './workspace.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What somebody typed into a message, as Slack keeps it: `&`, `<` and `>` as entities; `@name`, `#channel` and
 * `@channel` as the references they stand for, provided the speaker knows of them.
 */
export const messageText = (workspace: Workspace, speaker: WorkspacePerson, typed: string) =>
  commandText(workspace, speaker, typed).replaceAll(/<@(\w+)\|[^>]*>/g, '<@$1>');

/** The same for a command with `should_escape`, where people come with their names: `<@U…|ana>`. */
export const commandText = (workspace: Workspace, speaker: WorkspacePerson, typed: string) =>
  typed
    .replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign)
    .replaceAll(/(?<![\w@#])[@#][\w.-]*\w/g, (mention) => reference(workspace, speaker, mention));

function reference({ state }: Workspace, speaker: WorkspacePerson, mention: string): string {
  const name = mention.slice(1);
  if (mention.startsWith('#')) {
    const channel = state.channels.find(
      (one) =>
        one.kind === 'channel' &&
        one.name === name &&
        (!one.isPrivate || one.memberIds.includes(speaker.id)),
    );
    return channel ? `<#${channel.id}|${channel.name}>` : mention;
  }
  if (['channel', 'here', 'everyone'].includes(name)) return `<!${name}>`;
  const person = state.people.find((one) => one.name === name);
  if (person) return `<@${person.id}|${person.name}>`;
  const group = state.groups.find((one) => one.handle === name);
  return group ? `<!subteam^${group.id}|@${group.handle}>` : mention;
}
