import type { EntitySchema } from 'typeorm';

/** A row as PostgreSQL's jsonb functions read and write it: by column name, instants as ISO text. */
export type JsonRow = Readonly<Record<string, unknown>>;

interface Column {
  property: string;
  name: string;
  isInstant: boolean;
  isGenerated: boolean;
}

/** The columns of a table, in the order in which it lists them. */
function columnsOf<T>(table: EntitySchema<T>): Column[] {
  const columns: Record<
    string,
    { name?: string; type?: unknown; generated?: unknown } | undefined
  > = table.options.columns;
  return Object.entries(columns).map(([property, column]) => ({
    property,
    name: column?.name ?? property,
    isInstant: column?.type === 'timestamp with time zone',
    isGenerated: column?.generated !== undefined,
  }));
}

/** `entity` as a row of `table`; what the database generates is left out. */
export function toRow<T extends object>(table: EntitySchema<T>, entity: T): JsonRow {
  const values = new Map<string, unknown>(Object.entries(entity));
  return Object.fromEntries(
    columnsOf(table)
      .filter(({ isGenerated }) => !isGenerated)
      .map(({ property, name }) => [name, values.get(property) ?? null]),
  );
}

/** A row that PostgreSQL gave as jsonb, as the domain knows it. */
export function fromRow<T extends object>(table: EntitySchema<T>, row: JsonRow): T {
  const entity = Object.fromEntries(
    columnsOf(table).map(({ property, name, isInstant }) => {
      const value = row[name] ?? null;
      return [property, isInstant && typeof value === 'string' ? new Date(value) : value];
    }),
  );
  // The columns of an EntitySchema<T> are T's properties, and the database holds their types.
  return entity as T;
}

/**
 * An upsert of the rows in the jsonb array `parameter`, as one CTE. Rows are whole: the domain
 * decides what a row is to be, not which columns of it to touch.
 */
export function upsert<T>(
  table: EntitySchema<T>,
  parameter: string,
  { when }: { when: string },
): string {
  const { name } = table.options;
  const columns = columnsOf(table).filter(({ isGenerated }) => !isGenerated);
  const isKey = keyOf(table);
  const names = columns.map((column) => column.name).join(', ');
  const assignments = columns
    .filter((column) => !isKey.has(column.property))
    .map((column) => `${column.name} = excluded.${column.name}`)
    .join(', ');
  const keyNames = columns.filter((column) => isKey.has(column.property)).map((each) => each.name);
  return `insert into ${name} (${names}) select ${names}
    from jsonb_populate_recordset(null::${name}, ${parameter}::jsonb) where ${when}
    on conflict (${keyNames.join(', ')}) do update set ${assignments}`;
}

/** A plain insert of the rows in the jsonb array `parameter`, in their order. */
export function insert<T>(
  table: EntitySchema<T>,
  parameter: string,
  { when }: { when: string },
): string {
  const { name } = table.options;
  const names = columnsOf(table)
    .filter(({ isGenerated }) => !isGenerated)
    .map((column) => column.name)
    .join(', ');
  return `insert into ${name} (${names}) select ${names}
    from jsonb_populate_recordset(null::${name}, ${parameter}::jsonb) where ${when}`;
}

function keyOf<T>(table: EntitySchema<T>): Set<string> {
  const columns: Record<string, { primary?: boolean } | undefined> = table.options.columns;
  return new Set(Object.keys(columns).filter((property) => columns[property]?.primary));
}
