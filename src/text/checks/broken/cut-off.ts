import { keptWords } from '../kept-words.ts';
import { isRow, type Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { rule, type Span } from '../rule.ts';
import { cutCells } from './cut-cells.ts';
import {
  ANY_END,
  CUT_FORMULA,
  CUT_FORMULA_ENDS,
  DANGLING,
  EXPECTING,
  EXPECTING_ENDS,
  NEVER_LAST,
  NEVER_LAST_ENDS,
  NEVER_LAST_OF_LONG,
  NEVER_LAST_OF_LONG_ENDS,
  OPENING,
  OPENING_ENDS,
  WHOLE_END,
} from './cut-endings.ts';
import {
  ADDRESSED,
  FLATTENED,
  GLUED_HEADING,
  IS_ENTRY,
  IS_OTHER,
  IS_PAGE_PART,
  isLabelled,
  isVerse,
  isWhole,
  LAST_HEADING,
  NUMBERED,
} from './cut-exceptions.ts';
import { CELL, CLAUSE, CLOSE_QUOTE, DOTS, OPEN_QUOTE, STOP, signsOf } from './line-signs.ts';
import { punctuated } from './punctuation.ts';
import { endsIn, unitsOf } from './units.ts';

const CLOSED = unitsOf('。！？；：…!?;:.”’"）)】》」』〕]—');
/** Behind these no sentence goes on, whatever stands before them. */
const FIRMLY_CLOSED = unitsOf('。！？；!?;”’"】》」』〕]');
const BARE_MARK = /^[一二三四五六七八九十]{1,3}、$/u;

/** '……[查看全文]': the rest was left behind. */
const SHORTENED = /(?:\.{3}|…)\s*(?:[[［【(（]?\s*(?:查看|阅读|显示)?(?:全文|更多|详情)[^\n]{0,6})?$/;
/** What may stand below the last paragraph: signature, date, annexes, remarks in brackets, the foot of a document. */
const BELOW =
  /^(?:[（(【[].*[）)】\]]|附(?:件|表|：|:).*|抄送.*|主送.*|[^，。；]{0,30}\d{4}年\d{1,2}月\d{1,2}日(?:印发)?|[二〇○零一二三四五六七八九年月日十]{8,}|[^，。；：:]{2,30})$/;

/** characters of a line that is a paragraph, not a heading or a name */
const PARAGRAPH = 20;
/** characters of a clause with a comma in it that is no slogan */
const CLAUSE_LENGTH = 11;

/** A line that is no row of a table, and its signs. */
interface Paragraph extends Line {
  signs: number;
}

const isProse = ({ text, signs }: Paragraph) => text.length >= PARAGRAPH && (signs & (CLAUSE | STOP)) !== 0;
/** Only the end of a line is looked at: a paragraph may be long. */
const tail = (text: string) => text.slice(-50);
const isShortened = ({ text, signs }: Paragraph) =>
  (signs & DOTS) !== 0 && SHORTENED.test(tail(text)) && !/[、，][^，。]*…+$|等…+$/.test(tail(text));
const isClosed = (line: Paragraph) => endsIn(line.text, CLOSED) && !isShortened(line);
/** Nothing that would be a fault can end so: most lines. */
const isSettled = ({ text, signs }: Paragraph) =>
  endsIn(text, FIRMLY_CLOSED) &&
  (signs & DOTS) === 0 &&
  (signs & (OPEN_QUOTE | CLOSE_QUOTE)) !== OPEN_QUOTE &&
  !text.startsWith('（');

/** An open book-title mark, quotation mark or bracket at the end of a line. */
function isOpen(text: string): boolean {
  return /《[^》]*$|“[^”]*$|（[^（）)]*$/.test(tail(text));
}

/** A paragraph that breaks off, by its last words alone. */
function isDangling(line: Paragraph): boolean {
  const { text } = line;
  const end = tail(text);
  if ((LAST_HEADING.test(end) && !/[，、]$/u.test(end)) || GLUED_HEADING.test(end)) return false;
  if (isShortened(line) || DANGLING.test(end.slice(-6))) return true;
  if (isClosed(line) || !/^[^日\P{Script=Han}]$/u.test(end.slice(-1))) return false;
  const sentence = text.slice(text.lastIndexOf('。') + 1);
  if (IS_ENTRY.test(sentence) || isLabelled(text) || LAST_HEADING.test(end) || IS_PAGE_PART.test(sentence))
    return false;
  return text.lastIndexOf('。') > 0 && !WHOLE_END.test(end) && !/抄送|[（(][二三四][）)]/u.test(end);
}

/** Amid paragraphs that are whole, a sentence without its end. */
function isUnfinished(line: Paragraph, before: Line | undefined, after: Line | undefined): boolean {
  const { text } = line;
  if (!breaksOff(line, before, after)) return false;
  return !/[\u00c0-\u00ff]{2}/u.test(tail(text)) && !/[/／][^/／]+[/／]/u.test(text);
}

function breaksOff(line: Paragraph, before: Line | undefined, after: Line | undefined): boolean {
  const { text } = line;
  const end = tail(text);
  if (isClosed(line)) return false;
  if (ADDRESSED.test(text)) return isOpen(text) && isProse(line);
  if (/[，、]$/.test(end)) return text.length > 2 && !BARE_MARK.test(text) && !isVerse(line, [before, after]);
  if (isProse(line) && isOpen(text)) return true;
  if (text.length < CLAUSE_LENGTH || !text.includes('，') || !/[^日\P{Script=Han}]$|\d$/u.test(end)) return false;
  return (
    !WHOLE_END.test(end) &&
    !isLabelled(text) &&
    !IS_PAGE_PART.test(text.slice(text.lastIndexOf('。') + 1)) &&
    !LAST_HEADING.test(end) &&
    !GLUED_HEADING.test(end) &&
    !(NUMBERED.test(text) && !/[，。].*[，]/u.test(text)) &&
    !IS_OTHER.test(text) &&
    !IS_ENTRY.test(text) &&
    !isVerse(line, [before, after])
  );
}

/** characters of a line that is hardly a heading */
const LONG = 10;

/** The last words tell that more must follow, whatever the other lines are. */
function isOpened(line: Paragraph, after: Line | undefined): boolean {
  const { text } = line;
  const end = tail(text);
  const isAny = ANY_END.test(end.slice(-7));
  const isCut =
    ((isAny || endsIn(text, NEVER_LAST_ENDS)) && NEVER_LAST.test(end.slice(-46))) ||
    (text.length >= LONG && endsIn(text, NEVER_LAST_OF_LONG_ENDS) && NEVER_LAST_OF_LONG.test(end.slice(-30))) ||
    ((isAny || endsIn(text, CUT_FORMULA_ENDS)) && CUT_FORMULA.test(end.slice(-16)) && !isTitled(text)) ||
    isExpecting(line, after, isAny);
  return isCut && !/[\u00c0-\u00ff]{2}/u.test(end) && !/[/／][^/／]+[/／]/u.test(text);
}

const ENDS_BELOW = unitsOf('。；');

/** A word of the dictionary begins at the end of this line and goes on in the next one. */
function isParted({ text }: Paragraph, after: Line | undefined): boolean {
  if (!after || !endsIn(after.text, ENDS_BELOW) || !/[\u4e00-\u9fff]{3}$/u.test(text)) return false;
  if (!/[，]|[应须不][当得].*、/u.test(text) || isTitled(text)) return false;
  if (!/^[\u4e00-\u9fff]{2}/u.test(after.text) || isRow(after)) return false;
  const [before, behind] = [text.slice(-5), after.text.slice(0, 5)];
  let at = 0;
  for (const word of keptWords(before + behind, 0, before.length + behind.length)) {
    if (at < before.length && at + word.length > before.length) return at === before.length - 1;
    at += word.length;
  }
  return false;
}

/** A short line whose last word opens something, or whose quotation or bracket is not closed below either. */
function isExpecting({ text, signs }: Paragraph, after: Line | undefined, isAny: boolean): boolean {
  if (text.length < 5 || ADDRESSED.test(text)) return false;
  if ((isAny || endsIn(text, EXPECTING_ENDS)) && EXPECTING.test(tail(text)) && !isTitled(text))
    return !(/[：:]$/u.test(text) && after && /^[\d（(]/u.test(after.text));
  const isOpenQuote = (signs & OPEN_QUOTE) !== 0 && (signs & CLOSE_QUOTE) === 0 && /“.{2,}$/u.test(text);
  if (isOpenQuote || /^（[^（）()]{3,}$|《[^》]{2,30}$/u.test(text))
    return !after || !/[”）)》]/u.test(after.text) || /[“（(《].*[”）)》]/u.test(after.text);
  if (!(isAny || endsIn(text, OPENING_ENDS)) || !OPENING.test(text.slice(-10))) return false;
  return !isTitled(text) && (text.endsWith('之日起') || !/^[^，。]{1,8}[：:][^，。]{1,6}$/u.test(text));
}

/** Headings and items may end in a verb. */
const isTitled = (text: string) =>
  (NUMBERED.test(text) && !/[，。；]/u.test(text)) ||
  /^(?:#{1,6} *)?(?:为什么|为何|怎[么样]|如何|谁|什么|哪些)/u.test(text);

/** The last words stand for the paragraph. */
const endOf = ({ text, span }: Line): Span => [span[1] - Math.min(text.length, 12), span[1]];

function faults(reading: Reading): Span[] {
  const { lines } = reading;
  if (lines.length === 0) return [];
  const signs = signsOf(reading);
  const paragraph = (i: number): Paragraph | null => {
    const line = lines[i];
    return line && !((signs[i] ?? 0) & CELL) ? { text: line.text, span: line.span, signs: signs[i] ?? 0 } : null;
  };
  const open: Paragraph[] = [];
  const places: number[] = [];
  let [prose, closed] = [0, 0];
  for (let i = 0; i < lines.length; i += 1) {
    const one = paragraph(i);
    if (!one) continue;
    if (isProse(one)) {
      prose += 1;
      if (isClosed(one)) closed += 1;
    }
    if (isSettled(one)) continue;
    open.push(one);
    places.push(i);
  }
  const orderly = closed >= 2 && closed >= (prose - 1) * 0.8;
  // lines cut by width, not by sense: then only the end of the text tells
  const wrapped = prose >= 4 && prose - closed > prose * 0.4;
  const ends = wrapped ? lastParagraph(lines, paragraph) : -1;
  const found: Line[] = [];
  for (const [at, one] of open.entries()) {
    const i = places[at] ?? 0;
    if (wrapped && i !== ends) continue;
    const isCut =
      (isProse(one) && isDangling(one)) ||
      (i > 0 && (isOpened(one, lines[i + 1]) || isParted(one, lines[i + 1]))) ||
      (orderly && i > 0 && isUnfinished(one, lines[i - 1], lines[i + 1]));
    // a copy of it that has its stop shows that nothing is lost
    if (isCut && !isWhole(one, lines[i + 1]) && !reading.text.includes(`${one.text.trim()}。`)) found.push(one);
  }
  // at the very end even a short line tells
  const end = paragraph(lines.length - 1);
  if (end && prose > 0 && end.text.length >= 8 && found.at(-1)?.span[0] !== end.span[0] && !FLATTENED.test(end.text))
    if (/[，、,（《]$|的$/.test(end.text) || (isProse(end) && isOpen(end.text) && !isClosed(end))) found.push(end);
  return [...found, ...cutCells(lines, signs)].map(endOf);
}

/** The last line that is no foot of a document. */
function lastParagraph(lines: readonly Line[], paragraph: (i: number) => Paragraph | null): number {
  return lines.findLastIndex((line, i) => {
    const one = paragraph(i);
    return (one && isProse(one)) || !BELOW.test(line.text);
  });
}

const WHOLE = '各乡镇、各部门要高度重视政务公开工作，明确分管领导和责任人员，按时完成各项任务。';
const NEXT = '县政府办公室对落实情况进行督查，督查结果纳入年度考核。';

export const cutOff = rule({
  id: 'cut-off',
  severity: 'medium',
  finds: { zh: '文字在句子中间中断，疑似丢失了后面的内容。', en: 'The text breaks off in the middle of a sentence.' },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、完整',
  remedy: { zh: '从原件补全中断处的文字。', en: 'Supply the missing words from the original.' },
  examples: {
    match: [
      `${WHOLE}\n各单位要加强组织领导，细化工作措施，确保`.concat('各项任务的'),
      `${WHOLE}\n${NEXT}\n全年共收到政府信息公开申请三十二件，其中网络申请二十件，信函申请十二件，均在法定期限内作出答复并送达申请人`,
      `一、工作情况\n今年以来，县政府办公室认真贯彻上级部署，不断完善制度，进一步\n二、下一步打算\n${WHOLE}`,
      `${WHOLE}按照省、市统一部署，县政府决定在全县范围内开展集中整治，\n示范县人民政府办公室\n2024年5月1日`,
      `${WHOLE}\n${NEXT}现就有关事项通知如下……[查看全文]`,
      `${WHOLE}根据《示范县人民政府关于`,
      `${WHOLE}\n${NEXT}\n以上情况，请及时向`,
      `${WHOLE}\n${NEXT}\n水质、水量、水压均\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n本通知自印发之日起`,
      `${WHOLE}\n${NEXT}\n请各参赛队将报名表发送至\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n其余款项待验收合格后\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n（一）年满十八周岁；（二）\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n本次补贴按照“谁种粮、谁受\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n咨询请拨打`,
      `${WHOLE}\n供水恢复时间视抢修进度而\n项目\t金额\n甲\t3`,
      `${WHOLE}\n凡逾期未申报的单位，一律视为自动放\n项目\t金额\n甲\t3`,
      `${WHOLE}\n由于管网年久失修，县自来水公司计划投入资金对`,
      `${WHOLE}\n${NEXT}\n办理时限：自受理之日起\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n大户每亩八十元，普通农户每亩`,
      `${WHOLE}\n${NEXT}\n未经批准的项目一律\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n接送考生的车辆凭准考证可以\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n对于群众反映强烈的问题，不得推诿、拖延，更不能\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n此项工作事关大局，务必（以下简称“\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n请于五日前发至邮箱\n下一步，我们将继续\n根据《中华人民共和国行政许可`,
      `${NEXT}会议强调，要坚持以人民为中心，把群众满意作为工作标准，着力解决群众反映的`,
      `${WHOLE}\n${NEXT}\n设备已经到货，安装时间预计在\n${WHOLE.replace('政务', '村务')}`,
      '事项\t说明\n新办\t当场取证\n补办\t交回旧证后由窗口人员在系统中',
      '单位\t要求\n林业局\t落实专人看守，发现火情立即\n供销社\t备足物资，随调随用',
      `${WHOLE}\n${NEXT}\n请参加人员带好户口簿以及近期照片到\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n原因有两条：一是管网老化，二是\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n（二）对弄虚作假、隐瞒不报的，除责令改正外，还要追究\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n护林员的管护补助按每人每月`,
      `${WHOLE}\n${NEXT}\n公墓扩容二十亩，并在入口处设置\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n保护区内的养殖场已经\n项目\t金额\n甲\t3`,
    ],
    pass: [
      `${WHOLE}\n${NEXT}\n具体工作由局办公室承担，地址是学府路16号教育大楼四〇二室\n全县共有护林员八百六十人，巡山队十二支\n现将条件和程序予以公布，具体安排如下`,
      `${WHOLE}\n${NEXT}\n应到四十人，实到三十六人，符合法定人数。主持人：王春　记录人：李冬`,
      // the last character of one line and the first of the next may make a word by chance
      `${WHOLE}\n第二张：谁可以用\n户口在本镇的人可以申请。\n有效性：现行有效\n有效期限：五年`,
      `${WHOLE}\n${NEXT}\n示范县人民政府办公室\n2024年5月1日`,
      `${WHOLE}\n${NEXT}\n【承办单位】县司法局，各镇人民政府\n先在村里报名→镇里初审，符合条件的→县里备案\n▲不予受理的：超过期限的、材料不全又不补正的\n${WHOLE.replace('政务', '村务')}`,
      `关于做好政务公开工作的通知\n各乡镇人民政府，县直各单位：\n${WHOLE}\n附件：1.任务分工表\n2.联系人名单\n（此件公开发布）`,
      '各乡镇、各部门要高度重视政务公开工作，明确分管领导和责任\n人员，按时完成各项任务，县政府办公室对落实情况进行督\n查，督查结果纳入年度考核，考核不合格的单位要在一个月\n内整改到位，整改情况报县政府办公室，由县政府办公室汇\n总后报县政府。',
      `${WHOLE}\n联系人：办公室，电话：12345`,
      `${NEXT}\n报送材料包括：\n1.申请书，一式两份\n2.身份证明，原件及复印件`,
      `${WHOLE}\n1、切断电源；\n2、处于危险地带的学校、企业停课、停业，\n已在校的学生由老师看护；\n3、做好排涝；\n${NEXT}`,
      '项目名称，建设地点\t数量\n便民服务中心，一楼\t3',
      `${WHOLE}\n主要任务有：宣传、培训、督查……`,
      `${WHOLE}\n${NEXT}\n基本原则\n服务方向\n取得的成就\n责任人：王向\n文化之都\n（一）统筹推进\n二、严格落实`,
      `${WHOLE}\n${NEXT}\n定于2023年4月2日，周日，在三楼会议室`,
      `${WHOLE}\n${NEXT}\n请提前半小时到场布置展位。感谢各单位的支持与配合\n活动现场气氛热烈，达成意向三百余人`,
      `${WHOLE}\n${NEXT}\n路修通了，产业活了\n2.现场办公\n${WHOLE.replace('政务', '村务')}\n看不到的怎么要\n管护员 3 刘建平、高贵生、王候则`,
      `${WHOLE}\n${NEXT}\n六月里，（请客来，）三十日，\n我把客人请进来。`,
      `${WHOLE}\n${NEXT}\n2 示范镇人民政府 临时救助对象认定 《社会救助暂行办法》第四十八条 截留、挪用救助资金的`,
      `${WHOLE}\n${NEXT}\n受理条件 年满十六周岁，不含在校学生，未参加职工养老保险的本县户籍居民\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n地址：示范县示范大道一号，县政府大楼三楼东侧三〇五办公室，政务公开科`,
    ],
  },
  spans: (_text, _context, reading) => faults(punctuated(reading)),
});
