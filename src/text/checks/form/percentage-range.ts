/** Percentages that cannot be: shares above 100, decreases above 100, parts that make more than the whole. */
import type { Place, Span } from '../rule.ts';

/** Rates that are a share of a whole. */
const SHARE =
  '办结率|答复率|回复率|办复率|满意率|满意度|合格率|达标率|公开率|解读率|及时率|按时率|按期率|到位率|参与率|参会率|到会率|出勤率|出席率|签约率|普及率|入学率|毕业率|升学率|参保率|就业率|通过率|优良率|优良天数比例|处理率|处置率|处理利用率|知晓率|支持率|抽检率|检出率|治愈率|接种率|验收率|采纳率|准确率|完整率|结案率|化解率|整改率|开工率|竣工率|入驻率|网办率|可办率|受理率|反馈率|回访率|回应率|兑现率|落实率|报送率|上报率|录入率|归档率|森林覆盖率|绿化覆盖率|养老保险覆盖率|医保覆盖率|(?<!拨备|流动性|资金)覆盖率|城镇化率|破案率|起诉率|维护率|修复率|完成率';
const RATE = new RegExp(
  `(?<name>${SHARE})(?:[^，。；、\\d\\n%％]{0,6})?(?<!\\d|\\.)(?<value>\\d{1,4}(?:\\.\\d+)?)\\s*[%％]`,
  'gu',
);
/** A plan may be surpassed. */
const PLAN = /(?:计划|预算|投资|任务|收入|产值|超额|目标)[^，。；]{0,6}$/;
const SHARE_OF =
  /占(?:比|[^，。；、\d\n%％]{0,14}的|总数|总量|总人数|全县|全部)?(?:约|为|达|达到)?\s*(\d{1,4}(?:\.\d+)?)\s*[%％]/g;
const DECREASE =
  /(?<name>下降|减少|降低|压缩|缩减|压减|缩短|精简|降幅)(?:了|达|达到|为|约)?\s*(?<value>\d{1,4}(?:\.\d+)?)\s*[%％]/g;

const place = (match: RegExpExecArray, zh: string, en: string): Place => ({
  span: [match.index, match.index + match[0].length],
  reason: { zh, en },
});

export function beyondRange(text: string): Place[] {
  const rates = [...text.matchAll(RATE)].filter((match) => {
    const { name, value } = match.groups ?? {};
    return (
      Number(value) > 100 && !(name === '完成率' && PLAN.test(text.slice(Math.max(0, match.index - 12), match.index)))
    );
  });
  const shares = [...text.matchAll(SHARE_OF)].filter((match) => Number(match[1]) > 100);
  const decreases = [...text.matchAll(DECREASE)].filter(
    (match) =>
      Number(match.groups?.value) > 100 && !/利润|净|收益/.test(text.slice(Math.max(0, match.index - 12), match.index)),
  );
  return [
    ...[...rates, ...shares].map((match) => place(match, '比率、占比超过了100%。', 'A share is above 100 %.')),
    ...decreases.map((match) => place(match, '降幅超过了100%。', 'A decrease is above 100 %.')),
  ];
}

/** Qualities that one person may have together: their shares need not make a whole. */
const OVERLAPPING = /党员|少数民族|女性|妇女|青年|学历|以上|以下|本科|均占|各占/;
const PART = /占(?:比|[^，。；、\d\n%％]{0,12}的|总数|总量)?(?:约|为|达|达到)?\s*(\d{1,3}(?:\.\d+)?)\s*[%％]/g;
const SEXES = /男[^，。；\d]{0,6}?(\d{1,3}(?:\.\d+)?)[%％][，、；]女[^，。；\d]{0,6}?(\d{1,3}(?:\.\d+)?)[%％]/g;
const EACH = /(?:分别|依次)(?:占|为)[^。；\n\d]{0,10}((?:\d{1,3}(?:\.\d+)?\s*[%％][、，和及\s]*){2,})/g;
const RATIO =
  /(?:结构|比例|构成)[^。；\n\d]{0,8}?(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)(?![\d:：∶])/g;

const numbers = (written: string) => [...written.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure));
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

/** Shares of one whole, in one sentence, that make more than 100 together. */
export function wrongParts(text: string): Place[] {
  const found: Place[] = [];
  const tell = (span: Span, total: number) =>
    found.push({
      span,
      reason: {
        zh: `各部分占比合计为${Number(total.toFixed(2))}%，不等于100%。`,
        en: `The parts make ${Number(total.toFixed(2))} % of the whole.`,
      },
    });
  if (!OVERLAPPING.test(text)) {
    const parts = [...text.matchAll(PART)].filter((match) => !/^占比(?:提|上|下|增)/.test(match[0]));
    const shares = parts.map((match) => Number(match[1]));
    const [first, last] = [parts[0], parts.at(-1)];
    const pair = shares.length === 2 && /男[^。]*女|城镇[^。]*农村|线上[^。]*线下/.test(text);
    if (first && last && (shares.length >= 3 || pair) && sum(shares) > 100.5 && shares.every((share) => share <= 100))
      tell([first.index, last.index + last[0].length], sum(shares));
  }
  for (const match of text.matchAll(SEXES)) {
    const total = Number(match[1]) + Number(match[2]);
    if (total > 100.5) tell([match.index, match.index + match[0].length], total);
  }
  for (const match of text.matchAll(EACH)) {
    const shares = numbers(match[1] ?? '');
    const before =
      text
        .slice(Math.max(0, match.index - 60), match.index)
        .split(/[。\n]/)
        .at(-1) ?? '';
    if (match[0].includes('占') && shares.length >= 2 && sum(shares) > 100.5 && !OVERLAPPING.test(before))
      tell([match.index, match.index + match[0].trimEnd().length], sum(shares));
  }
  for (const match of text.matchAll(RATIO)) {
    const total = sum(numbers(match.slice(1).join(' ')));
    // 6:3:1 is a ratio of another kind
    if (total > 60 && Math.abs(total - 100) > 0.25) tell([match.index, match.index + match[0].length], total);
  }
  return found;
}
