import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after a customer, whom there messages greet, and what assigning new issues reads. */
export class Contacts1764000000006 implements MigrationInterface {
  readonly name = 'Contacts1764000000006';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table customers
  add column concierge_id text,
  add column notes text,
  add column version integer not null default 1,
  add constraint concierge_is_a_member foreign key (workspace_id, concierge_id) references members (workspace_id, id);

create table contacts (
  workspace_id    text not null,
  id              uuid not null,
  customer_id     uuid not null,
  name            text not null,
  form_of_address text not null,
  reached_by      text,
  constraint contacts_key primary key (workspace_id, id),
  constraint contact_of_a_customer foreign key (workspace_id, customer_id) references customers (workspace_id, id)
);
create unique index one_main_contact_per_customer on contacts (workspace_id, customer_id);

alter table contacts enable row level security;
alter table contacts force row level security;
create policy own_workspace on contacts
  using (current_setting('baton.workspace', true) in (workspace_id, '*'));

alter table issues alter column opened_by drop not null;
create index receivers_by_member on handoff_receivers (workspace_id, member_id);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index receivers_by_member;
select set_config('baton.workspace', '*', true);
update issues set opened_by = owner_id where opened_by is null;
alter table issues alter column opened_by set not null;
drop table contacts;
alter table customers drop column concierge_id, drop column notes, drop column version;`);
  }
}
