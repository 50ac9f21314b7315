import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import type { Table } from '../tables.ts';
import { namedAlone } from './captions-alone.ts';
import { isForm, isHollow } from './hollow-tables.ts';
import { CELL, signsOf } from './line-signs.ts';
import { bareLabels, headsBelowCaptions, signRows } from './lost-rows.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

/** Bars with nothing between them, or a line of nothing but bars. Two neighbouring empty cells of a row are no fault. */
const EMPTY_CELLS = /\|(?:[ \t\u00a0\u3000]*\|){3,}/gu;
const BARE_BARS = /^[ \t\u00a0\u3000]*\|(?:[ \t\u00a0\u3000]*\|)*[ \t\u00a0\u3000]*$/gmu;
/** A bar left at the end of a line that has no other cell. */
const STRAY_BAR = /^([^|\n]*[^|\s])[ \t\u00a0\u3000]*\|[ \t\u00a0\u3000]*$/gmu;

const CAPTION = /^[ \t]*(?:(?:附?表)\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.]|附表[：:])[^\n。；]{2,40}$/gmu;
const PROMISE = /(?:如下表|见下表|详见下表|下表所示)[）)]?[：:。]?[ \t]*$/gmu;
const NOTHING_FOLLOWS =
  /^\s*(?:$|(?:联系|咨询|监督)(?:人|电话)[：:]|[一二三四五六七八九十]{1,3}、|附?表\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.])/u;

/** 'As follows:' at the very end, before the signature. */
const FOLLOWS =
  /(?:(?:如下|见下|附后|于[下后]|如[下后]所[列示]|如下所[列示]|[间点别准额段]分别为)(?:图表)?(?:所示)?(?:[（(][^）)\n]{1,12}[）)])?(?:，[^。；\n]{2,10})?|包括(?:以下|下列)?[^，。；\n]{0,4}|(?:以下|下列)(?:几|[^，。；\n]{0,3})[^，。；\n]{2,6}(?:办理)?|名单)[：:][ \t]*$/gmu;
const ENDS =
  /^\s*(?:(?:特此(?:公示|公告|通知)。|(?:咨询|联系|监督)电话[：:][^\n]{0,20})\s*)?(?:[^\n，。；：]{2,30}(?:政府|办公室|局|委员会|中心|厅|院|办|所|站)\n?\s*\d{4}年\d{1,2}月\d{1,2}日(?:\n|$)|(?:[^\n，。；：]{2,30}(?:\n\s*|$))?(?:\d{4}年\d{1,2}月\d{1,2}日\s*)?$)/u;
/** A list was promised, and what comes is what stands below lists; sections from 一、 on are what was promised. */
const LIST_FOLLOWS =
  /(?:名单|人员|对象|结果|明细|标准|单位|项目|企业|候选人|清单|安排)[^，。；\n]{0,8}如下[：:][ \t]*$|(?:如|见)下?表[一二三四五\d]?(?:所示)?[：:。][ \t]*$/gmu;
const BELOW_LIST =
  /^\s*(?:公示(?:期|时间)|如有|如对|特此|请各|监督|联系|以上|上述|举报|咨询|各(?:单位|乡镇|镇)|任何单位|[二三四五六七八九]、|附件)/u;
/** Rows of a table without a single word. */
const BLANK_ROWS = /(?<=\t[^\n]*\n)(?:[ \u3000]*\t[ \t\u3000]*(?:\n|$))+/gu;

const DASHED_ROWS = /(?<=\t[^\n]*\n)(?:[ \u3000]*[-—－](?:\t[ \u3000]*[-—－][ \u3000]*)+(?:\n|$)){2,}/gu;
/** Behind a label nothing but empty cells. */
const LABEL_ALONE = /^[^\t\n]{2,20}[：:](?:\t[ \u3000]*){3,}$/gmu;
/** A total of nothing, and no row above. */
const TOTAL_ALONE = /(?<=(?:^|\n)[^\t\n]*\n)(?:合计|总计|小计)(?:\t[ \u3000]*){2,}$/gmu;
/** Borders of a drawn table right below each other: no cell between them says anything. */
const FRAME = /^(?:[ \u3000]*[─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬][─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬ \u3000]*(?:\n|$)){2,}/gmu;

