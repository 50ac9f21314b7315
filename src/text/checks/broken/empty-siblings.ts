/** What says nothing where others of the page that are named alike say something: '【释义】', '（1）商务部分', '室外避险'. Pure. */
import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { isEnd, NAMES } from './headings.ts';
import { CELL, signsOf } from './line-signs.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

/** characters of such a line */
const LONGEST = 18;

const CLOSING = unitsOf('：:】〕］');
const STOPS = unitsOf('。；！');
const BRACKETS = unitsOf('（(');
/** What begins a part of its own. */
const BEGINS =
  /^(?:[【〔［]|第[一二三四五六七八九十百]{1,4}[条章]|[一二三四五六七八九十]{1,3}、|[^，。；：:]{2,8}[：:])/u;

/** The same label stands elsewhere with its text behind it. */
function isRepeated(lines: readonly Line[], i: number): boolean {
  const { text = '' } = lines[i] ?? {};
  const next = lines[i + 1];
  if (text.length < 3 || !(isEnd(lines, i + 1) || BEGINS.test(next?.text ?? ''))) return false;
  return lines.some((other, at) => at !== i && other.text.length > text.length + 3 && other.text.startsWith(text));
}

const ITEM = /^[（(](?<order>\d{1,2}|[一二三四五六七八九十])[）)](?<name>[\u4e00-\u9fff]{2,12})(?<says>[：:].{4,})?$/u;

/** '（1）商务部分' above '（2）技术部分：方案20分，措施10分'. */
function isSilentItem(lines: readonly Line[], i: number): boolean {
  const own = ITEM.exec(lines[i]?.text ?? '')?.groups;
  if (!own || own.says) return false;
  const said = [i - 2, i - 1, i + 1, i + 2]
    .map((at) => ITEM.exec(lines[at]?.text ?? '')?.groups)
    .filter((other) => other?.says);
  return said.length > 1 && said.every((other) => other?.name?.slice(-2) === own.name?.slice(-2));
}

const SURNAME =
  '[王李张刘陈杨黄吴赵周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤]';
const SPEAKER = new RegExp(`^${SURNAME}[\\u4e00-\\u9fff]{1,2}[：:](?<says>.*)$`, 'u');

/** A speaker without words between two that have theirs. */
const isSpeechless = (lines: readonly Line[], i: number) =>
  SPEAKER.exec(lines[i]?.text ?? '')?.groups?.says === '' &&
  [i - 1, i + 1].every((at) => (SPEAKER.exec(lines[at]?.text ?? '')?.groups?.says?.length ?? 0) > 4);

const PLAIN = /^(?![上下]一)[\u4e00-\u9fff]{3,8}$/u;
const isSentence = (line: Line | undefined) => line !== undefined && line.text.length > 9 && endsIn(line.text, STOPS);

/** A name right above another, or the end, while others of the page that end alike each have a sentence below. */
function isPlainAlone(lines: readonly Line[], i: number): boolean {
  const [own, next] = [lines[i]?.text ?? '', lines[i + 1]];
  if (!PLAIN.test(own) || !isSentence(lines[i - 1])) return false;
  const isAbove = next !== undefined && PLAIN.test(next.text) && isSentence(lines[i + 2]);
  if (!isAbove && !(NAMES.test(own) && isEnd(lines, i + 1))) return false;
  const isAlike = (other: string) => other !== own && other.length === own.length && other.slice(-2) === own.slice(-2);
  return lines.some(
    ({ text }, at) => at > 0 && at !== i && PLAIN.test(text) && isAlike(text) && isSentence(lines[at + 1]),
  );
}

export function emptySiblings(reading: Reading): Span[] {
  const { lines } = reading;
  const signs = signsOf(reading);
  const found: Span[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || line.text.length > LONGEST || (signs[i] ?? 0) & CELL) continue;
    const isEmpty = endsIn(line.text, CLOSING)
      ? isRepeated(lines, i) || isSpeechless(lines, i)
      : beginsIn(line.text, BRACKETS)
        ? isSilentItem(lines, i)
        : line.text.length < 9 && isPlainAlone(lines, i);
    if (isEmpty) found.push(line.span);
  }
  return found;
}
