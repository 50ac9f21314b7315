/** Copies of the program in places where people put it, and real processes started in them. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../src/config.ts';

export const isRoot = process.getuid?.() === 0;

/** A folder whose path has 120 characters, a space and Chinese letters. */
const longName = `政务公开 县政府 ${'gongkai-'.repeat(20)}`;

export interface Installation {
  readonly folder: string;
  /** Runs as this user; null: as the user of the tests. */
  readonly user: string | null;
  start(options?: StartOptions): Promise<Running>;
  /** Runs `npx gongkai …` to its end. */
  command(data: string, ...words: string[]): { code: number | null; out: string };
  /** A new place for a data folder. */
  newData(): string;
  remove(): void;
}

export interface StartOptions {
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** With the demonstration county; without it when left out. */
  readonly demonstration?: boolean;
}

export interface Running {
  readonly starter: ChildProcess;
  readonly data: string;
  readonly port: number;
  readonly url: string;
  log(): string;
  /** Waits until the site answers and returns the milliseconds since the start; throws when the program ends first. */
  answers(): Promise<number>;
  /** The number of the serving process, as it tells others that want to serve. */
  ended(): Promise<number | null>;
}

/** Copies the program, its packages by hard links, below a folder of this mode; as root it may be run by a user. */
export function installAt(mode: number, user: string | null = null): Installation {
  const base = mkdtempSync('/tmp/gks-');
  const folder = join(base, longName.slice(0, 120 - base.length - 1));
  mkdirSync(folder);
  for (const name of ['src', 'docs', 'package.json', 'package-lock.json', 'tsconfig.json', ...scripts]) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  const from = join(projectRoot, 'node_modules');
  const linked = spawnSync('cp', ['-al', from, folder], { stdio: 'ignore' });
  if (linked.status !== 0) spawnSync('cp', ['-a', from, folder], { stdio: 'ignore' });
  if (user) spawnSync('chown', [user, base, folder]);
  chmodSync(base, mode);
  let count = 0;
  const newData = () => join(folder, `data ${++count} 数据`);
  return {
    folder,
    user,
    newData,
    start: (options = {}) => start(folder, user, options.data ?? newData(), options),
    command: (data, ...words) => command(folder, user, data, words),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** The number of the PostgreSQL that holds a data folder, wherever it keeps its database; null when none does. */
export function databasePid(data: string): number | null {
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null;
    }
  };
  const pointer = read(join(data, 'pg.json'));
  const folder = pointer ? (JSON.parse(pointer) as { folder: string }).folder : join(data, 'pg');
  const lock = read(join(folder, 'postmaster.pid'));
  return lock ? Number(lock.split('\n')[0]) : null;
}

/** The copy's own Node: the one that runs the tests may lie where the user of the copy cannot go. */
function nodeOf(folder: string): string {
  const own = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

const scripts = ['bootstrap.mjs', 'start.mjs', 'gongkai.mjs', 'build.mjs'];

/** The spawn options that make a child run as the user. */
function as(user: string | null): { uid?: number; gid?: number } {
  if (!user) return {};
  const ask = (flag: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return { uid: ask('-u'), gid: ask('-g') };
}

function environment(data: string, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', LANG = 'C.UTF-8' } = process.env;
  return { PATH, LANG, HOME: '/tmp', GONGKAI_DATA: data, ...more };
}

async function start(
  folder: string,
  user: string | null,
  data: string,
  { env = {}, demonstration = false }: StartOptions,
): Promise<Running> {
  const port = await freePort();
  const began = Date.now();
  const starter = spawn(nodeOf(folder), ['start.mjs', ...(demonstration ? [] : ['--empty'])], {
    ...as(user),
    cwd: folder,
    env: environment(data, { PORT: String(port), ...env }),
    detached: true,
  });
  let log = '';
  for (const stream of [starter.stdout, starter.stderr]) stream?.on('data', (chunk) => (log += chunk));
  const exit = once(starter, 'close').then(([code]) => code as number | null);
  const url = `http://127.0.0.1:${port}/`;
  const answers = async () => {
    while (starter.exitCode === null && Date.now() - began < (demonstration ? 240_000 : 60_000)) {
      const answer = await fetch(url).catch(() => null);
      if (answer) return Date.now() - began;
      await wait(20);
    }
    throw new Error(`no answer; the program said:\n${log}`);
  };
  return { starter, data, port, url, log: () => log, answers, ended: () => exit };
}

function command(
  folder: string,
  user: string | null,
  data: string,
  words: string[],
): { code: number | null; out: string } {
  const done = spawnSync(nodeOf(folder), ['gongkai.mjs', ...words], {
    ...as(user),
    cwd: folder,
    env: environment(data, {}),
    encoding: 'utf8',
  });
  return { code: done.status, out: `${done.stdout}${done.stderr}` };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