/** A caption, or what announces a table, a list or a plan, with a line right below that speaks of it as if it stood there. */
const ANNOUNCED =
  /^(?!附件)(?:(?:注[：:])?附?表\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.\u3000][^\n。；]{2,40}|附[表图][：:]?[^\n。；]{0,30}|图表[：:][^\n。；]{2,30}|续表\d?|[（([【](?:表|图|图表|表格|附表|此处为?表格?)[）)\]】]|[^\n。；]{0,40}(?:如下(?:[图表])?(?:所示)?|[见如]下表|附后|名单|清单|一览表|图表|时间表|安排表)[：:。]?|[^\n。；]{0,40}(?:标准|结果|信息)[：:]?)$/u;
const SPEAKS_BACK =
  /^(?:[（(]?(?:以上|上述|上列)|总体[来上]看|整体[来上]看|[从由如据]?上?表(?:中|可|[一二三四五\d]\s*(?:反映|可见|可知|看)|可以|所示|显示|看)|[从由如据](?:上|上述|以上)(?:[图表]|表格|图表)|注[：:]|数据来源|资料来源|请(?:上述|以上|广大|乘客|用户|市民|旅客|居民|家长|考生|群众|各组)|希望(?:受表彰|以上|上述|获奖|各)|公示期(?:间|为|限)|如不服本|材料齐全|不合格(?:产品|样品|批次)|收费依据|各(?:组|考点|班次|校)[^，。]{0,3}(?:要|应|提前|按)|[一二两三四五]项指标|任何单位和个人)/u;

/** First characters of SPEAKS_BACK and of the marks in the place of a table, last ones of ANNOUNCED. */
const BACK_BEGINS = unitsOf('总整各（(以上述列从由如据表注数资请希公不材收各一二两三四五项任');
const ANNOUNCED_BEGINS = unitsOf('附表图续注[【');
const ANNOUNCED_ENDS = unitsOf('—：:。下图表示后单准果息）)');

/** A promise as the last line of all. */
const LAST_PROMISE =
  /(?:(?<![图发代仪手])表|名单|清单|明细|一览表|如下|下列|以下\p{Script=Han}{0,6}|[单位人员学校企业果][是为]|附后|于[下后]|如下所[列示]|[间点别准额段]分别为)(?:[（(][^）)\n]{1,12}[）)])?(?:[：:]|——)$/u;

/** What columns are called. */
const COLUMN = /^(?:序号|编号|姓名|户主|名称|.{0,4}名称|项目|单位|金额|数量|面积|地址|时间|备注|标准|电话)$/u;

/** '包含以下要素：' above, '1.索引号：…' below: the columns themselves are spoken of, no rows belong there. */
function speaksOfColumns(text: string, start: number, end: number): boolean {
  if (/(?:要素|字段|栏目|表头)[^\n]{0,8}\n\s*$/u.test(text.slice(Math.max(0, start - 40), start))) return true;
  const columns = text
    .slice(start, end)
    .split(/[\t\n]/u, 30)
    .map((cell) => cell.trim());
  return columns.some(
    (cell) =>
      cell.length > 1 &&
      new RegExp(`\\n\\s*\\d[.．、]${RegExp.escape(cell)}[：:]`, 'u').test(text.slice(end, end + 300)),
  );
}

/** The head of a table, and no row below. */
function headsAlone(reading: Reading): Span[] {
  const { text, lines } = reading;
  const signs = signsOf(reading);
  const isTabbed = (i: number) => ((signs[i] ?? 0) & CELL) !== 0 && lines[i]?.text.includes('\t') === true;
  const found: Span[] = [];
  for (const [i, line] of lines.entries()) {
    if (!isTabbed(i) || isTabbed(i - 1) || isTabbed(i + 1)) continue;
    const cells = line.text.split('\t');
    const isHead = cells.length > 2 && cells.every((cell) => /^\p{Script=Han}{2,8}$/u.test(cell));
    if (!isHead || cells.filter((cell) => COLUMN.test(cell)).length < 2) continue;
    if (speaksOfColumns(text, ...line.span)) continue;
    if (!isForm(text, line.span[0]) && !/填写|签到|签名/u.test(lines[i - 1]?.text ?? '')) found.push(line.span);
  }
  return found;
}

