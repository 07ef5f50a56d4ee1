import type { SentView } from '../limits/views.js';
import { withIds } from './block-ids.js';
import type { WorkspaceView } from './state.js';
import { secondsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

const mostInStack = 3;

type Placed =
  | { ok: true; view: WorkspaceView }
  | { ok: false; error: 'push_limit_reached' | 'duplicate_external_id' };

export const modalsOf = (workspace: Workspace, personId: string): WorkspaceView[] =>
  workspace.modals.get(personId) ?? [];

export const homeOf = (workspace: Workspace, personId: string): WorkspaceView | null =>
  workspace.state.homes.find((view) => view.personId === personId) ?? null;

/** Any view that somebody sees at this moment, by its id or the id the app gave it. */
export function findView(
  workspace: Workspace,
  wanted: { viewId?: string | undefined; externalId?: string | undefined },
): WorkspaceView | null {
  const all = [...workspace.state.homes, ...[...workspace.modals.values()].flat()];
  const isWanted = (view: WorkspaceView) =>
    wanted.viewId === undefined
      ? view.externalId !== '' && view.externalId === wanted.externalId
      : view.id === wanted.viewId;
  return all.find(isWanted) ?? null;
}

/** Shows a form to somebody in place of any they have open. */
export function openModal(workspace: Workspace, personId: string, sent: SentView): Placed {
  return place(workspace, personId, { sent, below: [] });
}

/** Lays a form over the ones that are open; no more than three lie on each other. */
export function pushModal(workspace: Workspace, personId: string, sent: SentView): Placed {
  return place(workspace, personId, { sent, below: modalsOf(workspace, personId) });
}

function place(
  workspace: Workspace,
  personId: string,
  { sent, below }: { sent: SentView; below: WorkspaceView[] },
): Placed {
  if (below.length >= mostInStack) return { ok: false, error: 'push_limit_reached' };
  if (sent.external_id && findView(workspace, { externalId: sent.external_id })) {
    return { ok: false, error: 'duplicate_external_id' };
  }
  const id = workspace.newId('V');
  const view: WorkspaceView = {
    ...content(workspace, sent),
    id,
    personId,
    rootViewId: below[0]?.id ?? id,
    previousViewId: below.at(-1)?.id ?? null,
  };
  workspace.modals.set(personId, [...below, view]);
  workspace.changes.tell('views');
  return { ok: true, view };
}

/** Replaces what a view shows; it stays the same view, with a new hash. */
export function replaceView(workspace: Workspace, view: WorkspaceView, sent: SentView): void {
  Object.assign(view, content(workspace, sent));
  workspace.changes.tell('views');
}

/** Sets somebody's Home tab. */
export function publishHome(workspace: Workspace, personId: string, sent: SentView): WorkspaceView {
  const known = homeOf(workspace, personId);
  if (known) {
    replaceView(workspace, known, sent);
    return known;
  }
  const id = workspace.newId('V');
  const home: WorkspaceView = {
    ...content(workspace, sent),
    id,
    personId,
    rootViewId: id,
    previousViewId: null,
  };
  workspace.state.homes.push(home);
  workspace.changes.tell('views');
  return home;
}

/** Closes the visible form, or all of them; returns what was closed, top first. */
export function closeModals(workspace: Workspace, personId: string, all: boolean): WorkspaceView[] {
  const stack = modalsOf(workspace, personId);
  const kept = all ? [] : stack.slice(0, -1);
  workspace.modals.set(personId, kept);
  workspace.changes.tell('views');
  return stack.slice(kept.length).toReversed();
}

/** Shows what the app said is wrong, beside the fields. */
export function showErrors(
  workspace: Workspace,
  view: WorkspaceView,
  errors: Record<string, string>,
): void {
  view.errors = errors;
  workspace.changes.tell('views');
}

function content(
  workspace: Workspace,
  sent: SentView,
): Omit<WorkspaceView, 'id' | 'personId' | 'rootViewId' | 'previousViewId'> {
  const isModal = sent.type === 'modal';
  return {
    type: sent.type,
    callbackId: sent.callback_id ?? '',
    externalId: sent.external_id ?? '',
    privateMetadata: sent.private_metadata ?? '',
    title: isModal ? sent.title : null,
    submit: isModal ? (sent.submit ?? null) : null,
    close: isModal ? (sent.close ?? null) : null,
    blocks: withIds(workspace, sent.blocks),
    hash: `${secondsOf(workspace.clock.now())}.${workspace.newId('')}`,
    clearOnClose: isModal ? (sent.clear_on_close ?? false) : false,
    notifyOnClose: isModal ? (sent.notify_on_close ?? false) : false,
    errors: {},
  };
}
