/** Percentages that cannot be: shares above 100, decreases above 100, parts that make more than the whole. */
import type { Place, Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

/** Rates that may be above 100: of growth, of prices, of capital, of supply. */
const NO_SHARE =
  /(?:增长|增速|升值|增值|贡献|负债|债务|床位使用|复种|超载|毛入学|毛入园|产出|市净|征收|征缴|偿付|周转|拨备覆盖|流动性覆盖|资金覆盖|产销|利润|收益|回报|毛利|充足|保障|自给|汇|利|费|税|完成投资|投资完成|换手|杠杆|溢价|存贷|供需|求人|利用|超额完成|回升|发展|生产|概|频|功|斜|效|速|倍)率$|(?:同比|环比|相当于|超额)/u;
const NUMBER = '\\d{1,4}(?:\\.\\d+)?';
/** '合格率为102%', '合格率由96%提高到102%', '签约率超过100%，达到107%' */
const RATE = new RegExp(
  `(?<name>率|满意度|比例|比重|覆盖(?!率))(?<between>(?:由|从)${NUMBER}[%％][^。；\\d%％]{0,6}[到至为]|超过100[%％][，,][^。；\\d%％]{0,4}|[^，。；、\\d\\n%％]{0,6})(?<!\\d|\\.)(?:(?<value>${NUMBER})\\s*[%％]|百分之(?<han>一百[零一二三四五六七八九][十零一二三四五六七八九]{0,2}))`,
  'gu',
);
/** '以计划人数为基数': of what was planned, which may be surpassed. */
const OF_PLAN = /^[（(，][^。；\n）)]{0,12}(?:计划|任务|为基数|应急|原定|名额)/u;
/** '农户中已有161%完成登记' */
const SOME_OF = /(?:[户人家村员工生]|农民|企业|其)中(?:已经?|仅|只|约)?有(?:约|近|超过)?(\d{1,4}(?:\.\d+)?)\s*[%％]/gu;
const SHARE_OF =
  /占(?:比|[^，。；、\d\n%％]{0,14}的|总数|总量|总人数|全县|全部)?(?:约|为|达|达到)?\s*(\d{1,4}(?:\.\d+)?)\s*[%％]/g;
/** '中已有百分之一百二十用上自来水', '占百分之一百一十' */
const HAN_ABOVE =
  /(?:[户人家村员工生]|农民|企业|其|县|镇)?(?:中(?:已经?|仅|只|约)?有|占(?:比|[^，。；\d\n]{0,12}的)?)(?:约|为|达)?百分之[一二三四五六七八九]百[零一二三四五六七八九十]{0,5}/gu;
/** '在线率（在线台数与总台数之比）一季度97.2%，二季度101.6%' */
const IN_TURN =
  /(?<name>[\u4e00-\u9fff]{1,8}率)(?:[（(][^）)\n]{0,30}[）)]|为[^，,。；\d\n]{2,20}(?=[，,]))?[：:，,]?(?<list>(?:[\u4e00-\u9fff\d]{1,6}?(?:为|是|达)?\d{1,3}(?:\.\d+)?[%％][，,、；和]?){2,})/gu;
/** '空置率为-5.4%' */
const BELOW =
  /(?<name>[\u4e00-\u9fff]{0,8}(?:率|占比|比例|比重|占|(?:占|[为是])[^，,。；、\d]{1,10}的))(?:仅?为|是|达到?|由\d[\d.]*[%％][降减][到至])?\s*(?:[-−－]|负)\s*\d{1,3}(?:\.\d+)?\s*[%％]/gu;
const MAY_FALL =
  /余|缺口|赤字|影响|增|减|升|降|变|涨|跌|同比|环比|收益|利润|利率|回报|毛利|差|幅|弹性|汇率|溢价|效率|率比/u;
const DECREASE =
  /(?<name>下降|减少|降低|压缩|缩减|压减|缩短|精简|降幅)(?:了|达|达到|为|约)?\s*(?<value>\d{1,4}(?:\.\d+)?)\s*[%％]/g;

const NONE: Place[] = [];

const place = (match: RegExpExecArray, zh: string, en: string): Place => ({
  span: [match.index, match.index + match[0].length],
  reason: { zh, en },
});

/** Three figures and a sign. */
const ABOVE = /(?<=\d{3}(?:\.\d+)?\s*)[%％]|百分之[一二三四五六七八九]百/u;

/** A share below nothing: '空置率为-5.4%'. */
export function belowRange(text: string): Place[] {
  return matchesOf(text, BELOW)
    .filter(({ index, groups }) => !MAY_FALL.test(text.slice(Math.max(0, index - 6), index) + (groups?.name ?? '')))
    .map((match) => place(match, '比率、占比小于0。', 'A share is below 0 %.'));
}

