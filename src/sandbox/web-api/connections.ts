import type { AppsConnectionsOpenResponse } from '@slack/web-api';
import * as z from 'zod';

import { method, type Method } from './method.js';

/** `apps.connections.open`: hands out the URL of one new socket. */
export const openConnection = (newSocketUrl: () => string): Method =>
  method({
    token: 'app',
    takes: z.object({}),
    run: (): AppsConnectionsOpenResponse => ({ ok: true, url: newSocketUrl() }),
  });
