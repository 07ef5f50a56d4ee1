import { isIP } from 'node:net';

import type { Control } from '../control.js';
import { answerControl } from './control-door.js';
import { BodyTooLarge, type Exchange, sendJson, sendText } from './exchange.js';
import { giveFile, takeUpload } from './file-doors.js';
import { answerPage } from './page-door.js';
import { answerResponseUrl } from './response-url-door.js';
import { answerCall, type WebApi } from './web-api-door.js';

export interface Doors {
  api: WebApi;
  control: Control;
  /** The name or address that the sandbox listens on. */
  host: string;
  /** The folder of the built page, if there is one. */
  pageDir: string | null;
}

/** Sends a request through the door it asks for. */
export async function route(doors: Doors, exchange: Exchange): Promise<void> {
  const [, door = '', ...rest] = exchange.url.pathname.split('/');
  const path = rest.join('/');
  try {
    switch (door) {
      case 'api':
        return await answerCall(doors.api, path, exchange);
      case 'response':
        return await answerResponseUrl(doors.api.workspace, path, exchange);
      case 'upload':
        return await takeUpload(doors.api.workspace, path, exchange);
      case 'files':
        return giveFile(doors.api, path, exchange);
      case 'control':
        return isForeign(doors, exchange)
          ? sendText(exchange, 403, 'The control interface is for pages of the sandbox itself.')
          : await answerControl(doors.control, path, exchange);
      default:
        return await answerPage(doors.pageDir, exchange);
    }
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    sendJson(exchange, 413, { ok: false, error: 'request_too_large' });
  }
}

/**
 * Whether another site's page sends this through the browser of somebody at this machine: openly, or by a name
 * of its own that it has pointed here.
 */
function isForeign({ host }: Doors, { request }: Exchange): boolean {
  const { origin, host: asked = '' } = request.headers;
  if (origin !== undefined && origin !== `http://${asked}`) return true;
  const { hostname } = new URL(`http://${asked}`);
  return (
    hostname !== 'localhost' && hostname !== host && isIP(hostname.replaceAll(/[[\]]/g, '')) === 0
  );
}
