/** Shares of one whole, one behind the other, that make more than it. Pure. */
import type { Place } from '../rule.ts';
import { isWholeBefore, mayOverlap } from './percentage-range.ts';
import type { Quantity } from './quantities.ts';

/** Says that what follows are the parts of one thing. */
const OF_ONE =
  /构成|结构|来源|组成|分布|分为|占比|比例为|评价|看法|调查|问卷|结果|去向|用途|选择|意见|按[一-龥]{1,6}分|其中|承担|负担|出资|分担|占/u;
/** Qualities that one may have together, and figures of another kind. */
const NO_PARTS =
  /[药耗]占比|交叉|重叠|[加计](?:后|起来)?(?:会|可能)?[超大][过于]\s*100|率|[多可]选|不止一|增|降|升|减|涨|跌|同比|环比|[高低多少]于|合格|完成|提高|收费|费率|税|利息|优惠|折|(?:给予|按)[^，。]{0,10}补|补[贴助偿](?:标准|比例|[一-龥]{0,3}的)|浓度|湿度|含量|党员|女性|妇女|少数民族|青年|本科|大专|学历|以上|以下|达到|关注|知晓|报销|支付比例|首付|上浮|扣|罚|奖|进度|均占|各占|满意度|第[一二三]年|逾期|预付|支付|拨付|尾款|进度款/u;
/** What is left: with it the parts are all there. */
const REST = /其余|剩余|余下|剩下/u;
/** '大专占15%，高中及以下占5%': to the lowest level, so all are told. */
const TO_THE_LOWEST = /(?:高中|中专|大专|专科|初中|小学)(?:及其?|或)?以下占?/u;
const LEVELS = /本科|大专|学历|以上|以下/gu;
const OF_AGE = /周?岁(?:及)?以[上下]/gu;
const PART_LEAD = /^[^，,、；;]{0,6}[，,、；;及和与\s]?\s*[“”\d一-龥—-]{0,14}(?:（[^）]{1,8}）)?[：:]?$/u;
/** more than this is no slip of adding up */
const MOST = 150;

const place = (start: number, end: number, sum: number): Place => ({
  span: [start, end],
  reason: {
    zh: `各部分占比合计为${Number(sum.toFixed(2))}%，不等于100%。`,
    en: `The parts make ${Number(sum.toFixed(2))} % of the whole.`,
  },
});

/** Shares behind each other without a count between, three and more. */
function runsOf(quantities: readonly Quantity[]): Quantity[][] {
  const runs: Quantity[][] = [];
  let run: Quantity[] = [];
  for (const one of quantities) {
    const isNext = one.isShare && !one.isRough && (run.length === 0 || PART_LEAD.test(one.lead));
    if (isNext) run.push(one);
    else {
      runs.push(run);
      run = one.isShare && !one.isRough ? [one] : [];
    }
  }
  return [...runs, run].filter(({ length }) => length >= 3);
}

export function wrongRuns(sentence: string, quantities: readonly Quantity[]): Place[] {
  return runsOf(quantities).flatMap((run): Place[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const before = sentence.slice(Math.max(0, first.start - 40), first.start);
    const said = `${before}${sentence.slice(first.start, last.end + 12)}`;
    const isAll = REST.test(said);
    if (run.slice(1).some(({ lead }) => lead.includes('其中'))) return [];
    if (
      NO_PARTS.test((TO_THE_LOWEST.test(said) ? said.replace(LEVELS, '') : said).replace(OF_AGE, '')) ||
      mayOverlap(sentence) ||
      !(OF_ONE.test(said) || isAll || run.every(({ isTenths }) => isTenths))
    )
      return [];
    if (
      isWholeBefore(
        run.map(({ value }) => value),
        run.map(({ lead }) => lead),
      )
    )
      return [];
    const sum = run.reduce((total, { value }) => total + value, 0);
    const isOver = sum > 100.5 && sum <= MOST;
    const isUnder = isAll && sum < 100 - run.length;
    return isOver || isUnder ? [place(first.start, last.end, sum)] : [];
  });
}
