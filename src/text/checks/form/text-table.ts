import { type Place, rule, type Span } from '../rule.ts';
import type { Cell, Table } from '../tables.ts';
import { cellFigure } from './figures.ts';

const N = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** A figure right behind what it counts. */
const STATED = new RegExp(
  `^(?:数量?|总数|总量|金额|资金)?(?:共计|共有|合计|总计|累计|达到|[共为有达是])?(?:：|:)?(?<about>约|近|超过?)?\\s*(?<value>${N})(?<more>余|多)?(?<scale>[万亿])?(?<unit>[\\p{Script=Han}%％]?)`,
  'u',
);
const POINTS_AT = /下表|见表|附表|如表|表\s*\d|具体如下|情况如下|明细如下|如下[：:]/;
const WHOLE = new RegExp(
  `(?:共计?|合计|总计|累计)(?:\\p{Script=Han}{0,12}?)(?<about>约|近|超过?)?(?<value>${N})(?<more>余|多)?(?<scale>[万亿])?(?<unit>件|条|人次|人|户|个|项|家|份|次|篇|元|批|所|处|吨|亩)`,
  'gu',
);
const TOTAL = /^(?:合\s*计|总\s*计|共\s*计)$/;

const toNumber = (written: string) => Number(written.replaceAll(',', ''));
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Whether what the prose says may be what a cell says: in another unit, or rounded. */
function agrees(stated: number, written: string, cell: number): boolean {
  const step = 10 ** -(written.split('.')[1]?.length ?? 0);
  return [1, 1e4, 1e8, 1e-4, 1e-8].some(
    (scale) => Math.abs(stated - cell * scale) < step * (scale < 1 ? 1 : 1e-9) + 1e-9,
  );
}

