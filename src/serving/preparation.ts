/** The children of the serving process, which may hold what it may not: the owner's address of the database. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Migrated, Ready } from '../cli/prepare.ts';

export interface Preparation {
  readonly ready: Ready;
  /** Lets the child migrate and waits for its end. */
  migrate(): Promise<Migrated>;
  /** Ends the child where it has not ended. */
  abandon(): void;
}

const program = (): string => process.argv[1] ?? '';

/** Starts the child that opens the database; what it refuses is thrown with its own words. */
export async function prepare(): Promise<Preparation> {
  const child = fork(program(), ['prepare'], { stdio: ['ignore', 'inherit', 'pipe', 'ipc'], detached: true });
  const words = collect(child);
  const ready = (await next(child, words)) as Ready;
  return {
    ready,
    async migrate() {
      const answer = next(child, words);
      child.send('migrate');
      return (await answer) as Migrated;
    },
    abandon: () => void (child.exitCode === null && child.kill()),
  };
}

/** Runs a command of this program to its end, or until `stop`; its lines are the person's to read. */
export async function runCommand(name: string, stop: Promise<null>): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, program(), name], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let isStopped = false;
  void stop.then(() => {
    isStopped = child.exitCode === null && child.kill();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 && !isStopped) throw new Error(`The command "${name}" did not finish; what it said stands above.`);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text.trim();
}

async function next(child: ChildProcess, words: () => string): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  const message = once(child, 'message', { signal }).then(([value]) => value as unknown);
  const closed = once(child, 'close', { signal }).then((): never => {
    throw new Error(words() || 'The database could not be prepared.');
  });
  const first = Promise.race([message, closed]);
  return first.finally(() => over.abort());
}
