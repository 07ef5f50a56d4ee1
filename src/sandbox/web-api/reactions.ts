import type { ReactionsAddResponse } from '@slack/web-api';
import * as z from 'zod';

import { findMessage } from '../workspace/messages.js';
import { addReaction, removeReaction } from '../workspace/reactions.js';
import { id } from './arguments.js';
import { type Failure, fail, method } from './method.js';
import { joinedChannel } from './reach.js';

const reaction = z.object({ channel: id, timestamp: id, name: id });

const reactionMethod = (change: typeof addReaction, refusal: string) =>
  method({
    scopes: ['reactions:write'],
    takes: reaction,
    run(workspace, sent): ReactionsAddResponse | Failure {
      const channel = joinedChannel(workspace, sent.channel);
      if (typeof channel === 'string') return fail(channel);
      const message = findMessage(workspace, channel.id, sent.timestamp);
      if (message?.onlyFor !== null) return fail('message_not_found');
      const by = { personId: workspace.app.botUserId, name: sent.name };
      return change(workspace, message, by) ? { ok: true } : fail(refusal);
    },
  });

export const add = reactionMethod(addReaction, 'already_reacted');
export const remove = reactionMethod(removeReaction, 'no_reaction');
