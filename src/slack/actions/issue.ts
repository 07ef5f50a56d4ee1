import { refusalToEnder } from '../../domain/issue/end.js';
import type { UpdateValue } from '../../domain/records.js';
import { refused } from '../../use-cases/answers.js';
import { readPage } from '../commands/reading/list.js';
import { answered, shown } from '../reply.js';
import { showModal } from '../views/card/show.js';
import { contactForm } from '../views/forms/issue/contact.js';
import { openForm } from '../views/forms/issue/open.js';
import { reopenForm } from '../views/forms/issue/reopen.js';
import { resolveForm } from '../views/forms/issue/resolve.js';
import { updateForm } from '../views/forms/issue/update.js';
import { listMessage } from '../views/work/list.js';
import { whileOpen } from '../while-open.js';
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
  const visitor = { memberId: click.by, from: click.from, now: baton.clock.now() };
  return { form: showModal(scene.change, ledger, visitor) };
};

/** *Update…*: the form for something said to the customer. */
export const tellUpdate: Press = async (baton, click) => {
  const scene = whileOpen(await sceneOf(baton, click, { by: 'issue', id: click.value }));
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

/** *Next contact…*: the form with what the rhythm says. */
export const planContact: Press = async (baton, click) => {
  const scene = whileOpen(await sceneOf(baton, click, { by: 'issue', id: click.value }));
  if (!scene.ok) return answered(refused(scene.refusal));
  const { ownerId, number } = scene.change.issue;
  if (ownerId !== click.by) return answered(refused({ why: 'not-allowed', number, ownerId }));
  return { form: contactForm(scene.change, { memberId: click.by, now: baton.clock.now() }) };
};

/** *Undo* after *Resolve*, by the follow-up that was planned with it. */
export const undoResolve: Press = async (baton, click) =>
  answered(await baton.undoResolve(click, click.value));

/** *Reopen…*: the form asks why. */
export const reopenIssue: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const { state, number } = scene.change.issue;
  if (state === 'open') return answered(refused({ why: 'issue-open', number }));
  if (state === 'void') return answered(refused({ why: 'issue-ended', number, state }));
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
