import { randomBytes } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { rawFrame } from './raw-frame.ts';

it.each([0, 1, 255, 65_536, 128 * 1024, 128 * 1024 + 1, 2_000_000])('is read as what was put in: %i bytes', (size) => {
  const bytes = randomBytes(size);
  expect(zstdDecompressSync(rawFrame(bytes)).equals(bytes)).toBe(true);
});
