import {
  changeSettings as ruleChange,
  groupsIn,
  namedIn,
  type Setting,
} from '../../domain/settings.js';
import { type Answer, refused } from '../answers.js';
import type { groupMembers } from '../member/group-members.js';
import type { see } from '../member/see.js';
import type { People, Request } from '../ports.js';

/** A lead changed what the workspace decides; the ledger is about issues and does not tell of it. */
export interface SettingChanged {
  workspaceId: string;
  by: string;
  setting: Setting;
}

interface Changing {
  people: People;
  see: ReturnType<typeof see>;
  groupMembers: ReturnType<typeof groupMembers>;
  settingChanged: (change: SettingChanged) => void;
}

/** Changes a setting of the workspace. Said twice it changes nothing more, so no request is recorded. */
export const changeSettings =
  ({ people, see: meet, groupMembers: membersOf, settingChanged }: Changing) =>
  async ({ workspaceId, by }: Request, setting: Setting): Promise<Answer> => {
    const inGroups = await membersOf(workspaceId, groupsIn(setting));
    if (!inGroups.ok) return refused(inGroups.refusal);
    const met = await Promise.all(
      [by, ...namedIn(setting)].map((member) => meet(workspaceId, member)),
    );
    const members = Object.fromEntries(
      met.filter((member) => member !== null).map((member) => [member.id, member]),
    );
    const ruling = await people.changeSettings(workspaceId, (workspace) =>
      ruleChange(workspace, by, { setting, members }),
    );
    if (!ruling) return refused({ why: 'not-a-member', standing: 'unknown' });
    if (!ruling.ok) return refused(ruling.refusal);
    settingChanged({ workspaceId, by, setting });
    return { kind: 'setting-changed', setting };
  };
