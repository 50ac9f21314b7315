import type { TextKind } from '../../text/checks/rule.ts';

/** Asked in this order of each of the first lines. Whether a text is a normative document needs its articles too. */
const TITLES: readonly (readonly [RegExp, TextKind])[] = [
  [/信息公开(?:工作)?年度报告$/, 'annual-report'],
  [/信息公开(?:服务|申请)?指南$/, 'disclosure-guide'],
  [/(?:办事|服务|办理)指南$/, 'service-guide'],
  [/(?:政策|文件)?解读$|^(?:【?政策解读】?|一图读懂|图解)|^《[^》]{4,60}》的?(?:政策)?(?:解读|问答)/, 'interpretation'],
];
const NORMATIVE = /(?:办法|规定|细则|规则)(?:[（(](?:试行|暂行|修订|修正)[）)])?$/;
const ARTICLES = /^第一条[\s\u3000]?[\s\S]*^第二条/mu;
const MOST_LINES = 4;
const LONGEST_TITLE = 80;

/** What a text is, by its title; null when that does not say. */
export function guessTextKind(text: string): TextKind | null {
  const lines = text.slice(0, 1_000).split('\n').slice(0, MOST_LINES);
  const titles = lines
    .map((line) => line.replace(/[\s|]+$/g, '').trim())
    .filter((line) => line.length <= LONGEST_TITLE);
  for (const title of titles) {
    const known = TITLES.find(([pattern]) => pattern.test(title));
    if (known) return known[1];
  }
  return titles.some((title) => NORMATIVE.test(title)) && ARTICLES.test(text) ? 'normative' : null;
}
