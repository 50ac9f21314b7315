/** Percentages that do not follow from the two figures beside them. */
import type { Place } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { type Figure, isShare } from './figures.ts';

const N = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const UNIT =
  '(?:余|多)?(?:万|亿)?(?:个工作日|台|辆|头|只|座|村|米|平方米|平方公里|吨|株|部|块|册|张|分钟|小时|件|条|人次|人|名|户|个|项|家|份|次|篇|元|公里|亩|吨|处|所|天|日|场|批|辆|套|间|例|起|宗)';
const SMALL = '[^。；\\n\\d%％]';

/** '共收到申请10件，办结8件，办结率70%' */
const RATE = new RegExp(
  `(?<!\\d|\\.)(?<whole>${N})(?<unit>${UNIT})(?<between>${SMALL}{1,24}?)(?<part>${N})(?:\\k<unit>|[人名])(?<mid>${SMALL}{0,16}?)(?<stem>[\\u4e00-\\u9fff]{2})(?:率|度|占比)(?:为|达到|达|约|是)?\\s*(?<rate>${N})\\s*[%％]`,
  'gu',
);
/** '共收到申请120件，其中网上申请90件，占70%' */
const SHARE = new RegExp(
  `(?<!\\d|\\.)(?<whole>${N})(?<unit>${UNIT})(?<between>${SMALL}{1,24}?)(?<part>${N})\\k<unit>[，,（(]?(?:约)?占(?:比|总数|总量|全部|${SMALL}{0,12}的)?(?:达到|为|约|达)?\\s*(?<rate>${N})\\s*[%％]`,
  'gu',
);
/** '由100件增加到120件，增长30%' */
const CHANGE = new RegExp(
  `[由从]${SMALL}{0,10}?(?<from>${N})(?<unit>${UNIT})(?:,|，)?(?:增加|增长|提高|上升|扩大|减少|下降|降低|压缩|缩短|压减|精简|缩减|增|减|升|降|缩)(?:到|至|为)了?(?<to>${N})\\k<unit>[，,（(]${SMALL}{0,6}?(?<word>增长|增加|提高|上升|增幅|减少|下降|降低|压缩|缩短|压减|精简|降幅|缩减)(?:了|为|达到|达|约)*\\s*(?<rate>${N})\\s*[%％]`,
  'gu',
);
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
/** '平均答复7.29个工作日，比法定的20个工作日压缩了63.55%' */
const AGAINST = new RegExp(
  `(?<!\\d|\\.)(?<to>${N})(?<unit>${UNIT})?[，,]比${SMALL}{0,10}?(?<from>${N})(?<unit2>${UNIT})(?<word>增长|增加|提高|减少|下降|压缩|缩短|压减)(?:了)?\\s*(?<rate>${N})\\s*[%％]`,
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

/** Rates whose base is not the larger of the two figures. */
const OTHER_BASE = /节约|节支|节资|增长|增幅|下降|降低|中标/;

/** '通自来水150户，通水率' */
const isAcross = (words: string, stem: string) =>
  words.includes(stem.charAt(0)) && words.indexOf(stem.charAt(1), words.indexOf(stem.charAt(0))) > 0;
/** '应到200人，实到180人', '预算400万元，支出300万元' */
const isDone = (before: string, between: string) =>
  (/[应须][\u4e00-\u9fff]{0,4}$/u.test(before) && /[，,、；][^，,、；]{0,4}[实已]/u.test(between)) ||
  (/预算[\u4e00-\u9fff]{0,3}$/u.test(before) && /[，,][^，,]{0,3}(?:支出|执行|支付)/u.test(between));

/** A rate belongs to the two figures when its word stands with the second: 办结8件 … 办结率; not when that is denied. */
function rates(text: string): Place[] {
  return matchesOf(text, RATE).flatMap((match): Place[] => {
    const { whole = '', unit = '', between = '', part = '', mid = '', stem = '', rate = '' } = match.groups ?? {};
    const [all, some] = [figure(whole), figure(part)];
    const share = (some.value / all.value) * 100;
    const turned = [...stem].reverse().join('');
    const named =
      between.slice(-8).includes(stem) || between.endsWith(turned) || isAcross(between.slice(-6), stem)
        ? between
        : mid.includes(stem) || isAcross(mid, stem)
          ? mid
          : isDone(text.slice(Math.max(0, match.index - 6), match.index), between)
            ? between
            : null;
    if (named === null || named.includes(`不${stem}`) || named.includes(`未${stem}`) || OTHER_BASE.test(stem))
      return [];
    // '其中规范性文件解读26件，解读率100%': of those, not of all
    if (between.includes('其中') && !between.includes(`其中${stem}`) && named !== mid) return [];
    if (/余|多/.test(unit) || all.value < some.value || all.value === 0) return [];
    return isShare(figure(rate), share) ? [] : [place(match, share)];
  });
}

function shares(text: string): Place[] {
  return matchesOf(text, SHARE).flatMap((match): Place[] => {
    const { whole = '', part = '', rate = '', between = '', unit = '' } = match.groups ?? {};
    const share = (figure(part).value / figure(whole).value) * 100;
    // a third figure's share, or one of something named elsewhere
    if (/余|多/.test(unit) || !/其中|中[，,]|[，,]/.test(between) || figure(whole).value < figure(part).value)
      return [];
    return figure(whole).value === 0 || isShare(figure(rate), share) ? [] : [place(match, share)];
  });
}

function changes(text: string): Place[] {
  return [...matchesOf(text, CHANGE), ...matchesOf(text, AGAINST), ...matchesOf(text, YEARS)].flatMap(
    (match): Place[] => {
      const { from = '', to = '', rate = '', word = '', unit = '', unit2 = '' } = match.groups ?? {};
      const { early, late } = match.groups ?? {};
      if (early && Number(late) !== Number(early) + 1) return [];
      const [before, after] = [figure(from).value, figure(to).value];
      if (before === 0 || /余|多/.test(unit + unit2) || (unit && unit2 && unit !== unit2)) return [];
      const down = /减|降|压|缩|精/.test(word);
      const change = ((down ? before - after : after - before) / before) * 100;
      return change < 0 || isShare(figure(rate), change) ? [] : [place(match, change)];
    },
  );
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

function saidTwice(text: string): Place[] {
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
  return [...rates(text), ...shares(text), ...changes(text), ...wholes(text), ...saidTwice(text)];
}
