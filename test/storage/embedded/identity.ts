import { execFileSync, spawnSync } from 'node:child_process';

/** How to start a program as somebody: a command to put before it, or an account to change to. */
export interface Identity {
  prefix: readonly string[];
  account?: { uid: number; gid: number };
}

const isRoot = process.getuid?.() === 0;

/** The account that runs the tests. */
export const me: Identity = { prefix: [] };

/** Root: itself, or what an ordinary account can be in a user namespace. */
export const root: Identity = isRoot ? me : { prefix: ['unshare', '--user', '--map-root-user'] };

/** The root of this machine, who can become any account; nobody else can play that. */
export const trueRoot: Identity = isRoot ? me : { prefix: ['false'] };

/** An ordinary account with a name. */
export const ordinary: Identity = isRoot
  ? { prefix: [], account: { uid: numberOf('-u'), gid: numberOf('-g') } }
  : me;

/** A number that no account has. */
export const nameless: Identity = isRoot
  ? { prefix: [], account: { uid: 4242, gid: 4242 } }
  : { prefix: ['unshare', '--user', '--map-user=4242', '--map-group=4242'] };

/** Describes, or skips and shows it, where this machine does not let us be them. */
export const describeAs = (...identities: readonly Identity[]): jest.Describe =>
  identities.every(isPossible) ? describe : describe.skip;

/** Somebody who has put himself into a user namespace. */
export const inNamespace = ({ prefix, ...rest }: Identity): Identity => ({
  ...rest,
  prefix: [...prefix, 'unshare', '--user', '--map-user=65534', '--map-group=65534'],
});

/** An account that root has let through private folders. */
export const withPassage: Identity = {
  prefix: ['setpriv', '--reuid=1', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
};

function isPossible({ prefix, account }: Identity): boolean {
  const [command, ...args] = [...prefix, process.execPath, '--version'];
  return spawnSync(command, args, { ...account, cwd: '/' }).status === 0;
}

function numberOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'daemon'], { encoding: 'utf8' }));
}
