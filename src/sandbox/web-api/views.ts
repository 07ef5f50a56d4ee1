import type { ViewOutput } from '@slack/bolt';
import type { WebAPICallResult } from '@slack/web-api';
import * as z from 'zod';

import { jsonOr } from '../limits/json-or.js';
import { homeView, largestView, modalView, sentView } from '../limits/views.js';
import { asView } from '../shapes/view.js';
import { chooseCurrent } from '../workspace/current-conversation.js';
import { findPerson } from '../workspace/people.js';
import {
  findView,
  homeOf,
  openModal,
  publishHome,
  pushModal,
  replaceView,
} from '../workspace/views.js';
import type { Workspace } from '../workspace/workspace.js';
import { id } from './arguments.js';
import { type Failure, fail, method } from './method.js';

interface ViewAnswer extends WebAPICallResult {
  view: ViewOutput;
}

const tooLarge = (view: unknown) => Buffer.byteLength(JSON.stringify(view)) > largestView;

const onTrigger = z.object({ trigger_id: id, view: jsonOr(modalView) });

export const open = method({
  takes: onTrigger,
  run: (workspace, sent) => placed(workspace, sent, openModal),
});

export const push = method({
  takes: onTrigger,
  run: (workspace, sent) => placed(workspace, sent, pushModal),
});

function placed(
  workspace: Workspace,
  sent: z.infer<typeof onTrigger>,
  place: typeof openModal,
): ViewAnswer | Failure {
  if (tooLarge(sent.view)) return fail('view_too_large');
  const redeemed = workspace.triggers.redeem(sent.trigger_id);
  if (!redeemed.ok) return fail(redeemed.error);
  chooseCurrent(sent.view.blocks, redeemed.channelId);
  const result = place(workspace, redeemed.personId, sent.view);
  return result.ok ? { ok: true, view: asView(workspace, result.view) } : fail(result.error);
}

export const update = method({
  takes: z.object({
    view: jsonOr(sentView),
    view_id: id.exactOptional(),
    external_id: id.exactOptional(),
    hash: id.exactOptional(),
  }),
  run(workspace, sent): ViewAnswer | Failure {
    if (tooLarge(sent.view)) return fail('view_too_large');
    const view = findView(workspace, { viewId: sent.view_id, externalId: sent.external_id });
    if (view?.type !== sent.view.type) return fail('not_found');
    if (sent.hash !== undefined && sent.hash !== view.hash) return fail('hash_conflict');
    replaceView(workspace, view, sent.view);
    return { ok: true, view: asView(workspace, view) };
  },
});

export const publish = method({
  takes: z.object({ user_id: id, view: jsonOr(homeView), hash: id.exactOptional() }),
  run(workspace, sent): ViewAnswer | Failure {
    if (tooLarge(sent.view)) return fail('view_too_large');
    const person = findPerson(workspace, sent.user_id);
    if (!person || person.kind === 'bot') return fail('user_not_found');
    const known = homeOf(workspace, person.id);
    if (sent.hash !== undefined && sent.hash !== known?.hash) return fail('hash_conflict');
    return { ok: true, view: asView(workspace, publishHome(workspace, person.id, sent.view)) };
  },
});
