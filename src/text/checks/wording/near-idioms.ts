/** Idioms with one character taken for another: three of four stand in their places, the fourth sounds or looks like the right one. */
import { syllables } from '../../pinyin.ts';
import { keptWords } from '../kept-words.ts';
import { IDIOMS } from './idioms.ts';

export interface NearIdiom {
  start: number;
  end: number;
  right: string;
}

const SIEVE_BITS = 19;
const SIEVE_SHIFT = 32 - SIEVE_BITS;
/** Of three characters of an idiom and which of its four is left out. */
const sieved = (one: number, two: number, three: number, left: number) =>
  (Math.imul(one, 0x9e3779b1) +
    Math.imul(two, 0x85ebca6b) +
    Math.imul(three, 0xc2b2ae35) +
    Math.imul(left, 0x27d4eb2f)) >>>
  SIEVE_SHIFT;

interface Index {
  all: ReadonlySet<string>;
  /** a bit for three characters in their places: most texts hold few of them */
  threes: Uint32Array;
}

let index: Index | undefined;

/** Made on first use. */
function indexed(): Index {
  if (index) return index;
  const all = new Set(IDIOMS.trim().split(/\s+/));
  const threes = new Uint32Array((1 << SIEVE_BITS) / 32);
  const note = (bit: number) => {
    threes[bit >>> 5] = (threes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  for (const idiom of all) {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => idiom.charCodeAt(i)) as [number, number, number, number];
    note(sieved(a, b, c, 3));
    note(sieved(a, b, d, 2));
    note(sieved(a, c, d, 1));
    note(sieved(b, c, d, 0));
  }
  index = { all, threes };
  return index;
}

export const idioms = (): ReadonlySet<string> => indexed().all;

/** Whether an idiom may be meant that two characters here begin, or one that they end: hardly any place is so. */
export function mayBeNear(text: string, at: number): boolean {
  const { threes } = indexed();
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  if (at + 4 <= text.length) {
    if (hasBit(threes, sieved(a, b, text.charCodeAt(at + 2), 3))) return true;
    if (hasBit(threes, sieved(a, b, text.charCodeAt(at + 3), 2))) return true;
  }
  return (
    at >= 2 &&
    (hasBit(threes, sieved(text.charCodeAt(at - 2), a, b, 1)) ||
      hasBit(threes, sieved(text.charCodeAt(at - 1), a, b, 0)))
  );
}

/** The idiom that is meant by four characters of which the first two begin one of these. */
export function nearBegun(text: string, start: number, begun: readonly string[]): NearIdiom | null {
  if (start + 4 > text.length) return null;
  const [a, b, c, d] = fourAt(text, start);
  const { threes } = indexed();
  if (!hasBit(threes, sieved(a, b, c, 3)) && !hasBit(threes, sieved(a, b, d, 2))) return null;
  for (const idiom of begun)
    if ((idiom.charCodeAt(2) === c) !== (idiom.charCodeAt(3) === d) && isMeant(text, start, idiom))
      return { start, end: start + 4, right: idiom };
  return null;
}

/** The idiom that is meant by four characters of which the last two end one of these. */
export function nearEnded(text: string, start: number, ended: readonly string[]): NearIdiom | null {
  if (start < 0) return null;
  const [a, b, c, d] = fourAt(text, start);
  const { threes } = indexed();
  if (!hasBit(threes, sieved(a, c, d, 1)) && !hasBit(threes, sieved(b, c, d, 0))) return null;
  for (const idiom of ended)
    if ((idiom.charCodeAt(0) === a) !== (idiom.charCodeAt(1) === b) && isMeant(text, start, idiom))
      return { start, end: start + 4, right: idiom };
  return null;
}

const fourAt = (text: string, at: number) =>
  [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)] as const;

const hasBit = (bits: Uint32Array, at: number) => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

function isMeant(text: string, start: number, idiom: string): boolean {
  const place = [0, 1, 2, 3].find((i) => text.charCodeAt(start + i) !== idiom.charCodeAt(i));
  if (place === undefined || !alike(text.charAt(start + place), idiom.charAt(place))) return false;
  if (indexed().all.has(text.slice(start, start + 4))) return false;
  // the characters may make other words: 不一样｜子
  return !isOtherWords(text, start);
}

