import type * as z from 'zod';

import type { Control } from '../control.js';
import {
  actSchema,
  clockMoveSchema,
  faultSchema,
  channelChangeSchema,
  groupChangeSchema,
  personChangeSchema,
  suggestionRequestSchema,
} from '../protocol.js';
import { type Exchange, readBytes, readJson, sendJson, sendText } from './exchange.js';

/** Answers one request of the control interface; see the head of the protocol. */
export async function answerControl(
  control: Control,
  route: string,
  exchange: Exchange,
): Promise<void> {
  const { url } = exchange;
  const query = (name: string) => url.searchParams.get(name) ?? '';
  switch (`${exchange.request.method} ${route}`) {
    case 'GET people':
      return reply(exchange, control.people());
    case 'GET view':
      return reply(exchange, control.view(query('as'), query('conversation') || undefined));
    case 'GET clock':
      return reply(exchange, control.clock());
    case 'GET log':
      return reply(exchange, control.log(Number(query('after'))));
    case 'GET raw':
      return reply(exchange, control.raw(query('conversation'), query('ts')));
    case 'GET stream':
      return stream(control, query('as'), exchange);
    case 'POST act':
      return withBody(exchange, actSchema, (act) => control.act(act));
    case 'POST clock':
      return withBody(exchange, clockMoveSchema, (move) => control.moveClock(move));
    case 'POST person':
      return withBody(exchange, personChangeSchema, (change) => control.changePerson(change));
    case 'POST channel':
      return withBody(exchange, channelChangeSchema, (change) => control.changeChannel(change));
    case 'POST group':
      return withBody(exchange, groupChangeSchema, (change) => control.changeGroup(change));
    case 'POST options':
      return withBody(exchange, suggestionRequestSchema, (asked) => control.options(asked));
    case 'POST upload': {
      const content = await readBytes(exchange);
      return reply(exchange, control.upload(query('as'), query('name'), content));
    }
    case 'POST mend':
      return reply(exchange, control.mend());
    case 'POST fault':
      return withBody(exchange, faultSchema, (fault) => control.fault(fault));
    default:
      return sendText(exchange, 404, 'Not found');
  }
}

function reply(exchange: Exchange, answer: object): void {
  const refused = 'ok' in answer && answer.ok === false;
  sendJson(exchange, refused ? 400 : 200, answer);
}

async function withBody<Body>(
  exchange: Exchange,
  schema: z.ZodType<Body>,
  run: (body: Body) => object | Promise<object>,
): Promise<void> {
  const parsed = schema.safeParse(await readJson(exchange));
  if (parsed.success) return reply(exchange, await run(parsed.data));
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  reply(exchange, { ok: false, refusal: `Not understood: ${where} ${issue?.message ?? ''}` });
}

/** Server-sent events: one for every change that this person may know of. */
function stream(control: Control, as: string, { request, response }: Exchange): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': listening\n\n');
  const stop = control.onChange((change) => {
    if (as === '' || control.mayHear(as, change)) {
      response.write(`data: ${JSON.stringify(change)}\n\n`);
    }
  });
  request.on('close', stop);
}