function promisedLast(lines: readonly Line[]): Span[] {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || last.text.length < 5 || last.text.includes('\t')) return [];
  return LAST_PROMISE.test(last.text) ? [last.span] : [];
}

/** Announced, and the next line looks back at nothing. */
function nothingBelow(lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || line.text.length > 46) continue;
    // the title of a page announces nothing
    if (i === 0 && !/^附|^表|[：:。）)]$/u.test(line.text)) continue;
    const mayAnnounce =
      beginsIn(line.text, ANNOUNCED_BEGINS) ||
      (endsIn(line.text, ANNOUNCED_ENDS) &&
        (beginsIn(next.text, BACK_BEGINS) || isListNamed(line.text) || isMark(line.text)));
    if (!mayAnnounce) continue;
    if (hasNothingBelow(line.text, next.text)) found.push(line.span);
  }
  return found;
}

/** Words that promise a list or a table in so many words; a sentence below them keeps no such promise. */
const LIST_NAMED =
  /(?:(?<![图发代仪手])表|名单|清单|明细|一览|目录|价目)(?:[（(][^）)\n]{1,12}[）)])?[：:]$|(?:名单|名额|分配|人员|单位|结果)[^，。；]{0,4}如下——$|(?:获奖|中标|入围|拟补助|拟表彰|拟录用|合格)[^，。；]{0,8}(?:单位|人员|名单|企业|学校)[是为][：:]$|(?:时刻表|号码|考场分布|班次|发放标准|补助标准|收费标准)[^，。；]{0,4}如下[：:]$|(?:见|如)下表(?:所示)?[）)]?[：:。]?$/u;
const isListNamed = (text: string) =>
  (!text.endsWith('。') || text.includes('表', text.length - NEAR)) && LIST_NAMED.test(text);
/** In the place of a table. */
const isMark = (text: string) =>
  text.length < 12 && /^(?:[（([【](?:表|图|图表|表格|附表|此处为?表格?)[）)\]】]|(?:图表|表格)[：:])$/u.test(text);
