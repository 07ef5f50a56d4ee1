import { answered } from '../reply.js';
import { openForm } from '../views/forms/open-issue.js';
import { once } from './once.js';
import type { Subcommand } from './subcommand.js';
import { readNewIssue } from './words.js';

/** `/issue new Acme: invoice is wrong p2 for @bob`; without the customer or the words, the form. */
export const newIssue: Subcommand = async (baton, said, rest) => {
  const { receivers, ...issue } = readNewIssue(rest);
  const place = { channelId: said.from, private: said.private };
  if (!issue.customer || !issue.title) return { form: openForm({ ...issue, ...place }) };
  const opened = await baton.open(once(said), { ...issue, ...place });
  if (opened.kind !== 'opened' || receivers.length === 0) return answered(opened);
  await Promise.all(receivers.map((receiver) => baton.see(said.workspaceId, receiver)));
  const offered = await baton.offer(
    { ...said, key: `${said.key}:offer` },
    {
      target: { by: 'issue', id: opened.issueId },
      to: receivers,
      note: { nextStep: issue.title, situation: '', watchOut: '' },
    },
  );
  return answered(opened, offered);
};
