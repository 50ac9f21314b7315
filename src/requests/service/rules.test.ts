import { expect, test } from 'vitest';
import type { Act } from '../../db/acts.ts';
import { BLANK, stepRequest } from '../fold.ts';
import type { RequestState } from '../state.ts';
import type { FrozenLetter } from '../stored.ts';
import { lettersToApplicant, owedLetters } from './rules.ts';

const file = { mediaType: 'application/pdf', size: 1, digest: 'd', blob: 'b' };
const letter = (kind: FrozenLetter['kind'], number: string): FrozenLetter => {
  return { kind, number, date: '2026-03-10', pdf: file, docx: file };
};
const later = letter('delayed-period', '号1');
const answer = { letter: letter('answer', '号2'), attachments: [], names: null };
const delayed: RequestState = { ...BLANK, stage: 'handling', delayedUntil: '2026-04-30', delayLetter: later };

const ordered: Act = {
  seq: 9,
  kind: 'request.answer-ordered',
  happenedOn: Temporal.PlainDate.from('2026-05-06'),
  recordedAt: Temporal.Instant.from('2026-05-06T01:00:00Z'),
  personId: null,
  role: 'drafter',
  unitId: null,
  ground: null,
  data: { by: 'reconsideration' },
  personal: null,
  voids: null,
};

test('the notice of a later day waits to be served while that day counts', () => {
  expect(owedLetters(delayed)).toEqual([later]);
});

test('in a new round it is owed no more, and stays among the letters before the answer that it delayed', () => {
  const anew = stepRequest({ ...delayed, stage: 'served', outcome: 'r3_1', answer }, ordered);
  expect(anew.stage).toBe('handling');
  expect(owedLetters(anew)).toEqual([]);
  expect(lettersToApplicant(anew).map(({ number }) => number)).toEqual(['号1', '号2']);
});
