/**
 * Sentences beside a table that go through it: where others of their figures stand in it, one that does not is wrong:
 * '排查隐患86处，整改36处' above a table whose totals are 86 and 30. Pure.
 */
import type { Claim } from './claims.ts';
import type { Paragraph } from './prose.ts';
import { agrees, isWithin, stepOf } from './same.ts';
import { isTotalLabel, type Measure, type ReadRow, type ReadTable } from './table-amounts.ts';
import { sentenceAt, speaksOf, type TableContext } from './table-context.ts';

interface Column {
  at: number;
  /** the words of its head without unit and count: 整改 of 整改数（处） */
  core: string;
  head: string;
  /** as the head has it: 万元 */
  unit: string;
  measure: Measure | null;
  /** every figure in it */
  values: readonly number[];
  /** its totals, else the sum of its items; none where a cell holds something else */
  wholes: readonly number[];
}

const COUNT_WORDS = /(?:总?数量?|[人户件个项家次处批场]次?数|批次|情况|总额|金额|总量)$/u;

const UNIT = /[（(](?:单位[:：])?([^（）()]{1,5})[）)]/u;

function columnsOf({ table: { head }, names, figures, items }: ReadTable): Column[] {
  const columns: Column[] = [];
  figures.forEach(({ measure, values, totals, items: own, sum }, at) => {
    const bare = names[at] ?? '';
    const text = head[at]?.text ?? '';
    if (at === 0 || measure === undefined) return;
    const told = totals.map(({ value }) => value);
    columns.push({
      at,
      core: bare.replace(COUNT_WORDS, '') || bare,
      unit: (bare === text ? null : UNIT.exec(text)?.[1]) ?? bare,
      measure,
      head: text,
      values,
      wholes: told.length > 0 ? told : own.length === items.length ? [sum] : [],
    });
  });
  return columns;
}

/** Whether a table has a figure anywhere, as a figure or as what a column comes to. */
function holds({ rows, figures, items }: ReadTable, { value, scale, written }: Claim): boolean {
  const step = stepOf(written);
  for (const row of rows) for (const amount of row.amounts) if (isWithin(value, scale, step, amount.value)) return true;
  return figures.some(
    ({ measure, totals, items: own, sum }, at) =>
      at > 0 &&
      measure !== undefined &&
      totals.length === 0 &&
      own.length === items.length &&
      isWithin(value, scale, step, sum),
  );
}

const PHYSICAL: ReadonlySet<string> = new Set(['money', 'persons', 'area', 'length']);

/** Whether a figure of this unit may stand in the column. */
const mayStand = ({ measure, unit }: Column, claim: Claim): boolean =>
  measure === null ||
  measure === 'any' ||
  measure === claim.measure ||
  unit === claim.unit ||
  (!PHYSICAL.has(measure) && !PHYSICAL.has(claim.measure));

const isOfUnit = ({ measure, unit }: Column, claim: Claim): boolean =>
  unit === claim.unit || (measure !== null && measure === claim.measure);

/** A figure with the words before it, from the figure before. */
interface Clause {
  claim: Claim;
  words: string;
  /** words of the sentence before it */
  before: string;
}

function clausesOf({ text, start: origin, claims }: Paragraph, numbers: ReadonlySet<string>): Iterable<Clause[]> {
  const sentences = new Map<string, Clause[]>();
  let [last, start, end] = [0, 0, -1];
  let here: Clause[] = [];
  for (const claim of claims) {
    // '一百毫米' is the name of a row
    if (numbers.size > 0 && numbers.has(claim.written + claim.unit)) continue;
    const at = claim.span[0] - origin;
    if (at > end) {
      const sentence = sentenceAt(text, at);
      start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
      end = start + sentence.length;
      here = sentences.get(sentence) ?? [];
      sentences.set(sentence, here);
    }
    here.push({ claim, words: text.slice(Math.max(start, last, at - 30), at), before: text.slice(start, at) });
    last = claim.span[1] - origin + claim.unit.length;
  }
  return sentences.values();
}

