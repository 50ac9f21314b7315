import { isRow, type Line } from '../lines.ts';
import { PairSet } from '../pair-set.ts';
import { type Place, rule } from '../rule.ts';
import type { Table } from '../tables.ts';
import { type Claim, claimsIn } from './claims.ts';
import { agrees as agreesWith, linesBeside, namedColumns, namedMost, namedRates } from './named-columns.ts';
import { type Amount, amountsOf, isTotalLabel, itemsOf, labelOf, measures } from './table-amounts.ts';
import { contextOf, sentenceAt, speaksOf, type TableContext } from './table-context.ts';

const POINTS_AT = /下表|上表|见表|附表|如表|表\s*\d|如下|以下|名单|明细|清单|[：:]\s*$/u;
/** A line that only names the table or its unit. */
const CAPTION =
  /^\s*(?:附?表\s*[\d一二三四五六七八九十]*|[（(]?(?:计量|金额)?单位[:：]|[^，。：:]{2,30}(?:表|情况|名单|明细|统计)\s*$)/u;

const agrees = ({ value, scale, written }: Claim, amount: number) => agreesWith(value, scale, written, amount);

const round = (amount: number) => Number(amount.toFixed(4));

function place(
  claim: Pick<Claim, 'span' | 'written' | 'unit'>,
  amounts: readonly number[],
  what: 'row' | 'whole',
): Place {
  const shown = [...new Set(amounts.map(round))].slice(0, 4);
  return {
    span: claim.span,
    reason: {
      zh: `正文中的“${claim.written}${claim.unit}”与表中的${what === 'row' ? '数字' : '合计数'}${shown.join('、')}不一致。`,
      en: `The text says ${claim.written}; ${what === 'row' ? 'the table says' : 'the totals of the table are'} ${shown.join(', ')}.`,
    },
  };
}

/** The paragraphs around a table, without its own rows and those of others. */
interface Prose {
  text: string;
  start: number;
  /** worked out only where it is compared with a table */
  claims: () => readonly Claim[];
}

const proseOf = (lines: readonly Line[]): Prose[] =>
  lines
    .filter((line) => !isRow(line))
    .map(({ text, span: [start] }) => {
      let claims: readonly Claim[] | undefined;
      return { text, start, claims: () => (claims ??= claimsIn(text, start)) };
    });

/** Between the label of a row and its figure: little, and nothing that names another thing. */
const BETWEEN =
  /^[”"》）)]?(?:[，,、:：]\s*)?(?:受理|安排|下达|拨付|发放|救助|资助|完成|播种|种植|收到|办理|办结|新增|投入|支出|老人|人员|群众|居民|学生|项目|资金|里程|面积)?(?:共计|共有|合计|总计|累计|达到|[共为有达是计])?[:：]?\s*$/u;
const CLOSE =
  /^[”"》）)]?(?:[，,:：]\s*|[（(])?(?:总数|数量?|金额|资金)?(?:共计|共有|合计|总计|累计|达到|[共为有达是计])?[:：]?\s*$/u;

const PLACE = /[\u4e00-\u9fff]{2}(?:镇|乡|村|街道|社区|学校|局|县)$/u;
const adjoins = (tables: readonly Table[], end: number) => tables.some(({ start }) => start >= end && start - end < 3);

/** '中标价' between label and figure, where a column is so named; '招生' where it is 招生人数; '类最多，达' */
function saysHead(between: string, head: string): boolean {
  const said = between.replace(/(?:共计|共有|合计|累计|达到|[共为有达是计])$/u, '');
  return (said.length > 1 && head.startsWith(said)) || /^(?:类|项)?(?:最多|最高|居首|位居第一)，?$/u.test(said);
}

/** What may stand before a short label without making another word of it. */
const OPENS = /(?:其中|年度?|全[县镇年]|本次|[共为和及度镇县市]|我局)$/u;

/** '“三公”经费合计' is the row of '“三公”经费'. */
const stemOf = (label: string) => (label.length > 4 ? label.replace(/(?:合计|总计|小计)$/u, '') : label);

/** '青山镇30件' where no row 青山镇 has a 30. */
function labelFaults(contexts: readonly TableContext[], prose: readonly Prose[], title: string): Place[] {
  const tables = contexts.map(({ table }) => table);
  const rows = contexts.flatMap((context) =>
    context.table.rows.map((cells) => ({
      context,
      label: stemOf(labelOf(cells)),
      amounts: () => amountsOf(context.table, cells),
    })),
  );
  const labels = rows.map(({ label }) => label);
  const known = [...new Set(labels)].filter((label) => label.length >= 2 && label.length <= 20 && !isTotalLabel(label));
  const namedIn = finder(known);
  const heads = tables.flatMap(({ head }) => head.slice(1).map(({ text }) => text.replace(/[（(].*$/u, '')));
  return prose.flatMap(({ text, start, claims }) => {
    const named = namedIn(text);
    if (named.length === 0) return [];
    return claims().flatMap((claim): Place[] => {
      const before = text.slice(Math.max(0, claim.span[0] - start - 30), claim.span[0] - start);
      const label = named
        .filter((one) => before.includes(one))
        .sort((a, b) => before.lastIndexOf(b) + b.length - before.lastIndexOf(a) - a.length || b.length - a.length)[0];
      if (!label) return [];
      const between = before.slice(before.lastIndexOf(label) + label.length);
      const close = CLOSE.test(between);
      const lead = before.slice(0, before.lastIndexOf(label));
      const alone = !/\p{Script=Han}$/u.test(lead);
      const titled = label.length > 1 && heads.some((head) => saysHead(between, head));
      // right above a table, a sentence about a place is about what the table counts
      const stands =
        PLACE.test(label) && /^[\u4e00-\u9fff]{2,6}$/u.test(between) && adjoins(tables, start + text.length);
      if (!close && !titled && !stands && !(BETWEEN.test(between) && (label.length > 2 || alone))) return [];
      // '基础包、孕产包四种' counts the list
      if (/、[^、，。；\d]*$/u.test(lead) && !/^[（(]$/u.test(between)) return [];
      // '农业' also begins '农业农村': what comes before must not make it another word either
      if (label.length === 2 && !alone && !OPENS.test(lead)) return [];
      const sentence = sentenceAt(text, claim.span[0] - start);
      const same = rows.filter(
        (row) =>
          (row.label.includes(label) || label.includes(row.label)) &&
          speaksOf(row.context, sentence, title, start + text.length),
      );
      const all = same.flatMap((row) => row.amounts());
      const amounts = all.filter((amount) => measures(amount, claim, close));
      if (amounts.length === 0 || all.some(({ value }) => agrees(claim, value))) return [];
      return [
        place(
          claim,
          amounts.map(({ value }) => value),
          'row',
        ),
      ];
    });
  });
}

/** Which of many labels, of two characters at least, a line holds: they are compared only where one of them may begin. */
function finder(labels: readonly string[]): (text: string) => string[] {
  const groups = Map.groupBy(labels, (label) => label.charCodeAt(0));
  const begins = new PairSet(labels.length);
  for (const label of labels) begins.add(label.charCodeAt(0), label.charCodeAt(1));
  return (text) => {
    const found = new Set<string>();
    for (let at = begins.next(text, 0); at >= 0; at = begins.next(text, at + 1))
      for (const label of groups.get(text.charCodeAt(at)) ?? NONE) if (text.startsWith(label, at)) found.add(label);
    return found.size === 0 ? [] : labels.filter((label) => found.has(label));
  };
}

const NONE: readonly string[] = [];

const sum = (amounts: readonly Amount[]) => amounts.reduce((total, { value }) => total + value, 0);

/** A table with what is worked out of it once, however many figures are compared with it. */
interface Summed {
  table: Table;
  /** how many rows are items */
  count: number;
  columns: readonly { items: readonly Amount[]; totals: readonly Amount[] }[];
  /** every figure, and the sum of every column */
  values: readonly number[];
}

function summed(table: Table): Summed {
  const { items, totals } = itemsOf(table);
  const [inItems, inTotals] = [items, totals].map((rows) => rows.flatMap((cells) => amountsOf(table, cells)));
  const columns = table.head.map((_, column) => ({
    items: (inItems ?? []).filter((amount) => amount.column === column),
    totals: (inTotals ?? []).filter((amount) => amount.column === column),
  }));
  const values = columns.flatMap((column) => [
    sum(column.items),
    ...[...column.items, ...column.totals].map(({ value }) => value),
  ]);
  return { table, count: items.length, columns, values };
}

/** What a claim about the whole of a table may mean: its totals, the sums of its columns, how many rows it has. */
function toldOf({ table, count, columns }: Summed, claim: Claim, isPointed: boolean): number[] {
  const told = columns
    .filter((column) =>
      [...column.items, ...column.totals].some(
        (amount) => measures(amount, claim, false) && (isPointed || amount.measure === claim.measure),
      ),
    )
    .flatMap((column) => (column.totals.length > 0 ? column.totals.map(({ value }) => value) : [sum(column.items)]));
  if (told.length > 0) return told;
  return claim.counts && isList(table) ? [count] : [];
}

/** Whether a table says it anywhere: as a figure, a sum, or by how many rows it has. */
const says = ({ values, count }: Summed, claim: Claim): boolean =>
  values.some((value) => agrees(claim, value)) || (claim.counts && agrees(claim, count));

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

/** '共收到120件，具体见下表' where neither total nor sum of the table is 120. */
function wholeFaults(
  context: TableContext,
  prose: readonly Prose[],
  all: () => readonly Summed[],
  title: string,
): Place[] {
  const { table } = context;
  const below = prose.find(({ start, text }) => start > table.end && start - table.end < 4 && text.includes('上表'));
  const above = prose.findLast(({ start, text }) => start < table.start && !CAPTION.test(text));
  const near = below ?? above;
  if (!near || (near === above && table.start - near.start - near.text.length > 60)) return [];
  if (near.claims().length === 0) return [];
  const labels = table.rows.map(labelOf).filter((label) => label.length > 1 && !isTotalLabel(label));
  // '网站全年发布信息310条。' and nothing else, right above a table that has a total
  const isBrief =
    near.text.length < 26 &&
    near.claims().length === 1 &&
    /全年|全县|本年|总/u.test(near.text) &&
    itemsOf(table).totals.length > 0;
  const claims = near.claims().filter(({ isWhole, span }) => {
    const lead = near.text.slice(Math.max(0, span[0] - near.start - 10), span[0] - near.start);
    return (
      speaksOf(context, sentenceAt(near.text, span[0] - near.start), title, near.start + near.text.length) &&
      (isWhole ||
        pointsFrom(near.text, span[1] - near.start) ||
        (isBrief && adjoins([table], near.start + near.text.length))) &&
      !labels.some((label) => lead.includes(label)) &&
      !/其中/u.test(near.text.slice(0, span[0] - near.start))
    );
  });
  const whole = claims.filter(({ isWhole }) => isWhole);
  const judged = whole.length > 0 ? whole : claims.slice(0, 1);
  const one = judged.length > 0 ? all().find((other) => other.table === table) : undefined;
  if (!one) return [];
  return judged.flatMap((claim): Place[] => {
    const told = toldOf(one, claim, POINTS_AT.test(near.text));
    return told.length === 0 || all().some((other) => says(other, claim)) ? [] : [place(claim, told, 'whole')];
  });
}

function faults(lines: readonly Line[], tables: readonly Table[]): Place[] {
  if (tables.length === 0) return [];
  const prose = proseOf(lines);
  let sums: readonly Summed[] | undefined;
  const all = () => (sums ??= tables.map(summed));
  const title = lines[0]?.text ?? '';
  const contexts = tables.map((table) => contextOf(table, lines));
  const paragraphs = lines.filter((line) => !isRow(line));
  const named = contexts
    .map((context) => ({ context, beside: linesBeside(context, paragraphs) }))
    .flatMap(({ context, beside }) => [
      ...namedColumns(context, beside, paragraphs, title),
      ...namedRates(context, beside, title),
      ...namedMost(context, beside),
    ])
    .map(({ start, end, written, unit, amounts, isRow: ofRow }) =>
      place({ span: [start, end], written, unit }, amounts, ofRow ? 'row' : 'whole'),
    );
  const places = [
    ...named,
    ...labelFaults(contexts, prose, title),
    ...contexts.flatMap((context) => wholeFaults(context, prose, all, title)),
  ];
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
      '全县共有12户符合条件：\n镇\t户数\n城关镇\t6\n青山镇\t5',
      '拟补贴三家企业，名单如下：\n序号\t企业\n1\t甲公司\n2\t乙公司',
      '本次采购合计1250元，明细如下：\n品名\t金额（元）\n桌\t800\n椅\t400\n合计\t1,200',
      '今年投入资金800万元，具体如下：\n项目\t资金（万元）\n道路\t500\n桥梁\t200\n合计\t700',
      '从下表看，青山镇的办结数为27件。\n乡镇\t受理数（件）\t办结数（件）\n青山镇\t30\t17\n柳河乡\t9\t8',
      '开放天数共354天，按下表分列。\n场馆\t接待人数（人次）\t开放天数（天）\n博物馆\t239\t195\n文化馆\t159\t38',
      '青山镇（办结数19件）列在首位，其余见下表。\n乡镇\t受理数（件）\t办结数（件）\n青山镇\t30\t17\n柳河乡\t9\t8',
      '合格率为98%。\n类别\t抽检数\t合格数\n食品\t100\t90\n药品\t100\t88',
      '青山镇最多，有36件。\n乡镇\t件数\n城关镇\t12\n青山镇\t30',
      '去年受理情况如下表，其中青山镇29件。\n乡镇\t件数\n城关镇\t12\n青山镇\t30',
      '|项目|数量（件）|\n|规章解读|6|\n|文件解读|14|\n全年完成规章解读7件、文件解读14件。',
    ],
    pass: [
      '去年全县受理申请30件，城关镇10件。\n上半年各镇受理情况如下表。\n乡镇\t件数\n城关镇\t12\n青山镇\t30',
      '收到申请37件，其中予以公开12件。\n上年同期办理情况统计表\n结果\t件数\n予以公开\t30\n部分公开\t5',
      '全县在册低保3646户，本次抽查两镇结果如下。\n乡镇\t抽查户数\n城关镇\t31\n青山镇\t50',
      '从下表看，青山镇的办结数为17件。\n乡镇\t受理数（件）\t办结数（件）\n青山镇\t30\t17',
      '合格率为89%。\n类别\t抽检数\t合格数\n食品\t100\t90\n药品\t100\t88',
      '收费分基础包、慢病包、孕产包三种，标准如下：\n服务包\t年费（元）\n基础包\t20\n慢病包\t80\n孕产包\t150\n老年包\t120',
      '西关片开工四条小巷。\n片区\t小巷（条）\n东关片\t6\n西关片\t7',
      `全县共受理申请47件，具体见下表：\n${ROWS}`,
      `各乡镇受理情况如下：城关镇12件，青山镇30件，柳河乡5件。\n${ROWS}`,
      `${REPORT}\n全年主动公开文件16件，行政复议案件2件。`,
      '本次采购合计0.12万元，明细如下：\n品名\t金额（元）\n桌\t800\n椅\t400\n合计\t1,200',
      '中标总价为800.98万元，具体如下。\n标段\t中标价（元）\n一标段\t4782726\n二标段\t3227077\n合计\t8009803',
      `全县另有民办机构8件，不在下表统计范围。\n${ROWS}`,
      `全县共受理申请近50件，具体见下表：\n${ROWS}`,
      `青山镇2024年受理30件，城关镇3个村参加试点。全县共有3个乡镇，具体见下表：\n${ROWS}`,
      '全县总面积1286平方公里，共有3个乡镇，情况如下：\n乡镇\t行政村（个）\t面积\n城关镇\t19\t318\n青山镇\t22\t547\n柳河乡\t17\t421\n合计\t58\t1286',
      '项目\t金额（万元）\n道路养护\t1200\n桥梁检测\t350\n道路养护共投入0.12亿元。',
    ],
  },
  spans: (_text, _context, { lines, tables }) => (tables.length === 0 ? [] : faults(lines, tables)),
});
