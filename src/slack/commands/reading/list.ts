import type { IssueFilter } from '../../../use-cases/issue-list.js';
import type { Command } from '../../read.js';
import { shown } from '../../reply.js';
import { listMessage } from '../../views/work/list.js';
import type { Subcommand } from '../subcommand.js';
import { peopleIn, plain } from '../words.js';

/** `/issue list`, `list all`, `list @bob`, `list lapsed`, `list Acme`. */
export const list: Subcommand = async (baton, said, rest) => {
  const filter = readFilter(said, rest);
  const page = await baton.reading.list(said.workspaceId, filter);
  return shown(listMessage(page, filter, baton.clock.now()));
};

/** The page that a button of a list asks for: its words and a number, as the list wrote them. */
export function readPage({ by, from, value }: Pick<Command, 'by' | 'from'> & { value: string }) {
  const [, words = '', page = '0'] = /^(.*):(\d+)$/.exec(value) ?? [];
  return { ...readFilter({ by, from }, words), page: Number(page) };
}

/** Which issues are wanted, also by what was written in them; what is no word of the list's own is the name of a customer. */
function readFilter({ by, from }: Pick<Command, 'by' | 'from'>, words: string): IssueFilter {
  const asked = { page: 0, reader: by, channelId: from };
  const [person] = peopleIn(words);
  if (person) return { ...asked, of: 'owner', ownerId: person };
  const [, sought] = /^find\s+([^]*)$/i.exec(words.trim()) ?? [];
  if (sought) return { ...asked, of: 'words', words: plain(sought) };
  switch (words.trim().toLowerCase()) {
    case '':
    case 'mine':
      return { ...asked, of: 'owner', ownerId: by };
    case 'all':
      return { ...asked, of: 'all' };
    case 'lapsed':
      return { ...asked, of: 'lapsed' };
    default:
      return { ...asked, of: 'customer', words: plain(words) };
  }
}
