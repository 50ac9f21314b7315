import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type BaseManifest, readManifest, sealManifest } from './manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = '0'.repeat(64);
const base = (file: string, below: string): BaseManifest => ({
  format: 1,
  kind: 'base',
  id: '0197a1b2-0000-7000-8000-000000000001',
  program: '1.0.0',
  server: '18.4',
  takenAt: '2026-03-02T00:00:00Z',
  milliseconds: 1,
  keys: null,
  firstSegment: '000000010000000000000003',
  folders: [below],
  files: [{ file, bytes: 0, sha256 }],
});

function read(manifest: BaseManifest) {
  writeFileSync(join(folder, 'manifest.json'), sealManifest(manifest));
  return readManifest(folder);
}

test('a manifest names files below its folder', () => {
  const good = base('pg/base/1/2619.zst', 'base/1');
  expect(read(good)).toMatchObject(good);
});

test.each([
  ['pg/../../../etc/cron.d/x.zst', 'base'],
  ['/etc/cron.d/x.zst', 'base'],
  ['pg/..\\x.zst', 'base'],
  ['elsewhere/x.zst', 'base'],
  ['pg/x.zst', '../../outside'],
  ['pg/x.zst', '/outside'],
])('whoever writes one by hand leads no recovery out of it: %s, %s', (file, below) => {
  expect(() => read(base(file, below))).toThrow('cannot be understood');
});
