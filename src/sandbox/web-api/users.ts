import type {
  DndInfoResponse,
  UsergroupsListResponse,
  UsergroupsUsersListResponse,
  UsersInfoResponse,
  UsersListResponse,
  UsersLookupByEmailResponse,
} from '@slack/web-api';
import * as z from 'zod';

import { asGroup } from '../shapes/group.js';
import { asUser, emailOf } from '../shapes/user.js';
import { findPerson } from '../workspace/people.js';
import { secondsOf } from '../workspace/timestamps.js';
import { flag, id, paging } from './arguments.js';
import { type Failure, fail, method } from './method.js';
import { pageOf } from './page.js';

export const info = method({
  scopes: ['users:read'],
  takes: z.object({ user: id, include_locale: flag }),
  run(workspace, sent): UsersInfoResponse | Failure {
    const person = findPerson(workspace, sent.user);
    return person
      ? { ok: true, user: asUser(person, workspace.clock.now()) }
      : fail('user_not_found');
  },
});

export const lookupByEmail = method({
  scopes: ['users:read.email'],
  takes: z.object({ email: id }),
  run({ state, clock }, sent): UsersLookupByEmailResponse | Failure {
    const person = state.people.find((one) => emailOf(one) === sent.email.toLowerCase());
    return person && person.kind !== 'deactivated'
      ? { ok: true, user: asUser(person, clock.now()) }
      : fail('users_not_found');
  },
});

/** Everybody of this workspace, deactivated people and bots too, but nobody of other organisations. */
export const listAll = method({
  scopes: ['users:read'],
  takes: z.object({ include_locale: flag, team_id: id.exactOptional(), ...paging }),
  run(workspace, sent): UsersListResponse | Failure {
    const now = workspace.clock.now();
    const own = workspace.state.people.filter((person) => person.kind !== 'stranger');
    const page = pageOf(own, sent);
    if (!page) return fail('invalid_cursor');
    return {
      ok: true,
      members: page.items.map((person) => asUser(person, now)),
      cache_ts: secondsOf(now),
      response_metadata: page.response_metadata,
    };
  },
});

/** Nobody in the sandbox has set do-not-disturb. */
export const dndInfo = method({
  scopes: ['dnd:read'],
  takes: z.object({ user: id.exactOptional() }),
  run(workspace, sent): DndInfoResponse | Failure {
    if (sent.user !== undefined && !findPerson(workspace, sent.user)) return fail('user_not_found');
    return { ok: true, dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
  },
});

export const groups = method({
  scopes: ['usergroups:read'],
  takes: z.object({ include_users: flag, include_count: flag, include_disabled: flag }),
  run(workspace, sent): UsergroupsListResponse {
    return {
      ok: true,
      usergroups: workspace.state.groups.map((group) => {
        const { users, ...described } = asGroup(workspace, group);
        return sent.include_users ? { ...described, users } : described;
      }),
    };
  },
});

export const groupUsers = method({
  scopes: ['usergroups:read'],
  takes: z.object({ usergroup: id, include_disabled: flag }),
  run({ state }, sent): UsergroupsUsersListResponse | Failure {
    const group = state.groups.find((one) => one.id === sent.usergroup);
    return group ? { ok: true, users: group.memberIds } : fail('no_such_subteam');
  },
});
