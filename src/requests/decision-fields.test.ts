import { describe, expect, test } from 'vitest';
import { OUTCOME_ROWS } from '../law/outcomes.ts';
import { readDecision, withheldUnder } from './decision.ts';
import { decisionOf, decisionOptions, keyOf, typedOf, WAYS } from './decision-fields.ts';
import { sampleDecisions } from './letters/fixtures/decisions.ts';

test('every leaf of table three can be chosen', () => {
  expect(new Set(WAYS.map(({ key }) => key.split(':')[0]))).toEqual(new Set(OUTCOME_ROWS));
});

test('a case that was withdrawn can only be answered so', () => {
  expect(decisionOptions('r3_6_1').map(({ key }) => key)).toEqual(['r3_6_1']);
  expect(decisionOptions(null)).toHaveLength(WAYS.length);
});

/** What the case completes, and a form therefore does not hold. */
const FROM_CASE = [
  ...['thirdParty', 'clarification', 'repliedOn', 'replyBy', 'fee', 'amountYuan', 'payBy', 'withdrawnOn'],
  ...['frequency', 'reasonsNotice', 'reasonsGivenOn'],
];
const own = (decision: object) =>
  Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(decision))).filter(
      ([key]) =>
        !FROM_CASE.includes(key) && !(key === 'earlier' && 'outcome' in decision && decision.outcome === 'r3_5_2'),
    ),
  );

describe('a decision survives its form', () => {
  test.each(sampleDecisions.map(({ decision }) => [keyOf(decision), decision] as const))('%s', (key, decision) => {
    expect(own(decisionOf(key, typedOf(decision)))).toEqual(own(decision));
  });
});

test('a decision read back from an act has its dates again', () => {
  for (const { decision } of sampleDecisions)
    expect(readDecision(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
});

test('a partial disclosure names the articles under which it withholds', () => {
  const parts = (...articles: ('14' | '15' | '16-1' | '16-2')[]) =>
    withheldUnder({
      outcome: 'r3_2',
      documents: [],
      form: '',
      withheld: articles.map((article) => ({ what: '', article, reason: '' })),
    });
  expect(parts('15', '16-2', '16-1')).toEqual(['15', '16']);
  expect(parts()).toEqual([]);
});
