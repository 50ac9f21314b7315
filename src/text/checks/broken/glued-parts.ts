/** Questions, titled parts, recipients and copy lines that run on in a line of something else. Pure. */
import type { Line } from '../lines.ts';
import { COLON, COLONS, FIRST_MARK, INNER_MARK, STOP } from './line-signs.ts';

const INNER_ASKED = /(?<=[。！？][ \u3000]{0,4})问[：:]/u;
const ASKED = /^问[：:]/u;
/** Two speak by turns: 问：……？答：……。问：…… */
const BY_TURNS =
  /(?:^|[。！？\s])(?<who>[\u4e00-\u9fff]{1,5})[：:][^：:\n]{2,80}[。！？][ \u3000]{0,4}(?!\k<who>)[\u4e00-\u9fff]{1,5}[：:][^：:\n]{1,120}[。！？][ \u3000]{0,4}(?=\k<who>[：:])/u;
/** characters: '【收费】不收费。【送达】邮寄。' is written in one line on purpose */
const SHORTEST_PART = 12;

/** '【办理单位】' */
const INNER_TITLE = /(?<=[。！？；）)][ \u3000]{0,4})【[\u4e00-\u9fff]{2,8}】/u;
const TITLED = /^【[\u4e00-\u9fff]{2,8}】/u;
/** '【时间】…九点【地点】…会议室【对象】…': nothing at all between them */
const TITLES =
  /【[\u4e00-\u9fff]{2,6}】[^【】\n]{2,60}[\u4e00-\u9fff\d）](?=(【[\u4e00-\u9fff]{2,6}】)[^【】\n]{2,60}[\u4e00-\u9fff\d）](?:【[\u4e00-\u9fff]{2,6}】))/u;

/** '组织保障……。经费保障……。技术保障……。': each sentence begins with the name of a part, and goes on at once. */
const LABEL_OF_PART =
  /^[\u4e00-\u9fff]{2}(?:保障|领导|考核|引导|时间|地点|对象|条件|材料|方式|流程|程序|标准|依据|要求|目标|任务|措施|原则|责任|期限|范围|内容|安排)(?![为是应须需可的：，、得不])[\u4e00-\u9fff\d]/u;

function labelledSentences(text: string): number {
  const [first = '', ...rest] = text.split('。').filter((sentence) => sentence !== '');
  const isAll = rest.length > 1 && [first, ...rest].every((sentence) => LABEL_OF_PART.test(sentence));
  return isAll ? first.length + 1 : -1;
}

/** A letter to many whose first sentence follows right behind the salutation. */
const GREETING =
  /^(?:尊敬的|亲爱的|广大)[^，。：:！]{2,8}[：:](?=(?:为|根据|按照|现将|现就|近期|近日|今年|经)[^：:您你\n]{12})/u;
/** '……请遵照执行。抄送：县委办公室', '主送：……抄送：……' */
const COPIED =
  /(?<=[。！][ \u3000]{0,4}|主送[：:][^。\n]{2,60}|[^并时请应需须和及可以要予\P{Script=Han}])抄[送报][：:]/u;
/** '……整改完毕。联系人：李某' is a sentence beside another; the unit that answered signs below. */
const ANSWERED_BY = /(?<=[。！])[答回]复(?:单位|部门|机关)[：:]/u;

/** The title of an announcement, and its first sentence right behind. */
const TITLED_AND_GLUED =
  /^[^，。：:“《]{4,40}(?:公告|通告|公示|启事|通知|通报)(?=(?:为(?:了|做好|进一步|加强|规范|切实|深入|贯彻|保障|确保)|根据《|按照《|经县)[^。]{8,}。)/u;
/** '三、工作步骤（一）动员阶段': a heading and the first one below it. */
const HEADING_TWICE =
  /^(?:[一二三四五六七八九十]{1,3}、[\u4e00-\u9fff]{2,14}(?=[（(]一[）)][\u4e00-\u9fff]{2})|[（(][一二三四五六七八九十]{1,3}[）)][\u4e00-\u9fff]{2,14}(?=1[.．、][\u4e00-\u9fff]{2}))(?![（(]一[）)][期标段型级类组])/u;
/** '问题：……措施：……责任人：……': labels and values, and nothing at all between them. */
const LABELS_ONLY =
  /^(?!来源|编辑|记者|作者|审核|供稿)[\u4e00-\u9fff]{2,10}[：:](?:[\u4e00-\u9fff\d《》]{4,40}[\u4e00-\u9fff][：:]){2,}[\u4e00-\u9fff\d《》]{2,40}$/u;
/** '……的依据。附件：考核评分表' */
const ANNEX_AT_END = /(?<=[。！][ \u3000]{0,2})附件\d?[：:][ \u3000]?(?:1[.．、])?[《\u4e00-\u9fff][^。；，]{3,40}$/u;

const endOf = (found: RegExpExecArray | null): number => found?.[0].length ?? -1;

function questions(text: string, line: Line, lines: readonly Line[]): number {
  const turn = text.split(/[：:]/u, 4).length > 3 ? BY_TURNS.exec(text) : null;
  if (turn) return turn.index + turn[0].length;
  const at = text.includes('问') ? text.search(INNER_ASKED) : -1;
  return at > 0 && lines.some((other) => other !== line && ASKED.test(other.text)) ? at : -1;
}

function titles(text: string, line: Line, lines: readonly Line[]): number {
  const glued = TITLES.exec(text);
  if (glued) return glued.index + glued[0].length;
  const at = text.search(INNER_TITLE);
  return at >= SHORTEST_PART && lines.some((other) => other !== line && TITLED.test(other.text)) ? at : -1;
}

/** Where such a part begins amid this line; -1: nowhere. */
export function gluedPart(lines: readonly Line[], i: number, signs: number): number {
  const line = lines[i];
  if (!line) return -1;
  const { text } = line;
  if (signs & COLONS) {
    const at = questions(text, line, lines);
    if (at > 0) return at;
  }
  if (text.startsWith('【')) {
    const at = titles(text, line, lines);
    if (at > 0) return at;
  }
  if (i < 2 && signs & STOP && TITLED_AND_GLUED.test(text)) return endOf(TITLED_AND_GLUED.exec(text));
  if (signs & FIRST_MARK && signs & INNER_MARK && HEADING_TWICE.test(text)) return endOf(HEADING_TWICE.exec(text));
  if (!(signs & COLON)) return signs & STOP && LABEL_OF_PART.test(text) ? labelledSentences(text) : -1;
  const greeting = i < 3 ? GREETING.exec(text) : null;
  if (greeting) return greeting[0].length;
  if (!text.startsWith('（') && text.includes('抄')) {
    const at = text.search(COPIED);
    if (at > 0) return at;
  }
  if (signs & COLONS && LABELS_ONLY.test(text)) return text.search(/[：:]/u) + 3;
  return Math.max(
    text.includes('复') ? text.search(ANSWERED_BY) : -1,
    text.includes('附件') ? text.search(ANNEX_AT_END) : -1,
  );
}
