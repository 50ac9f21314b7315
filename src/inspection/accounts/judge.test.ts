import { expect, it } from 'vitest';
import { score } from '../../law/indicators/score.ts';
import { NEW_MEDIA_2019 } from '../../law/indicators/set-2019.ts';
import { measurementsOf } from '../output/results-file.ts';
import { type Account, judgeAccounts } from './judge.ts';

const TODAY = Temporal.PlainDate.from('2026-06-15');
const account = (last: string | null, more: Partial<Account> = {}): Account => ({
  ...{ unit: '县民政局', platform: '微信公众号', name: '示范民政', state: '正常', answers: null },
  last: last === null ? null : Temporal.PlainDate.from(last),
  ...more,
});
const freshness = (...accounts: Account[]) => {
  const [found] = judgeAccounts(accounts, TODAY).indicators;
  return found && [found.verdict, found.hits, found.unknown, found.whole];
};

it.each([
  ['two weeks ago', [account('2026-06-01')], ['pass', 0, 0, 1]],
  ['a day more', [account('2026-05-31')], ['fail', 1, 0, 1]],
  ['a day that lies ahead', [account('2026-07-01')], ['fail', 1, 0, 1]],
  ['no day', [account(null)], ['unknown', 0, 1, 1]],
  ['unused but not cancelled', [account('2024-01-01', { state: '停用' })], ['fail', 1, 0, 1]],
  ['cancelled', [account('2024-01-01', { state: '已注销' })], ['unknown', 0, 0, 0]],
  ['one of three', [account('2026-06-10'), account('2026-01-10'), account(null)], ['fail', 1, 1, 3]],
])('of an account with %s', (_, accounts, expected) => {
  expect(freshness(...accounts)).toEqual(expected);
});

it('passes nobody for what the list claims', () => {
  const of = (answers: boolean | null) =>
    judgeAccounts([account('2026-06-10', { answers, platform: '移动客户端' })], TODAY)
      .indicators.filter(({ indicator }) => ['M2.2', 'M3.1'].includes(indicator))
      .map(({ verdict }) => verdict);
  expect([of(true), of(null), of(false)]).toEqual([
    ['unknown', 'unknown'],
    ['unknown', 'unknown'],
    ['unknown', 'fail'],
  ]);
});

it('leaves what no list tells open in the score', () => {
  const of = (last: string) => score(NEW_MEDIA_2019, measurementsOf(judgeAccounts([account(last)], TODAY))).verdict;
  expect([of('2026-06-10'), of('2026-01-10')]).toEqual(['open', 'not-qualified']);
});
