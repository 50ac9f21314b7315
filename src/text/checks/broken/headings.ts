/** Headings of a text by their form, and which of them have nothing below. Pure. */
import { isRow, type Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { type Mark, markOf } from './heading-marks.ts';
import { CELL, signsOf } from './line-signs.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

/** What sections are named by; items of a list seldom are. */
export const NAMES =
  /(?:目标|任务|要求|措施|条件|流程|程序|方式|标准|依据|职责|情况|问题|建议|打算|安排|背景|内容|意义|范围|对象|时间|时限|地点|电话|期限|监督|监督检查|保障|领导|附则|总则|其他|事项|说明|做法|成效|进展|概况|设置|编制|步骤|原则|思路|思想|计划|分工|管理|责任|问责|宣传|收费|形式|渠道|机制|制度|亮点|须知|要点|提示|解释|规模|筹措|启示|分析|报表|清单|小结|总结|评委|奖项|要点|处置|终止|成效|标准|概要|纪律|时序|介绍|承诺|结果|简介|职能|简况|优势|特色|待遇|成果|展望|奖励|惩处|罚则|救济|反馈|途径|时效|追究|评价|(?:牵头|责任|主管|实施|承办)单位|申请材料|办理材料|所需材料|申报材料|提交材料)$/u;
const INTRO = /(?<!部门|单位|政府|中心|机构|企业|委员会|同志)[：:]$|目\s*录|如下|包括|下列|^附件/u;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日/u;
const SIGNER =
  /^[^，。；：]{2,30}(?:政府|办公室|委员会|局|厅|中心|办|会|院|校|学|园|站|所|队|社|馆|公司)(?:[ \u3000][\u4e00-\u9fff]{2,4})?$/u;
/** What stands below the last section. */
const FOOT = /^[（(]?(?:附件|附表|相关链接|此件|抄送|联系人)/u;
/** Words that end a text, and a remark on where it came from. */
const CLOSING =
  /^(?:特此(?:通知|公告|通报|函复|报告|公示|通告|证明)|以上[\u4e00-\u9fff]{0,6}，?特此[\u4e00-\u9fff]{2}|以上(?:内容|情况|信息|数据)由.{2,16}(?:提供|发布|负责)|(?:再次)?(?:感谢|谢谢).{2,30}|此致|敬礼)[。！]?$/u;
/** A heading, its stop, and its text. */
const RUN_IN = /^.{1,5}[^，。；：]{2,14}。.{6,}。$/u;
/** Its first sentence is as short as that, in units. */
const mayRunIn = (text: string) => text.lastIndexOf('。', 38) >= 0;
const LABEL = /^(?<title>\p{Script=Han}{2,8})[：:]$/u;
const NEXT_LABEL = /^\p{Script=Han}{2,8}[：:]/u;
const QUESTION = /^(?:问题?[一二三四五六七八九十\d]{0,2}|提问|Q\d{0,2})[：:].{4,}[？?]$/u;
const NEXT_QUESTION = /^(?:问题?[一二三四五六七八九十\d]{0,2}|提问|Q\d{0,2})[：:]/u;

/** Marks that open a paragraph of their own. */
const OPENS = [/^[一二三四五六七八九十]{1,3}、/u, /^[（(][一二三四五六七八九十]{1,3}[）)]/u, /^\d{1,2}[.．、]/u];

/** characters of a heading */
const LONGEST = 48;
/** characters of a paragraph; a shorter line may be an item */
const PROSE = 15;

const isProse = (line: Line | undefined) =>
  line !== undefined && line.text.length >= PROSE && /[。；！）)]$/u.test(line.text);
/** Something stands below a heading that is no heading itself. */
const isContent = (line: Line | undefined) =>
  line !== undefined &&
  (isRow(line) ||
    line.text.length > 32 ||
    (!markOf(line.text) &&
      (/\d{3}/.test(line.text) ||
        line.text.length > 25 ||
        (/[。；！？：:]$/u.test(line.text) && line.text.length > 4))));
/** Something stands below a heading that is named as sections are, be it but a phrase. */
const isFilled = ({ mark, next }: Placed) =>
  isContent(next) || (next !== undefined && NAMES.test(mark.title) && !markOf(next.text));

interface Placed {
  line: Line;
  /** which of the lines it is */
  index: number;
  mark: Mark;
  before: Line | undefined;
  next: Line | undefined;
  /** the headings of its form that are numbered one after the other with it */
  run: Placed[];
}

/** '五、办公地点：县政府大院' says behind its colon what it has to say, '三、印模（见附图）' where that stands. */
export const SAYS =
  /[：:]\S|[（(](?:[详参]?见|附|另|略|从略|同上)[^）)]{0,10}[）)]$|\d{5}|(?:[详参]见|见附)[^，。]{0,8}$/u;

