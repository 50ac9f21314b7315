import type { Line } from '../lines.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import type { Table } from '../tables.ts';

/** Bars with nothing between them, or a line of nothing but bars. Two neighbouring empty cells of a row are no fault. */
const EMPTY_CELLS = /\|(?:[ \t\u00a0\u3000]*\|){3,}/gu;
const BARE_BARS = /^[ \t\u00a0\u3000]*\|(?:[ \t\u00a0\u3000]*\|)*[ \t\u00a0\u3000]*$/gmu;
/** A bar left at the end of a line that has no other cell. */
const STRAY_BAR = /^([^|\n]*[^|\s])[ \t\u00a0\u3000]*\|[ \t\u00a0\u3000]*$/gmu;

const CAPTION = /^[ \t]*(?:(?:附?表)\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.]|附表[：:])[^\n。；]{2,40}$/gmu;
const PROMISE = /(?:如下表|见下表|详见下表|下表所示)[：:。]?[ \t]*$/gmu;
const NOTHING_FOLLOWS =
  /^\s*(?:$|(?:联系|咨询|监督)(?:人|电话)[：:]|[一二三四五六七八九十]{1,3}、|附?表\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.])/u;

/** 'As follows:' at the very end, before the signature. */
const FOLLOWS =
  /(?:(?:如下|见下)(?:图表)?(?:所示)?(?:[（(][^）)\n]{1,12}[）)])?(?:，[^。；\n]{2,10})?|包括(?:以下|下列)?[^，。；\n]{0,4}|(?:以下|下列)(?:几|[^，。；\n]{0,3})[^，。；\n]{2,6}(?:办理)?|名单)[：:][ \t]*$/gmu;
const ENDS =
  /^\s*(?:(?:特此(?:公示|公告|通知)。|(?:咨询|联系|监督)电话[：:][^\n]{0,20})\s*)?(?:[^\n，。；：]{2,30}(?:政府|办公室|局|委员会|中心|厅|院|办|所|站)\n?\s*\d{4}年\d{1,2}月\d{1,2}日(?:\n|$)|(?:[^\n，。；：]{2,30}(?:\n\s*|$))?(?:\d{4}年\d{1,2}月\d{1,2}日\s*)?$)/u;
/** A list was promised, and what comes is what stands below lists. */
const LIST_FOLLOWS =
  /(?:名单|人员|对象|结果|明细|标准|单位|项目|企业|候选人|清单|安排)[^，。；\n]{0,8}如下[：:][ \t]*$|(?:如|见)下?表[一二三四五\d]?(?:所示)?[：:。][ \t]*$/gmu;
const BELOW_LIST =
  /^\s*(?:公示(?:期|时间)|如有|如对|特此|请各|监督|联系|以上|上述|举报|咨询|各(?:单位|乡镇|镇)|任何单位|[一二三四五六七八九]、|附件)/u;
/** Rows of a table without a single word. */
const BLANK_ROWS = /(?<=\t[^\n]*\n)(?:[ \u3000]*\t[ \t\u3000]*(?:\n|$))+/gu;

/** A form has cells to be filled in. */
const FORM =
  /^[^\n，。；]{0,30}(?:申请|登记|报名|审批|反馈|回执|签到|推荐|备案|评分|测评|调查|信息采集|样)表|样式|格式|模板/mu;
/** The title of the text, or a line right above the table, says that it is a form. */
function isForm(text: string, start: number): boolean {
  const title = text.slice(0, 80).split('\n')[0] ?? '';
  const above = text
    .slice(Math.max(0, start - 80), start)
    .split('\n')
    .slice(-3)
    .join('\n');
  return FORM.test(title) || FORM.test(above);
}

/** Of the cells below the head and right of the labels, so many may be empty. */
const FILLED = 0.3;

const EMPTY = /^[-—－/／\s]*$/u;
const LABEL = /[\p{Script=Han}\d]/u;

/** Every cell right of the labels is empty, or holds a dash; of a single row that may be meant. */
function isBlank({ head, rows }: Table): boolean {
  const cells = rows.flatMap((row) => row.slice(1));
  const names = rows.filter(([label]) => LABEL.test(label?.text ?? '')).length;
  return (
    head.length > 1 &&
    rows.length > 1 &&
    cells.length > 2 &&
    cells.every(({ text }) => EMPTY.test(text)) &&
    names <= rows.length
  );
}

