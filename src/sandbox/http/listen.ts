import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port is in use by another program; `free` is the next one that is not. */
export class PortTaken extends Error {
  override name = 'PortTaken';
  readonly port: number;
  readonly free: number;

  constructor(port: number, free: number) {
    super(`Port ${port} is taken; ${free} is free.`);
    this.port = port;
    this.free = free;
  }
}

/** Listens on that port, or on any with 0; returns the port. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  if (await tryToListen(server, port, host)) return portOf(server);
  throw new PortTaken(port, await nextFree(port + 1, host));
}

async function nextFree(port: number, host: string): Promise<number> {
  const probe = createServer();
  // Beyond the last port there is only "any".
  const wanted = port > 65_535 ? 0 : port;
  if (!(await tryToListen(probe, wanted, host))) return nextFree(port + 1, host);
  const free = portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

function tryToListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

const isInfo = (address: string | AddressInfo | null): address is AddressInfo =>
  address !== null && typeof address !== 'string';

function portOf(server: Server): number {
  const address = server.address();
  if (!isInfo(address)) throw new Error('The server has no port.');
  return address.port;
}
