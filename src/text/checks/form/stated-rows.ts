/**
 * A sentence near a table names one of its rows and states a figure of it: '官田村募集最多，有10148元' where the row says
 * 9148. How near the name stands, what stands between, the unit, the column and the place of the sentence tell how surely
 * both are the same figure. Pure.
 */

import { matchesOf } from '../searched.ts';
import { measureOf } from './claims.ts';
import { firstFrom, type Paragraph, POINTS_TO_TABLE } from './prose.ts';
import { type Mention, mentionsIn, type NamedRow, namedRows } from './row-names.ts';
import type { SaidFigure, Sentence } from './said-figures.ts';
import { agrees } from './same.ts';
import { measureOfHead } from './table-amounts.ts';
import { speaksOf, type TableContext } from './table-context.ts';
import { sectionOf } from './table-section.ts';

export interface StatedFault {
  figure: { start: number; end: number; written: string; unit: string };
  amounts: readonly number[];
}

/** What a cell holds, with what it measures; null where nothing tells. */
interface Held {
  value: number;
  column: number;
  measure: string | null;
}

interface Column {
  at: number;
  name: string;
  /** without count words */
  core: string;
  unit: string | null;
  measure: string | null;
}

const NO_AMOUNT = /序\s*号|编号|号码|电话|邮编|代码|身份证|备注|排名|名次/u;
const UNIT = /[（(](?:单位[:：])?([^（）()]{1,8})[）)]/u;
const KIND = /(?:总?数量?|[人户件个项家次处批场株班台]次?数|批次|情况|总额|金额|总量|价格|人员)$/u;
const CELL = /^(?<digits>[-−－]?[\d,，]+(?:\.\d+)?)\s*(?<scale>[万亿千])?(?<unit>[\p{Script=Han}℃%％㎡/]{1,6})$/u;
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

const ABROAD: Readonly<Record<string, string>> = {
  mg: '毫克',
  μg: '微克',
  ug: '微克',
  g: '克',
  kg: '公斤',
  t: '吨',
  km: 'length',
  m: '米',
  mm: '毫米',
  km2: 'area',
  'm³': '立方米',
  m3: '立方米',
  千克: '公斤',
  L: '升',
};

const measureOfUnit = (unit: string): string | null => {
  const bare = unit.replace(/^[万亿千百]+(?=\p{Script=Han})/u, '').replace('％', '%');
  if (bare === '') return null;
  if (/[/／每]/u.test(bare)) return measureOfUnit(bare.split(/[/／每]/u)[0] ?? '');
  if (/^(?:度|摄氏度|℃)$/u.test(bare)) return '℃';
  if (bare in ABROAD) return ABROAD[bare] ?? null;
  return measureOf(bare);
};

function columnsOf({ read, table }: TableContext, caption: string | null): Column[] {
  return table.head.flatMap(({ text }, at): Column[] => {
    if (at === 0 || NO_AMOUNT.test(text)) return [];
    const name = read.names[at] ?? '';
    const unit =
      UNIT.exec(text)?.[1] ??
      (/[%％]/u.test(text) ? '%' : null) ??
      (/^(?:元|万元|亩|户|人|件|吨|公里|公斤)$/u.test(name) ? name : null);
    const measure = unit ? measureOfUnit(unit) : (measureOfHead(text) ?? (caption ? measureOfUnit(caption) : null));
    const bare = name.replace(/^其中[:：]?/u, '');
    return [
      {
        at,
        name: bare,
        core: bare.replace(KIND, '') || bare,
        unit,
        measure: /率|占比|比例|比重/u.test(name) ? '%' : measure,
      },
    ];
  });
}

function heldOf({ row, unit }: NamedRow, columns: readonly Column[]): Held[] {
  return columns.flatMap(({ at, measure }): Held[] => {
    const cell = row.cells[at];
    if (!cell) return [];
    const own = measure === null || measure === 'any' ? (unit ? measureOfUnit(unit) : measure) : measure;
    if (cell.figure) return [{ value: cell.figure.value, column: at, measure: own }];
    const { digits = '', scale = '', unit: behind = '' } = CELL.exec(cell.text)?.groups ?? {};
    const value = Number(digits.replaceAll(/[,，]/g, '').replace(/^[−－]/u, '-'));
    return digits && Number.isFinite(value)
      ? [{ value: value * (SCALES[scale] ?? 1), column: at, measure: measureOfUnit(behind) }]
      : [];
  });
}