/** One of a row of rates above 100. */
function beyondInList(text: string): Place[] {
  return matchesOf(text, IN_TURN).flatMap((match): Place[] => {
    const { name = '', list = '' } = match.groups ?? {};
    if (NO_SHARE.test(name) || /完成率$/u.test(name) || /[增降升减]/u.test(list)) return [];
    const from = match.index + match[0].length - list.length;
    return [...list.matchAll(/\d{1,3}(?:\.\d+)?[%％]/gu)].flatMap((one): Place[] =>
      Number.parseFloat(one[0]) > 100
        ? [
            {
              span: [from + one.index, from + one.index + one[0].length],
              reason: { zh: '比率、占比超过了100%。', en: 'A share is above 100 %.' },
            },
          ]
        : [],
    );
  });
}

export function beyondRange(text: string): Place[] {
  if (!ABOVE.test(text)) return NONE;
  const rates = matchesOf(text, RATE).filter((match) => {
    const { value, han, between = '' } = match.groups ?? {};
    const end = match.index + (match.groups?.name?.length ?? 0);
    const name = /[\u4e00-\u9fff]+$/u.exec(text.slice(Math.max(0, end - 8), end))?.[0] ?? '';
    const isRate = !name.endsWith('覆盖') || han !== undefined;
    const rises = /[增提上升降高]|同比|比/u.test(between) && !/[到至为达]$|高达|上升为/u.test(between);
    return (
      (han !== undefined || Number(value) > 100) &&
      isRate &&
      !rises &&
      !NO_SHARE.test(name) &&
      !OF_PLAN.test(text.slice(match.index + match[0].length)) &&
      // what was planned may be surpassed
      !name.endsWith('完成率')
    );
  });
  const shares = [...matchesOf(text, SHARE_OF), ...matchesOf(text, SOME_OF)].filter(
    (match) => Number(match[1]) > 100 && !/计划|任务|目标|指标|预算|上年|去年|同期|毛入/u.test(match[0]),
  );
  const decreases = matchesOf(text, DECREASE).filter(
    (match) =>
      Number(match.groups?.value) > 100 && !/利润|净|收益/.test(text.slice(Math.max(0, match.index - 12), match.index)),
  );
  return [
    ...beyondInList(text),
    ...[...rates, ...shares, ...matchesOf(text, HAN_ABOVE)].map((match) =>
      place(match, '比率、占比超过了100%。', 'A share is above 100 %.'),
    ),
    ...decreases.map((match) => place(match, '降幅超过了100%。', 'A decrease is above 100 %.')),
  ];
}

/** Qualities that one person may have together: their shares need not make a whole. */
const OVERLAPPING =
  /[药耗]占比|交叉|重叠|[加计](?:后|起来)?(?:会|可能)?[超大][过于]\s*100|党员|少数民族|女性|妇女|青年|学历|以上|以下|本科|均占|各占|[多可][选项]|不止一|可选|关注|知晓/;
/** One thing may be counted in several of them: '一户可能同时有几类问题'; or one person says several things. */
const IN_SEVERAL =
  /重[复合]|可能同时|同时(?:有|存在|具有)|兼有|[两几多](?:类|种|项)(?:以上)?(?:问题|原因|情形|困难|因素)|认为[^。；]*认为|希望[^。；]*希望|因病[^。；]*因[学残灾]/u;
export const mayOverlap = (sentence: string): boolean => IN_SEVERAL.test(sentence);
/** Two that are opposites, or are said to be all. */
const PAIR =
  /男[^。]*女|城镇[^。]*农村|线上[^。]*线下|[两二](?:项|者|类|种|部分|块|方面|方)(?:合起来|合计(?=[为占即就是达])|相加|加|之和|构成|组成|共同|就是|即)|由[^，。；\d]{2,10}[和与、][^，。；\d]{2,10}(?:组成|构成)|分(?:为|成)?[^，。；]{0,20}两(?:类|种|部分|块)/u;
const PART = /占(?:比|[^，。；、\d\n%％]{0,12}的|总数|总量)?(?:约|为|达|达到)?\s*(\d{1,3}(?:\.\d+)?)\s*[%％]/g;
const SEXES = /男[^，。；\d]{0,6}?(\d{1,3}(?:\.\d+)?)[%％][，、；]女[^，。；\d]{0,6}?(\d{1,3}(?:\.\d+)?)[%％]/g;
const EACH =
  /(?:(?:占比|比重|结构|构成|比例)[^。；\n\d]{0,8}|(?:分别|依次)占[^。；\n\d]{0,10})((?:\d{1,3}(?:\.\d+)?\s*[%％][、，和及 \u3000]*){2,})/g;
/** '支持率63%，反对率42%' */
/** Two that make the whole: '党员占比30.2%，群众占比82.5%' */
const TWO_KINDS =
  /(?<![\u4e00-\u9fff])(?:党员|城镇(?:居民|人口)?|在职|本地|公办|新建)[^，。；\d]{0,4}?(\d{1,3}(?:\.\d+)?)[%％][，、；](?:群众|非党员|农村(?:居民|人口)?|乡村|退休|外地|民办|改建)[^，。；\d]{0,4}?(\d{1,3}(?:\.\d+)?)[%％]/g;
