import type { DataSource } from 'typeorm';
import { z } from 'zod';

const statements = z.array(z.object({ statement: z.string() }));

/** The whole schema as readable SQL, in a stable order, from PostgreSQL's own catalogue. */
export async function schemaText(source: DataSource): Promise<string> {
  const parts: string[] = [];
  for (const sql of [tables, indexes, functions, triggers, walls])
    parts.push(
      ...statements.parse(await source.query(sql)).map(({ statement }) => statement.trim()),
    );
  return `${parts.map((part) => part.replaceAll('public.', '')).join('\n\n')}\n`;
}

/** Baton's own tables; what TypeORM notes of the migrations is not ours. */
const ours = `
select c.oid, c.relname as name, c.reloptions, c.relrowsecurity, c.relforcerowsecurity from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'`;

// Not-null and triggers are constraints too: the first stand at their column, the others come later.
const tables = `
select format(E'create table %s (\\n%s\\n)%s;', t.name,
    concat_ws(E',\\n', columns.lines, constraints.lines),
    ' with (' || array_to_string(t.reloptions, ', ') || ')') as statement
  from (${ours}) t,
  lateral (
    select string_agg(concat_ws(' ', '  ' || a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not null' end,
        case when a.attidentity = 'a' then 'generated always as identity' end,
        'default ' || pg_get_expr(d.adbin, d.adrelid)), E',\\n' order by a.attnum) as lines
      from pg_attribute a
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped) columns,
  lateral (
    select string_agg(format('  constraint %s %s', k.conname, pg_get_constraintdef(k.oid, true)),
        E',\\n' order by array_position('{p,u,f,c}', k.contype), k.conname) as lines
      from pg_constraint k
     where k.conrelid = t.oid and k.contype in ('p', 'u', 'f', 'c')) constraints
 order by t.name`;

const indexes = `
select pg_get_indexdef(i.indexrelid) || ';' as statement
  from pg_index i join (${ours}) t on t.oid = i.indrelid
 where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
 order by t.name, i.indexrelid::regclass::text`;

const functions = `
select pg_get_functiondef(p.oid) || ';' || coalesce(
    format(E'\\ncomment on function %s is %L;', p.proname, obj_description(p.oid, 'pg_proc')), '') as statement
  from pg_proc p where p.pronamespace = 'public'::regnamespace
 order by p.proname`;

const triggers = `
select pg_get_triggerdef(g.oid, true) || ';' as statement
  from pg_trigger g join (${ours}) t on t.oid = g.tgrelid
 where not g.tgisinternal
 order by t.name, g.tgname`;

const walls = `
select concat_ws(E'\\n',
    case when t.relrowsecurity then format('alter table %s enable row level security;', t.name) end,
    case when t.relforcerowsecurity then format('alter table %s force row level security;', t.name) end,
    (select string_agg(format(E'create policy %s on %s for %s\\n  using (%s)%s;', p.policyname, t.name,
          lower(p.cmd), p.qual, E'\\n  with check (' || p.with_check || ')'), E'\\n' order by p.policyname)
       from pg_policies p where p.schemaname = 'public' and p.tablename = t.name)) as statement
  from (${ours}) t
 order by t.name`;
