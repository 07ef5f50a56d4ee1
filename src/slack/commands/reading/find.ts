import { refused } from '../../../use-cases/answers.js';
import { answered, shown } from '../../reply.js';
import { listMessage } from '../../views/work/list.js';
import type { Subcommand } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue find invoice Chen`: issues in which all of these words were written, the newest first. */
export const find: Subcommand = async (baton, said, rest) => {
  const words = plain(rest);
  if (words === '')
    return answered(
      refused({ why: 'text-missing', what: 'what to find', example: '/issue find invoice Chen' }),
    );
  const filter = { of: 'words', words, page: 0, reader: said.by, channelId: said.from } as const;
  const page = await baton.reading.list(said.workspaceId, filter);
  return shown(listMessage(page, filter, baton.clock.now()));
};
