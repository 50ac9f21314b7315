/**
 * The processing fee (信息处理费) for requests beyond a reasonable number or frequency: Art. 42 of the regulation and
 * the measures of the State Council's general office. Two tariffs of marginal tiers; one request bears one of them,
 * never both (Art. 3 of the measures).
 */
import { day, isBefore, type PlainDate } from './days.ts';
import { LawError } from './law-error.ts';
import { type Words, words } from './words.ts';

export const FEE_RULES = {
  title: words('政府信息公开信息处理费管理办法', 'Measures on processing fees for disclosure requests'),
  number: '国办函〔2020〕109号',
  inForceFrom: '2021-01-01',
} as const;

export type TariffId = 'by-request' | 'by-page';

/** Units `from` to `to` cost `priceYuan` each. */
export interface FeeTier {
  from: number;
  /** null: no upper end */
  to: number | null;
  priceYuan: number;
  /** From here on every so many units are a tier of their own, each dearer by so much than the one before. */
  steps?: { units: number; riseYuan: number } | undefined;
}

export interface Tariff {
  id: TariffId;
  name: Words;
  /** Article of the measures. */
  article: number;
  unit: Words;
  tiers: readonly FeeTier[];
}

export const TARIFFS: Readonly<Record<TariffId, Tariff>> = {
  'by-request': {
    id: 'by-request',
    name: words('按件计收', 'by request'),
    article: 4,
    unit: words('件', 'requests'),
    tiers: [
      { from: 1, to: 10, priceYuan: 0 },
      { from: 11, to: 30, priceYuan: 100 },
      { from: 31, to: null, priceYuan: 200, steps: { units: 10, riseYuan: 100 } },
    ],
  },
  'by-page': {
    id: 'by-page',
    name: words('按量计收', 'by page'),
    article: 5,
    unit: words('页', 'pages'),
    tiers: [
      { from: 1, to: 30, priceYuan: 0 },
      { from: 31, to: 100, priceYuan: 10 },
      { from: 101, to: 200, priceYuan: 20 },
      { from: 201, to: null, priceYuan: 40 },
    ],
  },
};

/** One line of a fee notice: of the units `from` to `to`, so many at this price. */
export interface FeeLine {
  from: number;
  to: number;
  units: number;
  priceYuan: number;
  sumYuan: number;
}

export interface Fee {
  tariff: TariffId;
  lines: FeeLine[];
  totalYuan: number;
}

/** Whether a request received on this day may be charged at all. */
export function feesInForce(receivedOn: PlainDate): boolean {
  return !isBefore(receivedOn, day(FEE_RULES.inForceFrom));
}

/**
 * The fee for `count` requests beginning at `fromPosition` in the applicant's calendar month.
 * Throws LawError `bad-count` unless the position is a whole number from 1 and the count one from 0.
 */
export function requestFees(fromPosition: number, count: number): Fee {
  return charge('by-request', whole(fromPosition, 1), fromPosition + whole(count, 0) - 1);
}

/** The fee for so many pages of one request. Throws LawError `bad-count` unless a whole number from 0. */
export function pageFee(pages: number): Fee {
  return charge('by-page', 1, whole(pages, 0));
}

function charge(tariff: TariffId, from: number, to: number): Fee {
  const lines: FeeLine[] = [];
  for (let at = from; at <= to; ) {
    const tier = tierAt(TARIFFS[tariff], at);
    const end = Math.min(to, tier.to ?? to);
    const units = end - at + 1;
    lines.push({ from: at, to: end, units, priceYuan: tier.priceYuan, sumYuan: units * tier.priceYuan });
    at = end + 1;
  }
  return { tariff, lines, totalYuan: lines.reduce((total, line) => total + line.sumYuan, 0) };
}

/** The tier of one unit, with the ends of its step. */
function tierAt({ tiers }: Tariff, unit: number): FeeTier {
  const tier = tiers.find(({ to }) => to === null || unit <= to) as FeeTier;
  if (!tier.steps) return tier;
  const { units, riseYuan } = tier.steps;
  const step = Math.floor((unit - tier.from) / units);
  const from = tier.from + step * units;
  return { from, to: from + units - 1, priceYuan: tier.priceYuan + step * riseYuan };
}

function whole(value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new LawError(
    'bad-count',
    words(`应为不小于${least}的整数：${value}`, `Must be a whole number, ${least} or more: ${value}`),
  );
}
