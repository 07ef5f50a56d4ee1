import type { MemberId, WorkspaceId } from '../../domain/people.js';
import type { UseCases } from '../../use-cases/compose.js';

const PERSON = /@([UW][A-Z0-9]+)/g;

/** Plain words with the names of those whom they name: beside a field Slack shows no mentions. */
export async function inNames(
  baton: UseCases,
  workspaceId: WorkspaceId,
  words: string,
): Promise<string> {
  const ids = [...words.matchAll(PERSON)].map(([, id = '']) => id);
  const named = async (id: MemberId) => (await baton.see(workspaceId, id))?.name ?? 'somebody';
  const names = new Map<MemberId, string>();
  for (const id of new Set(ids)) names.set(id, await named(id));
  return words.replace(PERSON, (mention, id: MemberId) => names.get(id) ?? mention);
}
