/** A score from an indicator set and what was measured: pure, so that it can be computed again years later. */
import type { Condition, Group, IndicatorSet, Item, Measured, Measurements } from './indicator-set.ts';

/** Lowest and highest value that agree with what is known; equal where everything is. */
export interface Range {
  low: number;
  high: number;
}

export interface Score {
  set: { id: string; version: number };
  /** 'open': what is unknown decides */
  verdict: 'not-qualified' | 'qualified' | 'open';
  vetoes: { id: string; condition: string; state: 'hit' | 'possible' }[];
  /** points left after deductions, scaled to the whole where groups do not apply */
  deduction: Range;
  /** points earned; null where the threshold is not reached even at best */
  bonus: Range | null;
  /** What counts: nothing unknown is taken off, and nothing unknown is earned. */
  points: number;
  /** between which the points would lie if all were known */
  total: Range;
  lines: ScoreLine[];
  /** ids of conditions and items about which something or all is unknown */
  unknown: string[];
}

/** One item with what it cost (deduction) or earned (bonus), before the group's cap. */
export interface ScoreLine {
  group: string;
  item: string;
  part: 'deduction' | 'bonus';
  measured: Measured | null;
  points: Range;
}

/**
 * @param skipped ids of groups that do not apply (an office without services): the others are scaled to the whole, as
 * 国办秘函〔2019〕19号 scales 75 points by 4/3
 * Throws RangeError where a measurement cannot be (negative, more hits than places) or every group is skipped.
 */
export function score(set: IndicatorSet, measured: Measurements, skipped: readonly string[] = []): Score {
  for (const [id, one] of Object.entries(measured)) demandPossible(id, one);
  const vetoes = set.veto.flatMap(({ id, conditions }) =>
    conditions.flatMap((condition) => {
      const state = vetoState(condition, measured[condition.id]);
      return state === 'clear' ? [] : [{ id, condition: condition.id, state }];
    }),
  );
  const groups = set.deductions.filter(({ id }) => !skipped.includes(id));
  const deductions = groups.map((group) => judged(group, 'deduction', measured));
  const bonuses = set.bonus.map((group) => judged(group, 'bonus', measured));
  const deduction = remaining(set, groups, deductions);
  const hasBonus = set.bonus.length > 0;
  const bonus = hasBonus && deduction.high > set.bonusAbove ? sum(bonuses.map(({ points }) => points)) : null;
  // at its lowest a score that does not surely reach the threshold gets no bonus
  const total = {
    low: deduction.low + (bonus && deduction.low > set.bonusAbove ? bonus.low : 0),
    high: deduction.high + (bonus?.high ?? 0),
  };
  return {
    set: { id: set.id, version: set.version },
    verdict: verdict(set, vetoes, deduction),
    vetoes,
    deduction,
    bonus,
    points: rounded(deduction.high + (bonus?.low ?? 0)),
    total: { low: rounded(total.low), high: rounded(total.high) },
    lines: [...deductions, ...bonuses].flatMap(({ lines }) => lines),
    unknown: unknownOf(set, groups, measured),
  };
}

function demandPossible(id: string, { hits, unknown, whole }: Measured): void {
  const isCount = (n: number) => Number.isInteger(n) && n >= 0;
  if (!isCount(hits) || !isCount(unknown) || (whole !== undefined && (!isCount(whole) || hits + unknown > whole)))
    throw new RangeError(`${id}: ${hits} found and ${unknown} unknown of ${whole ?? 'any number'} cannot be`);
}

/** The share found, at least and at most. */
function shareOf({ hits, unknown, whole, open }: Measured): Range {
  // of nothing there is no share, nor of a part of what there is: nobody can say
  if (!whole || open) return { low: 0, high: 1 };
  return { low: hits / whole, high: (hits + unknown) / whole };
}

/** The places found, at least and at most. */
function placesOf({ hits, unknown, open }: Measured): Range {
  return { low: hits, high: open ? Number.POSITIVE_INFINITY : hits + unknown };
}

function vetoState(condition: Condition, measured: Measured | undefined): 'hit' | 'possible' | 'clear' {
  if (!measured) return 'possible';
  const { low, high } = condition.of === 'share' ? shareOf(measured) : placesOf(measured);
  if (low >= condition.atLeast) return 'hit';
  return high >= condition.atLeast ? 'possible' : 'clear';
}

interface Judged {
  points: Range;
  lines: ScoreLine[];
}

function judged(group: Group, part: 'deduction' | 'bonus', measurements: Measurements): Judged {
  const lines = group.items.map((item): ScoreLine => {
    const measured = measurements[item.id] ?? null;
    return { group: group.id, item: item.id, part, measured, points: pointsOf(item, measured) };
  });
  const { low, high } = sum(lines.map(({ points }) => points));
  return { points: { low: Math.min(low, group.points), high: Math.min(high, group.points) }, lines };
}

function pointsOf({ of, each, cap }: Item, measured: Measured | null): Range {
  if (!measured) return { low: 0, high: cap };
  if (of === 'share') {
    const { low, high } = shareOf(measured);
    return { low: rounded(low * cap), high: rounded(high * cap) };
  }
  const upTo = (hits: number) => rounded(Math.min(cap, hits * each));
  const { low, high } = placesOf(measured);
  return { low: upTo(low), high: upTo(high) };
}

function remaining(set: IndicatorSet, groups: readonly Group[], lost: readonly Judged[]): Range {
  const all = set.deductions.reduce((points, group) => points + group.points, 0);
  const applying = groups.reduce((points, group) => points + group.points, 0);
  if (all > 0 && applying === 0) throw new RangeError(`no group of ${set.id} applies`);
  const scale = all === 0 ? 0 : all / applying;
  const { low, high } = sum(lost.map(({ points }) => points));
  return { low: rounded((applying - high) * scale), high: rounded((applying - low) * scale) };
}

function verdict(set: IndicatorSet, vetoes: Score['vetoes'], deduction: Range): Score['verdict'] {
  const isBelow = (points: number) => set.deductions.length > 0 && points < set.passLine;
  if (vetoes.some(({ state }) => state === 'hit') || isBelow(deduction.high)) return 'not-qualified';
  return vetoes.length > 0 || isBelow(deduction.low) ? 'open' : 'qualified';
}

function unknownOf(set: IndicatorSet, groups: readonly Group[], measured: Measurements): string[] {
  const conditions = set.veto.flatMap((veto) => veto.conditions);
  const items = [...groups, ...set.bonus].flatMap((group) => group.items);
  return [...conditions, ...items].map(({ id }) => id).filter((id) => isUnknown(measured[id]));
}

const isUnknown = (measured: Measured | undefined): boolean =>
  measured === undefined || measured.unknown > 0 || measured.open === true;

const sum = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((points, { low }) => points + low, 0),
  high: ranges.reduce((points, { high }) => points + high, 0),
});

/** To hundredths of a point, as scores are published. */
const rounded = (points: number): number => Math.round(points * 100) / 100;
