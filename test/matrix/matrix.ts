import { openTrial, type Trial } from '../invariants/trial.js';
import { WORKSPACE } from '../support/office.js';
import { cast, ELSEWHERE, gather, type Role } from './cast.js';
import { type Door, openDoor } from './door.js';
import type { Heard } from './heard.js';
import { type Situation, situationsOf, type Staged } from './situations.js';
import { openSlackApi } from './slack-api.js';
import { tracesIn } from './traces.js';

/** How one thing is done, by whom, about what is staged. */
export type Doing = (door: Door, by: string, staged: Staged) => Promise<Heard[]>;

/** What somebody got, and whether anything changed where everything is. */
export interface Outcome {
  heard: Heard[];
  changed: boolean;
}

/** Two workspaces with a Baton each, on one database; everything happens in the first. */
export interface Matrix {
  trial: Trial;
  stage(situation: Situation, role: Role): Promise<Staged>;
  /** `role` does it; `elsewhere` does it at home, and names what is here. */
  try(role: Role, staged: Staged, doing: Doing): Promise<Outcome>;
  /** For after each test: whatever went wrong behind the doors fails it. */
  nothingFailed(): void;
  close(): Promise<void>;
}

export async function openMatrix(): Promise<Matrix> {
  const trial = await openTrial();
  await gather(trial);
  const slack = await openSlackApi();
  const here = await openDoor(trial, WORKSPACE, slack);
  const elsewhere = await openDoor(trial, ELSEWHERE, slack);
  const traces = await tracesIn(trial);
  const situations = situationsOf(trial);
  /** The traces after the last try; null: something was staged since. */
  let known: string | null = null;
  return {
    trial,
    stage: (situation, role) => {
      known = null;
      return situations[situation](role);
    },
    try: async (role, staged, doing) => {
      const before = known ?? (await traces(WORKSPACE));
      const door = role === 'elsewhere' ? elsewhere : here;
      const heard = await doing(door, cast[role], staged);
      known = await traces(WORKSPACE);
      return { heard, changed: known !== before };
    },
    nothingFailed: () =>
      expect([...here.faults.splice(0), ...elsewhere.faults.splice(0)]).toEqual([]),
    close: async () => {
      await here.close();
      await elsewhere.close();
      await slack.close();
      await trial.close();
    },
  };
}
