import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupsOf, pruneArchive } from './base-backup.ts';
import { type BaseManifest, manifestFile, sealManifest } from './manifest.ts';

const segment = (number: number) => `0000000100000000000000${number.toString(16).toUpperCase().padStart(2, '0')}`;

let data: string;
let other: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'gongkai-archive-'));
  // as root the database has a user of its own, who must be able to go there
  chmodSync(data, 0o711);
  other = join(data, 'elsewhere');
  for (const folder of ['pg', 'archive']) mkdirSync(join(data, folder));
  for (const number of [3, 4, 5, 6]) writeFileSync(join(data, 'archive', `${segment(number)}.gz`), '');
});
afterEach(() => rmSync(data, { recursive: true }));

function keepBase(place: string, name: string, first: number): void {
  const folder = join(place, `base-${name}`);
  mkdirSync(folder, { recursive: true });
  const manifest: BaseManifest = {
    format: 1,
    kind: 'base',
    id: '0197a1b2-0000-7000-8000-000000000001',
    program: '1.0.0',
    server: '18.4',
    takenAt: '2026-03-02T00:00:00Z',
    milliseconds: 1,
    keys: null,
    firstSegment: segment(first),
    folders: [],
    files: [],
  };
  writeFileSync(manifestFile(folder), sealManifest(manifest));
}

const archived = () => readdirSync(join(data, 'archive')).length;

describe('the archive', () => {
  test('loses what no base backup of the data folder needs', async () => {
    keepBase(backupsOf(data), '20260301T000000Z', 5);
    keepBase(backupsOf(data), '20260308T000000Z', 6);
    expect(await pruneArchive(data, backupsOf(data))).toBe(2);
    expect(archived()).toBe(2);
  });

  test('stays whole for a base backup kept elsewhere: an older one in the data folder needs it', async () => {
    keepBase(backupsOf(data), '20260301T000000Z', 3);
    keepBase(other, '20260308T000000Z', 6);
    expect(await pruneArchive(data, other)).toBeNull();
    expect(archived()).toBe(4);
  });
});
