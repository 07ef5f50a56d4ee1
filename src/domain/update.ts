import { type Act, changed, entry, typed } from './act.js';
import { droppedDrafts, endedAs, endEntry } from './commitment.js';
import { withConsequences } from './consequences.js';
import { may, rolesOf } from './permissions.js';
import type { Update, UpdateValue } from './records.js';
import { decide, refuse, type Ruling } from './ruling.js';
import { openCommitments, type Scene } from './scene.js';

/** Records something said to the customer. Until somebody says what its value was, it is progress. */
export function tellUpdate(scene: Scene, act: Act, words: string): Ruling {
  const { number, state, ownerId } = scene.issue;
  if (state !== 'open') return refuse({ why: 'issue-ended', number, state });
  if (!may('update', rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-allowed', number, ownerId });
  if (!words.trim())
    return refuse({
      why: 'text-missing',
      what: 'what the customer was told',
      example: `/issue update ${number} told Chen that the refund is on its way`,
    });
  const text = typed(scene.issue, act, words);
  const update: Update = {
    workspaceId: scene.issue.workspaceId,
    id: act.newId(),
    issueId: scene.issue.id,
    toldBy: act.by,
    toldAt: act.now,
    textId: text.id,
    value: null,
  };
  return decide(
    changed(scene, {
      updates: [update],
      texts: [text],
      ledger: [entry(act, 'updated', { textId: text.id })],
    }),
  );
}

/**
 * Says what an update was worth to the customer. A value update keeps the first response: at the
 * instant at which the customer was told, not at which somebody pressed the button.
 */
export function valueUpdate(
  scene: Scene,
  act: Act,
  { updateId, value }: { updateId: string; value: UpdateValue },
): Ruling {
  const { number, state, ownerId } = scene.issue;
  const update = scene.updates.find(({ id }) => id === updateId);
  if (!update) return refuse({ why: 'no-such-issue', number });
  if (state !== 'open') return refuse({ why: 'issue-ended', number, state });
  if (!may('update', rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-allowed', number, ownerId });
  const told: Act = { ...act, now: update.toldAt };
  const response = openCommitments(scene).find(({ kind }) => kind === 'first-response');
  const isLate = response !== undefined && update.toldAt > response.dueAt;
  const kept = response
    ? [
        {
          ...endedAs(response, told, isLate ? 'kept-late' : 'kept'),
          reasonId: isLate ? update.textId : null,
        },
        ...droppedDrafts(scene, act, response.id),
      ]
    : [];
  return decide(
    withConsequences(scene, act, {
      commitments: kept,
      updates: [{ ...update, value }],
      ledger: [
        entry(act, 'valued', { textId: update.textId, facts: { value } }),
        ...kept.map((commitment) => endEntry(act, commitment)),
      ],
    }),
  );
}
