import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { manyInstants } from './many-instants.js';

const run = promisify(execFile);

test('the zone of the process changes no instant and no holiday', async () => {
  const zones = ['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
  const script = `
    import { manyInstants } from ${JSON.stringify(`${__dirname}/many-instants.ts`)};
    console.log(new Date(2026, 0, 1).getTimezoneOffset() + '\\n' + manyInstants());
  `;
  const printed = await Promise.all(
    zones.map(async (zone) => {
      const { stdout } = await run(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', script],
        { env: { ...process.env, TZ: zone }, maxBuffer: 2 ** 26 },
      );
      return stdout.trim().split('\n');
    }),
  );
  expect(printed.map(([offset]) => offset)).toEqual(['300', '-345', '-660']);
  const expected = manyInstants().split('\n');
  for (const [, ...instants] of printed) expect(instants).toEqual(expected);
}, 30_000);
