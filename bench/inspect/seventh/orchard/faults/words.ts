import type { Difficulty } from '../../../corpus.ts';
import type { Draft, Way } from '../draft.ts';
import type { Random } from '../random.ts';

/** Words of official prose with their readings and, where they differ, their Traditional form. */
const READ: Record<string, [string, string]> = {
  办理: ['bàn lǐ', '辦理'],
  项目: ['xiàng mù', '項目'],
  单位: ['dān wèi', '單位'],
  资金: ['zī jīn', '資金'],
  时间: ['shí jiān', '時間'],
  标准: ['biāo zhǔn', '標準'],
  联系: ['lián xì', '聯繫'],
  规定: ['guī dìng', '規定'],
  人员: ['rén yuán', '人員'],
  监督: ['jiān dū', '監督'],
  检查: ['jiǎn chá', '檢查'],
  农业: ['nóng yè', '農業'],
  设施: ['shè shī', '設施'],
  问题: ['wèn tí', '問題'],
  责任: ['zé rèn', '責任'],
  开展: ['kāi zhǎn', '開展'],
  乡镇: ['xiāng zhèn', '鄉鎮'],
  计划: ['jì huà', '計劃'],
  审核: ['shěn hé', '審核'],
  补助: ['bǔ zhù', '補助'],
};

/** Words and how they get wrongly written, by the same sound or a like form. */
const WRITTEN: [Difficulty, Record<string, string>][] = [
  ['plain', { 检查: '捡查', 补助: '卜助', 联系: '连系', 办理: '办里', 资金: '资斤', 项目: '项日' }],
  ['ordinary', { 申请: '申清', 责任: '职任', 审核: '审何', 设施: '设旋', 标准: '标淮', 规定: '规订' }],
  ['hard', { 拨付: '拔付', 已经: '己经', 整治: '整冶', 拆除: '折除', 准备: '淮备', 贷款: '货款', 治理: '冶理' }],
];

/** Offices of today and the abolished ones that did their work before. */
const FORMER: Record<string, string> = {
  应急管理局: '安全生产监督管理局',
  市场监督管理局: '工商行政管理局',
  自然资源局: '国土资源局',
  卫生健康局: '卫生和计划生育局',
  文化和旅游局: '文化体育广播电视局',
};

const way = (check: string, difficulty: Difficulty, change: Way['change'] & {}): Way => ({
  check,
  difficulty,
  tags: [],
  suffix: '',
  insert: [],
  change,
});

/** Puts another form in the place of one of these words, in prose or in a table. */
function instead(check: string, forms: Record<string, string>, inTables: boolean) {
  return ({ lines }: Draft, random: Random): boolean => {
    const found = Object.keys(forms).flatMap((word) =>
      [...lines.keys()]
        .filter((at) => lines[at]?.includes(word) && (inTables || !lines[at]?.includes('\t')))
        .map((at) => ({ word, at })),
    );
    if (found.length === 0) return false;
    const { word, at } = random.pick(found);
    lines[at] = (lines[at] ?? '').replace(word, `«${check}:${forms[word]}»`);
    return true;
  };
}

const forms = (make: (word: string, reading: string, traditional: string) => string) =>
  Object.fromEntries(Object.entries(READ).map(([word, [reading, old]]) => [word, make(word, reading, old)]));
const each = (word: string, reading: string, [open, close]: readonly [string, string]) =>
  [...word].map((char, at) => char + open + reading.split(' ')[at] + close).join('');
const toneless = (reading: string) => reading.normalize('NFD').replace(/\p{M}/gu, '');

const readings = [
  way(
    'injected-pinyin',
    'plain',
    instead(
      'injected-pinyin',
      forms((word, reading) => each(word, reading, ['(', ')'])),
      false,
    ),
  ),
  way(
    'injected-pinyin',
    'plain',
    instead(
      'injected-pinyin',
      forms((word, reading) => each(word, reading, ['（', '）'])),
      false,
    ),
  ),
  way(
    'injected-pinyin',
    'ordinary',
    instead(
      'injected-pinyin',
      forms((word, reading) => `${word}(${toneless(reading)})`),
      true,
    ),
  ),
  way(
    'injected-pinyin',
    'ordinary',
    instead(
      'injected-pinyin',
      forms((word, reading) => `${word}（${reading}）`),
      true,
    ),
  ),
  way(
    'injected-pinyin',
    'hard',
    instead(
      'injected-pinyin',
      forms((word, reading) => `${word.slice(0, 1)}(${reading.split(' ')[0]})${word.slice(1)}`),
      true,
    ),
  ),
  way(
    'injected-pinyin',
    'hard',
    instead(
      'injected-pinyin',
      forms((word, reading) => `${word}[${toneless(reading).replace(' ', '')}]`),
      true,
    ),
  ),
];

/** The whole line as a machine would half convert it: the words it knows, from the first to the last. */
const convert = ({ lines }: Draft, random: Random): boolean => {
  const words = new RegExp(Object.keys(READ).join('|'), 'g');
  const rich = [...lines.keys()].filter(
    (at) => new Set(lines[at]?.match(words)).size >= 3 && !lines[at]?.includes('\t'),
  );
  if (rich.length === 0) return false;
  const at = random.pick(rich);
  const line = (lines[at] ?? '').replace(words, (word) => READ[word]?.[1] ?? word);
  const places = Object.values(READ).flatMap(([, old]) =>
    [...line.matchAll(new RegExp(old, 'g'))].map((hit) => hit.index),
  );
  const [from, to] = [Math.min(...places), Math.max(...places) + 2];
  lines[at] = `${line.slice(0, from)}«traditional-script:${line.slice(from, to)}»${line.slice(to)}`;
  return true;
};
const traditional = [
  way('traditional-script', 'plain', convert),
  way('traditional-script', 'plain', convert),
  way(
    'traditional-script',
    'ordinary',
    instead(
      'traditional-script',
      forms((_, __, old) => old),
      false,
    ),
  ),
  way(
    'traditional-script',
    'ordinary',
    instead(
      'traditional-script',
      forms((_, __, old) => old),
      true,
    ),
  ),
];

const written = WRITTEN.flatMap(([difficulty, pairs]) => [
  way('wrong-character', difficulty, instead('wrong-character', pairs, false)),
  way('wrong-character', difficulty, instead('wrong-character', pairs, true)),
]);
const former = (['plain', 'ordinary', 'hard'] as const).map((difficulty) =>
  way('outdated-name', difficulty, instead('outdated-name', FORMER, difficulty === 'hard')),
);

/** Ways that change single words of what is already on the page. */
export const WORDS = [...readings, ...traditional, ...written, ...former];