/** '甲、乙分别为…': which figure is whose is not said by what stands beside it. */
const NOT_IN_TURN = /分别|依次|各为|平均|相差|[减增升降多少]了?$|其余|另有?|剩余/u;
const FILLERS =
  /岗位|窗口|方面|领域|类别|人员|人数|金额|资金|累计|合计|共计|完成|其中|达到|目前|今年|全年|我[县镇局]|全[县镇市乡]|[的数量已共计有为是达到，,：:（(、项类等“”"\s]/gu;

const holdsWord = (words: string, label: string) => {
  const at = words.lastIndexOf(label);
  return at >= 0 && !(/^[\dA-Za-z]/.test(label) && /[\dA-Za-z.]$/.test(words.slice(0, at)));
};

/** The rows that the words name; of labels within each other the longest. */
function rowsNamed(rows: readonly ReadRow[], words: string): ReadRow[] {
  const named = rows.filter(({ label }) => label.length > 1 && !isTotalLabel(label) && holdsWord(words, label));
  return named.filter((row) => !named.some((other) => other.label !== row.label && other.label.includes(row.label)));
}

/** What parts columns of one unit: the year, the plan and what became of it. */
const PARTS = /(?:19|20)\d{2}年|预算|决算|计划|实际|[上下]半年|[一二三四]季度|应|实/gu;

/** characters between the name of a column and its figure */
const NEAR = 10;

/** The columns that the words name right before the figure. */
function columnsNamed(columns: readonly Column[], words: string): Column[] {
  const named = columns.filter(({ core }) => {
    if (core.length === 1) return /^[男女]$/u.test(core) && new RegExp(`${core}性?[为有]?$`, 'u').test(words);
    const at = words.lastIndexOf(core);
    const behind = words.slice(at + core.length);
    return at >= 0 && behind.length <= NEAR && behind.search(PARTS) < 0;
  });
  return named.filter((one) => !named.some((other) => other.core !== one.core && other.core.includes(one.core)));
}

export interface ClauseFault {
  claim: Claim;
  amounts: readonly number[];
  isRow: boolean;
}

const ofColumn = ({ values, wholes }: Column) => [...values, ...wholes];

const isSame = ({ value, scale, written }: Claim, amount: number) => agrees(value, scale, written, amount);

/** The figures of these paragraphs that a table contradicts, where the rest of their sentence speaks of it. */
export function clauseFaults(context: TableContext, near: readonly Paragraph[], title: string): ClauseFault[] {
  const faults: ClauseFault[] = [];
  let columns: readonly Column[] | undefined;
  for (const paragraph of near) {
    if (paragraph.claims.length === 0) continue;
    const read = context.read;
    for (const clauses of clausesOf(paragraph, read.numbers)) {
      if (!mayFail(read, clauses)) continue;
      columns ??= columnsOf(read);
      sentenceFaults(context, read, columns, paragraph, clauses, title, faults);
    }
  }
  return faults;
}

/** Nothing is wrong where one figure fits, nor where none fits and no row is named. */
function mayFail(read: ReadTable, clauses: readonly Clause[]): boolean {
  const { items } = read;
  const isHeld = ({ claim }: Clause) => (claim.counts && claim.value === items.length) || holds(read, claim);
  if (clauses.some(isHeld)) return clauses.length > 1;
  return clauses.some(({ words }) => items.some(({ label }) => label.length > 1 && words.includes(label)));
}

function sentenceFaults(
  context: TableContext,
  read: ReadTable,
  columns: readonly Column[],
  paragraph: Paragraph,
  clauses: readonly Clause[],
  title: string,
  faults: ClauseFault[],
): void {
  const { items } = read;
  const isUnsaid = ({ claim, words }: Clause) => {
    if (claim.counts && claim.value === items.length) return false;
    const [column, ...more] = columnsNamed(columns, words);
    if (!column || more.length > 0 || rowsNamed(items, words).length > 0) return !holds(read, claim);
    return !ofColumn(column).some((value) => isSame(claim, value));
  };
  const unsaid = clauses.filter(isUnsaid);
  const [first] = unsaid;
  if (!first) return;
  const at = first.claim.span[0] - paragraph.start;
  if (!speaksOf(context, sentenceAt(paragraph.text, at), title, paragraph.end)) return;
  const others = clauses.filter((clause) => !unsaid.includes(clause));
  const ofWholes = others.some(({ claim, words }) =>
    columns.some(
      (column) =>
        (isOfUnit(column, claim) || words.includes(column.core)) && column.wholes.some((value) => isSame(claim, value)),
    ),
  );
  const ofRows = others.some(({ claim, words, before }) => {
    const named = rowsNamed(items, words);
    return (named.length > 0 ? named : rowsNamed(items, before)).some((row) =>
      row.amounts.some(({ value }) => isSame(claim, value)),
    );
  });
  const ofCount = others.some(({ claim }) => claim.counts && claim.value > 1 && claim.value === items.length);
  for (const clause of unsaid) {
    const fault = judge(clause, items, columns, { ofWholes, ofRows, ofCount });
    if (fault) faults.push(fault);
  }
}

/** What a sentence is shown to speak of by its other figures. */
interface Shown {
  ofWholes: boolean;
  ofRows: boolean;
  /** '两个项目' where there are two rows */
  ofCount: boolean;
}

function judge(
  { claim, words, before }: Clause,
  rows: readonly ReadRow[],
  columns: readonly Column[],
  { ofWholes, ofRows, ofCount }: Shown,
): ClauseFault | null {
  if (NOT_IN_TURN.test(before)) return null;
  const named = columnsNamed(columns, words).filter((column) => mayStand(column, claim));
  const [row, ...more] = rowsNamed(rows, words);
  const ofUnit = columns.filter((column) => isOfUnit(column, claim));
  if (row) {
    if (more.length > 0) return null;
    const parted = named.length > 0 ? named : ofUnit.filter((column) => hasParts(column, before));
    const [column] = parted;
    const isShown = ofRows || ofWholes || (column !== undefined && parted.length === 1 && isTight(words, row, column));
    const amounts = (parted.length > 0 ? parted : ofUnit)
      .map((one) => row.at(one.at))
      .filter((one) => one !== undefined);
    return isShown && amounts.length > 0 ? { claim, amounts, isRow: true } : null;
  }
  const [column, ...rest] = named.length > 0 ? named : meant(ofUnit, claim, before);
  if (!column || rest.length > 0 || column.wholes.length === 0) return null;
  if (!ofWholes && !(ofCount && claim.isWhole && named.length > 0)) return null;
  // without its name a figure of the unit may be one of a part
  if (named.length === 0 && /其中|第[一二三四]季度/u.test(before)) return null;
  return rowsNamed(rows, before).length > 0 ? null : { claim, amounts: column.wholes, isRow: false };
}

/** Without its name a column is meant where it alone has the unit and a character of its head stands before the figure. */
function meant(ofUnit: readonly Column[], claim: Claim, before: string): readonly Column[] {
  const near = before.slice(-5);
  const [column] = ofUnit;
  if (ofUnit.length === 1 && column) {
    const isNear =
      column.unit === claim.unit &&
      (column.core === claim.unit ||
        column.core === `${claim.unit}数` ||
        [...column.core].some((one) => near.slice(-3).includes(one)));
    return isNear ? ofUnit : [];
  }
  return ofUnit.filter(
    (one) => hasParts(one, before) && (one.head.match(PARTS) ?? []).some((part) => near.includes(part)),
  );
}

function hasParts({ head }: Column, said: string): boolean {
  const parts = head.match(PARTS) ?? [];
  return parts.length > 0 && parts.every((part) => said.includes(part));
}

/** Between the names of row and column and the figure stands nothing that says more. */
function isTight(words: string, { label }: ReadRow, { core }: Column): boolean {
  const [atLabel, atCore] = [words.lastIndexOf(label), words.lastIndexOf(core)];
  const between = words.slice(atCore < 0 ? atLabel : Math.min(atLabel, atCore));
  return between.replace(label, '').replace(core, '').replace(PARTS, '').replace(FILLERS, '').length < 2;
}
