/** Takes parts out of a document of a kind. */
import type { Difficulty } from '../../corpus.ts';
import type { Written } from './source.ts';

const LINE = /^\[(!?)([^\]]+)\](.*)$/;
const COUNT = '一二三四五六七八九十';

/** Parts whose lack shows, by kind, as they fall out together: at first sight, to the careful, to the very careful. */
const LACKS: Record<string, Record<Difficulty, string[]>> = {
  interpretation: {
    plain: ['背景 依据', '依据 要点', '背景 要点', '背景 依据', '背景 要点'],
    ordinary: ['背景', '依据', '要点'],
    hard: ['依据', '背景', '要点'],
  },
  'disclosure-guide': {
    plain: ['机构 地址 时间 电话 传真', '分类 方式', '方式 地址 时间 电话 传真'],
    ordinary: ['地址 时间', '电话 传真', '分类'],
    hard: ['时间', '电话', '传真'],
  },
  'service-guide': {
    plain: ['材料 程序 时限 收费', '地点 联系 收费 时限', '条件 材料 程序'],
    ordinary: ['材料', '地点 联系', '程序'],
    hard: ['收费', '材料', '时限'],
  },
  normative: { plain: ['效'], ordinary: ['效'], hard: ['效'] },
};

/** The document with its headings counted; with a difficulty, what that difficulty lacks is left out. */
export function without(written: Written, difficulty: Difficulty | undefined, turn: number): Written {
  const choices = difficulty ? (LACKS[written.genre]?.[difficulty] ?? []) : [];
  const lacking = new Set((choices[Math.floor(turn / 3) % Math.max(choices.length, 1)] ?? '').split(' '));
  let counted = 0;
  const lines = written.lines.flatMap((line) => {
    const [, distracting, part = 'always', text = line] = LINE.exec(line) ?? [];
    if (distracting ? !(difficulty === 'hard' && lacking.has(part)) : lacking.has(part)) return [];
    return [text.replace('{#}', () => COUNT[counted++] ?? '')];
  });
  return { ...written, lines };
}
