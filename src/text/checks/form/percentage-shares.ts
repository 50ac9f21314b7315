/** Percentages that no two counts of their sentence make, though it says that they are of them; and what became of a count. Pure. */
import type { Place } from '../rule.ts';
import { isShare } from './figures.ts';
import type { Quantity } from './quantities.ts';

/** Words for the part that a rate is named by, where they are not the same: 到会率 of those who 实到. */
const ALIKE: Readonly<Record<string, string>> = {
  到: '到参出',
  会: '到会',
  结: '结办完',
  回: '收回返',
  收: '收回',
  检: '检查测',
  同: '同赞',
  成: '成赞',
  好: '好满',
  评: '评满',
  竣: '竣完',
  工: '工',
  参: '参出到',
  出: '出到',
  履: '履约',
  兑: '兑付',
};
/** Characters that nearly every rate or clause has. */
const GENERAL = /[总平均全年度综到达为有的率数已个]/gu;
/** Rates whose base is no count of the sentence. */
const OTHER_BASE =
  /节约|节支|节资|增长|增幅|增速|下降|降低|中标|让利|优惠|贡献|毛利|利润|投资回报|报销|上浮|下浮|执行利|[利税汇费]率/u;
/** What else may stand between the name of a share and its figure. */
export const VERB = /(?:均|都|就|已|也|则|仅|只|平均)?(?:为|达到了?|达|高达|仅有|只有|是|有|约为?|：|:|\s|“|即)*$/u;

export const computed = (start: number, end: number, right: number, written: string): Place => ({
  span: [start, end],
  reason: {
    zh: `按所列的数计算应为${Number(right.toFixed(2))}%，与所写的“${written}”不符。`,
    en: `From the figures beside it it would be ${Number(right.toFixed(2))} %.`,
  },
});

/** Whether what is written may stand for a share; said in tenths it is rough. */
export const fits = (share: Quantity, right: number): boolean =>
  share.isTenths ? Math.abs(share.value - right) <= (share.value % 10 === 0 ? 5.5 : 3) : isShare(share, right);

/** As `fits`, and of a whole number not a whole one less. */
export const fitsCounts = (share: Quantity, right: number, counts: readonly Quantity[]): boolean =>
  fits(share, right) &&
  (share.isTenths || share.decimals > 0 || counts.some(({ decimals }) => decimals > 0) || share.value - right < 0.75);

/** Whether a share was made of it: rounded, or cut off. */
const isMadeOf = (share: Quantity, right: number): boolean =>
  share.isTenths
    ? fits(share, right)
    : right - share.value < 10 ** -share.decimals - 1e-6 && share.value - right < 0.5 * 10 ** -share.decimals + 1e-6;

const comparable = (a: Quantity, b: Quantity) => a.unit === b.unit || a.unit === '' || b.unit === '';

const nameOf = (lead: string) =>
  /(?<name>[一-龥]{1,10})(?:率|度|比例|占比|比重|进度)$/u.exec(lead.replace(VERB, ''))?.groups?.name ?? '';

/** Whether the words have what a rate is named by, not denied. */
function isNamedBy(name: string, words: string): boolean {
  const stem = [...name.replace(GENERAL, '').slice(-3)];
  return stem.some((one) =>
    [...(ALIKE[one] ?? one)].some((other) => {
      const at = words.lastIndexOf(other);
      return at >= 0 && !/[不未没无]$/u.test(words.slice(Math.max(0, at - 1), at));
    }),
  );
}

const COMPARED = /比|较|增|减|同期|上年|去年|[多少]$/u;

/** Whether any two counts make it, or what two come to together; '按时办结率' is of those that are done. */
export function isExplained(share: Quantity, counts: readonly Quantity[]): boolean {
  if (share.value === 100 && /按[时期]|及时|限时|法定/u.test(share.lead)) return true;
  const [a, b] = counts.slice(-2);
  // '满意93件，基本满意3件，满意率96.9%'
  // '占户籍人口的' names the whole
  const isPart =
    b !== undefined &&
    (/其中/u.test(b.lead) || (/占[^，,]{2,}的$/u.test(share.lead) && !/分别|依次|各占/u.test(share.lead)));
  if (a && b && !isPart && a.unit === b.unit)
    if ([a, b].some(({ value }) => isMadeOf(share, (value / (a.value + b.value)) * 100))) return true;
  const mayBeRest =
    REST.test(share.lead) ||
    counts.some(({ lead }) => REST.test(lead)) ||
    !/[应实]/u.test(counts.map(({ lead }) => lead).join(''));
  const isMade = (part: number, value: number) =>
    isMadeOf(share, (part / value) * 100) || (mayBeRest && isMadeOf(share, (1 - part / value) * 100));
  return counts.some(
    ({ value, unit }, k) =>
      value !== 0 &&
      counts.some(
        (a, i) =>
          ((a.unit === unit || (a.unit === '' && unit !== '' && Math.abs(i - k) === 1)) && isMade(a.value, value)) ||
          (i > k &&
            a.unit === unit &&
            counts.some((b, j) => j > i && b.unit === unit && isMade(a.value + b.value, value))),
      ),
  );
}

/** What is left of the whole is only meant where something is denied, or left. */
const REST = /[不未没无非缺欠剩余异反弃空退脱落淘死]|检出|问题|超标|阳性/u;

