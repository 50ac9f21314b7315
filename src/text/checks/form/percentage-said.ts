/** Percentages beside what else a sentence says of the same: two counts before a rate, parts in a row, a sum named as one. Pure. */
import type { Place } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { type Figure, isShare } from './figures.ts';

const N = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const UNIT =
  '(?:万|亿)?(?:个工作日|平方米|平方公里|立方米|公里|批次|人次|场次|个|件|条|人|名|户|家|份|次|篇|票|元|亩|吨|处|所|天|日|场|批|辆|套|间|例|起|宗|台|头|只|村|座|项|幅|株|米|部|块|张|镇|乡|社区|组|宗|棵|艘|眼|口)';

const figure = (written: string): Figure => {
  const plain = written.replaceAll(',', '');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
};

function place(match: RegExpExecArray, zh: string, en: string): Place {
  return { span: [match.index, match.index + match[0].length], reason: { zh, en } };
}

const computed = (match: RegExpExecArray, share: number, rate: string): Place => {
  const right = Number(share.toFixed(2));
  return place(
    match,
    `按所列两个数计算应为${right}%，与所写的${rate}%不符。`,
    `From the two figures it would be ${right} %.`,
  );
};

/** Words for the part that a rate is named by, where they are not the same: 到会率 of those who 实到. */
const ALIKE: Readonly<Record<string, string>> = {
  到: '到参出',
  会: '到会',
  结: '结办完',
  回: '收回返',
  收: '收回',
  检: '检查测',
  阳: '检出',
  性: '检出',
  履: '履约',
  签: '签',
  入: '入',
  通: '通',
  案: '结',
  退: '退',
  存: '存现',
  留: '留现',
  成: '成完结',
  完: '完成',
  整: '改完成',
  改: '改完成',
  开: '开动',
  参: '参到',
  课: '到',
  勤: '到',
  席: '到席',
  达: '达',
  盖: '盖覆',
  覆: '盖覆设建',
  录: '录',
  合: '合格',
  格: '合格',
  赞: '赞',
  投: '投中',
  破: '破',
  就: '就业',
  业: '就业',
  接: '接',
  种: '种',
  活: '活',
  满: '满',
  响: '回复',
  答: '答复',
  复: '复',
  审: '审',
  批: '批',
  执: '执付支',
  支: '支付',
};
const NOT_OF_THESE = /节约|节支|节资|增长|增幅|下降|降低|中标|折扣|优惠|利|税|费|升|死|频|效|速|概|倍/u;

/** '全县240个村，已通车216个，通达率96%', '250份收回225份（80%）', '原有200，现存150，留存率65%' */
const TWO_AND_RATE = new RegExp(
  `(?<![\\d.,])(?<whole>${N})\\s?(?<unit>${UNIT})?(?<between>[^。；\\n\\d%％]{0,12}?)(?<part>(?<![\\d.])(?:${N}))\\s?(?<unit2>${UNIT})?(?<after>[^。；\\n\\d%％，,（(]{0,6}?)[，,（(：: ]{0,2}(?<name>[\\u4e00-\\u9fff]{0,8}(?:率|比例|占比|占))?(?:为|达到|达|约|是|：|:)?\\s*(?<rate>\\d{1,3}(?:\\.\\d+)?)\\s*[%％]`,
  'gu',
);

