/** Figures that a text states in digits although a cell of the report says them: each is to be a reference. Pure. */
import type { Report } from '../../law/annual-report.ts';
import { reportCells } from '../../law/report-identities.ts';
import { paragraphs } from '../../text/html.ts';
import { fold } from '../../text/script.ts';
import { claims } from '../check/prose.ts';
import { TEXT_SECTIONS, type TextSection, type Texts } from '../texts.ts';
import { mapTexts } from './rules.ts';

export interface Literal {
  section: TextSection;
  /** The words with the figure, as they stand. */
  words: string;
  value: number;
  /** The cells that the words speak of. */
  cells: readonly string[];
  /** Their sum in the tables. */
  figure: number;
  /** `other`: the words narrow what is counted or are too general to say which cell they mean. */
  state: 'same' | 'differs' | 'other';
}

/** Stands for a reference while figures are looked for: no digit, and no word that links one. */
const STAND_IN = '■';

export function literalsIn(texts: Texts, report: Report): Literal[] {
  const values = new Map(reportCells(report).map(({ id, value }) => [id, value]));
  const plain = mapTexts(texts, (text) => text.replace(/\{\{[^{}]*\}\}/g, STAND_IN));
  return TEXT_SECTIONS.flatMap((section) => {
    const lines = paragraphs(plain[section] ?? '');
    const literal = (words: string, value: number, cells: readonly string[], sure: boolean): Literal => {
      const figure = Number(cells.reduce((total, cell) => total + (values.get(cell) ?? 0), 0).toFixed(6));
      const state = figure === value ? 'same' : sure ? 'differs' : 'other';
      return { section, words, value, cells, figure, state };
    };
    const stated = claims(lines)
      // '没有' is no figure in digits: it is compared, but nothing asks to write it as a reference
      .filter(({ words, value, cells }) => /\d/.test(words) || sumOf(values, cells) !== value)
      .map(({ words, value, cells, withCarried }) =>
        literal(words, value, withCarried ? [...cells, 't3.r2.total'] : cells, true),
      );
    const beside = lines
      .flatMap(clausesOf)
      .flatMap((clause) => besideWords(clause, values))
      .filter(({ words }) => !stated.some((one) => one.words.includes(words) || words.includes(one.words)))
      .map(({ words, value, cells }) => literal(words, value, cells, false));
    return [...stated, ...beside];
  });
}

const sumOf = (values: ReadonlyMap<string, number>, cells: readonly string[]) =>
  cells.reduce((total, cell) => total + (values.get(cell) ?? 0), 0);

const clausesOf = (line: string): string[] =>
  fold(line)
    .replace(/\s/g, '')
    .split(/(?<!\d),|,(?!\d{3})|[。;:!?、]/);

/** Words of the form beside which a number is most likely one of its figures; the first that fits speaks. */
const WORDS: readonly [RegExp, readonly string[]][] = [
  [/行政许可/, ['t2.licence.decisions']],
  [/行政处罚/, ['t2.penalty.decisions']],
  [/行政强制/, ['t2.coercion.decisions']],
  [/行政事业性收费/, ['t2.fee.amount']],
  [/(?:制发|制定|印发|出台)[^\d]*规范性文件|规范性文件[^\d]*(?:制发|制定|印发|出台)/, ['t2.normativeDoc.issued']],
  [/废止[^\d]*规范性文件|规范性文件[^\d]*废止/, ['t2.normativeDoc.repealed']],
  [/有效[^\d]*规范性文件|规范性文件[^\d]*有效/, ['t2.normativeDoc.valid']],
  [/规章/, ['t2.regulation.valid']],
  [/结转下|结转至下|转入下/, ['t3.r4.total']],
  [/上年(?:度)?结转|上一年(?:度)?结转/, ['t3.r2.total']],
  [/复议后起诉/, ['t4.afterReview.total']],
  [/直接起诉/, ['t4.direct.total']],
  [/行政复议/, ['t4.review.total']],
  [/行政诉讼/, ['t4.direct.total', 't4.afterReview.total']],
  [/部分公开/, ['t3.r3_2.total']],
  [
    /不予公开/,
    ['r3_3_1', 'r3_3_2', 'r3_3_3', 'r3_3_4', 'r3_3_5', 'r3_3_6', 'r3_3_7', 'r3_3_8'].map((row) => `t3.${row}.total`),
  ],
  [/予以公开/, ['t3.r3_1.total']],
  [/不掌握/, ['t3.r3_4_1.total']],
  [/没有现成信息/, ['t3.r3_4_2.total']],
  [/第三方合法权益/, ['t3.r3_3_4.total']],
  [/内部事务/, ['t3.r3_3_5.total']],
  [/过程性信息/, ['t3.r3_3_6.total']],
  [/执法案卷/, ['t3.r3_3_7.total']],
  [/行政查询/, ['t3.r3_3_8.total']],
  [/重复申请/, ['t3.r3_5_2.total']],
  [/自然人/, ['t3.r1.natural']],
  [/商业企业/, ['t3.r1.enterprise']],
  [/科研机构/, ['t3.r1.research']],
  [/社会公益组织/, ['t3.r1.welfare']],
  [/法律服务机构/, ['t3.r1.legal']],
  [/办结/, ['t3.r3_7.total']],
  [/(?:政府)?信息公开申请|依申请公开/, ['t3.r1.total']],
];

/** Counts of the form's units, and amounts; dates, document numbers, articles and shares have none of them. */
const NUMBER = /(\d[\d,]*(?:\.\d+)?)(?:件|宗|条|份|起|例|项|万元)/g;

/** Numbers of a clause that names a cell of this report. A form without that cell has nothing to compare with. */
function besideWords(clause: string, values: ReadonlyMap<string, number>) {
  return [...clause.matchAll(NUMBER)].flatMap(([, digits = '']) => {
    const found = WORDS.find(([pattern, cells]) => pattern.test(clause) && cells.every((cell) => values.has(cell)));
    return found ? [{ words: shortened(clause), value: Number(digits.replaceAll(',', '')), cells: found[1] }] : [];
  });
}

const LONGEST = 40;
const shortened = (clause: string) => (clause.length > LONGEST ? `${clause.slice(0, LONGEST)}…` : clause);
