import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The line between Baton and its database, which a test can disturb. */
export interface Line {
  /** The database at the other end of the line. */
  url: string;
  /** Hangs up on everybody, and on whoever calls, until it is mended. */
  cut(): void;
  /** Nothing goes through any more, and nobody is told, until it is mended. */
  stall(): void;
  mend(): void;
  /** The next request's COMMIT reaches the database, and its answer does not come back. */
  loseNextCommit(options?: { thenCut: boolean }): void;
  close(): Promise<void>;
}

type State = 'open' | 'cut' | 'stalled';
interface Call {
  client: Socket;
  server: Socket;
}

/** Opens a line to the database of that URL. */
export async function openLine(databaseUrl: string): Promise<Line> {
  const far = new URL(databaseUrl);
  const calls = new Set<Call>();
  let state: State = 'open';
  let loses: { thenCut: boolean } | null = null;

  const hangUp = (call: Call) => {
    call.client.destroy();
    call.server.destroy();
    calls.delete(call);
  };
  const cut = () => {
    state = 'cut';
    for (const call of calls) hangUp(call);
  };

  const listener = createServer((client) => {
    if (state === 'cut') return void client.destroy();
    const server = connect(Number(far.port), far.hostname);
    const call = { client, server };
    calls.add(call);
    for (const end of [client, server])
      end.on('error', () => hangUp(call)).on('close', () => hangUp(call));
    let isRequest = false;
    client.on('data', (sent) => {
      isRequest ||= sent.includes('begin_work');
      const losing = isRequest && sent.includes('COMMIT') ? loses : null;
      if (sent.includes('COMMIT')) isRequest = false;
      server.write(sent);
      if (!losing) return;
      loses = null;
      server.removeAllListeners('data').once('data', () => {
        hangUp(call);
        if (losing.thenCut) cut();
      });
    });
    server.on('data', (answer) => client.write(answer));
    if (state === 'stalled') hold(call);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port was free');
  const near = new URL(databaseUrl);
  near.host = `127.0.0.1:${address.port}`;

  return {
    url: near.href,
    cut,
    stall: () => {
      state = 'stalled';
      calls.forEach(hold);
    },
    mend: () => {
      state = 'open';
      calls.forEach(release);
    },
    loseNextCommit: (options = { thenCut: false }) => {
      loses = options;
    },
    close: async () => {
      cut();
      listener.close();
      await once(listener, 'close');
    },
  };
}

function hold({ client, server }: Call): void {
  client.pause();
  server.pause();
}

function release({ client, server }: Call): void {
  client.resume();
  server.resume();
}
