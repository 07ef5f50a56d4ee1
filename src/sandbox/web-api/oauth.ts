import type { OauthV2AccessResponse } from '@slack/web-api';
import * as z from 'zod';

import { tokens } from '../options.js';
import { id } from './arguments.js';
import { type Failure, fail, method } from './method.js';

/** The one code that the sandbox exchanges for its tokens, as often as it is asked to. */
export const installCode = 'sandbox-install-code';

export const access = method({
  token: 'none',
  takes: z.object({ code: id.exactOptional(), client_id: id.exactOptional() }),
  run({ app, state }, sent): OauthV2AccessResponse | Failure {
    if (sent.code !== installCode) return fail('invalid_code');
    const installer = state.people.find(({ kind }) => kind === 'admin');
    return {
      ok: true,
      access_token: tokens.bot,
      token_type: 'bot',
      scope: (app.scopes ?? []).join(','),
      bot_user_id: app.botUserId,
      app_id: app.id,
      team: { id: state.team.id, name: state.team.name },
      is_enterprise_install: false,
      ...(installer ? { authed_user: { id: installer.id } } : {}),
    };
  },
});
