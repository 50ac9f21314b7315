/** Idioms with one character taken for another: three of four stand in their places, the fourth sounds or looks like the right one. */
import { syllables } from '../../pinyin.ts';
import { dictionaryWords } from '../../segment.ts';
import { IDIOMS } from './idioms.ts';

export interface NearIdiom {
  start: number;
  end: number;
  right: string;
}

const BITS = 17;
const MASK = (1 << BITS) - 1;
const hash = (first: number, second: number) => (Math.imul(first, 73) ^ Math.imul(second, 31)) & MASK;

const SIEVE_BITS = 20;
const SIEVE_MASK = (1 << SIEVE_BITS) - 1;
/** Of three characters of an idiom and which of its four is left out. */
const sieved = (one: number, two: number, three: number, left: number) =>
  (Math.imul(one, 7919) ^ Math.imul(two, 104729) ^ Math.imul(three, 1299709) ^ (left << 17)) & SIEVE_MASK;

/** For the first pair of characters of an idiom, and for its last, which idioms have it. */
interface Index {
  begins: Uint8Array;
  ends: Uint8Array;
  /** three characters in their places: most texts hold few of them */
  threes: Uint8Array;
  byBegin: Map<string, string[]>;
  byEnd: Map<string, string[]>;
  all: Set<string>;
}

let index: Index | undefined;

/** Made on first use. */
function indexed(): Index {
  if (index) return index;
  const made: Index = {
    begins: new Uint8Array(1 << BITS),
    ends: new Uint8Array(1 << BITS),
    threes: new Uint8Array(1 << SIEVE_BITS),
    byBegin: new Map(),
    byEnd: new Map(),
    all: new Set(IDIOMS.trim().split(/\s+/)),
  };
  const put = (map: Map<string, string[]>, key: string, idiom: string) => {
    const known = map.get(key);
    if (known) known.push(idiom);
    else map.set(key, [idiom]);
  };
  for (const idiom of made.all) {
    made.begins[hash(idiom.charCodeAt(0), idiom.charCodeAt(1))] = 1;
    made.ends[hash(idiom.charCodeAt(2), idiom.charCodeAt(3))] = 1;
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => idiom.charCodeAt(i)) as [number, number, number, number];
    made.threes[sieved(a, b, c, 3)] = 1;
    made.threes[sieved(a, b, d, 2)] = 1;
    made.threes[sieved(a, c, d, 1)] = 1;
    made.threes[sieved(b, c, d, 0)] = 1;
    put(made.byBegin, idiom.slice(0, 2), idiom);
    put(made.byEnd, idiom.slice(2), idiom);
  }
  index = made;
  return made;
}

/** In order; characters beside each other only. */
export function nearIdioms(text: string): NearIdiom[] {
  const { begins, ends, threes, byBegin, byEnd, all } = indexed();
  const found: NearIdiom[] = [];
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const second = text.charCodeAt(at);
    const key = hash(first, second);
    const [one, two] = [first, second];
    first = second;
    if (begins[key] === 1 && at + 2 < text.length) {
      const [third, fourth] = [text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
      if (threes[sieved(one, two, third, 3)] === 1 || threes[sieved(one, two, fourth, 2)] === 1)
        for (const idiom of byBegin.get(text.slice(at - 1, at + 1)) ?? [])
          if ((idiom.charCodeAt(2) === third) !== (idiom.charCodeAt(3) === fourth)) judge(at - 1, idiom);
    }
    if (ends[key] === 1 && at >= 3) {
      const [before, next] = [text.charCodeAt(at - 3), text.charCodeAt(at - 2)];
      if (threes[sieved(before, one, two, 1)] === 1 || threes[sieved(next, one, two, 0)] === 1)
        for (const idiom of byEnd.get(text.slice(at - 1, at + 1)) ?? [])
          if ((idiom.charCodeAt(0) === before) !== (idiom.charCodeAt(1) === next)) judge(at - 3, idiom);
    }
  }
  return found;

  function judge(start: number, idiom: string): void {
    const written = text.slice(start, start + 4);
    const place = [0, 1, 2, 3].find((i) => written[i] !== idiom[i]);
    if (place === undefined || all.has(written) || written.length < 4) return;
    if (!alike(written.charAt(place), idiom.charAt(place))) return;
    // the characters may make other words: 不一样｜子
    if (isOtherWords(text, start)) return;
    if (!found.some((other) => other.start === start)) found.push({ start, end: start + 4, right: idiom });
  }
}

/** Whether a word of the dictionary reaches over an end of the four, or is more than they. */
function isOtherWords(text: string, start: number): boolean {
  const from = Math.max(0, start - 4);
  let at = from;
  for (const word of dictionaryWords(text.slice(from, start + 8))) {
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

function looksAlike(one: string, other: string): boolean {
  if (!shapes) {
    shapes = new Map();
    for (const group of SHAPES.split(' '))
      for (const character of group) shapes.set(character, (shapes.get(character) ?? '') + group);
  }
  return shapes.get(one)?.includes(other) ?? false;
}

/** Sounds that many do not tell apart. */
const plain = (syllable: string) =>
  syllable.replace(/^(?:zh|ch|sh)/u, (initial) => initial.charAt(0)).replace(/(?<=[ieu])ng$/u, 'n');

function alike(written: string, right: string): boolean {
  if (!/^\p{Script=Han}$/u.test(written)) return false;
  if (looksAlike(written, right)) return true;
  const [one = '', other = ''] =
    syllables(written + right).length === 2 ? [written, right].map((c) => syllables(c)[0] ?? '') : [];
  return one !== '' && plain(one) === plain(other);
}