/** 2: of the same unit; 1: of any; 0: of another. */
function fits({ measure }: Held, { unit }: SaidFigure, name: string): number {
  const own = unit === '' ? null : measureOfUnit(unit);
  if (own === null) return measure === null || measure === 'any' || /分|值|率|指数/u.test(name) ? 1 : 0;
  if (own === measure) return 2;
  if (own === '%' || measure === '%') return 0;
  if (measure === 'length' && /^(?:米|公里|千米)$/u.test(own)) return 2;
  if (measure === null || measure === 'any') return 1;
  return /^[件个项宗起份批条次例]$/u.test(own) && /^[件个项宗起份批条次例]$|^批次$/u.test(measure) ? 1 : 0;
}

const METRES: Readonly<Record<string, number>> = { 公里: 1e3, 千米: 1e3 };

const isSame = ({ value, scale, written, unit }: SaidFigure, amount: number) =>
  agrees(Math.abs(value), scale, written, Math.abs(amount)) ||
  agrees(value * (METRES[unit] ?? 1), scale * (METRES[unit] ?? 1), written, amount) ||
  agrees(value, scale, written, amount * 1e3);

/** What tells of another figure than the table shows: a change, a plan, a part, a limit. */
const OTHER =
  /每|均|增(?!加值)|减(?!排)|升(?![至到])|降(?![至到雨水])|较|比(?![例重])|同期|上年|去年|往年|前年|上月|上季|计划|目标|预计|拟|争取|力争|不超|限|其[余他中]|另|还|剩|除|相差|差额|历年|累计(?!为)|以来|原[有来]|曾|已|新增|待|未|尚|首批|超|占/gu;
