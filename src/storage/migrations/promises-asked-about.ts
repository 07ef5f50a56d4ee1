import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promises whose time is asked about before they count, and what an owner has against a promise. */
export class PromisesAskedAbout1764000000017 implements MigrationInterface {
  readonly name = 'PromisesAskedAbout1764000000017';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);

alter table commitments
  add column readings jsonb,
  add column objection_id uuid,
  add constraint only_a_draft_is_asked_about
    check (readings is null or state in ('draft', 'entered-in-error')),
  add constraint what_is_asked_about_takes_no_place
    check (readings is null or replaces_id is null),
  add constraint draft_says_why_it_waits check (state <> 'draft' or reason_id is not null),
  add constraint commitment_objection_is_kept
    foreign key (workspace_id, objection_id) references texts (workspace_id, id);
`);
  }

  // What was a draft to be asked about is nothing that an earlier version knows: it ends.
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);
update commitments set state = 'entered-in-error', ended_at = made_at, ended_by = made_by
 where state = 'draft' and readings is not null;
alter table commitments drop column readings, drop column objection_id, drop constraint draft_says_why_it_waits;
`);
  }
}