export function bareHeadings(reading: Reading): Span[] {
  const { lines } = reading;
  const signs = signsOf(reading);
  const isContents =
    lines.some(({ text }) => text.startsWith('目') && /^目\s*录$/u.test(text)) ||
    lines[0]?.text.endsWith('目录') === true;
  const all = new Map<number, Placed>();
  const runs = new Map<string, Placed[]>();
  const found: Span[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.text.length > LONGEST || (signs[index] ?? 0) & CELL) continue;
    const mark = markOf(line.text);
    if (mark) {
      const placed = { line, index, mark, before: lines[index - 1], next: lines[index + 1], run: runOf(mark, runs) };
      placed.run.push(placed);
      all.set(index, placed);
    }
    const isBare =
      isEmptied(line, lines[index + 1]) || isLabelAlone(lines, index) || (!isContents && isPlain(lines, index));
    if (isBare) found.push(line.span);
  }
  if (!isContents)
    for (const one of all.values())
      if (!SAYS.test(one.mark.title) && isBareSection(one, all, lines)) found.push(one.line.span);
  return found;
}

/** The run that a mark continues, or the one that it begins; of each form the last is kept. */
function runOf({ kind, order }: Mark, runs: Map<string, Placed[]>): Placed[] {
  const run = runs.get(kind);
  const last = run?.at(-1)?.mark.order;
  if (run && last !== undefined && (order === 0 ? last === 0 : last === order - 1)) return run;
  const begun: Placed[] = [];
  runs.set(kind, begun);
  return begun;
}

const EMPTIED_BEGINS = unitsOf('第【〔［问提Q');
const COLON = unitsOf('：:');
const STOP = unitsOf('。');

/** Forms that are never items of a list: 第三条, 【申请条件】, 问：…？, 办理条件： */
function isEmptied({ text }: Line, next: Line | undefined): boolean {
  if (!beginsIn(text, EMPTIED_BEGINS) && !endsIn(text, COLON)) return false;
  const after = next?.text ?? '';
  if (
    text.startsWith('第') &&
    /^第[一二三四五六七八九十百]{1,4}条(?:[ \u3000]?[（(]\p{Script=Han}{2,10}[）)]|[ \u3000]+\p{Script=Han}{2,8})?$/u.test(
      text,
    )
  )
    return !next || /^第.{1,4}[条章]/u.test(after);
  if (/^[【〔［]\p{Script=Han}{2,10}[】〕］]$/u.test(text))
    return !next || /^[【〔［]\p{Script=Han}{2,10}[】〕］]/u.test(after);
  if (QUESTION.test(text)) return !next || NEXT_QUESTION.test(after);
  const label = LABEL.exec(text)?.groups?.title ?? '';
  return (
    NAMES.test(label) &&
    !/如下|下列|包括/u.test(label) &&
    (!next || (NEXT_LABEL.test(after) && !/^(?:其中|一是)/u.test(after)))
  );
}

/** '工作措施', no number before it, right above '工作要求' or the end. */
function isPlain(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (!line || line.text.length > 8) return false;
  const [before, next, below] = [lines[i - 1], lines[i + 1], lines[i + 2]];
  if (!isName(line)) return false;
  if (!next) return isProse(before);
  if (/^附[件表图]/u.test(next.text)) return isProse(before);
  // one of several in a row is an item of a list
  if (!isName(next) || (i > 1 && isName(before)) || !below || isRow(below) || isName(below) || markOf(below.text))
    return false;
  return isContent(below) || NAMED_ALONE.test(line.text);
}

const isName = (one: Line | undefined) =>
  one !== undefined && /^(?![不无请欢敬])\p{Script=Han}{2,8}$/u.test(one.text) && NAMES.test(one.text);
/** Parts of a guide, whatever is said of the next one. */
const NAMED_ALONE = /^(?:办理|受理|申请|申报|服务|收费|投诉|监督|咨询|主要)/u;

