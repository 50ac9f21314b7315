import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readIfThere } from './read-if-there.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('reads a file that another process makes and removes all the time, or says that there is none', async () => {
  const file = join(folder, 'comes-and-goes');
  const script = `const fs = require('node:fs');
    for (;;) { fs.writeFileSync(process.argv[1], 'here'); fs.rmSync(process.argv[1]); }`;
  const other = spawn(process.execPath, ['-e', script, file]);
  const found = new Set<string | null>();
  try {
    await expect
      .poll(
        () => {
          for (let n = 0; n < 2000; n += 1) found.add(readIfThere(file));
          return found.has('here') && found.has(null);
        },
        { timeout: 30_000 },
      )
      .toBe(true);
  } finally {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  // a file that is being written may be read while it is still empty
  expect([...found].filter((text) => text !== null && text !== '')).toEqual(['here']);
});

test('throws for what is no file', () => {
  expect(() => readIfThere(folder)).toThrow('EISDIR');
});
