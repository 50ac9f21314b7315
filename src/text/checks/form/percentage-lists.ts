/** Shares in lists of one sentence: of parts that are counted beside them, of a part that was counted before, of parts that together are all. Pure. */
import type { Place } from '../rule.ts';
import { computed, fits } from './percentage-shares.ts';
import type { Quantity } from './quantities.ts';

const sumOf = (figures: readonly Quantity[]) => figures.reduce((sum, { value }) => sum + value, 0);

const unequal = (start: number, end: number, sum: number): Place => ({
  span: [start, end],
  reason: {
    zh: `各部分占比合计为${Number(sum.toFixed(2))}%，不等于100%。`,
    en: `The parts make ${Number(sum.toFixed(2))} % of the whole.`,
  },
});

interface Part {
  count: Quantity;
  share: Quantity;
}

/** '，占', '（占', '（' right behind a count. */
const ITS_SHARE = /^[一-龥]{0,6}[，,（(](?:约?占(?:比|总[数额量])?(?:为|达)?|比[例重]为?|持股(?:比例为?)?|股比)?$/u;

/** '工资247万元，占57.0%；补助90万元，占23.6%；其他44万元，占11.5%': most are shares of one whole, and one is not. */
export function wrongAmongParts(quantities: readonly Quantity[]): Place[] {
  const parts = quantities.flatMap((share, k): Part[] => {
    const count = quantities[k - 1];
    if (!share.isShare || share.isRough || share.isTenths || share.value > 100) return [];
    return count && !count.isShare && !count.isRough && count.unit !== '' && ITS_SHARE.test(share.lead)
      ? [{ count, share }]
      : [];
  });
  const [first] = parts;
  if (!first || parts.length < 2 || parts.some(({ count }) => count.unit !== first.count.unit)) return [];
  const wholes = [
    sumOf(parts.map(({ count }) => count)),
    ...quantities.flatMap((one) => (one.isShare ? [] : [one.value])),
  ];
  // two are all only where the whole is said
  const [sum = 0, ...said] = wholes;
  if (parts.length === 2 && !said.some((one) => Math.abs(one - sum) < sum * 1e-6)) return [];
  const whole = wholes.find((one) => parts.filter((part) => isOf(part, one)).length === parts.length - 1);
  const wrong = whole === undefined ? undefined : parts.find((part) => !isOf(part, whole));
  if (!wrong || whole === undefined || wrong.count.value > whole) return [];
  // of another part, or of its own kind
  if (/其中|[里中]面?$/u.test(wrong.count.lead) || wholes.some((one) => isOf(wrong, one))) return [];
  return [computed(wrong.count.start, wrong.share.end, (wrong.count.value / whole) * 100, wrong.share.written)];
}

const isOf = ({ count, share }: Part, whole: number) => fits(share, (count.value / whole) * 100);

const NAMED =
  /^(?:.{0,12}[，,、；;])?(?:其中|以及|则)?(?<name>[一-龥]{2,8}?)(?:[人户件条])?(?:占比?|比例为?|比重为?)(?:为|达到?|约)?$/u;
const OF_ALL = /(?:共计?|合计|总计|加起来|总[数额量计]?|一共|收到|受理)[一-龥]{0,6}$/u;

/** '来信27封、网上留言113条、电话9段，加起来149条，其中网上留言占85.8%': the part was counted before. */
export function wrongOfNamed(sentence: string, quantities: readonly Quantity[]): Place[] {
  return quantities.flatMap((share, k): Place[] => {
    if (!share.isShare || share.isRough || share.isTenths || share.value > 100 || !share.lead.includes('占')) return [];
    const name = NAMED.exec(share.lead)?.groups?.name;
    if (name === undefined || quantities[k - 1]?.isShare) return [];
    const counts = quantities.slice(0, k).filter(({ isShare }) => !isShare);
    const [part, ...more] = counts.filter(
      ({ lead, end }) => lead.endsWith(name) || sentence.startsWith(name, end) || sentence.startsWith(`的${name}`, end),
    );
    if (!part || more.length > 0 || part.isRough) return [];
    const whole = counts.find((one) => one !== part && OF_ALL.test(one.lead) && one.value > part.value);
    if (!whole) return [];
    const wholes = [...counts.map(({ value }) => value), ...counts.map((_, i) => sumOf(counts.slice(0, i + 1)))];
    if (wholes.some((one) => one >= part.value && fits(share, (part.value / one) * 100))) return [];
    return [computed(share.start, share.end, (part.value / whole.value) * 100, share.written)];
  });
}

const REST = /(?:其余|剩余|余下|剩下)(?:的|部分|人员|资金)*[^，,、；;\d]{0,6}$/u;
const NO_PARTS = /增|降|升|减|涨|跌|同比|环比|率|折|提高|压缩|完成|以上|以下|各(?:占)?$|上浮|优惠/u;

/** '公积金30%，即13800元；其余80%': what is left is not what the others leave. */
export function wrongRest(quantities: readonly Quantity[]): Place[] {
  return quantities.flatMap((rest, k): Place[] => {
    if (!rest.isShare || rest.isRough || rest.isTenths || !REST.test(rest.lead) || NO_PARTS.test(rest.lead)) return [];
    const before = quantities.slice(0, k).filter(({ isShare }) => isShare);
    const [first] = before;
    if (
      !first ||
      before.length > 4 ||
      before.some(({ isRough, isTenths, lead }) => isRough || isTenths || NO_PARTS.test(lead))
    )
      return [];
    if (before.slice(1).some(({ lead }) => lead.includes('其中'))) return [];
    // any run of those before, and the last alone
    const near = 0.1 * (before.length + 1) * (rest.decimals > 0 ? 1 : 5);
    if (
      before.some((_, i) =>
        before.some((__, j) => j >= i && Math.abs(sumOf(before.slice(i, j + 1)) + rest.value - 100) <= near),
      )
    )
      return [];
    return [unequal(first.start, rest.end, sumOf(before) + rest.value)];
  });
}

/** Kinds that together are all there is, in their order. */
const ALL_KINDS: readonly (readonly RegExp[])[] = [
  [/(?:第?一(?:次)?产业?|农业|一产)/u, /(?:第?二(?:次)?产业?|工业|二产)/u, /(?:第?三(?:次)?产业?|服务业|三产)/u],
  [/(?<![本不])满意/u, /基本满意|较满意|比较满意/u, /不满意|不太满意/u],
  [/赞成|同意|支持/u, /反对|不同意|不支持/u, /弃权|无所谓|说不清/u],
  [/甲方/u, /乙方/u],
  [/男/u, /女/u],
];
const DIVIDES = /占|分享|承担|分担|分成|负担|出资|持股|享有|得|比[例重]|结构|构成|满意|赞成|同意/u;
const OTHERS =
  /丙方|第三方|其他|其它|另有|合计|达标|优秀|率先|增(?!加值)|降|升|减|涨|跌|同比|环比|罚|违约|逾期|预付|支付|付款|税|利息|折/u;

/** '第一产业占18.6%，第二产业占41.2%，第三产业占30.2%'; '甲方分享30%，乙方分享80%' */
export function wrongKinds(sentence: string, quantities: readonly Quantity[]): Place[] {
  const shares = quantities.filter(({ isShare }) => isShare);
  return ALL_KINDS.flatMap((kinds): Place[] => {
    const at = shares.findIndex(({ lead }) => kinds[0]?.test(lead));
    const run = shares.slice(at, at + kinds.length);
    const [first, last, next] = [run[0], run.at(-1), shares[at + kinds.length]];
    // a kind more
    if (next && next.lead.length < 12) return [];
    if (at < 0 || run.length < kinds.length || !first || !last) return [];
    if (
      !run.every(
        ({ lead, isRough, isTenths }, i) => !isRough && !isTenths && kinds[i]?.test(lead.slice(i === 0 ? -16 : 0)),
      )
    )
      return [];
    const said = sentence.slice(Math.max(0, first.start - 20), last.end + 8);
    if (
      !DIVIDES.test(said) ||
      OTHERS.test(said) ||
      shares.slice(0, at).some(({ lead }) => kinds.some((kind) => kind.test(lead)))
    )
      return [];
    if (run.slice(1).some(({ lead }) => lead.length > 16 || /其中/u.test(lead))) return [];
    const sum = sumOf(run);
    return Math.abs(sum - 100) <= 0.6 + (last.decimals > 0 ? 0 : 1) || sum > 150 || sum < 60
      ? []
      : [unequal(first.start, last.end, sum)];
  });
}
