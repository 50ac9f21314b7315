/** The engine that we compare with: Xapian over the same words, asked by as many processes as there are clients. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Times } from './search.ts';
import { forget } from './search-cluster.ts';
import type { Kinds } from './search-kinds.ts';

/** Debian puts its modules beside its own Python, whatever else is on the path. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'search-xapian.py');

interface Peer {
  measure(
    kinds: Kinds,
    how: { clients: number; rounds: number },
  ): Promise<{
    cold: Record<string, Times>;
    warm: Record<string, Times>;
  }>;
}

/** Null, saying so, where python3-xapian is not installed or the words were not kept (more than 60,000 documents). */
export async function xapian(home: string, wordFiles: readonly string[], count: number): Promise<Peer | null> {
  if (spawnSync(PYTHON, ['-c', 'import xapian']).status !== 0 || !wordFiles.every((file) => existsSync(file))) {
    console.error('Xapian is left out: it needs Debian’s python3-xapian and at most 60,000 documents.');
    return null;
  }
  const index = join(home, 'xapian');
  if (!existsSync(join(index, 'ready'))) {
    console.error(`Xapian indexes ${count} documents`);
    python(['index', index, ...wordFiles]);
    writeFileSync(join(index, 'ready'), '');
  }
  return {
    async measure(kinds, { clients, rounds }) {
      const queries = join(home, 'queries.json');
      writeFileSync(queries, JSON.stringify(kinds));
      forget(index);
      return JSON.parse(python(['measure', index, queries, String(clients), String(rounds)]));
    },
  };
}

function python(args: readonly string[]): string {
  const run = spawnSync(PYTHON, [SCRIPT, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) throw new Error('Xapian ended with an error');
  return run.stdout;
}
