import { replay } from '../../src/domain/ledger.js';
import type { Scene } from '../../src/domain/scene.js';
import type { Answer } from '../../src/use-cases/answers.js';
import { structureOf } from '../domain/structure.js';
import type { Model } from './model.js';
import type { World } from './world.js';

/** The deed came to what the model thinks: it was done, or refused for this. */
export function expectAnswer(answer: Answer, why: string | null): void {
  expect(answer.kind === 'refused' ? answer.refusal.why : null).toBe(why);
}

/** A repeat gets the recorded answer, as JSON keeps it. */
export function expectSameAnswer(again: Answer, answer: Answer): void {
  expect(again).toEqual(JSON.parse(JSON.stringify(answer)));
}

/** What must not be found of an issue, whatever was done. */
const violationsSql = `
select 'two open handoffs' as found from handoffs
 where issue_id = $1 and state = 'offered' having count(*) > 1
union all select 'an offer that is not the owner''s' from handoffs h join issues i on i.id = h.issue_id
 where i.id = $1 and h.state = 'offered' and h.giver_id <> i.owner_id
union all select 'an offer without anybody asked' from handoffs h
 where issue_id = $1 and state = 'offered' and not exists (
   select from handoff_receivers r where r.handoff_id = h.id and r.state = 'asked')
union all select 'an open issue without a next contact' from issues
 where id = $1 and state = 'open' and next_contact_at is null
union all select 'an ended issue with something open' from issues i
 where id = $1 and state <> 'open' and (
   exists (select from handoffs h where h.issue_id = i.id and h.state = 'offered')
   or exists (select from takes t where t.issue_id = i.id and t.state = 'asked')
   or exists (select from commitments c where c.issue_id = i.id and c.state in ('open', 'draft')))
union all select 'something open that the clock never looks at' from handoffs
 where issue_id = $1 and state = 'offered' and (wake_at is null or wake_at > ends_at)
union all select 'a request that the clock never looks at' from takes
 where issue_id = $1 and state = 'asked' and (wake_at is null or wake_at > ends_at)
union all select 'the same reminder twice' from outbox
 where issue_id = $1 and kind = 'reminder' group by lane, facts, next_at having count(*) > 1`;

/** The invariants, by asking the database; `before`: as it was, where one change may have been made. */
export async function expectInvariants(world: World, before: Scene): Promise<void> {
  const { scene, ledger } = world;
  expect(await world.sql(violationsSql, [scene.issue.id])).toEqual([]);
  expect(replay(ledger)).toEqual(structureOf(scene));
  if (scene.issue.ownerId === before.issue.ownerId) return;
  const passed = ledger.findLast(({ kind }) => kind === 'accepted' || kind === 'custody');
  expect(passed).toMatchObject({ memberId: scene.issue.ownerId, at: scene.issue.ownedSince });
  if (passed?.kind === 'custody') expect(scene.texts[passed.textId ?? '']?.trim()).toBeTruthy();
}

/** The issue is as the model thinks. */
export function expectAsThought({ scene }: World, model: Model): void {
  const { issue, handoffs, takes, receivers } = scene;
  const last = handoffs.at(-1);
  expect({
    owner: issue.ownerId,
    state: issue.state,
    isInCustody: issue.custodyReasonId !== null,
    terms: issue.terms,
    asking: takes.filter(({ state }) => state === 'asked').map(({ askedBy }) => askedBy),
    last: last && {
      state: last.state,
      giver: last.giverId,
      offeredBy: last.offeredBy,
      version: last.version,
      endsAt: +last.endsAt,
      asked: receivers
        .filter(({ handoffId, state }) => handoffId === last.id && state === 'asked')
        .map(({ memberId }) => memberId),
      isKept: last.keptAt !== null,
      correction: correctionOf(last),
    },
  }).toEqual({
    owner: model.owner,
    state: model.state,
    isInCustody: model.isInCustody,
    terms: model.terms,
    asking: model.asking.map(({ by }) => by),
    last: model.last
      ? {
          state: model.last.state,
          giver: model.last.giver,
          offeredBy: model.last.offeredBy,
          version: model.last.version,
          endsAt: model.last.endsAt,
          asked: model.last.asked.toSorted(),
          isKept: model.last.isKept,
          correction: model.last.correction,
        }
      : undefined,
  });
}

function correctionOf({ correctionId, confirmedAt }: Scene['handoffs'][number]) {
  if (correctionId === null) return 'none';
  return confirmedAt === null ? 'open' : 'confirmed';
}