/** Whether the columns count what the prose counts: 件 in 件数; of so many 个 the table must name the things. */
function countsThis({ head }: Table, unit: string, behind: string): boolean {
  // the first column names the rows
  const heads = head
    .slice(1)
    .map(({ text }) => text)
    .join(' ');
  if (unit === '个') return heads.includes(behind.slice(0, 2)) && behind.length > 1;
  return unit !== '' && (heads.includes(unit) || (/数量|数目/.test(heads) && !/[（(]/.test(heads)));
}

interface Stated {
  value: number;
  written: string;
  span: Span;
}

/** What a match says, in single units; null for 'about', which a table need not bear out. */
function stated(match: RegExpExecArray, start: number): Stated | null {
  const { value = '', about, more, scale = '' } = match.groups ?? {};
  if (about || more) return null;
  const at = start + match.index + match[0].indexOf(value);
  return { value: toNumber(value) * (SCALES[scale] ?? 1), written: value, span: [at, at + value.length] };
}

const differs = ({ value, written, span }: Stated, cells: readonly number[]): Place[] =>
  cells.some((cell) => agrees(value, written, cell) || agrees(toNumber(written), written, cell))
    ? []
    : [
        {
          span,
          reason: {
            zh: `正文中的“${written}”与表中的数字${cells.slice(0, 4).join('、')}不一致。`,
            en: `The text says ${written}; the table says ${cells.slice(0, 4).join(', ')}.`,
          },
        },
      ];

const figuresOf = (cells: readonly Cell[]) => cells.flatMap(({ text }) => cellFigure(text)?.value ?? []);

/** The paragraphs around a table, without its own rows and those of others. */
interface Prose {
  text: string;
  start: number;
}

function proseOf(text: string): Prose[] {
  const lines: Prose[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (!/[\t|]/.test(line) && /\d/.test(line)) lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

/** '青山镇30件' where the row 青山镇 has no 30. The label must stand in one row only, and be more than a common word. */
function labelFaults(table: Table, prose: readonly Prose[]): Place[] {
  const labels = table.rows.map((cells) => cells.find(({ text }) => /\p{Script=Han}{2}/u.test(text))?.text ?? '');
  return table.rows.flatMap((cells, i) => {
    const label = (labels[i] ?? '').replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]/, '').trim();
    const figures = figuresOf(cells);
    const unique = labels.filter((other) => other.includes(label)).length === 1;
    if (label.length < 3 || label.length > 20 || !unique || figures.length === 0 || TOTAL.test(label)) return [];
    return prose.flatMap(({ text, start }): Place[] => {
      const at = text.indexOf(label);
      const match = at < 0 ? null : STATED.exec(text.slice(at + label.length, at + label.length + 24));
      const { unit = '' } = match?.groups ?? {};
      const behind = text.slice(at + label.length + (match?.[0].length ?? 0));
      if (!match || /[年月日号]/.test(unit) || !countsThis(table, unit, behind)) return [];
      const found = stated(match, start + at + label.length);
      return found ? differs(found, figures) : [];
    });
  });
}

/** '共收到120件，具体见下表' where the row of totals has no 120. */
function wholeFaults(table: Table, before: readonly Prose[], text: string): Place[] {
  const total = table.rows.find((cells) => TOTAL.test(cells[0]?.text ?? '') || TOTAL.test(cells[1]?.text ?? ''));
  const near = before.at(-1);
  if (!total || !near || text.slice(near.start + near.text.length, table.start).trim().length > 40) return [];
  if (!POINTS_AT.test(near.text + text.slice(near.start + near.text.length, table.start))) return [];
  const figures = [...figuresOf(total), ...table.rows.flatMap(figuresOf)];
  return [...near.text.matchAll(WHOLE)].flatMap((match): Place[] => {
    const unit = match.groups?.unit ?? '';
    const found = stated(match, near.start);
    const behind = near.text.slice(match.index + match[0].length);
    if (!found || !countsThis(table, unit, behind) || figuresOf(total).length === 0) return [];
    return differs(found, figures).map((place) => ({
      ...place,
      reason: {
        zh: `正文中的“${found.written}”与表中的合计数${figuresOf(total).slice(0, 4).join('、')}不一致。`,
        en: `The text says ${found.written}; the totals of the table are ${figuresOf(total).slice(0, 4).join(', ')}.`,
      },
    }));
  });
}

function faults(text: string, tables: readonly Table[]): Place[] {
  if (tables.length === 0) return [];
  const prose = proseOf(text);
  const places = tables.flatMap((table) => [
    // the paragraphs of a text with several tables may mean another one
    ...(tables.length === 1 ? labelFaults(table, prose) : []),
    ...wholeFaults(
      table,
      prose.filter(({ start }) => start < table.start),
      text,
    ),
  ]);
  return places.filter(({ span }, i) => places.findIndex((other) => other.span[0] === span[0]) === i);
}

const ROWS = '乡镇\t件数\n城关镇\t12\n青山镇\t30\n柳河乡\t5\n合计\t47';
const REPORT = '项目\t数量\n主动公开文件\t16\n依申请公开办结\t32\n行政复议案件\t2';

export const textTable = rule({
  id: 'text-table',
  severity: 'high',
  finds: { zh: '正文中的数字与表中的数字不一致。', en: 'A figure in the text differs from the table it describes.' },
  ground:
    '《中华人民共和国统计法》第六条、第九条：统计资料应当真实、准确；《政府网站与政务新媒体检查指标》：信息内容应当准确',
  remedy: { zh: '核实后统一正文和表格中的数字。', en: 'Find out which is right and make both the same.' },
  examples: {
    match: [
      `全县共受理申请49件，具体见下表：\n${ROWS}`,
      `各乡镇受理情况如下：城关镇12件，青山镇31件，柳河乡5件。\n${ROWS}`,
      `${REPORT}\n全年主动公开文件18件，行政复议案件2件。`,
      `全年累计办理47件（见表1），其中柳河乡共15件。\n表1 办理情况\n${ROWS}`,
      '本次采购合计1250元，明细如下：\n品名\t金额（元）\n桌\t800\n椅\t400\n合计\t1,200',
      '|项目|数量（件）|\n|规章解读|6|\n|文件解读|14|\n全年完成规章解读7件、文件解读14件。',
    ],
    pass: [
      `全县共受理申请47件，具体见下表：\n${ROWS}`,
      `各乡镇受理情况如下：城关镇12件，青山镇30件，柳河乡5件。\n${ROWS}`,
      `${REPORT}\n全年主动公开文件16件，行政复议案件2件。`,
      '本次采购合计0.12万元，明细如下：\n品名\t金额（元）\n桌\t800\n椅\t400\n合计\t1,200',
      `全县共受理申请近50件，具体见下表：\n${ROWS}`,
      `青山镇2024年受理30件，城关镇3个村参加试点。全县共有3个乡镇，具体见下表：\n${ROWS}`,
      '全县总面积1286平方公里，共有3个乡镇，情况如下：\n乡镇\t行政村（个）\t面积\n城关镇\t19\t318\n青山镇\t22\t547\n柳河乡\t17\t421\n合计\t58\t1286',
      '项目\t金额（万元）\n道路养护\t1200\n桥梁检测\t350\n道路养护共投入0.12亿元。',
    ],
  },
  spans: (text, _context, reading) => faults(text, reading.tables),
});
