/** The program as `npm start` starts it, with the demonstration county, in a folder that goes away afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { on } from './tools.ts';

const root = join(import.meta.dirname, '..');

export interface BenchProgram {
  address: string;
  /** the folder of its data */
  data: string;
  /** path of the newest normative document */
  documentPath: string;
  /** Processor time (s) that the serving process has used; null where the system does not tell. */
  processorSeconds(): number | null;
  stop(): Promise<void>;
}

/** @param processor keeps the whole program, its database too, to one processor */
export async function startProgram(processor?: number): Promise<BenchProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'gk-bench-'));
  // the embedded server runs as another user where this is root
  chmodSync(folder, 0o755);
  const port = await freePort();
  const [program, args] = on(processor, [process.execPath, 'start.mjs']);
  // a line for every request would bury the figures
  const env = { ...process.env, PORT: String(port), GONGKAI_DATA: join(folder, 'data'), GONGKAI_LOG: 'plain' };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    const documentPath = await firstDocument(address, child);
    return {
      address,
      data: join(folder, 'data'),
      documentPath,
      processorSeconds: () => processorSeconds(child.pid ?? 0),
      stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (bound === null || typeof bound === 'string') throw new Error('no port is free');
  return bound.port;
}

/** Of the child of the starter, from Linux's /proc, whose clock ticks a hundred times a second. */
function processorSeconds(starter: number): number | null {
  try {
    const serving = readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8').trim().split(' ').at(-1);
    const fields = readFileSync(`/proc/${serving}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

async function firstDocument(address: string, child: { exitCode: number | null }): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('the program ended instead of starting');
    const html = await fetch(`${address}/columns/normative`).then(
      (response) => response.text(),
      () => '',
    );
    const path = /href="(\/documents\/[^"]+)"/.exec(html)?.[1];
    if (path) return path;
    await wait(500);
  }
  throw new Error('the program did not answer within five minutes');
}