const IMPERATIVE = /^[请不严禁勿要应须可自遵服注保]/u;
/** '补贴发给谁', '多久办结？' */
const ASKED = /[？?吗呢谁]$|什么|怎[么样]|如何|为何|哪[里些个儿]|多[少久]|[能是可]否/u;

function isBareSection(one: Placed, all: ReadonlyMap<number, Placed>, lines: readonly Line[]): boolean {
  const { line, mark, index, before, run, next } = one;
  // '2.项目概况' above '2.1 建设地点'
  if (next && /^\d/.test(line.text) && new RegExp(`^${mark.order}[.．]\\d`, 'u').test(next.text)) return false;
  // the next line of a cell in which the items began
  if (before && /\t[（(]?[\d一二三四五六七八九]{1,2}[.．、）)](?=[\u4e00-\u9fff])[^\t]*$/u.test(before.text))
    return false;
  if (mark.sentence) return isHeadOfSentence(one, lines);
  if (isBesideRunIn(one, lines)) return true;
  const following = all.get(index + 1);
  if (following?.run === run) {
    const filled = run.filter(isFilled);
    if (filled.length === 0) return false;
    const onlyLast = filled.length === 1 && filled[0] === run.at(-1);
    // questions one below the other: the sentence below the last speaks of all
    if (onlyLast && run.every((other) => ASKED.test(other.mark.title))) return false;
    const isNamed = NAMES.test(mark.title);
    // the sections of a syllabus
    if (onlyLast && [...all.values()].some((other) => isOutlined(other, one))) return false;
    // '1.请妥善保管密码'
    if (mark.level > 2 && !isNamed && run.length > 2 && mark.title.length > 6) return false;
    // a sentence announces what the text is about, a colon its items
    const isItem = run[0]?.before?.text.endsWith('。') ? onlyLast && !isNamed : onlyLast || !isNamed;
    if (isAnnounced(run) && isItem) return false;
    if (onlyLast && run.length === 2) return isNamed || mark.level < 3 || !IMPERATIVE.test(mark.title);
    return !onlyLast || run.every((other) => NAMES.test(other.mark.title));
  }
  const goesUp = following !== undefined && following.mark.level < mark.level;
  if (!goesUp && !isEnd(lines, index + 1)) return false;
  // whom to ask may be all that such a section says
  if (/联系|咨询|电话/u.test(line.text) && lines[index + 1]?.text.startsWith('联系人')) return false;
  if (isAnnounced(run)) return false;
  const others = run.filter((other) => other !== one);
  if (!NAMES.test(mark.title))
    return (
      others.length > 1 &&
      !IMPERATIVE.test(mark.title) &&
      others.every(({ next: below }) => isProse(below) && !!below?.text[PROSE + 4])
    );
  if (isSignedBelow(lines, index + 1)) return true;
  const isAmidText = before !== undefined && (isProse(before) || isRow(before));
  return isAmidText || run.some((other) => isContent(other.next));
}

/** Of the same form, and nothing below any of its run. */
const isOutlined = ({ mark, run }: Placed, one: Placed) =>
  mark.kind === one.mark.kind && run !== one.run && run.length > 1 && !run.some(isFilled);

/** Items that were announced are a list: '需要准备：', '附件：1.申请表'. */
function isAnnounced([first]: readonly Placed[]): boolean {
  const before = first?.before;
  if (!first || !before) return false;
  const above = markOf(before.text);
  if (above) return /附件|材料|名单|议程|清单/u.test(above.title) && above.level < first.mark.level;
  if (!INTRO.test(before.text)) return false;
  return first.mark.order < 2 || (first.mark.order === 2 && /1[.．、]/.test(before.text));
}

/** Nothing but who signed and when, annexes or the foot stands below. */
export function isEnd(lines: readonly Line[], index: number): boolean {
  const next = lines[index];
  if (!next) return true;
  if (isRow(next) || next.text.length > 40) return false;
  if (FOOT.test(next.text) || CLOSING.test(next.text)) return true;
  const after = lines[index + 1];
  return DATE.test(next.text) ? !after : SIGNER.test(next.text) && (!after || DATE.test(after.text));
}

/** Who signed and when, or the words that end a text, right below. */
function isSignedBelow(lines: readonly Line[], index: number): boolean {
  const [next, after] = [lines[index]?.text ?? '', lines[index + 1]?.text ?? ''];
  return CLOSING.test(next) || (SIGNER.test(next) && DATE.test(after));
}