/** Words that say nothing of what a figure is of. */
const FILLERS =
  /一项|这项|方面|岗位|窗口|领域|共计|合计|总计|累计|达到|共有|只有|仅有|仅为|总共|一共|分别|降[至到]|升[至到]|最[多高大少低小长短重远近快]|居首|居?第[一二三]位?|位居|位列|列|也|又|则|即|只|仅|就|才|都|全年|今年|本年|全[县镇市乡]|我[县镇局]|数量?|[的总量共已计有为是达至到在了于，,：:（(）)、“”"「」\s]/gu;
/** The name is what something is compared with. */
const COMPARED = /(?:[比较同与和]|高于|低于|多于|少于|超过|不及|仅次于)$/u;
/** What is said next is of all, not of the row. */
const LEAVES_ROW = /[，,](?:全部|合计|总计|共计|各|共|其[余他]|[全本该]\p{Script=Han}共?)/u;

const RUN = /^(?:、|和|与|及|以及|到|至)$/u;

interface Pair {
  figure: SaidFigure;
  mention: Mention;
  /** between name and figure, or the figure before and this one */
  between: string;
  /** from the figure before to this one */
  words: string;
  /** another figure of the same measure stands between */
  isAfterOther: boolean;
}

function pairsOf({ text }: Sentence, mentions: readonly Mention[], figures: readonly SaidFigure[]): Pair[] {
  return figures.flatMap((figure, i): Pair[] => {
    if (figure.isRough) return [];
    const at = mentions.findLastIndex(({ end }) => end <= figure.start);
    const [mention, former] = [mentions[at], mentions[at - 1]];
    // '甲、乙两村30户'
    if (!mention || (former && RUN.test(text.slice(former.end, mention.start)))) return [];
    // '203件准予许可，4件不予许可'
    const clause = text.slice(text.slice(0, mention.start).search(/[^，,、：:]*$/u), mention.start);
    if (/^[，,、]/u.test(text.slice(mention.end)) && /\d/.test(clause)) return [];
    const before = figures.slice(0, i).filter(({ start }) => start >= mention.end);
    const last = before.at(-1);
    const kind = measureOfUnit(figure.unit);
    return [
      {
        figure,
        mention,
        between: text.slice(last?.unitEnd ?? mention.end, figure.start),
        words:
          text.slice(Math.max(figures[i - 1]?.unitEnd ?? 0, figure.start - 30), figure.start) +
          (/^\p{Script=Han}{1,4}/u.exec(text.slice(figure.unitEnd))?.[0] ?? ''),
        isAfterOther: before.some(({ unit }) => measureOfUnit(unit) === kind),
      },
    ];
  });
}

/** 1 where two figures may be one of which the other is a slip. */
function closeness(figure: SaidFigure, amounts: readonly number[]): number {
  const ratios = amounts
    .filter((one) => one !== 0 && figure.value !== 0)
    .map((one) => {
      const ratio = Math.abs(figure.value / one);
      // the unit of either may be told elsewhere
      const near = [1, 1e4, 1e-4, 1e3, 1e-3].map((factor) => ratio * factor).map((r) => Math.max(r, 1 / r));
      return Math.min(...near);
    });
  const best = Math.min(...ratios, Infinity);
  return best <= 2 ? 1 : best <= 4 ? 0 : -1;
}

const ENOUGH = 4;

export function statedFaults(
  contexts: readonly TableContext[],
  paragraphs: readonly Paragraph[],
  pointing: readonly Paragraph[],
  title: string,
): StatedFault[] {
  return contexts.flatMap((context) => {
    const near = sectionOf(paragraphs, context, pointing);
    if (near.length === 0) return [];
    const rows = namedRows(context.read, near.map(({ paragraph }) => paragraph.text).join('\n'));
    if (rows.length === 0) return [];
    const columns = columnsOf(context, captionUnit(context, paragraphs));
    if (columns.length === 0) return [];
    return near.flatMap(({ paragraph, distance }) =>
      paragraph.sentences.flatMap((sentence) =>
        judged(context, contexts, rows, columns, paragraph, sentence, distance, title),
      ),
    );
  });
}

/** '单位：万元' right above a table */
function captionUnit({ table }: TableContext, paragraphs: readonly Paragraph[]): string | null {
  const lead = paragraphs[firstFrom(paragraphs, table.start) - 1];
  if (!lead || table.start - lead.end > 2 || !lead.text.includes('单位')) return null;
  return /单位[:：为]?\s*([\p{Script=Han}%]{1,4})(?![\p{Script=Han}]*[，,].*单位)/u.exec(lead.text)?.[1] ?? null;
}

function judged(
  context: TableContext,
  contexts: readonly TableContext[],
  rows: readonly NamedRow[],
  columns: readonly Column[],
  paragraph: Paragraph,
  sentence: Sentence,
  distance: number,
  title: string,
): StatedFault[] {
  const all = mentionsIn(rows, sentence.text);
  const mentions = all.filter(({ start }) => !COMPARED.test(sentence.text.slice(0, start)));
  if (mentions.length === 0) return [];
  const pairs = pairsOf(sentence, mentions, sentence.figures);
  if (pairs.length === 0) return [];
  // years and months that name its rows are of the table
  const unnamed = all.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), sentence.text);
  if (!speaksOf(context, unnamed, title, paragraph.end)) return [];
  const isPointing = POINTS_TO_TABLE.test(sentence.text) || /^\s*(?:注|说明|备注)[:：]|表内|所列/u.test(paragraph.text);
  const told = pairs.map((pair) => ({ pair, ...compared(pair, columns) }));
  const right = told.filter(({ isRight }) => isRight).length;
  return told.flatMap(
    ({ pair: { figure, mention, between, isAfterOther }, meant, isRight, isNamed, isExact }): StatedFault[] => {
      if (isRight || meant.length === 0) return [];
      if (isAfterOther && !isNamed) return [];
      if ((isAfterOther || /[，,]/u.test(between)) && isWhole(context, figure)) return [];
      if (LEAVES_ROW.test(between) || /^[至到—~-]$/u.test(between)) return [];
      let rest = between;
      for (const { name, core } of columns) if (core.length > 1) rest = rest.replace(name, '').replace(core, '');
      const known = `${context.table.head.map(({ text }) => text).join('')}${mention.named.row.label}`;
      if (tellsOther(rest, known)) return [];
      rest = rest.replace(FILLERS, '');
      if (rowsElsewhere(contexts, context, mention.name).some((amount) => isSame(figure, amount))) return [];
      const amounts = meant.map(({ value }) => value);
      const score =
        (rest.length === 0 ? 3 : rest.length <= 2 ? 2 : rest.length <= 8 ? 1 : 0) +
        (isExact ? 1 : 0) +
        (isNamed ? 1 : 0) +
        (distance <= 0 ? 1 : distance > 2 ? -1 : 0) +
        (isPointing ? 1 : 0) +
        (right > 0 ? 1 : 0) +
        closeness(figure, amounts) -
        (mention.isLoose ? 1 : 0) -
        (meant.length > 1 ? 1 : 0);
      if (score < ENOUGH) return [];
      return [
        {
          figure: {
            start: sentence.start + figure.start,
            end: sentence.start + figure.end,
            written: sentence.text.slice(figure.start, figure.end),
            unit: sentence.text.slice(figure.end, figure.unitEnd),
          },
          amounts,
        },
      ];
    },
  );
}

