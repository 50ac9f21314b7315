/** The one figure of its unit in the sentence that leads to a table: '本批安排资金809万元，分四个方面使用：' above 622. Pure. */
import type { Claim } from './claims.ts';
import { firstFrom, type Paragraph } from './prose.ts';
import { agrees } from './same.ts';
import { sentenceAt, speaksOf, type TableContext } from './table-context.ts';

const LEADS = /(?:[：:]|如下|(?:见|如)[上下附]?表)[^，。；]{0,6}$/u;
/** Behind the figure nothing but how the table parts it: '，分路段为：', '，按年级统计如下：'; what became of it may be less. */
const PARTED =
  /^\p{Script=Han}{0,8}(?:[，,][^，。；]{2,8})?[，,（(](?:具体|详细|明细|详情|现将|分(?![配别])|按照?|各[乡镇村片区年级班校路段标点项]{1,3})[^，。；]{0,12}$/u;
const BECAME = /完成|到位|播种|种植|实际|已|有效|在岗|参[保加]|录取|中标|落实|办结|实发|收回|使用情况/u;
/** '现有学生1300人，参加医保情况如下': the table is of those of them of whom that is so. */
export const isOfSome = (before: string, behind: string): boolean => {
  const rest = /^[^。；]*/u.exec(behind)?.[0] ?? '';
  const became = BECAME.exec(rest)?.[0];
  return became !== undefined && !before.includes(became) && !/全部|全数|均已|悉数/u.test(rest);
};

/** What is named is one part, or what is left beside the table. */
const OF_PART =
  /其中|其余|另[有外]?|剩余|占|主要|部分|重点|平均|原|节选|分别|第|上年|去年|总人口|总面积|辖|编制|任务|计划|预算|应/u;
const UNIT = /[（(](?:单位[:：])?([^（）()]{1,5})[）)]/u;
/** A slip is not so far from what is right. */
const FAR = 2;
/** '1.45公里' of 1,453 metres */
const STEP = 0.06;

export interface LeadFault {
  claim: Claim;
  amounts: readonly number[];
}

/** How many of the column's unit one of the claim's is; null where the column counts something else. */
function factorOf(head: string, name: string, { unit, measure }: Claim): number | null {
  const own = UNIT.exec(head)?.[1];
  if (own === unit) return 1;
  if (unit === '公里' && own === '米') return 1000;
  // '19个班' of the column 班数
  return own === undefined && measure.length === 2 && name === `${measure.slice(1)}数` ? 1 : null;
}

export function leadFaults(
  contexts: readonly TableContext[],
  paragraphs: readonly Paragraph[],
  title: string,
): LeadFault[] {
  return contexts.flatMap((context) => {
    const near = paragraphs[firstFrom(paragraphs, context.table.start) - 1];
    if (!near || context.table.start - near.end > 2 || !LEADS.test(near.text)) return [];
    return near.claims.flatMap((claim) => {
      const isSole = near.claims.every((one) => one === claim || one.measure !== claim.measure);
      const total = isSole ? totalMeant(context, near, claim, title) : null;
      return total === null ? [] : [{ claim, amounts: [total] }];
    });
  });
}

/** The one total that the figure must be and is not. */
function totalMeant(context: TableContext, near: Paragraph, claim: Claim, title: string): number | null {
  const sentence = sentenceAt(near.text, claim.span[0] - near.start);
  if (!LEADS.test(sentence) || OF_PART.test(sentence) || !speaksOf(context, sentence, title, near.end)) return null;
  const behind = sentence.slice(sentence.indexOf(claim.written) + claim.written.length + claim.unit.length);
  if (!PARTED.test(behind) || isOfSome(sentence.slice(0, sentence.indexOf(claim.written)), behind)) return null;
  const { names, figures, rows, table } = context.read;
  if (rows.some(({ label }) => label.length > 1 && sentence.includes(label))) return null;
  const fitting = figures.flatMap(({ totals }, i) => {
    const factor = factorOf(table.head[i]?.text ?? '', names[i] ?? '', claim);
    return factor === null ? [] : totals.map(({ value }) => ({ factor, value }));
  });
  const [total, ...more] = fitting;
  if (!total || more.length > 0) return null;
  const said = (claim.value / claim.scale) * total.factor;
  const isFar = said > total.value * FAR || said * FAR < total.value;
  const isSaid = rows.some(({ amounts }) =>
    amounts.some(({ value }) => agrees(said, 1, claim.written, value) || Math.abs(said - value) < total.factor * STEP),
  );
  return isFar || isSaid ? null : total.value;
}
