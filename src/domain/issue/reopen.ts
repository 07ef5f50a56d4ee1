import { absenceOf } from '../absence/cover.js';
import { type Act, entry, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import { may, rolesOf } from '../permissions.js';
import type { Issue } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import { plannedFollowUp, type Scene } from '../scene.js';
import { custodian, custody } from '../take/custody.js';
import { endedFollowUp } from './follow-up-end.js';

/** Opens a resolved issue again. Its owner keeps it; where they are away or gone, a lead has custody. */
export function reopen(scene: Scene, act: Act, reason: string): Ruling {
  const { issue } = scene;
  const { number, ownerId, state } = issue;
  if (state === 'open') return refuse({ why: 'issue-open', number });
  if (state === 'void') return refuse({ why: 'issue-ended', number, state });
  if (!may('reopen', rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-for-your-eyes', number });
  if (!reason.trim())
    return refuse({
      why: 'text-missing',
      what: 'why it is open again',
      example: `/issue reopen ${number} the invoice is still wrong`,
    });
  const text = typed(issue, act, reason);
  const reopened: Issue = { ...issue, state: 'open', endedAt: null, outcomeId: null };
  const again = entry(act, 'reopened', { textId: text.id });
  const followUp = plannedFollowUp(scene);
  const skipped = followUp && endedFollowUp(followUp, act, { as: 'skipped', reasonId: text.id });
  const followUps = skipped ? [skipped.row] : [];
  const said = skipped ? [skipped.said, again] : [again];
  const after: Scene = { ...scene, issue: reopened };
  const isThere =
    scene.members[ownerId]?.standing === 'active' && absenceOf(scene, ownerId, act.now) === null;
  if (isThere)
    return decide(
      withConsequences(after, act, {
        issue: reopened,
        texts: [text],
        followUps,
        ledger: said,
      }),
    );
  const lead = custodian(scene, act.now);
  if (lead === null) return refuse({ why: 'no-lead-available', number });
  const held = custody(after, act, { to: lead, reason });
  const texts = [text, ...held.texts];
  return decide({ ...held, texts, followUps, ledger: [...said, ...held.ledger] });
}