/** '安排危房改造320户，竣工288户，竣工率85%'; '共有1800人，老人450人，占总人口的35%' */
export function wrongShares(sentence: string, quantities: readonly Quantity[]): Place[] {
  return quantities.flatMap((share, k): Place[] => {
    if (!share.isShare || share.isRough) return [];
    const counts = quantities.slice(0, k).filter(({ isShare: other }) => !other);
    const second = counts.at(-1);
    const first = second && firstOf(quantities, quantities.indexOf(second));
    if (!first || !second || first.isRough || second.isRough || !comparable(first, second)) return [];
    // something else was said of the two, and this is of another
    const between = quantities.slice(quantities.indexOf(first) + 1, k);
    const [part, whole] = first.value < second.value ? [first, second] : [second, first];
    if (whole.value === 0 || part.isRough || COMPARED.test(second.lead) || second.lead.length > 40) return [];
    const of =
      whole === first ? isOf(sentence, share, part, whole, between) : isOfReversed(sentence, share, part, whole);
    if (!of) return [];
    if (isExplained(share, counts) || (share.value > 100 && fits(share, (whole.value / part.value) * 100))) return [];
    return [computed(part.start, share.end, (part.value / whole.value) * 100, share.written)];
  });
}

/** The count before; of '共200件，甲120件，占60%，乙80件，占40%' the parts that have their share already are left out. */
function firstOf(quantities: readonly Quantity[], second: number): Quantity | undefined {
  // '126万亩，占国土面积的63%，其中公益林': of that
  const isAmong = quantities[second]?.lead.includes('其中') === true;
  let isPart = false;
  for (let at = second - 1; at >= 0; at -= 1) {
    const one = quantities[at];
    if (!one) break;
    if (one.isShare) isPart ||= !isAmong && /占/u.test(one.lead);
    else if (!isPart) return one;
    else isPart = false;
  }
  return undefined;
}

/** What stands behind a count up to the next sign: '1200名居民', '96户安装' */
const behind = (sentence: string, { end }: Quantity) =>
  /^[^，,、；;。：:\t（(\d%％]{0,10}/u.exec(sentence.slice(end))?.[0] ?? '';
/** What leads to a count from the last sign. */
const ahead = ({ lead }: Quantity) => /[^；;。\t\d%％]{0,18}$/u.exec(lead)?.[0] ?? '';

function isOf(
  sentence: string,
  share: Quantity,
  part: Quantity,
  whole: Quantity,
  between: readonly Quantity[],
): boolean {
  const words = ahead(part) + behind(sentence, part);
  const bare = share.lead.replace(VERB, '');
  const isSole = between.length === 1;
  const isApart = part.unit === '' && whole.unit === '';
  const name = nameOf(share.lead);
  if (name !== '' && isSole) {
    if (OTHER_BASE.test(name)) return false;
    if (isApart && !/[应总共原全计]/u.test(whole.lead.slice(-4))) return false;
    if (share.lead.length > 16) return false;
    return isNamedBy(name, words) || isDone(whole, part, words);
  }
  const isFar =
    share.start - part.end > 30 ||
    between.some(({ isShare: other, start, lead }) => other && start > part.end && /占/u.test(lead));
  if (isApart || part.unit !== whole.unit || isFar) return false;
  const of = /占(?:比|(?<of>[^，,、；]{0,12}?)的?)?$|完成(?<plan>[^，,、；]{2,10})的$/u.exec(bare);
  if (of && bare.length <= 20 && /其中|[，,、；]/u.test(part.lead) && !/[，,][^，,]{4,}[，,（(]/u.test(share.lead)) {
    const base = of.groups?.of ?? of.groups?.plan ?? '';
    if (/[率税]|财政|支出|分别|依次|同期|上年|全省|全国|全市/u.test(base)) return false;
    const ofWhole = whole.lead.slice(-12) + behind(sentence, whole) + whole.unit;
    return base === '' || (/[总全其]/u.test(base) && isSole) || [...base].some((one) => ofWhole.includes(one));
  }
  return false;
}

/** '应到200人，实到180人', '任务320户，竣工288户' */
const isDone = (whole: Quantity, part: Quantity, words: string) =>
  /(?:[应须需]|任务|计划|目标|预算)[一-龥]{0,8}$/u.test(whole.lead) &&
  /^[，,、；\t]/u.test(part.lead) &&
  /[实已]/u.test(words);

/** '投票\t同意18人\t共20人\t同意率八成', '资金到位300万元，总额500万元，到位率' */
function isOfReversed(sentence: string, share: Quantity, part: Quantity, whole: Quantity): boolean {
  const isTotal = /(?:共|总[额数计量]?|合计|应[一-龥]{0,3}|全部|计划[一-龥]{0,2}|发[放出]|下发|印发|任务[数]?)$/u.test(
    whole.lead.replace(VERB, ''),
  );
  if (!isTotal || /其中/u.test(whole.lead)) return false;
  const name = nameOf(share.lead);
  // the name of the rate may stand first in a row
  const words = ahead(part) + behind(sentence, part);
  if (name !== '') return share.lead.length <= 16 && isNamedBy(name, words);
  return /^\t$/u.test(share.lead) && /率\t/u.test(part.lead) && /[已实]/u.test(part.lead);
}
