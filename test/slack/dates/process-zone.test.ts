import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { manyReadings } from './many-readings.js';

const run = promisify(execFile);

test('the zone of the process changes no reading and no working time', async () => {
  const zones = ['America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const script = `
    import { manyReadings } from ${JSON.stringify(`${__dirname}/many-readings.ts`)};
    console.log(new Date(0).getTimezoneOffset() + '\\n' + manyReadings());
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
  expect(printed.map(([offset]) => offset)).toEqual(['300', '-600', '660']);
  const expected = manyReadings().split('\n');
  for (const [, ...readings] of printed) expect(readings).toEqual(expected);
}, 30_000);
