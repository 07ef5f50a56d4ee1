import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of updates, waiting for the customer, and what was written and owned, to be found again. */
export class UpdatesWhole1764000000016 implements MigrationInterface {
  readonly name = 'UpdatesWhole1764000000016';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);

alter table updates rename column value to kind;
alter table updates
  add column how text,
  drop constraint update_value_is_known,
  add constraint update_kind_is_known check (kind in ('answer', 'time', 'promise', 'help', 'apology')),
  add constraint update_went_out_somehow check (how in ('posted', 'phoned', 'mailed'));

alter table issues
  add column waiting_until timestamptz,
  add column contact_set_for timestamptz,
  add constraint only_an_open_issue_waits
    check (state = 'open' or (waiting_until is null and contact_set_for is null));

create index owners_in_the_ledger on ledger (workspace_id, member_id)
  where kind in ('opened', 'accepted', 'custody');

-- An index of its own: row-level security keeps PostgreSQL from using one on a text search vector.
create table issue_words (
  workspace_id text not null,
  word         text collate "C" not null,
  issue_id     uuid not null,
  constraint issue_words_key primary key (workspace_id, word, issue_id)
);
alter table issue_words enable row level security;
alter table issue_words force row level security;
create policy own_workspace on issue_words
  using (current_setting('baton.workspace', true) in (workspace_id, '*'));

create function words_of(body text) returns text[] language sql immutable
  return tsvector_to_array(to_tsvector('pg_catalog.simple', coalesce(body, '')));
comment on function words_of is 'The different words of a text, in small letters.';

create function keep_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from issue_words w
     where w.workspace_id = old.workspace_id and w.issue_id = old.issue_id and w.word = any(words_of(old.body));
  end if;
  insert into issue_words (workspace_id, word, issue_id)
  select distinct t.workspace_id, w.word, t.issue_id
    from texts t cross join unnest(words_of(t.body)) as w (word)
   where t.workspace_id = new.workspace_id and t.issue_id = new.issue_id
     and (t.id = new.id or tg_op = 'UPDATE')
  on conflict do nothing;
  return null;
end $$;
comment on function keep_words is 'Keeps issue_words to what is written: words that were erased are found no more.';

create trigger words_are_found after insert on texts
  for each row execute function keep_words();
create trigger erased_words_are_not_found after update of body on texts
  for each row when (old.body is distinct from new.body) execute function keep_words();

insert into issue_words (workspace_id, word, issue_id)
select distinct t.workspace_id, w.word, t.issue_id from texts t cross join unnest(words_of(t.body)) as w (word);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);
drop trigger words_are_found on texts;
drop trigger erased_words_are_not_found on texts;
drop function keep_words;
drop function words_of;
drop table issue_words;
drop index owners_in_the_ledger;
alter table issues drop column waiting_until, drop column contact_set_for;
update updates set kind = null where kind = 'apology';
alter table updates
  drop constraint update_kind_is_known,
  drop column how;
alter table updates rename column kind to value;
alter table updates
  add constraint update_value_is_known check (value in ('answer', 'time', 'promise', 'help'));`);
  }
}
