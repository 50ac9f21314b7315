/** Results by indicator and the score that follows from them, in words. */
import type { Range, Score } from '../../law/indicators/score.ts';
import { WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import type { Language } from '../../web/language.ts';
import type { IndicatorResult, Verdict } from '../probes/run.ts';

const VERDICTS: Readonly<Record<Verdict, Record<Language, string>>> = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '不通过', en: 'fail' },
  unknown: { zh: '未查明', en: 'unknown' },
  earned: { zh: '加分', en: 'earned' },
  'not-earned': { zh: '不加分', en: 'not earned' },
};

const OUTCOMES: Readonly<Record<Score['verdict'], Record<Language, string>>> = {
  qualified: { zh: '合格', en: 'qualified' },
  'not-qualified': { zh: '不合格', en: 'not qualified' },
  open: { zh: '待定', en: 'open' },
};

/** What each indicator asks about. */
const NAMES = new Map([
  ...WEBSITE_2019.veto.flatMap(({ conditions }) => conditions.map(({ id, finds }) => [id, finds] as const)),
  ...[...WEBSITE_2019.deductions, ...WEBSITE_2019.bonus].flatMap(({ items }) =>
    items.map(({ id, name }) => [id, name] as const),
  ),
]);

/** 'D4.3 不通过　问题8，未查明3，检查120　链接可用性' */
export function indicatorLine(
  { indicator, verdict, hits, unknown, whole, open }: IndicatorResult,
  language: Language,
): string {
  const name = NAMES.get(indicator)?.[language] ?? '';
  const why = open === null ? '' : language === 'zh' ? `（${open.zh}）` : ` (${open.en})`;
  return language === 'zh'
    ? `${indicator.padEnd(12)}${VERDICTS[verdict].zh}　问题${hits}，未查明${unknown}，检查${whole}${why}${name && `　${name}`}`
    : `${indicator.padEnd(12)}${VERDICTS[verdict].en}: ${hits} faults, ${unknown} unknown, ${whole} looked at${why}${name && `; ${name}`}`;
}

const shown = ({ low, high }: Range) => (low === high ? `${low}` : `${low}–${high}`);

/** What the indicators of 2019 come to, the range of what is unknown beside it. */
export function scoreLines({ verdict, points, total, deduction, vetoes }: Score, language: Language): string[] {
  const hit = vetoes.filter(({ state }) => state === 'hit').map(({ condition }) => condition);
  return language === 'zh'
    ? [
        `按《政府网站检查指标》（2019）：${OUTCOMES[verdict].zh}，${points}分，查清后在${shown(total)}之间（扣分后${shown(deduction)}）。`,
        ...(hit.length > 0 ? [`单项否决：${hit.join('、')}`] : []),
      ]
    : [
        `By the indicators of 2019: ${OUTCOMES[verdict].en}, ${points} points, between ${shown(total)} when all is known (${shown(deduction)} after deductions).`,
        ...(hit.length > 0 ? [`Vetoes: ${hit.join(', ')}`] : []),
      ];
}
