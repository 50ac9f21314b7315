/**
 * Tables that were flattened to text: labels and figures one after another, on one line or on lines of their own. A table
 * counts as read only when its heads, every label and the number of figures behind each are those of the form.
 */
import type { FormYear } from '../../law/report-forms.ts';
import { fold } from '../../text/script.ts';
import { looksLikeFigure, readNumber } from './figure.ts';
import { COLUMNS_3, COLUMNS_4, FORMS_2, GROUPS_4, LINES_3 } from './forms.ts';
import { bare, lineOf } from './labels.ts';
import { type Reading, refusal, type TableId, type TableReading } from './reading.ts';
import { lineBehindGroup } from './table-three.ts';
import { formByHeads, inYuan } from './table-two.ts';

/** Words, then the figures that follow them. */
interface Segment {
  label: string;
  figures: string[];
}

export function readFlat(lines: readonly string[]): Record<TableId, Reading> {
  const segments = segmented(lines);
  return { t2: flat2(segments), t3: flat3(segments), t4: flat4(segments) };
}

const PAGE_NUMBER = /^\s*(?:[-—–]+\s*\d+\s*[-—–]+|第\s*\d+\s*页.*)\s*$/;

function segmented(lines: readonly string[]): Segment[] {
  const segments: Segment[] = [{ label: '', figures: [] }];
  for (const line of lines) {
    if (PAGE_NUMBER.test(line)) continue;
    let figureOnLine = false;
    for (const part of parts(line)) {
      const current = segments.at(-1) as Segment;
      if (looksLikeFigure(part) || (part === '' && figureOnLine)) {
        current.figures.push(part);
        figureOnLine = true;
      } else if (part !== '') {
        if (current.figures.length > 0) segments.push({ label: part, figures: [] });
        else current.label += part;
      }
    }
  }
  return segments;
}

/** The cells of a line: between bars, else between tabs, else between spaces. Empty cells are kept where they can be seen. */
function parts(line: string): string[] {
  const barred = line.trim();
  if (/[|｜]/.test(barred)) {
    if (/^[|｜\s:-]+$/.test(barred)) return [];
    return barred
      .replace(/^[|｜]|[|｜]$/g, '')
      .split(/[|｜]/)
      .map((part) => part.trim());
  }
  if (line.includes('\t')) return line.split('\t').map((part) => part.trim());
  return line.trim().split(/[\s\u3000]+/);
}

const miscounted = (label: string, found: number, due: number) =>
  refusal(
    `“${shortened(label)}”后面有${found}个数字，应有${due}个`,
    `${found} figures stand behind “${shortened(label)}” where there must be ${due}`,
  );
const unknownLabel = (label: string) =>
  refusal(`“${shortened(label)}”不是表式中的行`, `“${shortened(label)}” is no row of the form`);
const shortened = (label: string) => (label.length > 24 ? `…${label.slice(-24)}` : label);

const ORGANISATIONS = '商业企业科研机构社会公益组织法律服务机构其他';
const HEADS_3 = ['法人或其他组织', '法人或者其他组织', '法人和其他组织'].flatMap((group) => [
  `自然人${group}总计${ORGANISATIONS}`,
  `自然人${group}${ORGANISATIONS}总计`,
]);
const FIRST_LINE = '一本年新收政府信息公开申请数量';

function flat3(segments: readonly Segment[]): Reading {
  const starts = segments.flatMap(({ label }, index) =>
    /本年新收.*申请数/.test(bare(label)) && bare(label).includes('自然人') ? [index] : [],
  );
  const [start] = starts;
  if (start === undefined) return null;
  if (starts.length > 1) return refusal('表三出现几次', 'table three stands there several times');
  const opening = bare((segments[start] as Segment).label);
  if (!HEADS_3.some((head) => [FIRST_LINE, FIRST_LINE.slice(1)].some((line) => opening.endsWith(head + line))))
    return refusal('表头与表式不同', 'the head is not that of the form');
  const cells: TableReading['cells'] = new Map();
  const seen: string[] = [];
  for (const { label, figures } of segments.slice(start)) {
    const line = seen.length === 0 ? lineOf(FIRST_LINE) : (lineOf(label) ?? lineBehindGroup(fold(label)));
    if (!line) return unknownLabel(label);
    if (figures.length !== COLUMNS_3.length) return miscounted(label, figures.length, COLUMNS_3.length);
    for (const [index, { id }] of COLUMNS_3.entries())
      cells.set(`t3.${line.id}.${id}`, readNumber(figures[index] ?? '', '件'));
    seen.push(line.id);
    if (line.id === 'r4') break;
  }
  const form = (['2021', '2019'] as const).find(
    (year) =>
      LINES_3[year]
        .filter(({ header }) => !header)
        .map(({ id }) => id)
        .join() === seen.join(),
  );
  return form ? { form, cells } : refusal('行与表式不同', 'the rows are not those of the form');
}

