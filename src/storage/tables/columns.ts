import type { EntitySchemaColumnOptions } from 'typeorm';

type Column = EntitySchemaColumnOptions;

export const text = (name: string): Column => ({ name, type: 'text' });
export const uuid = (name: string): Column => ({ name, type: 'uuid' });
export const whole = (name: string): Column => ({ name, type: 'integer' });
export const flag = (name: string): Column => ({ name, type: 'boolean' });
export const json = (name: string): Column => ({ name, type: 'jsonb' });
/** An instant; `timestamptz` only, for `timestamp` is read in the process's zone. */
export const instant = (name: string): Column => ({ name, type: 'timestamp with time zone' });
export const identity = (name: string): Column => ({
  name,
  type: 'bigint',
  generated: true,
});
export const optional = (column: Column): Column => ({ ...column, nullable: true });
/** Part of the primary key called `constraint`. */
export const key = (column: Column, constraint: string): Column => ({
  ...column,
  primary: true,
  primaryKeyConstraintName: constraint,
});

/** The workspace, which is part of every key. */
export const workspaceKey = (constraint: string): Column => key(text('workspace_id'), constraint);

/** A foreign key within the workspace: `columns` of this table name the key of `target`. */
export const within = (
  name: string,
  column: string,
  target: string,
): {
  name: string;
  target: string;
  columnNames: string[];
  referencedColumnNames: string[];
} => ({
  name,
  target,
  columnNames: ['workspaceId', column],
  referencedColumnNames: ['workspaceId', target === 'lanes' ? 'name' : 'id'],
});

/** The foreign key to the workspace itself. */
export const ofWorkspace = (name: string) => ({
  name,
  target: 'workspaces',
  columnNames: ['workspaceId'],
  referencedColumnNames: ['workspaceId'],
});
