/** Requests a second that a server answers, measured by wrk. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { on } from './tools.ts';

const run = promisify(execFile);

export interface Load {
  seconds: number;
  connections: number;
  headers?: Readonly<Record<string, string>>;
  /** the processor that the client keeps to; any when absent */
  processor?: number;
}

/** Throws when an answer was no 2xx or a connection failed: a fast server of errors is no fast server. */
export async function measure(url: string, load: Load): Promise<number> {
  const headers = Object.entries(load.headers ?? {}).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const wrk = ['wrk', '-t1', `-c${load.connections}`, `-d${load.seconds}s`, ...headers, url];
  const [program, args] = on(load.processor, wrk);
  const { stdout } = await run(program, args);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk met errors:\n${stdout}`);
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en-US')}/s`;
