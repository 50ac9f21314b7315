/** Questions, titled parts, recipients and copy lines that run on in a line of something else. Pure. */
import type { Line } from '../lines.ts';
import { COLON, COLONS, STOP } from './line-signs.ts';

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
const COPIED = /(?<=[。！][ \u3000]{0,4}|主送[：:][^。\n]{2,60})抄[送报][：:]/u;
/** '……整改完毕。联系人：李某' is a sentence beside another; the unit that answered signs below. */
const ANSWERED_BY = /(?<=[。！][ \u3000]{0,4})[答回]复(?:单位|部门|机关)[：:]/u;

function questions(text: string, line: Line, lines: readonly Line[]): number {
  const turn = BY_TURNS.exec(text);
  if (turn) return turn.index + turn[0].length;
  const at = text.search(INNER_ASKED);
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
  if (!(signs & COLON)) return signs & STOP && LABEL_OF_PART.test(text) ? labelledSentences(text) : -1;
  const greeting = i < 3 ? GREETING.exec(text) : null;
  if (greeting) return greeting[0].length;
  if (!text.startsWith('（') && text.includes('抄')) {
    const at = text.search(COPIED);
    if (at > 0) return at;
  }
  return signs & COLONS ? text.search(ANSWERED_BY) : -1;
}
