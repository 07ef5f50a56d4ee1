import type { ModalView } from '@slack/types';
import { z } from 'zod';

import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import type { SaidMessage } from '../../../read.js';
import { section } from '../../blocks.js';
import { form, wordsInput } from '../form.js';

/** The message that an issue is looked for, and what is wanted of the issue. */
export const whichIssueMetadata = z.object({
  wanted: z.enum(['show', 'promise']),
  message: z.object({
    channelId: z.string(),
    ts: z.string(),
    threadTs: z.string(),
    text: z.string(),
    private: z.boolean(),
  }),
});
type About = z.infer<typeof whichIssueMetadata>;

/** Slack keeps 3,000 characters with a window; what is escaped in them takes more than one. */
const MOST_KEPT = 2_800;

/** Asks which issue a message is about, or opens one from it. */
export function whichIssueForm(message: SaidMessage, wanted: About['wanted']): ModalView {
  return form({
    id: forms.whichIssue,
    title: 'Which issue?',
    submit: 'Go on',
    about: keptWith({ wanted, message }),
    blocks: [
      section(
        say`Baton does not know yet which issue this message is about. Give its number, or leave it empty to open a new issue from the message.`,
      ),
      wordsInput(fields.number, {
        label: 'Number of the issue',
        placeholder: '12',
        isShort: true,
        isOptional: true,
      }),
    ],
  });
}

/** As much of a long message as can be kept with the window. */
function keptWith({ wanted, message }: About): About {
  const room = MOST_KEPT - JSON.stringify({ wanted, message: { ...message, text: '' } }).length;
  let text = message.text;
  while (JSON.stringify(text).length > room) text = text.slice(0, text.length * 0.9);
  return { wanted, message: { ...message, text } };
}
