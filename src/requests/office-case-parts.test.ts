import { expect, test } from 'vitest';
import { BLANK } from './fold.ts';
import type { OfficeCase } from './office-case.ts';
import { keptFiles } from './office-case-parts.tsx';

test('the proof of a service, and of one that failed, can be opened from the case', () => {
  const file = (blob: string) => ({ blob, digest: blob, mediaType: 'image/png', size: 1 });
  const service = { letter: '1', way: 'post' as const, on: '2026-03-12', receivedOn: null, tracking: 'EA-1' };
  const failed = { on: '2026-03-20', reason: 'returned' as const, content: null };
  const services = [
    { ...service, proof: { files: [file('a')], names: { names: ['邮寄凭证.png'] } }, failed },
    { ...service, proof: { files: [file('b')], names: 'erased' as const }, failed: null },
  ];
  const kept = keptFiles({ state: { ...BLANK, services } } as unknown as OfficeCase);
  expect(kept.map(({ name, files }) => [name, files[0]?.[1].blob])).toEqual([
    ['邮寄凭证.png', 'a'],
    ['1', 'b'],
  ]);
});
