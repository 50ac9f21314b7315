/**
 * `npm run bench:start [-- ROUNDS] [-- --fresh]`: how long `npm start` takes until the first page answers. cold: a new
 * data folder, its database made and migrated; warm: the second start on the same data. With --fresh also once the very
 * first start of a new copy: packages installed, program bundled, demonstration county loaded.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './load.ts';
import { freePort } from './program.ts';

const WARM_TARGET = 2;
const FRESH_TARGET = 60;
const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 5);
const root = join(import.meta.dirname, '..');
const base = mkdtempSync(join(tmpdir(), 'gk-start-'));
// the embedded server runs as another user where this is root
chmodSync(base, 0o755);

try {
  console.log(`load of this machine before: ${loadavg()[0]?.toFixed(2)}`);
  const cold: number[] = [];
  const warm: number[] = [];
  await timedStart(root, join(base, 'data-0'));
  for (let round = 1; round <= rounds; round++) {
    const data = join(base, `data-${round}`);
    cold.push(await timedStart(root, data));
    warm.push(await timedStart(root, data));
    console.log(`round ${round}: cold ${seconds(cold.at(-1))}, warm ${seconds(warm.at(-1))}`);
  }
  console.log(
    `median of ${rounds}: cold ${seconds(median(cold))}, warm ${seconds(median(warm))}; ${verdict(median(warm), WARM_TARGET)}`,
  );
  if (words.includes('--fresh')) {
    const copy = copyOfProgram();
    const fresh = await timedStart(copy, join(copy, 'data'), []);
    console.log(
      `fresh, with installation and demonstration county: ${seconds(fresh)}; ${verdict(fresh, FRESH_TARGET)}`,
    );
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}

/** Starts, waits for the first page, ends, and returns the milliseconds of the first part. */
async function timedStart(folder: string, data: string, more: readonly string[] = ['--empty']): Promise<number> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), GONGKAI_DATA: data, GONGKAI_LOG: 'plain' };
  const began = performance.now();
  const child = spawn(process.execPath, ['start.mjs', ...more], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    while (child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
      if (answer) return performance.now() - began;
      await wait(10);
    }
    throw new Error('the program ended instead of starting');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** The files of the program alone: no packages, no bundle, no data. */
function copyOfProgram(): string {
  const copy = join(base, 'copy');
  const left = ['node_modules', 'dist', 'data', '.git'];
  for (const name of readdirSync(root).filter((one) => !left.includes(one))) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  return copy;
}

function seconds(milliseconds = 0): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function verdict(milliseconds: number, target: number): string {
  return `target ${target} s: ${milliseconds / 1000 <= target ? 'reached' : 'NOT reached'}`;
}