export function ratesOfTwo(text: string): Place[] {
  return matchesOf(text, TWO_AND_RATE).flatMap((match): Place[] => {
    const {
      whole = '',
      unit = '',
      unit2 = '',
      part = '',
      between = '',
      after = '',
      name = '',
      rate = '',
    } = match.groups ?? {};
    const [all, some] = [figure(whole), figure(part)];
    if (
      all.value < some.value ||
      all.value === 0 ||
      (unit !== unit2 && !(unit === '' && unit2 !== '') && !(unit2 === '' && unit !== ''))
    )
      return [];
    if (unit === '' && unit2 === '' && !/[应原总共全计]/u.test(text.slice(Math.max(0, match.index - 4), match.index)))
      return [];
    const before =
      text
        .slice(Math.max(0, match.index - 12), match.index)
        .split(/[。；\n]/u)
        .at(-1) ?? '';
    if (
      NOT_OF_THESE.test(name) ||
      /(?:年|月|第|约|近|超|每)\s?$/u.test(before) ||
      /^\s?[年月日时点届期号]/u.test(between)
    )
      return [];
    const share = (some.value / all.value) * 100;
    const [stem] = name.split(/率|比例|占比/u);
    const isBracketed = /[（(]\s*[\d.]+\s*[%％]$/u.test(match[0]);
    if (!isNamed(stem ?? '', name, between + after, before, isBracketed)) return [];
    if (isShare(figure(rate), share) || isShare(figure(rate), 100 - share)) return [];
    // the share of something else that is not counted here
    if (Number(rate) === 100 && share < 60) return [];
    return [computed(match, share, rate)];
  });
}

/** Whether the rate is of the two: by a character of its name, or directly in brackets behind them. */
function isNamed(stem: string, name: string, words: string, before: string, isBracketed: boolean): boolean {
  if (name === '')
    return (
      (isBracketed && /其中|[：:]/u.test(words)) ||
      /^[^，,]{0,8}(?:收回|回收|合格|完成|办结|参加|实到|通过|同意|退出|整改)/u.test(words)
    );
  if (/占/u.test(name))
    return stem.length === 0 ? false : [...stem.replace(/占$/u, '')].some((one) => words.includes(one));
  const own = [...stem.slice(-2)];
  return (
    own.some((one) => [...(ALIKE[one] ?? one)].some((other) => words.includes(other))) ||
    (before.includes(stem) && /完成|实|已|办/u.test(words))
  );
}

/** '优秀等次6人，总数40人，占25%' */
const PART_FIRST = new RegExp(
  `(?<![\\d.,])(?<part>${N})(?<unit>${UNIT})[，,](?:总数|总计|共计|总共|全体|共有|全部|总)[\\u4e00-\\u9fff]{0,4}(?<whole>${N})\\k<unit>[，,（(](?:占比|占|比例)(?:为|达|约)?\\s*(?<rate>\\d{1,3}(?:\\.\\d+)?)\\s*[%％]`,
  'gu',
);
/** '支出进度为45%，预算400万元，已支出240万元' */
const RATE_FIRST = new RegExp(
  `(?:进度|率|比例)[^。；\\n\\d%％]{0,8}(?<rate>\\d{1,3}(?:\\.\\d+)?)\\s*[%％][，,（(：:](?:预算|应|计划|总|全年|共)[\\u4e00-\\u9fff]{0,6}(?<whole>${N})(?<unit>${UNIT})[，,、](?:已|实|其中)[\\u4e00-\\u9fff]{0,6}(?<part>${N})\\k<unit>`,
  'gu',
);
/** '30户中的24户，占60%', '45/50：80%', '18÷20＝80%', '三分之二即76.7%' */
const OF_WHOLE = new RegExp(
  `(?<![\\d.,])(?:(?<whole>${N})(?<unit>${UNIT})中的?(?:有)?(?<part>${N})\\k<unit>[，,（(](?:约)?占(?:比)?(?:为|达|约)?|(?<part2>\\d{1,4})[/÷](?<whole2>\\d{1,4})(?![/\\d月])[）)]?(?:[：:，,=＝]|为|即|合|占比?|（|\\()?)\\s*(?<rate>\\d{1,3}(?:\\.\\d+)?)\\s*[%％]`,
  'gu',
);
/** '应检1000人，已检820人，完成92%', '应签250户，已签200户，92%' */
const SHOULD = new RegExp(
  `应[\\u4e00-\\u9fff]{0,4}(?<whole>${N})(?<unit>${UNIT})[，,](?:已|实际?)[\\u4e00-\\u9fff]{0,4}(?<part>${N})\\k<unit>[，,（(](?:完成|达到?|占|比例为?|完成比例)?\\s*(?<rate>\\d{1,3}(?:\\.\\d+)?)\\s*[%％]`,
  'gu',
);
/** '40个村中30个通了客车（85%）', '10户改造8户，占70%' */
const AMONG = new RegExp(
  `(?<![\\d.,])(?<whole>${N})(?<unit>${UNIT})(?:[\\u4e00-\\u9fff]{0,4}中(?:有|的)?|改造|整改|完成|通过)(?<part>${N})\\k<unit>[\\u4e00-\\u9fff]{0,8}[，,（(](?:占|比例达?到?|占比)?\\s*(?<rate>\\d{1,3}(?:\\.\\d+)?)\\s*[%％]`,
  'gu',
);
const HAN = '零一二三四五六七八九十';

export function sharesSaid(text: string): Place[] {
  return [
    ...(/[总共全]/u.test(text) ? matchesOf(text, PART_FIRST) : []),
    ...matchesOf(text, RATE_FIRST),
    ...(/[中/÷]/u.test(text) ? matchesOf(text, OF_WHOLE) : []),
    ...(text.includes('应') ? matchesOf(text, SHOULD) : []),
    ...(/中|改造|整改|完成|通过/u.test(text) ? matchesOf(text, AMONG) : []),
  ].flatMap((match): Place[] => {
    const { part, part2, whole, whole2, rate = '' } = match.groups ?? {};
    const [some, all] = [figure(part ?? part2 ?? ''), figure(whole ?? whole2 ?? '')];
    const share = (some.value / all.value) * 100;
    return all.value === 0 || share > 100 || isShare(figure(rate), share) ? [] : [computed(match, share, rate)];
  });
}

/** '三项合计112%' */
const SUM_NAMED =
  /(?:[两二三四五六七八](?:项|者|类|部分)|各项|三者|以上)?(?:合计|总计|加起来|之和|相加|共计)(?:占比|占|比例)?(?:为|达到|达|是)?\s*(?<sum>1\d{2}(?:\.\d+)?)\s*[%％]/gu;
/** '很满意70%、满意25%、一般15%'; '财政50%；自筹40%；社会20%'; '甲35%乙35%丙30%丁20%' */
const ROW_OF_PARTS =
  /(?:(?<![\u4e00-\u9fff\d.])|(?<=(?:结构|构成|组成)[为是]))(?:[\u4e00-\u9fff]{1,8}(?:占)? ?\d{1,2}(?:\.\d+)? ?[%％][、；，, ]?){3,8}/gu;
const NO_PARTS =
  /[药耗]占比|交叉|重叠|[超大][过于]\s*100|率\d|多选|增|降|升|减|涨|跌|同比|环比|压|高于|低于|合格|完成|提高|费|税|利|优惠|折|补|浓度|湿度|含量|党员|女性|妇女|本科|以上|以下|达到/u;
/** '8成为农户，另有百分之三十为商户' */
const TENTHS =
  /(?<tenth>[1-9]|[一二三四五六七八九])成[^，。；]{0,8}[，,](?:另有?|其余|剩余|余下)[^，。；\d]{0,4}?(?:(?<rate>\d{1,2})\s*[%％]|百分之(?<han>[一二三四五六七八九]?十[一二三四五六七八九]?)|(?<other>[一二三四五六七八九])成)/gu;

export function partsInARow(text: string): Place[] {
  const named = matchesOf(text, SUM_NAMED)
    .filter(
      ({ groups, index }) =>
        Number(groups?.sum) > 100.5 &&
        /[%％]/u.test(text.slice(0, index)) &&
        !/增|同比|计划|预算|任务/u.test(text.slice(0, index)),
    )
    .map((match) => place(match, '各部分占比合计超过了100%。', 'The parts make more than the whole.'));
  const rows = matchesOf(text, ROW_OF_PARTS).flatMap((match): Place[] => {
    const around = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 8);
    const shares = [...match[0].matchAll(/(\d+(?:\.\d+)?)[%％]/gu)].map(([, share]) => Number(share));
    const sum = shares.reduce((total, share) => total + share, 0);
    if (NO_PARTS.test(around) || sum <= 100.5 || sum > 135) return [];
    return [place(match, `各部分占比合计为${Number(sum.toFixed(2))}%，不等于100%。`, `The parts make ${sum} %.`)];
  });
  const tenths = matchesOf(text, TENTHS).flatMap((match): Place[] => {
    const { tenth = '', rate, han, other } = match.groups ?? {};
    const first = (Number(tenth) || HAN.indexOf(tenth)) * 10;
    const second = rate ? Number(rate) : han ? tensOf(han) : HAN.indexOf(other ?? '零') * 10;
    return first + second > 100
      ? [place(match, '各部分占比合计超过了100%。', 'The parts make more than the whole.')]
      : [];
  });
  return [...named, ...rows, ...tenths];
}

function tensOf(han: string): number {
  const [tens = '', units = ''] = han.split('十');
  return (tens ? HAN.indexOf(tens) : 1) * 10 + (units ? HAN.indexOf(units) : 0);
}
