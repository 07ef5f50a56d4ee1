import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { aboutIssue } from '../subcommand.js';
import { priorityOf } from '../words.js';

const example = '/issue priority 12 p1';

/** `/issue priority 12 p1`. */
export const priority = aboutIssue(example, async (baton, said, { number, rest }) => {
  const wanted = priorityOf(rest.trim());
  if (!wanted)
    return answered(
      refused({
        why: 'text-missing',
        what: 'how urgent it is, p1 to p4',
        example: `/issue priority ${number} p1`,
      }),
    );
  const target = { by: 'number', number } as const;
  return answered(await baton.prioritize(said, { target, priority: wanted }));
});
