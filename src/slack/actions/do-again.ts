import { answerCommand } from '../commands/answer-command.js';
import { shown } from '../reply.js';
import { tooOldToRepeat } from '../views/already-done.js';
import type { Press } from './pressed.js';

/** *Do it again*: carries out the line that was taken for a slip. */
export const doAgain: Press = async (baton, click) => {
  const asked = await baton.reading.askedAgain(click.workspaceId, click.value);
  if (asked?.by !== click.by) return shown(tooOldToRepeat);
  const { workspaceId } = click;
  // Of the line, not of the press: pressed twice, it is done again once.
  const key = `again:${click.value}:done`;
  return answerCommand(baton, { ...asked, workspaceId, key, isAgain: true });
};