/** '（一）完善工作机制' above '（二）强化宣传引导。利用广播……': the others say in their own line what they have to say. */
function isBesideRunIn({ line, mark, before, next }: Placed, lines: readonly Line[]): boolean {
  if (
    !next ||
    line.text.length > 24 ||
    !endsIn(next.text, STOP) ||
    isRow(next) ||
    !mayRunIn(next.text) ||
    !RUN_IN.test(next.text)
  )
    return false;
  const head = markOf(next.text.slice(0, next.text.indexOf('。')));
  if (head?.kind !== mark.kind || head.order !== mark.order + 1) return false;
  if (before && /(?:材料|资料|证件|物品|如下|下列|名单)[^。]{0,8}[：:]$/u.test(before.text)) return false;
  return mark.order === 1 || !before || !markOf(before.text) || lines.length < 3;
}

/** Parts of a day and of a guide: a line of nothing else, above another one. */
const LABELS_ALONE =
  /^(?:(?:上|下|中)午|晚上|晚间|清晨|事项名称|受理机构|受理条件|政策依据|适用范围|适用对象|申请方式|受理方式|办理时限|办理条件|办理材料|办理流程|办理地点|办理时间|办理结果|设定依据|实施依据|申请条件|申请材料|收费标准|咨询电话|监督电话|联系电话|办公地址|(?:议题|步骤|环节|任务|案例|亮点|问题|第)[一二三四五六七八九十](?:步|阶段)?)$/u;
const LABELS_BEGIN = unitsOf('上下中晚清事受政适申办设实收咨监联议步环任案亮问第');
/** A mark, and nothing behind it. */
const BARE_MARK =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|[①-⑩]|[一二三四五六七八九]是)$/u;
/** A paragraph may stand below its number: the songs of a collection, lines of a PDF. */
const MARK_BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[①-⑩]|[一二三四五六七八九]是)/u;
const SAID = /^[一二三四五六七八九]是[^，。]{2,12}。?$/u;
const VALUE_LABEL =
  /^(?!各|.*(?:[镇乡县市局门校区府部院会组员志]|单位)[：:]$)\p{Script=Han}{2,8}(?:人|名|址|话|点|间|期|号|额|果|因|据|式|料)[：:]$/u;

/** characters of the longest of those */
const LABEL_LENGTH = 16;

function isLabelAlone(lines: readonly Line[], i: number): boolean {
  if ((lines[i]?.text.length ?? 0) > LABEL_LENGTH) return false;
  const [line, next, below] = [lines[i]?.text ?? '', lines[i + 1]?.text, lines[i + 2]?.text];
  if (line.length < 6 && BARE_MARK.test(line)) return isEnd(lines, i + 1) || MARK_BEGINS.test(next ?? '');
  if (line.length === 2 && /^答[：:]$/u.test(line)) return !next || /^问[：:]/u.test(next);
  if (line.length === 3 && /^附件[：:]$/u.test(line)) return !next;
  if (line.charAt(1) === '是' && SAID.test(line))
    return (
      next !== undefined &&
      SAID.test(next) &&
      below !== undefined &&
      !SAID.test(below) &&
      /^.是/u.test(line) &&
      i > 1 &&
      !SAID.test(lines[i - 1]?.text ?? '') &&
      SAID.test(lines[i - 2]?.text ?? '')
    );
  if (beginsIn(line, LABELS_BEGIN) && LABELS_ALONE.test(line))
    return next !== undefined && LABELS_ALONE.test(next) && below !== undefined && !LABELS_ALONE.test(below);
  return (
    endsIn(line, COLON) && VALUE_LABEL.test(line) && next !== undefined && /^\p{Script=Han}{2,8}[：:]\S/u.test(next)
  );
}

/** '（二）加强监督。' where the others say more behind their first sentence. */
function isHeadOfSentence({ line: { text }, next, index }: Placed, lines: readonly Line[]): boolean {
  const at = OPENS.findIndex((form) => form.test(text));
  const open = OPENS[at];
  if (
    text.length > (/）。$/u.test(text) ? 32 : 14) ||
    !open ||
    !(next === undefined || OPENS.slice(0, at + 1).some((form) => form.test(next.text)) || isEnd(lines, index + 1))
  )
    return false;
  const same = lines.filter((one) => one.text !== text && open.test(one.text));
  const isFollowed = next !== undefined && open.test(next.text);
  return (same.length > 1 || (same.length === 1 && isFollowed)) && same.every((one) => /。.{6,}/u.test(one.text));
}