/** Tables whose rows hold labels and hardly anything else. */
function hollowTables(text: string, tables: readonly Table[]): Span[] {
  return tables.flatMap((table): Span[] => {
    if (isForm(text, table.start)) return [];
    if (isBlank(table)) return [[table.start, table.end]];
    const cells = table.rows.flatMap((row) => row.slice(1));
    const filled = cells.filter(({ text: cell }) => !EMPTY.test(cell)).length;
    const few = table.rows.length < 2 || cells.length < 3 || filled > cells.length * FILLED;
    return few ? [] : [[table.start, table.end]];
  });
}

export const emptiedTable = rule({
  id: 'emptied-table',
  severity: 'medium',
  finds: {
    zh: '表格内容丢失，只剩下竖线或者表题。',
    en: 'A table lost its content: only bars or its caption are left.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、完整',
  remedy: {
    zh: '从原件重新录入表格，删去多余的竖线。',
    en: 'Enter the table again from the original and remove the stray bars.',
  },
  examples: {
    match: [
      '项目名称\t金额\n\t\n\t',
      '中标候选人名单如下：\n监督部门：示范县财政局',
      '年度报告 | |||||||||',
      '| | | | |',
      '合计 | 3 |\n|\n|\n完',
      '收费情况见下表：\n\n三、监督检查',
      '表1 收费项目一览表\n表2 减免项目一览表\n无',
      '示范县年度报告 |\n正文',
      '项目\t数量\t金额\n甲\t\t\n乙\t\t\n丙\t\t',
      '现将名单公布如下：\n\n示范县人民政府\n2024年5月1日',
      '经审核，拟补贴对象情况如下：',
      '收费标准见下表：\n\n示范县财政局\n2024年5月1日',
    ],
    pass: [
      '| 项目 | 数量 |\n|---|---|\n| 甲 | 3 |\n| 合计 | | |',
      '收费情况见下表：\n项目\t金额\n甲\t3',
      '表1 收费项目一览表\n项目\t金额\n甲\t3',
      '|甲|乙|丙|\n|1||3|',
      '如下表述有误：县|区应为县（区）',
      '项目\t数量\t金额\n甲\t3\t\n乙\t\t20\n丙\t5\t',
      '培训报名表\n姓名\t单位\t电话\n\t\t\n\t\t',
      '现将情况报告如下：\n一、总体情况\n全年公开信息三百条。',
      '现将名单公布如下：\n某某、某某、某某。\n示范县人民政府\n2024年5月1日',
    ],
  },
  spans: (text, _context, reading) => {
    const bars = reading.holds('|')
      ? [...spansOf(text, EMPTY_CELLS), ...spansOf(text, BARE_BARS), ...strayBars(text)]
      : [];
    const ending = reading.lines.filter((line) => /[：:。表示]$/u.test(line.text));
    const promises = spansIn(
      ending.filter((line) => line.text.includes('表')),
      PROMISE,
    );
    const bare = [
      ...spansIn(
        reading.lines.filter((line) => /^附?表/u.test(line.text)),
        CAPTION,
      ),
      ...promises,
    ].filter(([, end]) => NOTHING_FOLLOWS.test(text.slice(end)));
    const announced = ending.filter((line) => !line.text.endsWith('示'));
    const promised = [...spansIn(announced, FOLLOWS), ...promises].filter(([, end]) =>
      ENDS.test(text.slice(end, end + 80)),
    );
    const lists = spansIn(announced, LIST_FOLLOWS).filter(([, end]) => BELOW_LIST.test(text.slice(end, end + 40)));
    const blank = (reading.holds('\t') ? spansOf(text, BLANK_ROWS) : [])
      .map(([start, end]): Span => [text.lastIndexOf('\n', start - 2) + 1, Math.max(start, end - 1)])
      .filter(([start]) => !isForm(text, start));
    return merged([...lists, ...blank, ...bars, ...bare, ...promised, ...hollowTables(text, reading.tables)]);
  },
});

/** Only the last words of a line announce what comes below. */
const TAIL = 60;

const spansIn = (lines: readonly Line[], pattern: RegExp): Span[] =>
  lines.flatMap(({ text, span }) => {
    const cut = Math.max(0, text.length - TAIL);
    return spansOf(text.slice(cut), pattern).map(([from, to]): Span => [span[0] + cut + from, span[0] + cut + to]);
  });

function strayBars(text: string): Span[] {
  return [...text.matchAll(STRAY_BAR)].map((match) => [
    match.index + (match[1] ?? '').length,
    match.index + match[0].length,
  ]);
}
