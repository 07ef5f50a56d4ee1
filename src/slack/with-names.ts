import type { UseCases } from '../use-cases/compose.js';
import { peopleIn } from './commands/words.js';

/** More than these are named by nobody who means them. */
const MOST_NAMED = 10;

/** What somebody said, with the names of those it mentions: in messages Slack sends their ids alone. */
export async function withNames(
  baton: UseCases,
  workspaceId: string,
  text: string,
): Promise<string> {
  const ids = [...new Set(peopleIn(text))].slice(0, MOST_NAMED);
  const members = await Promise.all(ids.map((id) => baton.see(workspaceId, id)));
  return members.reduce(
    (said, member) =>
      member ? said.replaceAll(`<@${member.id}>`, `<@${member.id}|${member.name}>`) : said,
    text,
  );
}
