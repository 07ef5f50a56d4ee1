import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { codeOf } from './refusal.js';

const pathOf = (cluster: string): string => join(cluster, 'postmaster.pid');

/** The server that runs on the cluster, as its pid file tells; none if no such process lives. */
export async function runningServer(
  cluster: string,
): Promise<{ pid: number; port: number } | undefined> {
  const lines = await linesOf(cluster);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return port > 0 && (await serves(pid, cluster)) ? { pid, port } : undefined;
}

/**
 * After a crash the number in the pid file may belong to some other program by now, and PostgreSQL
 * would not start. It takes the number of the program that called pg_ctl for a leftover: so put ours
 * there. The file itself stays, because PostgreSQL reads from it whether old backends still live.
 */
export async function disownPidFile(cluster: string): Promise<void> {
  const [first, ...rest] = await linesOf(cluster);
  const pid = Number(first);
  if (rest.length === 0 || !isAlive(pid) || (await serves(pid, cluster))) return;
  await writeFile(pathOf(cluster), [process.pid, ...rest].join('\n'));
}

/** Whether a process has this number now. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function linesOf(cluster: string): Promise<string[]> {
  try {
    return (await readFile(pathOf(cluster), 'utf8')).split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A server works in the folder of its cluster. */
async function serves(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return isSameFolder(`/proc/${pid}/cwd`, cluster);
  // On Windows PostgreSQL itself sees through a number that is used again.
  return process.platform === 'win32' || (await commandOf(pid)).includes(cluster);
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false; // It ended while we looked, or is none of ours.
  }
}

async function commandOf(pid: number): Promise<string> {
  try {
    return (await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
}
