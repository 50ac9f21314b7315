/** Accounts in new media (政务新媒体) judged by what an exported list says of them. Pure. */
import { type Text, text } from '../../web/language.ts';
import { isBefore } from '../probes/dates.ts';
import { dayThatCounts } from '../probes/freshness.ts';
import { LIMITS_2019 } from '../probes/probe.ts';
import type { IndicatorResult } from '../probes/run.ts';

export interface Account {
  unit: string;
  platform: string;
  name: string;
  /** as the list says: 正常, 停用, 注销 … */
  state: string;
  /** day of the newest post; null where the list names none */
  last: Temporal.PlainDate | null;
  /** whether it says that people can ask; null where it does not say */
  answers: boolean | null;
}

export interface AccountFault {
  indicator: string;
  verdict: 'fail' | 'unknown';
  account: string;
  what: Text;
}

export const ACCOUNT_PROBE = { id: 'accounts', version: 1, indicators: ['M2.1', 'M2.2', 'M3.1'] } as const;

/** What a list tells a program nothing of. */
const BEYOND: Readonly<Record<string, Text>> = {
  'M1.1': text('表述错误是否严重，由人员判断', 'whether an error of wording is grave is for a person to judge'),
  'M1.2': text('是否涉及国家秘密，由保密审查人员判断', 'whether it is a secret is for those who review secrets'),
  'M1.3': text('名单中没有发布内容', 'the list holds no posts'),
  'M1.4': text('舆情不在名单中', 'what the public says is elsewhere'),
  'M3.2': text('名单中看不出关注和点赞的来历', 'where followers and likes come from is in no list'),
};

export interface AccountsJudged {
  indicators: IndicatorResult[];
  faults: AccountFault[];
}

/**
 * Judges the accounts of one unit. One that was formally cancelled is left out; one that is merely unused is not. What a
 * list says in an account's favour is a claim: nobody passes by it but by days of posts.
 * @param today the day of the list
 */
export function judgeAccounts(
  accounts: readonly Account[],
  today: Temporal.PlainDate,
  days = LIMITS_2019.newMediaDays,
): AccountsJudged {
  const kept = accounts.filter(({ state }) => !/注销|关停/.test(state));
  const faults = kept.flatMap((one) => [...ofDays(one, today, days), ...ofUse(one)]);
  const indicators = ACCOUNT_PROBE.indicators.map((indicator) => result(indicator, faults, kept.length, null));
  return {
    indicators: [...indicators, ...Object.entries(BEYOND).map(([id, why]) => result(id, [], 0, why))],
    faults,
  };
}

function ofDays(account: Account, today: Temporal.PlainDate, days: number): AccountFault[] {
  const of = (verdict: AccountFault['verdict'], what: Text) => [
    { indicator: 'M2.1', verdict, account: named(account), what },
  ];
  const { last } = account;
  if (last === null) return of('unknown', text('名单没有写最近发布日期', 'the list names no day of the newest post'));
  const dated = { listed: last, own: null, address: null, firstSeen: null, earlier: null };
  const { day } = dayThatCounts(dated, today);
  if (day === null)
    return of(
      'fail',
      text(`最近发布日期${last}在检查日之后，视为没有更新`, `${last} lies ahead: it counts as not updated`),
    );
  if (!isBefore(day, today.subtract({ days }))) return [];
  return of('fail', text(`超过${days}天没有更新，最近一次是${day}`, `nothing new for ${days} days: last on ${day}`));
}

function ofUse(account: Account): AccountFault[] {
  const isApp = /客户端|APP|应用/i.test(account.platform);
  const one = { account: named(account) };
  const app = text('能否下载和使用，需要试用', 'whether it can be downloaded and used must be tried');
  const none = text('没有互动功能', 'there is no way to ask');
  const claimed = text('互动功能是否有效，需要试用', 'whether it answers must be tried');
  return [
    ...(isApp ? [{ ...one, indicator: 'M2.2', verdict: 'unknown' as const, what: app }] : []),
    account.answers === false
      ? { ...one, indicator: 'M3.1', verdict: 'fail', what: none }
      : { ...one, indicator: 'M3.1', verdict: 'unknown', what: claimed },
  ];
}

const named = ({ platform, name }: Account) => `${platform} ${name}`.trim();

function result(indicator: string, faults: readonly AccountFault[], whole: number, open: Text | null): IndicatorResult {
  const mine = faults.filter((one) => one.indicator === indicator);
  const hits = mine.filter(({ verdict }) => verdict === 'fail').length;
  const unknown = mine.length - hits;
  const verdict = hits > 0 ? 'fail' : unknown > 0 || whole === 0 ? 'unknown' : 'pass';
  return { indicator, verdict, hits, unknown, whole, open };
}