/** A whole sentence that lists nothing. */
const SENTENCE = /^(?![一二三四五六七八九十\d（(①②③●■·])[^、；：:\t|\d二三四五六七八九十]{8,}。$/u;

function hasNothingBelow(text: string, next: string): boolean {
  if (isListNamed(text) && SENTENCE.test(next)) return true;
  const isSentence = /^表\s*[0-9一二三四五六七八九十]/u.test(text) && (/[，].*。$/u.test(next) || SENTENCE.test(next));
  if (!isSentence && !SPEAKS_BACK.test(next) && !isMark(text)) return false;
  if (text.includes('\t') || /[|｜\t]/.test(next) || !ANNOUNCED.test(text)) return false;
  // what comes below such words may be said in sentences
  const isLoose =
    /(?:事项|情况|通知|公告|通报|解读|答复|报告|规定|意见|要求|措施|说明|提示|建议|办法)[^，。]{0,6}如下/u.test(text);
  return !isLoose || /^(?:以上|上述|[从由如据]?上表)/u.test(next);
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
      '表一　各乡镇完成情况\n从上表可以看出，各乡镇进展均衡。',
      '附表：岗位一览表\n以上岗位面向社会公开招聘。',
      '停水范围和时间如下：\n请广大用户提前储水。',
      '获奖名单如下：\n希望受表彰的单位再创佳绩。',
      '通知\n经评审，获奖单位是：\n希望受表扬的单位再接再厉。',
      '指南\n材料清单（共5项）：\n窗口应当一次性告知申请人。',
      '公告\n主要指标完成情况见下表：\n总体来看，各项工作进展顺利。',
      '公告\n调整后的票价表：',
      '通知\n加强监督。\n举报受理渠道公布于下：',
      '通知\n现将各环节所需材料列明于后：\n示范县人民政府\n2024年5月1日',
      '方案\n两个阶段的时间节点分别为：',
      '公告\n拨付资金三笔。\n表2　资金来源构成（单位：万元）\n示范县财政局\n2024年5月1日',
      '通知\n一、收入情况（见下表）\n各单位应当加强预算管理。',
      '（表）\n投诉量逐月下降。',
      '指标\t单位\t完成\n产值\t万元\t\n税收\t万元\t\n用电\t千瓦时\t',
      '开票信息：\n户名\t\n税号\t\n地址\t',
      '品名\t规格\t单价\n-\t-\t-\n-\t-\t-',
      '┌──┬──┐\n├──┼──┤\n└──┴──┘',
      '指标\t单位\t数值\n户数\t户\t31\n管网长度\t\t\n达标率\t\t\n以上由水厂提供。',
      '通知\n完成情况如下。\n完成情况统计表（单位：户）\n从统计情况看，进度较为均衡。',
      '通报\n—\t—\t—\n—\t—\t—\n上表为各泵站水位。',
      '通报\n｜　｜　｜\n｜　｜　｜',
      '清单\n品名：　　数量：\n品名：　　数量：\n以上物资已入库。',
      '公示\n入选人员名单：\n1.\n2.\n公示三天。',
      '通报\n图表：近三年水质\n从上述图表可以看出，水质逐年好转。',
      '公告\n附表：水费分段\n名称\t标准\n水费按月收取。',
      '通知\n姓名、单位、职务\n以上人员请准时到会。',
    ],
    pass: [
      '报名回执\n单位\t姓名\t职务\t电话\n（由参加单位填写）\t\t\t',
      '打分表由评委现场填写：\n评委\t得分\t意见\n\t\t\n\t\t',
      '┌──┬──┐\n│项目│金额│\n├──┼──┤\n│甲　│３　│\n└──┴──┘',
      '| 项目 | 数量 |\n|---|---|\n| 甲 | 3 |\n| 合计 | | |',
      '收费情况见下表：\n项目\t金额\n甲\t3',
      '表1 收费项目一览表\n项目\t金额\n甲\t3',
      '|甲|乙|丙|\n|1||3|',
      '如下表述有误：县|区应为县（区）',
      '项目\t数量\t金额\n甲\t3\t\n乙\t\t20\n丙\t5\t',
      '培训报名表\n姓名\t单位\t电话\n\t\t\n\t\t',
      '现将情况报告如下：\n一、总体情况\n全年公开信息三百条。',
      '现将名单公布如下：\n某某、某某、某某。\n示范县人民政府\n2024年5月1日',
      '现将有关事项通知如下。\n请广大家长关注孩子使用手机的情况。',
      '现将有关情况通报如下：\n今年以来，各单位认真落实。\n附件：1.任务表\n附表：岗位一览表\n示范县人民政府',
      '便民信息\n公示期间，任何单位和个人都可以反映情况。\n附件：重点项目清单\n以上同志任职时间自印发之日起计算。',
      '处理结果如下：\n给予警告处分。\n奖项\t获奖者\t备注\n一等奖\t李某\t\n二等奖\t王某\t',
      '合同\n甲方____出租给乙方____，地块见下表。\n序号\t名称\t面积\n1\t\t\n2\t\t',
      '回执（请参会人员填写）\n单位\t姓名\t电话\n\t\t\n注：请于会前发回。\n表样：\n日期\t领用人\t数量\n\t\t\n\t\t',
      '通报\n各村按时上报检查结果。\n希望受表彰的家庭再接再厉。',
      '申请人填写样表如下：\n姓名\t\n性别\t\n住址\t',
      '启事\n姓名\t\t性别\t\n学历\t\t专业\t\n以上为登记样表。',
      '说明：“—”表示当年没有发生。\n年份\t旱\t涝\n甲村\t—\t—\n乙村\t—\t—',
      '比赛分组：\n甲组：李某\n乙组：王某\n以上分组抽签产生。',
    ],
  },
  spans: (text, _context, reading) =>
    merged([
      ...promised(reading),
      ...blankRows(text),
      ...(text.includes('|') ? [...spansOf(text, EMPTY_CELLS), ...spansOf(text, BARE_BARS), ...strayBars(text)] : []),
      ...(reading.tables.length > 0 ? reading.tables.filter((table) => isHollow(text, table)).map(placeOf) : []),
      ...nothingBelow(reading.lines),
      ...promisedLast(reading.lines),
      ...namedAlone(reading.lines),
      ...(reading.holds('─━═┌└├┬') ? spansOf(text, FRAME) : []),
      ...(text.includes('\t')
        ? [
            ...headsAlone(reading),
            ...spansOf(text, DASHED_ROWS),
            ...spansOf(text, LABEL_ALONE),
            ...spansOf(text, TOTAL_ALONE),
          ]
        : []),
      ...signRows(text),
      ...bareLabels(reading),
      ...headsBelowCaptions(reading),
    ]),
});

