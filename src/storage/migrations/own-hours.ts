import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members decide of their own time: zone, hours for a while, and when their digest comes. */
export class OwnHours1764000000013 implements MigrationInterface {
  readonly name = 'OwnHours1764000000013';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);

alter table members
  add column slack_zone text,
  add column temporary_hours jsonb,
  add column digest_days jsonb,
  add column no_digest_on text,
  add column replan_at timestamptz,
  alter column digest_time drop default,
  alter column digest_time drop not null;

-- Nobody could set it so far: it comes at nine, or when work begins.
update members set digest_time = null;
alter table members add constraint digest_comes_at_a_time_of_day
  check (digest_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

create index members_to_replan on members (replan_at) where replan_at is not null;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);
drop index members_to_replan;
update members set digest_time = coalesce(digest_time, '09:00'), zone = coalesce(slack_zone, zone);
alter table members
  drop constraint digest_comes_at_a_time_of_day,
  drop column slack_zone, drop column temporary_hours, drop column digest_days,
  drop column no_digest_on, drop column replan_at,
  alter column digest_time set default '09:00',
  alter column digest_time set not null;`);
  }
}
