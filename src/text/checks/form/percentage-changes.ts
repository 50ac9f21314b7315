/** Changes in per cent that the two counts before them do not make, or a count and what it rose or fell by. Pure. */
import type { Place } from '../rule.ts';
import { computed, fits, fitsCounts, VERB } from './percentage-shares.ts';
import type { Quantity } from './quantities.ts';

const RISES = /增|升|涨|提|扩|多/u;
const FALLS = /减|降|跌|压|缩|少|精|短/u;

/** '跑动次数由3次减至1次，办理时间压减68%': the change has a subject of its own. */
function isOfOther(said: string, before: string): boolean {
  const subject = said.replace(/^[，,（(、]/u, '').replace(OF_CHANGE, '');
  return subject.length > 1 && ![...subject.slice(-2)].some((one) => before.includes(one));
}

const OF_CHANGE =
  /(?:同比|环比|平均|总体|整体|分别|比例|实际|累计|已|下|上|共)*[增升涨提扩减降跌压缩短精][一-龥]{0,3}$|(?:同比|环比|比例).*$|^(?:比|较|降|增|减|升)[一-龥]*$/u;
const CHANGE = /^[，,（(、]?[一-龥]{0,8}(?:[增升涨提扩减降跌压缩短精][一-龥]{0,3}|幅度?)$/u;

/** '上年产量544吨，本年产量594吨' */
const FORMER = /(?:上年|去年|上期|上月|上季度|前年)(?:同期|同月|同季)?(?:的|为|是)?[一-龥]{0,6}$/u;
const LATTER = /^[，,、；](?:本年|今年|本期|本月|本季度)[一-龥]{0,6}$/u;
/** '完成2.4亿元，上年同期2.0亿元': the latter first, with the former behind it. */
const FORMER_BEHIND = /^[，,（(](?:而)?(?:上年|去年|上期|上月|上季度|前年)(?:同期|同月|同季)?(?:的|为|是|仅)?$/u;

interface Change {
  from: number;
  to: number;
}

const sharpened = (text: string, { start }: Quantity) => text.slice(Math.max(0, start - 16), start);

/** From what to what two counts tell that something went; null where they tell no change. */
function changeOf(sentence: string, a: Quantity, b: Quantity): Change | null {
  const isFromTo =
    /(?:[由从]|原来|原先|较|比)[^，,；。]{0,14}$/u.test(sharpened(sentence, a)) &&
    /(?:到|至|为)了?[^，,；。\d]{0,8}$/u.test(b.lead) &&
    /^[^，,；。]{0,4}[，,]?[^，,；。]{0,12}$/u.test(b.lead);
  if (isFromTo || (FORMER.test(a.lead) && LATTER.test(b.lead))) return { from: a.value, to: b.value };
  if (FORMER_BEHIND.test(b.lead)) return { from: b.value, to: a.value };
  if (!/^[^，,；。]{0,4}[，,（(](?:比|较|同比|相比)(?:于)?[^，,；。]{0,14}$/u.test(b.lead)) return null;
  // '比上年增加496起': the second is by how much
  const by = /[增多]/u.test(b.lead) ? -b.value : /[减少降]/u.test(b.lead) ? b.value : null;
  return { from: by === null ? b.value : a.value + by, to: a.value };
}

/** '比2024年的20万元减少2万元': what it was and by how much it changed. */
function changeBy(a: Quantity, b: Quantity): Change | null {
  if (!/(?:比|较)[^，,；。]{0,14}$/u.test(a.lead)) return null;
  const sign = /^(?:增加|增长|多|上升|提高)了?$/u.test(b.lead)
    ? 1
    : /^(?:减少|下降|降低|少|压减)了?$/u.test(b.lead)
      ? -1
      : 0;
  return sign === 0 || b.value > a.value ? null : { from: a.value, to: a.value + sign * b.value };
}

/** '投诉从去年的80起下降到今年的60起，降幅为35%'; '达4.8亿元，比2023年的4亿元增长25%' */
export function wrongChanges(sentence: string, quantities: readonly Quantity[]): Place[] {
  return quantities.flatMap((share, k): Place[] => {
    const [a, b] = [quantities[k - 2], quantities[k - 1]];
    if (!share.isShare || share.isRough || share.isTenths || !a || !b || a.isShare || b.isShare) return [];
    if (a.isRough || b.isRough || a.unit !== b.unit) return [];
    if (a.unit === '' && ![a, b].every(({ written }) => /[万亿]$/u.test(written))) return [];
    const said = share.lead.replace(VERB, '');
    if (!CHANGE.test(said) || /占|其中/u.test(said) || isOfOther(said, sharpened(sentence, a))) return [];
    const change = changeOf(sentence, a, b) ?? changeBy(a, b);
    if (!change) return [];
    const { from, to } = change;
    const [rises, falls] = [RISES.test(said), FALLS.test(said)];
    if (from <= 0 || (rises && to < from) || (falls && to > from)) return [];
    const right = (Math.abs(to - from) / from) * 100;
    // '压缩到原来的40%'
    if (fitsCounts(share, right, [a, b]) || (/[到至]|原/u.test(said) && fits(share, (to / from) * 100))) return [];
    return [computed(a.start, share.end, right, share.written)];
  });
}

/** '由18%降至9.5%，下降9.5个百分点' */
export function wrongPoints(sentence: string, quantities: readonly Quantity[]): Place[] {
  return quantities.flatMap((by, k): Place[] => {
    const [a, b] = [quantities[k - 2], quantities[k - 1]];
    if (by.isShare || by.isRough || !a?.isShare || !b?.isShare || !sentence.startsWith('百分点', by.end)) return [];
    const isFromTo =
      /[由从][^，,；。]{0,6}$/u.test(sharpened(sentence, a)) && /^[^，,；。]{0,8}[至到为]$/u.test(b.lead);
    if (!isFromTo || !/^[，,（(]?(?:同比|共|净|累计|下|上)*[增升涨提扩减降跌压缩][一-龥]{0,3}$/u.test(by.lead))
      return [];
    const right = Math.abs(b.value - a.value);
    return Math.abs(right - by.value) < 0.15 ? [] : [computed(a.start, by.end, right, by.written)];
  });
}
