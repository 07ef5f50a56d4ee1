import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests to the owner and to a cover are living messages, and so are notices that ask for something, once sent.
 * Each card's thread is a lane, so the few lanes that stand for Slack's methods have their own index.
 */
export class LivingNotices1764000000009 implements MigrationInterface {
  readonly name = 'LivingNotices1764000000009';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table living_messages
  add column facts jsonb,
  drop constraint living_message_kind_is_known,
  add constraint living_message_kind_is_known check (kind in ('card', 'offer', 'pack', 'take', 'cover', 'home', 'notice')),
  add constraint notice_keeps_its_facts check ((kind = 'notice') = (facts is not null));
create index lanes_of_methods on lanes (workspace_id, name) where name like 'method:%';`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index lanes_of_methods;
select set_config('baton.workspace', '*', true);
delete from living_messages where kind in ('pack', 'take', 'cover', 'notice');
alter table living_messages
  drop constraint living_message_kind_is_known,
  add constraint living_message_kind_is_known check (kind in ('card', 'offer', 'home')),
  drop column facts;`);
  }
}
