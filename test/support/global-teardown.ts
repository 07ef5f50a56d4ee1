import { once } from 'node:events';

/** Stops the PostgreSQL of this test run and waits until it is gone. */
// oxlint-disable-next-line import/no-default-export -- Jest asks for it
export default async function stopServer(): Promise<void> {
  const server = globalThis.testServer;
  if (!server || server.exitCode !== null) return;
  const exited = once(server, 'exit');
  server.stdin?.end();
  await exited;
}