const placeOf = ({ start, end }: Table): Span => [start, end];

function blankRows(text: string): Span[] {
  if (!/\n[ \u3000]*\t/u.test(text)) return [];
  return spansOf(text, BLANK_ROWS)
    .map(([start, end]): Span => [text.lastIndexOf('\n', start - 2) + 1, Math.max(start, end - 1)])
    .filter(([start, end]) => !isForm(text, start) && !speaksOfColumns(text, start, end));
}

const CAPTION_BEGINS = unitsOf('附表');
const PROMISING = unitsOf('：:。表示）)');
const COLON = unitsOf('：:');
/** characters below a line that show whether anything stands there */
const BELOW = 80;
/** characters at the end of a line that may speak of a table */
const NEAR = 6;

/** Captions, and words that promise a table or a list, with nothing behind them. */
function promised({ text, lines }: Reading): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    if (beginsIn(line.text, CAPTION_BEGINS) && /^附?表/u.test(line.text)) {
      for (const span of spansIn(line, CAPTION)) {
        const behind = text.slice(span[1], span[1] + BELOW);
        // '表2　资金来源（单位：万元）' right above who signed: no list of annexes is named so
        if (
          NOTHING_FOLLOWS.test(behind) ||
          ((line.text.startsWith('表') || line.text.includes('（单位')) && ENDS.test(behind))
        )
          found.push(span);
      }
    }
    if (!endsIn(line.text, PROMISING)) continue;
    const isList = endsIn(line.text, COLON);
    const isTable = line.text.includes('表', line.text.length - NEAR);
    if (!isList && !isTable) continue;
    const behind = text.slice(line.span[1], line.span[1] + BELOW);
    const promises = isTable ? spansIn(line, PROMISE) : [];
    if (promises.length > 0 && NOTHING_FOLLOWS.test(behind)) found.push(...promises);
    const [endsHere, isListless] = [ENDS.test(behind), BELOW_LIST.test(behind.slice(0, 40))];
    if (endsHere)
      found.push(...promises.filter(([, end]) => text[end - 1] !== '示'), ...(isList ? spansIn(line, FOLLOWS) : []));
    if (isListless) found.push(...spansIn(line, LIST_FOLLOWS));
  }
  return found;
}

/** Only the last words of a line announce what comes below. */
const TAIL = 60;

function spansIn({ text, span }: Line, pattern: RegExp): Span[] {
  const cut = Math.max(0, text.length - TAIL);
  return spansOf(text.slice(cut), pattern).map(([from, to]): Span => [span[0] + cut + from, span[0] + cut + to]);
}

function strayBars(text: string): Span[] {
  return matchesOf(text, STRAY_BAR).map((match) => [
    match.index + (match[1] ?? '').length,
    match.index + match[0].length,
  ]);
}
