/** What begins amid a line while others of its kind each begin a line of their own: ordinals, answers; titles and whom they address. Pure. */
import type { Line } from '../lines.ts';
import { COLON, COLONS, INNER_ORDINAL, INNER_QUESTION } from './line-signs.ts';

const ORDINAL = /(?<=[。！？])第[二三四五六七八九十](?<unit>[节课讲站场幕]|单元)[，：、 \u3000]/u;

/** '第四节，答疑。' where another line begins with '第三节，'. */
function ordinalAmid(lines: readonly Line[], i: number): number {
  const match = ORDINAL.exec(lines[i]?.text ?? '');
  if (!match) return -1;
  const begins = new RegExp(`^第[一二三四五六七八九十]${match.groups?.unit}[，：、 \\u3000]`, 'u');
  return lines.some(({ text }, at) => at > 0 && at !== i && begins.test(text)) ? match.index : -1;
}

const ASKED = /^(?:网友|群众|来信|读者|咨询|问|市民|村民|[\u4e00-\u9fff]{0,4}来信)[^。？]{0,20}[：:]/u;
const REPLY = /(?<=[？?。])[\u4e00-\u9fff]{1,10}(?:局|办|政府|委|公司|中心|站)(?:答复|回复|回应)[：:]/u;
/** '问：怎么领？答：……' where other answers begin lines. */
const ANSWER = /(?<=^问[：:][^？?]{2,40}[？?])答[：:]/u;

function answerAmid(lines: readonly Line[], i: number): number {
  const text = lines[i]?.text ?? '';
  const reply = ASKED.test(text) ? text.search(REPLY) : -1;
  if (reply >= 0) return reply;
  const at = text.search(ANSWER);
  return at >= 0 && lines.some((line) => /^答[：:]/u.test(line.text)) ? at : -1;
}

/** '……七天内发证。去哪里办：镇便民中心' where other lines begin with such questions. */
const ASKS = '[^，。；：:？?]{0,5}(?:什么|怎么|怎样|如何|哪|多少|多久|谁|几)[^，。；：:？?]{0,6}[：:]';
const ASKED_AMID = new RegExp(`(?<=。)${ASKS}`, 'u');
const BEGINS_ASKING = new RegExp(`^${ASKS}`, 'u');

function questionAmid(lines: readonly Line[], i: number): number {
  const at = (lines[i]?.text ?? '').search(ASKED_AMID);
  return at >= 0 && lines.filter((line, other) => other !== i && BEGINS_ASKING.test(line.text)).length > 1 ? at : -1;
}

/** '关于……的通知各乡镇人民政府：' */
const TITLE =
  /(?<=^关于[^，。：:]{4,50}的(?:通知|公告|通告|函|意见|批复|倡议书|公开信|请示|报告))(?:各|广大|尊敬的|全体|全县|县直|有关)[^。：:]{2,40}[：:]$/u;

/** Where such a thing begins in the line; -1: nowhere. */
export function siblingAmid(lines: readonly Line[], i: number, signs: number): number {
  const text = lines[i]?.text ?? '';
  if (signs & (COLONS | INNER_QUESTION)) {
    const at = answerAmid(lines, i);
    if (at >= 0) return at;
  }
  if (signs & COLONS) {
    const at = questionAmid(lines, i);
    if (at >= 0) return at;
  }
  if (signs & INNER_ORDINAL) {
    const at = ordinalAmid(lines, i);
    if (at >= 0) return at;
  }
  return signs & COLON && text.startsWith('关于') ? text.search(TITLE) : -1;
}
