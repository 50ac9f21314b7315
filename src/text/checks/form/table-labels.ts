/** Figures that the prose gives with the label of a row: '青山镇30件' where no row 青山镇 has a 30. */
import { type Claim, FIGURES } from './claims.ts';
import type { Paragraph } from './prose.ts';
import { agrees } from './same.ts';
import { type Amount, isTotalLabel, measures, type ReadRow } from './table-amounts.ts';
import { sentenceAt, speaksOf, type TableContext } from './table-context.ts';

/** Between the label of a row and its figure: little, and nothing that names another thing. */
const BETWEEN =
  /^[”"》）)]?(?:一项|这项|方面)?的?(?:[，,、:：]\s*)?(?:受理|安排|下达|拨付|发放|救助|资助|完成|播种|种植|收到|办理|办结|新增|投入|支出|老人|人员|群众|居民|学生|项目|资金|里程|面积)?(?:共计|共有|合计|总计|累计|达到|[共为有达是计占])?[:：]?\s*$/u;
const CLOSE =
  /^[”"》）)]?的?(?:[，,:：]\s*|[（(])?(?:总数|数量?|金额|资金)?(?:共计|共有|合计|总计|累计|达到|[共为有达是计占])?[:：]?\s*$/u;

const PLACE = /[\u4e00-\u9fff]{2}(?:镇|乡|村|街道|社区|学校|局|县)$/u;

/** '类最多，达' between label and figure */
const MOST = /^(?:类|项)?(?:最多|最高|居首|位居第一)，?$/u;
const ENDING = /(?:共计|共有|合计|累计|达到|[共为有达是计])$/u;

/** '中标价' between label and figure, where a column is so named; '招生' where it is 招生人数. */
function saysHead(between: string, tables: Tables): boolean {
  const said = between.replace(ENDING, '');
  return MOST.test(said) || (said.length > 1 && tables.hasHead(said));
}

/** What may stand before a short label without making another word of it. */
const OPENS = /(?:其中|年度?|全[县镇年]|本次|[共为和及度镇县市]|我局)$/u;

/** '“三公”经费合计' is the row of '“三公”经费'. */
const stemOf = (label: string) =>
  label.length > 4 && label.endsWith('计') ? label.replace(/(?:合计|总计|小计)$/u, '') : label;

interface LabelledRow {
  row: ReadRow;
  context: TableContext;
}

/** A figure that no row of its label has, and what those have. */
export interface LabelFault {
  claim: Claim;
  amounts: readonly number[];
}

export function labelFaults(
  text: string,
  contexts: readonly TableContext[],
  paragraphs: readonly Paragraph[],
  title: string,
): LabelFault[] {
  const named = labelsIn(text, paragraphs, contexts);
  if (named.size === 0) return [];
  const tables = new Tables(contexts);
  return [...named].flatMap(([paragraph, here]) =>
    paragraph.claims.flatMap((claim): LabelFault[] => {
      const label = labelOf(paragraph, here, claim, tables);
      if (!label) return [];
      const sentence = sentenceAt(paragraph.text, claim.span[0] - paragraph.start);
      const all: Amount[] = [];
      for (const { row, context } of tables.rowsOf(label.text)) {
        if (!speaksOf(context, sentence, title, paragraph.end)) continue;
        if (row.amounts.some(({ value }) => agrees(claim.value, claim.scale, claim.written, value))) return [];
        all.push(...row.amounts);
      }
      const amounts = all.filter((amount) => measures(amount, claim, label.isClose)).map(({ value }) => value);
      return amounts.length === 0 ? [] : [{ claim, amounts }];
    }),
  );
}

/** Rows and columns of all tables by their names; what costs is worked out when one asks. */
class Tables {
  readonly #contexts: readonly TableContext[];
  readonly #found = new Map<string, readonly LabelledRow[]>();
  #byLabel: ReadonlyMap<string, readonly LabelledRow[]> | undefined;
  #heads: string | undefined;
  #starts: ReadonlySet<number> | undefined;

  constructor(contexts: readonly TableContext[]) {
    this.#contexts = contexts;
  }

  /** The rows whose label holds this one, or is held by it, in order. */
  rowsOf(label: string): readonly LabelledRow[] {
    this.#byLabel ??= Map.groupBy(
      this.#contexts.flatMap((context) => context.read.rows.map((row): LabelledRow => ({ row, context }))),
      ({ row }) => stemOf(row.label),
    );
    let found = this.#found.get(label);
    if (!found) {
      found = [...this.#byLabel]
        .flatMap(([other, rows]) => (other.includes(label) || label.includes(other) ? rows : []))
        .sort((a, b) => startOf(a) - startOf(b));
      this.#found.set(label, found);
    }
    return found;
  }

  /** Whether the name of a column begins so. */
  hasHead(said: string): boolean {
    this.#heads ??= this.#contexts.map(({ read }) => `\n${read.names.slice(1).join('\n')}`).join('');
    return this.#heads.includes(`\n${said}`);
  }

  /** Whether a table begins there or right behind. */
  beginsAt(place: number): boolean {
    this.#starts ??= new Set(this.#contexts.map(({ table }) => table.start));
    return [0, 1, 2].some((more) => this.#starts?.has(place + more));
  }
}

const startOf = ({ row }: LabelledRow) => row.cells[0]?.start ?? 0;

/** The label that a figure of the paragraph is given with; null where it is of something else. */
function labelOf(
  { text, start, end }: Paragraph,
  labels: readonly string[],
  claim: Claim,
  tables: Tables,
): { text: string; isClose: boolean } | null {
  const at = claim.span[0] - start;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const label = labels
    .filter((one) => before.includes(one))
    .sort((a, b) => before.lastIndexOf(b) + b.length - before.lastIndexOf(a) - a.length || b.length - a.length)[0];
  if (!label) return null;
  const between = before.slice(before.lastIndexOf(label) + label.length);
  const isClose = CLOSE.test(between);
  const lead = before.slice(0, before.lastIndexOf(label));
  const alone = !/\p{Script=Han}$/u.test(lead);
  if (
    !isClose &&
    !(BETWEEN.test(between) && (label.length > 2 || alone)) &&
    !(label.length > 1 && saysHead(between, tables)) &&
    // right above a table, a sentence about a place is about what the table counts
    !(PLACE.test(label) && /^[\u4e00-\u9fff]{2,6}$/u.test(between) && tables.beginsAt(end))
  )
    return null;
  // '基础包、孕产包四种' counts the list
  if (/、[^、，。；\d]*$/u.test(lead) && !/^[（(]$/u.test(between)) return null;
  // '农业' also begins '农业农村': what comes before must not make it another word either
  if (label.length === 2 && !alone && !OPENS.test(lead)) return null;
  return { text: label, isClose };
}

/** What begins with a unit: a label, a figure. Labels are set and cleared for each text, since there are few. */
const begins = new Uint8Array(0x10000);
const [LABEL, FIGURE] = [1, 2];
for (const unit of FIGURES) begins[unit.charCodeAt(0)] = FIGURE;

type Labels = ReadonlyMap<number, readonly string[]>;

/** so many labels that begin alike are compared with the next one: tables of one text often have the same rows */
const AGAIN = 8;

/** The labels of rows by the unit that they begin with. */
function groupsOf(contexts: readonly TableContext[]): Labels {
  const groups = new Map<number, string[]>();
  for (const { read } of contexts)
    for (const row of read.rows) {
      const label = stemOf(row.label);
      if (label.length < 2 || label.length > 20 || isTotalLabel(label)) continue;
      const group = groups.get(label.charCodeAt(0));
      if (!group) groups.set(label.charCodeAt(0), [label]);
      else if (!group.includes(label, -AGAIN)) group.push(label);
    }
  return groups;
}

/** characters before a figure in which its label stands */
const BEFORE = 30;

/** The labels that each paragraph holds before a figure: they are compared only where one of them may begin. */
function labelsIn(
  text: string,
  paragraphs: readonly Paragraph[],
  contexts: readonly TableContext[],
): Map<Paragraph, string[]> {
  const found = new Map<Paragraph, string[]>();
  const groups = groupsOf(contexts);
  for (const unit of groups.keys()) begins[unit] = (begins[unit] ?? 0) | LABEL;
  for (const paragraph of paragraphs) {
    const here = labelsOf(text, paragraph, groups);
    if (here) found.set(paragraph, [...here]);
  }
  for (const unit of groups.keys()) begins[unit] = (begins[unit] ?? 0) & FIGURE;
  return found;
}

function labelsOf(text: string, { start, end }: Paragraph, groups: Labels): Set<string> | null {
  let found: Set<string> | null = null;
  let figure = end + BEFORE;
  for (let at = end - 1; at >= start; at -= 1) {
    const unit = text.charCodeAt(at);
    const kind = begins[unit] ?? 0;
    if (kind === 0) continue;
    if (kind !== FIGURE && figure - at <= BEFORE) {
      const second = text.charCodeAt(at + 1);
      for (const label of groups.get(unit) ?? NONE) {
        if (label.charCodeAt(1) !== second || !text.startsWith(label, at)) continue;
        found ??= new Set();
        found.add(label);
      }
    }
    if (kind >= FIGURE) figure = at;
  }
  return found;
}

const NONE: readonly string[] = [];
