import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newSetupCode, setupGate } from './gate.ts';

const NOW = Temporal.Instant.from('2026-11-22T01:00:00Z');
const CODE = 'K7QM-2FHX-9D3R-PW4T';

describe('the code', () => {
  test('is of letters and digits that are not mistaken for each other', () => {
    const code = newSetupCode(randomBytes(16));
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(newSetupCode(randomBytes(16))).not.toBe(code);
  });

  test('opens however it is typed, and gives every browser a token of its own', () => {
    const gate = setupGate(CODE, randomBytes);
    const first = gate.enter(CODE, NOW);
    const second = gate.enter(' k7qm2fhx 9d3rpw4t', NOW);
    expect(first).not.toEqual(second);
    for (const entered of [first, second]) expect(typeof entered === 'object' && gate.isOpen(entered.token)).toBe(true);
    expect(gate.isOpen('')).toBe(false);
  });

  test('may be mistaken ten times in ten minutes, and strangers who do so do not keep its owner out', () => {
    const gate = setupGate(CODE, randomBytes);
    for (let i = 0; i < 10; i++) expect(gate.enter(`${CODE}${i}`, NOW)).toBe('wrong');
    expect(gate.enter(`${CODE}X`, NOW.add({ minutes: 9 }))).toBe('wait');
    expect(gate.enter(CODE, NOW.add({ minutes: 9 }))).toHaveProperty('token');
    expect(gate.enter(`${CODE}X`, NOW.add({ minutes: 10, seconds: 1 }))).toBe('wrong');
  });

  test('is not its beginning, nor nothing', () => {
    const gate = setupGate(CODE, randomBytes);
    expect(gate.enter('', NOW)).toBe('wrong');
    expect(gate.enter('K7QM', NOW)).toBe('wrong');
  });
});
