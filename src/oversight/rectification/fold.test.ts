import { expect, test } from 'vitest';
import type { Act } from '../../db/acts.ts';
import { type FindingActs, foldFinding } from './fold.ts';

const act = (kind: keyof FindingActs, data: object = {}): Act => ({
  seq: 1,
  kind,
  happenedOn: Temporal.PlainDate.from('2026-03-02'),
  recordedAt: Temporal.Instant.from('2026-03-02T01:00:00Z'),
  personId: 'inspector',
  role: 'inspector',
  unitId: null,
  ground: null,
  data,
  personal: null,
  voids: null,
});

const told = [act('finding.filed'), act('finding.noticed', { number: '1', dueOn: '2026-03-20' })];
const again = act('finding.reopened', { dueOn: '2026-03-31' });

test('counts as not mended what was answered and found so, not an appeal that was rejected', () => {
  const rejected = [...told, act('finding.appealed'), again];
  expect(foldFinding(rejected)).toMatchObject({ stage: 'noticed', dueOn: '2026-03-31', reopened: 0 });
  expect(foldFinding([...rejected, act('finding.answered'), again])).toMatchObject({ stage: 'noticed', reopened: 1 });
});