function flat2(segments: readonly Segment[]): Reading {
  const found = segments.filter(({ label }) => CAPTION.test(bare(label)));
  if (found.length === 0) return null;
  const whole = bare(segments.map(({ label }) => label).join(''));
  const form = formByHeads((head) => whole.includes(head));
  if (!form) return refusal('不能从表头确定是哪一种表式', 'the heads do not say which form it is');
  return blocks2(segments, form);
}

// from the start alone: tried from every place, a long line without it would take for ever
const CAPTION = /^.*第二十条第([一五六八九])项(?:信息内容|信息类别|内容)?/;

interface OpenBlock {
  item: string;
  /** Rows that are still to come. */
  left: string[];
}

function blocks2(segments: readonly Segment[], form: FormYear): Reading {
  const cells: TableReading['cells'] = new Map();
  let open: OpenBlock | null = null;
  for (const { label, figures } of segments) {
    const plain = bare(label);
    const caption = CAPTION.exec(plain);
    const before: OpenBlock | null = open;
    if (!caption && !before) continue;
    const item: string = caption?.[1] ?? before?.item ?? '';
    const block = FORMS_2[form].find((one) => one.item === item);
    if (!block) return unknownLabel(label);
    const head = block.columns.map((column) => bare(column.label)).join('');
    const rest = caption ? plain.slice(caption[0].length) : plain;
    if (caption && (before?.left.length ?? 0) > 0) return refusal('缺少表式中的行', 'rows of the form are missing');
    if (caption && !rest.startsWith(head)) return refusal('表头与表式不同', 'the head is not that of the form');
    if (caption && block.columns.some(({ unit }) => unit === '万元') && inYuan(label))
      return refusal('金额的单位不是万元', 'the amount is not in 10,000 yuan');
    const name = caption ? rest.slice(head.length) : rest;
    const row = block.rows.find((one) => [one.label, ...one.aliases].some((known) => bare(known) === name));
    if (!row) return unknownLabel(label);
    if (figures.length !== block.columns.length) return miscounted(label, figures.length, block.columns.length);
    for (const [index, { id, unit }] of block.columns.entries()) {
      const id2 = `t2.${row.id}.${id}`;
      if (cells.has(id2)) return refusal('同一行出现两次', 'a row stands there twice');
      cells.set(id2, readNumber(figures[index] ?? '', unit));
    }
    const left: string[] = (caption ? block.rows.map(({ id }) => id) : (before?.left ?? [])).filter(
      (id) => id !== row.id,
    );
    open = left.length > 0 ? { item, left } : null;
  }
  return { form, cells };
}

const RESULTS = COLUMNS_4.map(({ label }) => label).join('');
const [REVIEW, DIRECT, AFTER] = GROUPS_4.map(({ label }) => label) as [string, string, string];
const HEADS_4 = [
  `${REVIEW}行政诉讼${RESULTS}${DIRECT}${AFTER}${RESULTS}${RESULTS}`,
  `${REVIEW}行政诉讼${DIRECT}${AFTER}${RESULTS}${RESULTS}${RESULTS}`,
  `${REVIEW}${RESULTS}行政诉讼${DIRECT}${RESULTS}${AFTER}${RESULTS}`,
];

function flat4(segments: readonly Segment[]): Reading {
  const found = segments.filter(({ label }) => bare(label).includes('结果维持'));
  const [segment] = found;
  if (!segment) return null;
  if (found.length > 1) return refusal('表四出现几次', 'table four stands there several times');
  if (!HEADS_4.some((head) => bare(segment.label).endsWith(head)))
    return refusal('表头与表式不同', 'the head is not that of the form');
  const ids = GROUPS_4.flatMap((group) => COLUMNS_4.map((column) => `t4.${group.id}.${column.id}`));
  if (segment.figures.length !== ids.length) return miscounted(segment.label, segment.figures.length, ids.length);
  return { form: null, cells: new Map(ids.map((id, index) => [id, readNumber(segment.figures[index] ?? '', '件')])) };
}
