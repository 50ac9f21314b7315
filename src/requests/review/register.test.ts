import { describe, expect, test } from 'vitest';
import type { Act } from '../../db/acts.ts';
import { numbersOf } from './register.ts';

let seq = 0;
const act = (kind: string, data: object = {}, voids: number | null = null): Act => ({
  seq: ++seq,
  kind,
  happenedOn: Temporal.PlainDate.from('2026-03-05'),
  recordedAt: Temporal.Instant.fromEpochMilliseconds(0),
  personId: null,
  role: '',
  unitId: null,
  ground: null,
  data,
  personal: null,
  voids,
});
const letter = (number: string, kind = 'answer') => ({ letter: { number, kind, date: '2026-03-06' } });
const said = (acts: Act[]) => numbersOf(acts).map(({ number, state, because }) => [number, state, because]);

describe('what became of a number', () => {
  test('kept, then used by the answer', () => {
    const acts = [act('request.registered'), act('request.number-reserved', { number: '1号', year: 2026 })];
    expect(said(acts)).toEqual([['1号', 'reserved', null]]);
    const sent = [...acts, act('request.answer-approved', letter('1号')), act('request.answered', letter('1号'))];
    expect(said(sent)).toEqual([['1号', 'used', null]]);
  });

  test('an answer that is voided leaves its number kept', () => {
    const acts = [act('request.registered'), act('request.number-reserved', { number: '1号', year: 2026 })];
    const sent = act('request.answered', letter('1号'));
    expect(said([...acts, sent, act('void', {}, sent.seq)])).toEqual([['1号', 'reserved', null]]);
  });

  test('the number of a voided letter is cancelled, not forgotten', () => {
    const asked = act('request.clarification-asked', letter('1号', 'clarification'));
    expect(said([act('request.registered'), asked, act('void', {}, asked.seq)])).toEqual([
      ['1号', 'cancelled', 'voided'],
    ]);
  });

  test('a case that was registered by mistake gives up what it kept', () => {
    const registered = act('request.registered');
    const kept = act('request.number-reserved', { number: '1号', year: 2026 });
    expect(said([registered, kept, act('void', {}, registered.seq)])).toEqual([['1号', 'cancelled', 'voided']]);
  });

  test('of before numbers were kept, one that a new approval replaced is superseded', () => {
    const acts = [
      act('request.registered'),
      act('request.answer-approved', letter('1号')),
      act('request.draft-returned'),
      act('request.answer-approved', letter('2号')),
      act('request.answered', letter('2号')),
    ];
    expect(said(acts)).toEqual([
      ['1号', 'cancelled', 'superseded'],
      ['2号', 'used', null],
    ]);
  });

  test('each round of a case that was answered again uses its own', () => {
    const acts = [act('request.registered')];
    for (const number of ['1号', '4号'])
      acts.push(act('request.number-reserved', { number, year: 2026 }), act('request.answered', letter(number)));
    expect(said(acts)).toEqual([
      ['1号', 'used', null],
      ['4号', 'used', null],
    ]);
  });

  test('a number given up on record says why', () => {
    const acts = [
      act('request.registered'),
      act('request.number-reserved', { number: '1号', year: 2025 }),
      act('request.number-cancelled', { number: '1号', because: 'year' }),
      act('request.number-reserved', { number: '2号', year: 2026 }),
    ];
    expect(said(acts)).toEqual([
      ['1号', 'cancelled', 'year'],
      ['2号', 'reserved', null],
    ]);
  });
});
