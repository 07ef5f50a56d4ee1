import { refused } from '../../../use-cases/answers.js';
import { answered, shown } from '../../reply.js';
import { workMessage } from '../../views/work/work.js';
import type { Subcommand } from '../subcommand.js';

/** `/issue` alone: everything that waits for whoever asks. */
export const work: Subcommand = async (baton, said) => {
  const mine = await baton.reading.work(said.workspaceId, said.by);
  if (!mine) return answered(refused({ why: 'not-a-member', standing: 'unknown' }));
  return shown(workMessage(mine, baton.clock.now()));
};
