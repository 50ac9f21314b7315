import { Converter } from 'opencc-js';
import type { Difficulty } from '../../../corpus.ts';
import type { Draft } from '../assemble.ts';
import type { Random } from '../random.ts';
import { CONFUSED } from './confused.ts';
import { destroyed, stretches } from './encodings.ts';

/** Puts the fault into the draft as its way says; false: the draft has no place for it. */
export type Transform = (draft: Draft, way: number, random: Random, difficulty: Difficulty) => boolean;

/** Marks a stretch of the draft as the fault in the place of another, if that stands once and the new one nowhere. */
function replace(draft: Draft, old: string, put: string): boolean {
  const text = [draft.title, ...draft.paragraphs, ...draft.signature].join('\n');
  if (text.split(old).length !== 2 || text.includes(put)) return false;
  const change = (line: string) => line.replace(old, () => `«${put}»`);
  draft.title = change(draft.title);
  draft.paragraphs = draft.paragraphs.map(change);
  draft.signature = draft.signature.map(change);
  return true;
}

const prose = (draft: Draft, random: Random) =>
  random.shuffled(draft.paragraphs.filter((line) => line.length > 30 && !line.includes('\t')));

const WHOLE = ['utf-8 as gbk', 'gbk as windows-1252', 'utf-8 as windows-1252', 'gbk as utf-8', 'to ascii'];
const CLAUSE = ['gbk as utf-8', 'utf-8 as gbk', 'gbk as windows-1252', 'gbk as big5', 'gbk as utf-8 as gbk'];
const WORD = ['utf-8 as gbk', 'gbk as big5', 'gbk as windows-1252', 'utf-8 as windows-1252', 'gbk as utf-8 as gbk'];

/** Whole paragraphs, then clauses, then a word of the text, the title or the signature. */
const misDecoded: Transform = (draft, way, random, difficulty) => {
  const names = difficulty === 'plain' ? WHOLE : difficulty === 'ordinary' ? CLAUSE : WORD;
  const name = names[way % names.length] ?? '';
  const place =
    difficulty !== 'hard'
      ? prose(draft, random)
      : way % 7 === 5
        ? [draft.title]
        : way % 7 === 6
          ? draft.signature.slice(0, 1)
          : prose(draft, random);
  for (const line of place) {
    const parts =
      difficulty === 'plain' ? [line] : stretches(line, difficulty === 'ordinary' ? random.whole(8, 14) : 4, random);
    // a paragraph that cannot be destroyed cleanly is destroyed in a long part
    for (const part of [...parts, ...(difficulty === 'plain' ? stretches(line, 12, random) : [])].slice(0, 60)) {
      const put = destroyed(part, name);
      if (put && replace(draft, part, put)) return true;
    }
  }
  return false;
};

const taiwan = Converter({ from: 'cn', to: 'tw' });
const words = Converter({ from: 'cn', to: 'twp' });
const hongKong = Converter({ from: 'cn', to: 'hk' });

const SINGLE = (
  '发展/發展 机构/機構 规定/規定 办理/辦理 环境/環境 检查/檢查 时间/時間 电话/電話 项目/項目 标准/標準 审核/審核 ' +
  '工程/工程 质量/質量 开展/開展 资金/資金 组织/組織 农户/農戶 农业/農業 医院/醫院 学校/學校 责任/責任 单位/單位 ' +
  '监督/監督 问题/問題 处理/處理 设施/設施 安排/安排 联系/聯繫 群众/群眾 统一/統一 执法/執法 应当/應當 采取/採取'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string])
  .filter(([old, put]) => old !== put);

/** Every third character as a converter for single characters leaves it. */
const mixed = (text: string) => [...text].map((char, at) => (at % 3 === 2 ? char : taiwan(char))).join('');

const traditional: Transform = (draft, way, random, difficulty) => {
  const convert = [taiwan, hongKong, words, mixed, taiwan][way % 5] ?? taiwan;
  if (difficulty === 'hard') {
    const pairs = random.shuffled(SINGLE).slice(way);
    return [...pairs, ...SINGLE].some(([old, put]) => replace(draft, old, put));
  }
  if (difficulty === 'plain' && way % 7 === 5 && taiwan(draft.title) !== draft.title) {
    return replace(draft, draft.title, taiwan(draft.title));
  }
  for (const line of prose(draft, random)) {
    const clauses = line.split(/(?<=[，；。：])/).filter((clause) => clause.length > 8 && clause.length < 40);
    for (const part of difficulty === 'plain' ? [line] : random.shuffled(clauses)) {
      const put = convert(part);
      const changed = [...put].filter((char, at) => char !== part[at]).length;
      if (changed >= 3 && replace(draft, part, put)) return true;
    }
  }
  return false;
};

/** A wrong word in the place of a right one, each at most twice, by turns among those that the page holds. */
function wrongCharacters(): Transform {
  const used = new Map<string, number>();
  const uses = (wrong: string) => used.get(wrong) ?? 0;
  return (draft, _way, random, difficulty) => {
    const pairs = random.shuffled(CONFUSED[difficulty]).sort((a, b) => uses(a[1]) - uses(b[1]));
    const found = pairs.find(([old, put]) => uses(put) < 2 && replace(draft, old, put));
    if (found) used.set(found[1], uses(found[1]) + 1);
    return found !== undefined;
  };
}

const loose = (line: string) => line.replace(/，/g, ',').replace(/。$/, '');

/** Copies of a paragraph: next to it, further on, with a heading, spaces or other marks of punctuation. */
const duplicate: Transform = (draft, way, random, difficulty) => {
  const lines = draft.paragraphs;
  const good = (line: string | undefined) => line !== undefined && line.length > 30 && !line.includes('\t');
  const at = random
    .shuffled(lines.map((_, index) => index))
    .find((index) => good(lines[index]) && good(lines[index + 1]));
  if (at === undefined) return false;
  const first = lines[at] ?? '';
  const second = lines[at + 1] ?? '';
  const shapes: Record<Difficulty, string[][]> = {
    plain: [
      [`«${first}`, `${first}»`, second],
      [`«${first}`, first, `${first}»`, second],
      [`«${first}`, second, first, `${second}»`],
      [`«${first}`, second, `${first}»`],
      [first, `«${second}`, `${second}»`],
    ],
    ordinary: [
      [`«${first}`, `　　${first}»`, second],
      [`«${first}`, second, `${first}»`, '以上事项，请予支持配合。'],
      [`«${first}`, '', `${first}»`, second],
      [`«${first}`, '相关情况说明：', `${first}»`, second],
      [`«${first}`, `★${first}»`, second],
    ],
    hard: [
      [`«${first}`, second, `${loose(first)}»`],
      [`«（一）${first}`, `（二）${first}»`, second],
      [`«${first}`, second, `附：${first}»`],
      [`«${first}`, `注：${loose(first)}»`, second],
      [`«${first}`, second, `${[...first].slice(0, 6).join('')} ${[...first].slice(6).join('')}»`],
    ],
  };
  draft.paragraphs.splice(at, 2, ...(shapes[difficulty][way % 5] ?? []));
  return true;
};

/** The faults that are made of what stands on a page, anew for each corpus. */
export const transforms = (): Readonly<Record<string, Transform>> => ({
  'mis-decoded': misDecoded,
  'traditional-script': traditional,
  'wrong-character': wrongCharacters(),
  'duplicate-paragraph': duplicate,
});
