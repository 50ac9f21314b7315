/** Figures that the prose gives of the whole of a table: '共收到120件，具体见下表' where neither total nor sum is 120. */
import type { Table } from '../tables.ts';
import type { Claim } from './claims.ts';
import { firstFrom, type Paragraph } from './prose.ts';
import { isWithin, stepOf } from './same.ts';
import { type Amount, isTotalLabel, measures, type ReadTable } from './table-amounts.ts';
import { sentenceAt, speaksOf, type TableContext } from './table-context.ts';
import { isOfSome } from './table-leads.ts';

const POINTS_AT = /下表|上表|见表|附表|如表|表\s*\d|如下|以下|名单|明细|清单|[：:]\s*$/u;
/** A line that only names the table or its unit. */
const CAPTION =
  /^\s*(?:附?表\s*[\d一二三四五六七八九十]*|[（(]?(?:计量|金额)?单位[:：]|[^，。：:]{2,30}(?:表|情况|名单|明细|统计)\s*$)/u;

/** What a claim about the whole of a table may mean: its totals, the sums of its columns, how many rows it has. */
function toldOf({ table, items, figures }: ReadTable, claim: Claim, isPointed: boolean): number[] {
  const isMeant = (amount: Amount) => measures(amount, claim, false) && (isPointed || amount.measure === claim.measure);
  const told = figures
    .filter((column) => column.items.some(isMeant) || column.totals.some(isMeant))
    .flatMap(({ totals, sum }) => (totals.length > 0 ? totals.map(({ value }) => value) : [sum]));
  if (told.length > 0) return told;
  return claim.counts && isList(table) ? [items.length] : [];
}

/** Whether a table says it anywhere: as a figure, a sum, or by how many rows it has. */
function says({ figures, items }: ReadTable, { value, scale, written, counts }: Claim): boolean {
  const step = stepOf(written);
  const isSame = (amount: number) => isWithin(value, scale, step, amount);
  return (
    figures.some(
      (column) =>
        isSame(column.sum) ||
        column.items.some((amount) => isSame(amount.value)) ||
        column.totals.some((amount) => isSame(amount.value)),
    ) ||
    (counts && isSame(items.length))
  );
}

/** Rows numbered one after the other: as many things as rows. */
function isList({ head, rows }: Table): boolean {
  return (
    rows.length > 1 &&
    /^(?:序\s*号|编号|#)$/u.test(head[0]?.text ?? '') &&
    rows.every(([cell], i) => Number(cell?.text) === i + 1)
  );
}

/** '…800万元，具体如下：': behind the figure nothing else is said to stand below. */
const pointsFrom = (text: string, at: number) =>
  /(?:[上下]表|从表|据表|由表)[^。；]{0,16}$/u.test(text.slice(0, at)) ||
  (POINTS_AT.test(text) &&
    /^[\p{Script=Han}]{0,12}(?:[，,。](?:[\p{Script=Han}]{0,14}[，,])?(?:现|其中|具体|详细|有关|各|分)?\p{Script=Han}{0,6}(?:公[布示告])?(?:如下|见|名单|明细|清单|下表|附表|表)|[：:]|（?见)/u.test(
      text.slice(at),
    ));

const YEAR = /(?:19|20)\d{2}年|去年|上年|今年|本年/u;

/** '2023年受理28件，2024年情况见下表' */
function isOfOtherYear(text: string, at: number): boolean {
  const clauses = text.split(/[，,；;。]/u);
  const pointing = clauses.find((clause) => POINTS_AT.test(clause) && YEAR.test(clause));
  const own =
    text
      .slice(0, at)
      .split(/[，,；;。]/u)
      .at(-1) ?? '';
  const [one, other] = [YEAR.exec(pointing ?? '')?.[0], YEAR.exec(own)?.[0]];
  return one !== undefined && other !== undefined && one !== other && !pointing?.startsWith(own);
}

/** '拟聘用5名工作人员，现予公示。' above a list */
const isShownList = (text: string, at: number) =>
  /(?:拟|确定|评选出?|选出|录用|聘用|入围|通过|认定|命名)[^，。；\d]{0,8}$/u.test(text.slice(0, at)) &&
  /^[^。；]{0,40}现(?:将|予|予以|对)?[^。；]{0,20}公[示布告]/u.test(text.slice(at));

/** '现将主要意见采纳情况反馈如下': the table shows some of them. */
const CHOSEN =
  /(?:主要|部分|典型|代表性|重点|较大|突出)[^，。；：:]{0,14}(?:如下|见|公[示布]|列|：|:)|选登|节选|摘[编登录]|前[十\d]|举例|示例|列举|其中[^，。；]{0,12}(?:如下|见)/u;

/** Below the table: '以上为部分科目', '其余8条为文字修改意见': it does not show all. */
const PARTIAL =
  /^\s*(?:[（(]?注[：:]\s*)?(?:以上|上表|表[中内]|本表|此表|所列)[^。；]{0,12}(?:部分|主要|重点|不含|未含|不包括|未列|未包括|[只仅](?:列|含|包括|反映|统计)|本级|节选|摘)|^\s*(?:其余|余下|剩余|另有|另外|此外)[^。；\d]{0,12}\d/u;

/** A figure that no table of the text has, and what the whole of this one comes to. */
export interface WholeFault {
  claim: Claim;
  amounts: readonly number[];
}

/** Of all tables at once; what they come to is worked out only when a figure is compared with one. */
export function wholeFaults(
  contexts: readonly TableContext[],
  paragraphs: readonly Paragraph[],
  title: string,
): WholeFault[] {
  return contexts.flatMap((context) => {
    const near = leadOf(context.table, paragraphs);
    if (!near || near.claims.length === 0) return [];
    const below = paragraphs[firstFrom(paragraphs, context.table.end)];
    if (below && below.start - context.table.end < 4 && PARTIAL.test(below.text)) return [];
    return judged(context, near, title).flatMap((claim): WholeFault[] => {
      const own = context.read;
      if (says(own, claim)) return [];
      if (own.totals.length === 0 && CHOSEN.test(near.text.slice(claim.span[1] - near.start))) return [];
      const told = toldOf(own, claim, POINTS_AT.test(near.text));
      if (told.length === 0 || contexts.some(({ read }) => says(read, claim))) return [];
      return [{ claim, amounts: told }];
    });
  });
}

/** The paragraph that speaks of the whole table: below it one that says so, else the last one above that is no caption. */
function leadOf(table: Table, paragraphs: readonly Paragraph[]): Paragraph | null {
  const at = firstFrom(paragraphs, table.end);
  const below = paragraphs[at];
  if (below && below.start > table.end && below.start - table.end < 4 && below.text.includes('上表')) return below;
  for (let i = at - 1; i >= 0; i -= 1) {
    const above = paragraphs[i];
    if (!above || table.start - above.end > 60) return null;
    if (above.start < table.start && !CAPTION.test(above.text)) return above;
  }
  return null;
}

/** What was spent is not what '收入合计' says. */
const isOpposed = (lead: string, totals: readonly string[]): boolean =>
  [
    ['收入', '支出'],
    ['支出', '收入'],
  ].some(
    ([one = '', other = '']) =>
      lead.includes(one) &&
      !lead.includes(other) &&
      totals.length > 0 &&
      totals.every((label) => label.includes(other)),
  );

/** Those of its figures that are of the whole; where none says so, the first that leads to the table. */
function judged(context: TableContext, near: Paragraph, title: string): readonly Claim[] {
  const { rows, totals } = context.read;
  const labels = rows.map(({ label }) => label).filter((label) => label.length > 1 && !isTotalLabel(label));
  // '网站全年发布信息310条。' and nothing else, right above a table that has a total
  const isBrief =
    near.text.length < 26 && near.claims.length === 1 && /全年|全县|本年|总/u.test(near.text) && totals.length > 0;
  const ofTotals = rows.filter(({ label }) => isTotalLabel(label)).map(({ label }) => label);
  const adjoins = context.table.start >= near.end && context.table.start - near.end < 3;
  const claims = near.claims.filter(({ isWhole, span }) => {
    const [from, to] = [span[0] - near.start, span[1] - near.start];
    const lead = near.text.slice(Math.max(0, from - 10), from);
    return (
      (isWhole || pointsFrom(near.text, to) || (adjoins && (isBrief || isShownList(near.text, from)))) &&
      speaksOf(context, sentenceAt(near.text, from), title, near.end) &&
      !isOpposed(lead, ofTotals) &&
      (/(?:总计|合计|共计|之和[为是]?)$/u.test(lead) || !labels.some((label) => lead.includes(label))) &&
      !near.text.slice(0, from).includes('其中') &&
      !isOfOtherYear(near.text, from) &&
      !isOfSome(near.text.slice(0, from), near.text.slice(to))
    );
  });
  const whole = claims.filter(({ isWhole }) => isWhole);
  return whole.length > 0 ? whole : claims.slice(0, 1);
}