/** Whether a word of the dictionary reaches over an end of the four, or is more than they. */
function isOtherWords(text: string, start: number): boolean {
  const from = Math.max(0, start - 4);
  let at = from;
  for (const word of keptWords(text, from, start + 8)) {
    const stop = at + word.length;
    const isOver = (at < start && stop > start) || (at < start + 4 && stop > start + 4);
    if (word.length > 1 && isOver) return true;
    if (word.length >= 4 && at <= start && stop >= start + 4) return true;
    at = stop;
  }
  return false;
}

/** Shapes that are taken for each other. */
const SHAPES =
  '晓哓 殆贷怠 蓬篷 治冶 己已巳 戊戌戍 末未 人入八 土士 干千于 天夭 日曰 田由甲申 贝见 刀刁力 今令 毋母 孑孓子 免兔 侯候 拔拨 辨辩辫 晴睛清请情 梁粱 洒酒 茶荼 暑署 幕慕墓募暮 撤撒澈彻 栽载裁戴 析折拆 徒徙陡 崇祟 炙灸 肓盲 券卷 弛驰 涣焕换 烁砾 竣峻俊骏 竞竟 籍藉 遗遣 瑕暇遐霞 赢羸嬴 历厉励 恳垦 篮蓝 练炼 缀辍掇 孤狐弧 诡跪 侍待持恃 蜜密 瞻赡檐 辐幅副福 梢稍捎 陪赔倍培 仿访坊防妨 惕锡踢 概慨溉 滥烂 浮俘孵 抄钞炒吵 矫骄娇 缓援暖 侦贞 暇假 博搏膊 薄簿 喧渲宣 壁璧 震振 讽枫 沾粘 蔓漫慢 谍碟蝶 绩积迹 跃耀 勃脖渤 骛鹜 嗔瞋 鸠鸩 戈弋 泯抿 裕欲 弦玄眩 眯咪 垛跺 仓沧苍 蹈踏 外处 爱受 传转 坚竖 住往 抵低 织积 拉垃 辉浑 乎平 准淮 圆园 钢纲 官宫 问间闻 找我 成戊 几凡 牛午 白百 目且 比此 亦赤 师帅 候喉 即既 束柬 大太犬 史吏 乌鸟 万方 夫失 代伐 折拆诉 拘枸 秉乘 卒率 暴曝 绝决 须需 佳隹 微徽 戒戎 荧萤莹 锤捶 坠堕 摄慑 毫豪 迥迴 斐裴 泄泻 祥详 提题 拾抬 燥躁操 蜡腊 讯汛 购构沟 俩两 骇赅该 罄磬 菅管 荟会汇 粱梁 捺奈 荒慌 窠巢 茶荼 绌拙 浃夹 籍藉';
let shapes: Map<string, string> | undefined;

/** The characters that look like it, itself among them. */
export function shapedLike(character: string): string {
  if (!shapes) {
    shapes = new Map();
    for (const group of SHAPES.split(' ')) for (const one of group) shapes.set(one, (shapes.get(one) ?? '') + group);
  }
  return shapes.get(character) ?? '';
}

const HAN = /^\p{Script=Han}$/u;
/** Sounds as they are compared, of characters that were asked for; empty of what is no character. */
const sounds = new Map<string, string>();

/** Some that many do not tell apart are one. */
export function soundOf(character: string): string {
  let sound = sounds.get(character);
  if (sound === undefined) {
    const [syllable = ''] = HAN.test(character) ? syllables(character) : [];
    sound = syllable.replace(/^(?:zh|ch|sh)/u, (initial) => initial.charAt(0)).replace(/(?<=[ieu])ng$/u, 'n');
    sounds.set(character, sound);
  }
  return sound;
}

function alike(written: string, right: string): boolean {
  const sound = soundOf(written);
  return sound !== '' && (sound === soundOf(right) || shapedLike(right).includes(written));
}
