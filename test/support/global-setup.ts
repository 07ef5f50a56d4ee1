import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

declare global {
  /** The program that runs the PostgreSQL of this test run. */
  var testServer: ChildProcess | undefined;
}

/** Starts one PostgreSQL for the whole run, unless one is given, and tells the workers where it answers. */
// oxlint-disable-next-line import/no-default-export -- Jest asks for it
export default async function startServer({ rootDir }: { rootDir: string }): Promise<void> {
  if (process.env['TEST_SERVER_URL']) return;
  const program = join(rootDir, 'test', 'support', 'postgres-server.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: rootDir,
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C ends the tests; the end of the tests ends the server.
  });
  globalThis.testServer = server;
  for await (const url of createInterface(server.stdout)) {
    process.env['TEST_SERVER_URL'] = url;
    return;
  }
  throw new Error('PostgreSQL for the tests did not start');
}
