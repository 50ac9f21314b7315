/** What can be read off a text: its document number, the date it was signed, the kind it probably is. */
import { findDocumentNumbers, parseDocumentNumber } from '../../text/document-number.ts';
import { halfWidth, simplify } from '../../text/script.ts';
import type { DocumentKind } from '../state.ts';

const LABEL = /^(?:发文字号|文件编号|文号|字号)\s*[:：]\s*/;

/** The text's own number, canonical: on a line of its own near the head, or at the end of the title. Citations are not it. */
export function ownNumber(title: string, lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 8)) {
    const number = parseDocumentNumber(line.replace(LABEL, ''));
    if (number?.agency) return number.canonical;
  }
  const bracketed = /[（(](.+)[）)]$/.exec(title.trim())?.[1];
  return (bracketed && findDocumentNumbers(bracketed)[0]?.canonical) || null;
}

const DIGITS = '〇一二三四五六七八九';
const WRITTEN = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const FIGURES = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** The date of signing, ISO: a line of its own among the last ones. Null when there is none or it is no real date. */
export function signingDate(lines: readonly string[]): string | null {
  for (const line of lines.slice(-8).reverse()) {
    const bare = halfWidth(line).replace(/[\s（()）]/g, '');
    const figures = FIGURES.exec(bare)?.slice(1).map(Number) ?? WRITTEN.exec(bare)?.slice(1).map(readNumeral);
    const [year, month, day] = figures ?? [];
    const date = year && month && day ? realDate(year, month, day) : null;
    if (date) return date;
  }
  return null;
}

/** An ISO date that exists; null for anything else. */
export function validDate(written: string | undefined): string | null {
  const [year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})$/
      .exec(written ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  return year && month && day ? realDate(year, month, day) : null;
}

function readNumeral(written: string): number {
  const digit = (character: string) => DIGITS.indexOf(character.replace(/[○零]/, '〇'));
  if (!written.includes('十')) return Number([...written].map(digit).join(''));
  const [tens, units] = written.split('十');
  return (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0);
}

function realDate(year: number, month: number, day: number): string | null {
  if (month > 12 || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null;
  return Temporal.PlainDate.from({ year, month, day }).toString();
}

/** Asked in this order, since a notice about a consultation is a consultation. Whether a text is 规范性文件 is a legal question, not guessed. */
const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/信息公开.*年度报告/, 'annual-report'],
  [/信息公开指南/, 'guide'],
  [/征求.*意见|意见征集/, 'consultation'],
  [/解读|一图读懂|政策问答/, 'interpretation'],
  [/行政处罚|行政强制/, 'penalty'],
  [/行政许可/, 'licence'],
  [/预算|决算/, 'budget'],
  [/统计公报|统计数据/, 'statistics'],
  [/应急预案/, 'emergency'],
  [/招聘|招录|录用|招考/, 'recruitment'],
  [/收费/, 'fee'],
  [/采购|中标|成交结果/, 'procurement'],
  [/(?:办事|服务)指南/, 'service'],
  [/(?:公开|审查|发布)制度/, 'system'],
  [/规划|计划|工作要点/, 'plan'],
  [/监督检查|抽查/, 'inspection'],
  [/机构职能|概况/, 'overview'],
  [/领导分工|简历/, 'leader'],
  [/情况说明|回应/, 'response'],
  [/印发|办法$|规定$|细则$|方案$|意见$|总结$|决定$|批复$/, 'document'],
  [/公告|通告|公示|通知/, 'notice'],
];

/** The kind that the title suggests; null when it suggests none. A person decides. */
export function guessKind(title: string): DocumentKind | null {
  const plain = simplify(title);
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
