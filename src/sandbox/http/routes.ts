import type { Control } from '../control.js';
import { answerControl } from './control-door.js';
import { BodyTooLarge, type Exchange, sendJson, sendText } from './exchange.js';
import { answerPage } from './page-door.js';
import { answerResponseUrl } from './response-url-door.js';
import { answerCall, type WebApi } from './web-api-door.js';

export interface Doors {
  api: WebApi;
  control: Control;
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
      case 'control':
        return isForeign(exchange)
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

/** Whether another site's page sends this through the browser of somebody at this machine. */
function isForeign({ request }: Exchange): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== `http://${host}`;
}
