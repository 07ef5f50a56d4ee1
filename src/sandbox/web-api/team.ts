import type {
  ApiTestResponse,
  AuthTestResponse,
  BotsInfoResponse,
  TeamInfoResponse,
} from '@slack/web-api';
import * as z from 'zod';

import { findPerson } from '../workspace/people.js';
import { id } from './arguments.js';
import { type Failure, fail, method } from './method.js';

const anything = z.record(z.string(), z.unknown());

export const apiTest = method({
  token: 'none',
  takes: anything,
  run(_workspace, sent): ApiTestResponse | Failure {
    return typeof sent['error'] === 'string' ? fail(sent['error']) : { ok: true };
  },
});

export const authTest = method({
  takes: anything,
  run({ state, app }): AuthTestResponse {
    return {
      ok: true,
      url: `https://${state.team.domain}.slack.example/`,
      team: state.team.name,
      team_id: state.team.id,
      user: state.people.find(({ id: personId }) => personId === app.botUserId)?.name ?? app.name,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false,
    };
  },
});

export const teamInfo = method({
  scopes: ['team:read'],
  takes: anything,
  run({ state }): TeamInfoResponse {
    const { id: teamId, name, domain } = state.team;
    return {
      ok: true,
      team: {
        id: teamId,
        name,
        domain,
        url: `https://${domain}.slack.example/`,
        email_domain: 'northwind.example',
        icon: { image_default: true },
      },
    };
  },
});

export const botsInfo = method({
  scopes: ['users:read'],
  takes: z.object({ bot: id.exactOptional() }),
  run(workspace, sent): BotsInfoResponse | Failure {
    const { app } = workspace;
    if (sent.bot !== app.botId) return fail('bot_not_found');
    return {
      ok: true,
      bot: {
        id: app.botId,
        app_id: app.id,
        user_id: app.botUserId,
        name: app.name,
        deleted: false,
        updated: findPerson(workspace, app.botUserId)?.updated ?? 0,
        icons: {},
      },
    };
  },
});
