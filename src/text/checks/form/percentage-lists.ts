/** Shares in lists of one sentence: of parts that are counted beside them, or of a part that was counted before. Pure. */
import type { Place } from '../rule.ts';
import { computed, fits } from './percentage-shares.ts';
import type { Quantity } from './quantities.ts';

const sumOf = (figures: readonly Quantity[]) => figures.reduce((sum, { value }) => sum + value, 0);

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
