/** Keys of personal data: two who need the same key at once, and names that would leave the folder. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileKeys } from '../../src/db/keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

const hex = (key: Uint8Array | null) => Buffer.from(key ?? []).toString('hex');

test('everybody who asks for a new key at once gets the one that is kept', async () => {
  for (let round = 0; round < 20; round++) {
    const id = crypto.randomUUID();
    const given = await Promise.all(Array.from({ length: 8 }, () => fileKeys(folder).ensure(id)));
    expect([...new Set(given.map(hex))]).toEqual([hex(await fileKeys(folder).find(id))]);
  }
});

test('nothing is left beside the keys', async () => {
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => name.includes('.'))).toEqual([]);
});

test.each(['../../outside', '..', 'ab/../../outside', '/etc/passwd', 'AB', ''])('refuses the name %j', async (id) => {
  const keys = fileKeys(folder);
  await expect(keys.ensure(id)).rejects.toThrow();
  await expect(keys.find(id)).rejects.toThrow();
  await expect(keys.destroy(id)).rejects.toThrow();
});