const FOR_AND_AGAINST =
  /(?:支持|赞成|同意|满意|合格)率?[^，。；\d]{0,4}?(\d{1,3}(?:\.\d+)?)[%％][，、；](?:反对|不支持|不赞成|不同意|不满意|不合格)率?[^，。；\d]{0,4}?(\d{1,3}(?:\.\d+)?)[%％]/g;
/** '党员占四成，群众占七成' */
const TENTHS = /占(?:比|了)?([一二三四五六七八九])成[，、；][^，。；]{1,8}占(?:比|了)?([一二三四五六七八九])成/g;
const RATIO =
  /(?:结构|比例|构成|比重|占比|产业之?比)[^。；\n\d]{0,8}?(?:\d[\d.]*(?:\s*[:：∶]\s*\d[\d.]*){2}[^。；\n\d]{1,6})?(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)(?![\d:：∶])/g;

const numbers = (written: string) => [...written.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure));
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

const unequal = (span: Span, total: number): Place => ({
  span,
  reason: {
    zh: `各部分占比合计为${Number(total.toFixed(2))}%，不等于100%。`,
    en: `The parts make ${Number(total.toFixed(2))} % of the whole.`,
  },
});

/** '结构为12.3:45.6:48.1' */
export function wrongRatios(text: string): Place[] {
  return matchesOf(text, RATIO).flatMap((match): Place[] => {
    const total = sum(numbers(match.slice(1).join(' ')));
    // 6:3:1 is a ratio of another kind
    return total > 60 && Math.abs(total - 100) > 0.25
      ? [unequal([match.index, match.index + match[0].length], total)]
      : [];
  });
}

/** The first of them are a whole already, and a semicolon stands behind: what follows is parted in another way. */
export const isWholeBefore = (shares: readonly number[], leads: readonly string[]) =>
  shares.some((_, i) => i > 0 && /；/u.test(leads[i + 1] ?? '') && Math.abs(sum(shares.slice(0, i + 1)) - 100) < 0.3);

/** Shares of one whole, in one sentence, that make more than 100 together. */
export function wrongParts(text: string): Place[] {
  const found: Place[] = [];
  const tell = (span: Span, total: number) => found.push(unequal(span, total));
  const saysShare = text.includes('占');
  if (saysShare && !OVERLAPPING.test(text) && !mayOverlap(text)) {
    const parts = matchesOf(text, PART).filter((match) => !/^占比(?:提|上|下|增)/.test(match[0]));
    const shares = parts.map((match) => Number(match[1]));
    const [first, last] = [parts[0], parts.at(-1)];
    const leads = parts.map(({ index }, i) => text.slice(parts[i - 1]?.index ?? index, index));
    const isNested = text.slice(first?.index, last?.index).includes('其中');
    const pair = shares.length === 2 && PAIR.test(text);
    if (
      first &&
      last &&
      !isNested &&
      !isWholeBefore(shares, leads) &&
      sum(shares) <= 150 &&
      (shares.length >= 3 || pair) &&
      sum(shares) > 100.5 &&
      shares.every((share) => share <= 100)
    )
      tell([first.index, last.index + last[0].length], sum(shares));
  }
  for (const match of saysShare && text.includes('成') && !mayOverlap(text) ? matchesOf(text, TENTHS) : []) {
    const total = sum(match.slice(1).map((tenth) => ('一二三四五六七八九'.indexOf(tenth) + 1) * 10));
    if (total > 100) tell([match.index, match.index + match[0].length], total);
  }
  for (const match of [
    ...(text.includes('男') ? matchesOf(text, SEXES) : []),
    ...(/[反不]/.test(text) ? matchesOf(text, FOR_AND_AGAINST) : []),
    ...matchesOf(text, TWO_KINDS).filter(([whole]) => /占/u.test(whole)),
  ]) {
    const total = Number(match[1]) + Number(match[2]);
    if (/男[^，]*率/u.test(match[0])) continue;
    if (total > 100.5 || (total < 98.9 && /男[^，]*占.*女[^，]*占/u.test(match[0])))
      tell([match.index, match.index + match[0].length], total);
  }
  for (const match of saysShare || /[重构例]/.test(text) ? matchesOf(text, EACH) : []) {
    const shares = numbers(match[1] ?? '');
    const before =
      text
        .slice(Math.max(0, match.index - 60), match.index)
        .split(/[。\n]/)
        .at(-1) ?? '';
    const isMore = /^[^。\n]{0,4}(?:其他|其余|剩余)/u.test(text.slice(match.index + match[0].length));
    const isAll = shares.length === 3 && !isMore && /三次产业|三大产业|一(?:产)?、二(?:产)?、三/u.test(before);
    const isOff = sum(shares) > 100.5 || (isAll && sum(shares) < 98.9);
    if (shares.length >= 2 && !/[增降提]/u.test(match[0]) && isOff && !OVERLAPPING.test(before))
      tell([match.index, match.index + match[0].trimEnd().length], sum(shares));
  }
  return found;
}
