/** Percentages that do not follow from the two figures beside them. */
import type { Place } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { type Figure, isShare } from './figures.ts';

const N = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const UNIT =
  '(?:余|多)?(?:万|亿)?(?:个工作日|台|辆|头|只|座|村|米|平方米|平方公里|吨|株|部|块|册|张|分钟|小时|件|条|人次|人|名|户|个|项|家|份|次|篇|元|公里|亩|吨|处|所|天|日|场|批|辆|套|间|例|起|宗)';
const SMALL = '[^。；\\n\\d%％]';

/** '2023年办理100件，2024年办理120件，同比增长30%' */
const YEARS = new RegExp(
  `(?<early>20\\d{2})年${SMALL}{0,12}?(?<![\\d.])(?<from>${N})(?<unit>${UNIT})[，,；](?<late>20\\d{2})年${SMALL}{0,12}?(?<![\\d.])(?<to>${N})\\k<unit>[，,](?:同比|比上年)?(?<word>增长|增加|上升|减少|下降)(?:了)?\\s*(?<rate>${N})\\s*[%％]`,
  'gu',
);
/** '完成80件，占总任务100件的85%', '10件中有8件办结，占70%' */
const OF_WHOLE = new RegExp(
  `(?<![\\d.])(?<part>${N})(?<unit>${UNIT})[，,]?占${SMALL}{0,10}?(?<whole>${N})\\k<unit>的\\s*(?<rate>${N})\\s*[%％]|(?<![\\d.])(?<whole2>${N})(?<unit2>${UNIT})[\\u4e00-\\u9fff]{0,4}中(?:已?有)?(?<part2>${N})\\k<unit2>${SMALL}{0,10}?[，,（(](?:约)?占(?:比)?(?:为|达|达到|约)?\\s*(?<rate2>${N})\\s*[%％]`,
  'gu',
);
const figure = (written: string): Figure => {
  const plain = written.replaceAll(',', '');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
};

function place(match: RegExpExecArray, share: number, rate = match.groups?.rate ?? ''): Place {
  const right = Number(share.toFixed(2));
  return {
    span: [match.index, match.index + match[0].length],
    reason: {
      zh: `按所列两个数计算应为${right}%，与所写的${rate}%不符。`,
      en: `From the two figures it would be ${right} %, not ${rate} %.`,
    },
  };
}

function changes(text: string): Place[] {
  return matchesOf(text, YEARS).flatMap((match): Place[] => {
    const { from = '', to = '', rate = '', word = '', unit = '', early, late } = match.groups ?? {};
    if (Number(late) !== Number(early) + 1) return [];
    const [before, after] = [figure(from).value, figure(to).value];
    if (before === 0 || /余|多/.test(unit)) return [];
    const down = /减|降|压|缩|精/.test(word);
    const change = ((down ? before - after : after - before) / before) * 100;
    return change < 0 || isShare(figure(rate), change) ? [] : [place(match, change)];
  });
}

function wholes(text: string): Place[] {
  return matchesOf(text, OF_WHOLE).flatMap((match): Place[] => {
    const groups = match.groups ?? {};
    const rate = groups.rate ?? groups.rate2 ?? '';
    const [part, whole] = [figure(groups.part ?? groups.part2 ?? ''), figure(groups.whole ?? groups.whole2 ?? '')];
    const share = (part.value / whole.value) * 100;
    if (whole.value === 0 || part.value > whole.value || /余|多/.test(`${groups.unit ?? groups.unit2}`)) return [];
    return isShare(figure(rate), share) ? [] : [place(match, share, rate)];
  });
}

/** '18/20（80%）', '八成（60%）', '半数（65%）', '每10户有3户（约45%）', '3/4的户（约85%）' */
const TWICE =
  /(?<![\d/.])(?:(?<part>\d{1,4})\/(?<whole>\d{1,4})(?![\d/])|(?<tenths>[一二三四五六七八九])成(?<half>半)?|(?<five>半数|一半)|每(?<every>\d{1,3})[\u4e00-\u9fff](?:就|中|里)?有(?<some>\d{1,3})[\u4e00-\u9fff])[^，。；、（(\d%％]{0,6}(?:[（(]|[，,]?即)(?:占比?|约|即|为|达|占比为)*(?<rate>\d{1,3}(?:\.\d+)?)\s*[%％]/gu;

export function saidTwice(text: string): Place[] {
  return matchesOf(text, TWICE).flatMap((match): Place[] => {
    const { part, whole, tenths, half, five, every, some, rate = '' } = match.groups ?? {};
    const share = tenths
      ? ('一二三四五六七八九'.indexOf(tenths) + 1) * 10 + (half ? 5 : 0)
      : five
        ? 50
        : (Number(part ?? some) / Number(whole ?? every)) * 100;
    const near = tenths || five ? 9 : Math.max(2, Number(rate) / 50);
    return share > 100 || Math.abs(share - Number(rate)) < near ? [] : [place(match, share, rate)];
  });
}

export function notFollowing(text: string): Place[] {
  return [...(text.includes('年') ? changes(text) : []), ...(text.includes('占') ? wholes(text) : [])];
}
