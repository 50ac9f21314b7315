/** Results of an inspected site as `gongkai inspect --folder` writes them, for the demonstration. */
import { createHash } from 'node:crypto';
import { PROBES } from '../inspection/probes/all.ts';
import { BEYOND } from '../inspection/probes/beyond.ts';
import type { IndicatorResult } from '../inspection/probes/run.ts';
import { type Text, text } from '../web/language.ts';

const PAGES = 312;
const COUNTER = text(
  '指南与实际办理是否一致，需要到窗口或者电话核对',
  'whether a guide says what is done is found out at the counter or by telephone',
);

/** places found and places that could not be judged, of so many; of all others nothing is wrong */
const FOUND: Readonly<Record<string, readonly [hits: number, unknown: number, whole: number]>> = {
  'W2.1': [2, 0, 147],
  'W4.3': [1, 0, 46],
  'D1.8': [2, 1, 18],
  'D1.9': [1, 0, 46],
  'D2.2': [3, 0, 24],
  'D2.3': [0, 0, 24],
  'D3.2': [0, 1, 1],
  'D4.2': [1, 0, 7],
  'D4.3': [9, 4, 1_180],
  'D4.6': [5, 0, PAGES],
  'D4.7': [0, 1, 1],
  'D4.9': [0, 1, 1],
};
const OPEN: Readonly<Record<string, Text>> = { ...BEYOND, 'D2.3': COUNTER };

/** @param day for which was judged; the evidence is of its morning */
export function demoResults(address: string, day: Temporal.PlainDate): string {
  const ids = new Set([...PROBES.flatMap(({ indicators }) => indicators), ...Object.keys(BEYOND)]);
  const results = {
    ...{ version: 2, kind: 'site', start: address, today: day.toString(), isWhole: true, pages: PAGES },
    probes: PROBES.map(({ id, version, indicators }) => ({ id, version, indicators })),
    indicators: [...ids].filter((id) => !/^[PS]\./.test(id)).map(resultOf),
    evidence: {
      digest: createHash('sha256').update(`${address} ${day}`).digest('hex'),
      ...{ files: 6, bytes: 8_412_377, from: `${day}T01:00:04Z`, to: `${day}T01:03:41Z` },
    },
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

function resultOf(indicator: string): IndicatorResult {
  const isBonus = indicator.startsWith('B');
  const open = OPEN[indicator] ?? null;
  const [hits, unknown, whole] = FOUND[indicator] ?? [0, 0, indicator in BEYOND ? 0 : 12];
  const clean = unknown > 0 || open || whole === 0 ? 'unknown' : isBonus ? 'not-earned' : 'pass';
  return { indicator, verdict: hits > 0 ? 'fail' : clean, hits, unknown, whole, open };
}
