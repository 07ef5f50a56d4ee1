import { refusalToEnder } from '../../domain/issue/end.js';
import type { UpdateValue } from '../../domain/records.js';
import { refused } from '../../use-cases/answers.js';
import { readPage } from '../commands/reading/list.js';
import { answered, shown } from '../reply.js';
import { showModal } from '../views/card/show.js';
import { openForm } from '../views/forms/issue/open.js';
import { reopenForm } from '../views/forms/issue/reopen.js';
import { resolveForm } from '../views/forms/issue/resolve.js';
import { updateForm } from '../views/forms/issue/update.js';
import { listMessage } from '../views/work/list.js';
import { sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Open an issue…* */
export const openIssue: Press = async () => ({
  form: openForm({ channelId: null, private: false }),
});

/** *Show*: the whole issue in a window of its own, wherever the button was. */
export const showIssue: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const ledger = await baton.reading.ledger(click.workspaceId, click.value);
  return { form: showModal(scene.change, ledger, { memberId: click.by, now: baton.clock.now() }) };
};

/** *Update…*: the form for something said to the customer. */
export const tellUpdate: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  return { form: updateForm(scene.change) };
};

/** *Resolve…*: the form that settles what is open. */
export const resolveIssue: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const no = refusalToEnder('resolve', scene.change, click);
  if (no) return answered(refused(no));
  return { form: resolveForm(scene.change, { memberId: click.by, now: baton.clock.now() }) };
};

/** *Undo* after *Resolve*, by the follow-up that was planned with it. */
export const undoResolve: Press = async (baton, click) =>
  answered(await baton.undoResolve(click, click.value));

/** *Reopen…*: the form asks why. */
export const reopenIssue: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  return { form: reopenForm(scene.change) };
};

/** What an update was worth to the customer. */
export const valueOf =
  (value: UpdateValue): Press =>
  async (baton, click) =>
    answered(await baton.value(click, { updateId: click.value, value }));

/** Another page of a list. */
export const listPage: Press = async (baton, click) => {
  const filter = readPage(click);
  const page = await baton.reading.list(click.workspaceId, filter);
  return shown(listMessage(page, filter, baton.clock.now()));
};
