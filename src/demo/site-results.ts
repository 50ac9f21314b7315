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
    findings: Object.entries(FOUND).flatMap(([id, [hits]]) =>
      Array.from({ length: hits }, (_, at) => seenOf(id, at, address, day)),
    ),
    evidence: {
      digest: createHash('sha256').update(`${address} ${day}`).digest('hex'),
      ...{ files: 6, bytes: 8_412_377, from: `${day}T01:00:04Z`, to: `${day}T01:03:41Z` },
    },
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

/** What stands where it was found: a page of each place, the first of a line's places on the same page. */
const SEEN: Readonly<Record<string, readonly [what: Text, path: string, excerpt: string]>> = {
  'W2.1': [text('一次访问没有打开', 'a visit did not open'), '', ''],
  'W4.3': [text('栏目没有内容', 'a column is blank'), 'ztzl/wmcj/', '文明创建'],
  'D1.8': [text('政策文件没有解读', 'a policy is not interpreted'), 'zwgk/zcwj/', ''],
  'D1.9': [text('栏目没有内容', 'a column is blank'), 'ztzl/wmcj/', '文明创建'],
  'D2.2': [text('办事指南要素不全', 'a service guide lacks elements'), 'bsfw/', '办理时间'],
  'D4.2': [text('没有标明公安机关备案号', 'no number of the public security record'), '', ''],
  'D4.3': [text('链接打不开', 'a link is dead'), 'zwgk/', 'zwgk/old/'],
  'D4.6': [text('没有栏目类标签', 'a tag of columns is missing'), 'zwgk/tzgg/', ''],
};

function seenOf(indicator: string, at: number, address: string, day: Temporal.PlainDate) {
  const probe = PROBES.find(({ indicators }) => indicators.includes(indicator));
  const [what, path, excerpt] = SEEN[indicator] ?? [text('不符合要求', 'it does not stand up'), '', ''];
  const digest = (of: string) => createHash('sha256').update(`${of} ${indicator} ${at} ${day}`).digest('hex');
  const isLink = indicator === 'D4.3';
  return {
    ...{ id: digest('fault').slice(0, 16), probe: { id: probe?.id ?? 'site', version: probe?.version ?? 1 } },
    ...{ indicator, verdict: 'fail', what, selector: isLink ? `main a:nth-of-type(${at + 1})` : null },
    excerpt: isLink ? `${address}${excerpt}${at + 1}.html 404` : excerpt,
    evidence: {
      address: `${address}${path}${path === '' || isLink ? '' : `${at + 1}.html`}`,
      at: `${day}T01:0${(at % 3) + 1}:12Z`,
      ...{ status: 200, digest: digest('page'), bytes: 21_480 + at },
    },
  };
}

function resultOf(indicator: string): IndicatorResult {
  const isBonus = indicator.startsWith('B');
  const open = OPEN[indicator] ?? null;
  const [hits, unknown, whole] = FOUND[indicator] ?? [0, 0, indicator in BEYOND ? 0 : 12];
  const clean = unknown > 0 || open || whole === 0 ? 'unknown' : isBonus ? 'not-earned' : 'pass';
  return { indicator, verdict: hits > 0 ? 'fail' : clean, hits, unknown, whole, open };
}