/** '每斤' is no other figure where the column is one of yuan for each catty. */
const tellsOther = (words: string, known: string): boolean =>
  matchesOf(words, OTHER).some(
    ({ 0: word, index }) =>
      !known.includes(word) && !(word === '每' && (/单/u.test(known) || known.includes(words[index + 1] ?? ''))),
  );

/** Whether a column comes to it. */
const isWhole = ({ read: { figures } }: TableContext, figure: SaidFigure): boolean =>
  figures.some(({ totals, sum }) => [sum, ...totals.map(({ value }) => value)].some((one) => isSame(figure, one)));

/** What rows of that name have in other tables. */
function rowsElsewhere(contexts: readonly TableContext[], own: TableContext, name: string): number[] {
  return contexts.flatMap((context) =>
    context === own
      ? []
      : context.read.rows.flatMap((row) =>
          row.label.includes(name) || name.includes(row.label)
            ? row.cells.flatMap(({ figure }) => figure?.value ?? [])
            : [],
        ),
  );
}

/** Whether the name stands there and is not the end of a longer one, as 水位 of 警戒水位. */
function isWord(words: string, name: string, label: string): boolean {
  const at = words.lastIndexOf(name);
  if (at < 0) return false;
  const before = words.slice(0, at);
  return before.endsWith(label) || name.length > 2 || !/\p{Script=Han}$/u.test(before) || JOINS.test(before);
}

const JOINS = /[的在为是有共和及与度年月中季类项村镇乡县局校量数期日前后内等其计将对从由用自已未完成]$/u;

function compared({ figure, mention, words }: Pair, columns: readonly Column[]) {
  const held = heldOf(mention.named, columns);
  const isRight = held.some(({ value }) => isSame(figure, value));
  const named = columns.filter(
    ({ name, core }) => core.length > 1 && (isWord(words, name, mention.name) || isWord(words, core, mention.name)),
  );
  const byLast = named.filter(
    (one) =>
      !named.some(
        (other) =>
          other !== one &&
          (words.lastIndexOf(other.core) > words.lastIndexOf(one.core) ||
            (other.core !== one.core && other.core.includes(one.core))),
      ),
  );
  const fitting = held
    .map((one) => ({ ...one, fit: fits(one, figure, columns.find(({ at }) => at === one.column)?.name ?? '') }))
    .filter(({ fit }) => fit > 0);
  const ofNamed = fitting.filter(({ column }) => byLast.some(({ at }) => at === column));
  const exact = fitting.filter(({ fit }) => fit === 2);
  const meant = byLast.length > 0 ? ofNamed : exact.length > 0 ? exact : fitting;
  return { isRight, meant, isNamed: ofNamed.length > 0, isExact: meant.some(({ fit }) => fit === 2) };
}
