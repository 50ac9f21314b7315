/** Document numbers, weekdays and figures that are wrong. */

import type { Difficulty } from '../../corpus.ts';
import type { Chance } from './chance.ts';
import { type Changed, insert, type Planting, plantings } from './fault.ts';
import type { Slots } from './slots.ts';
import { column } from './slots.ts';
import { SMALL_TABLE_TAGS, SMALL_TABLES } from './small-tables.ts';
import type { Cut } from './stock.ts';

const LEVELS: readonly Difficulty[] = ['plain', 'ordinary', 'hard'];
const WEEK = ['日', '一', '二', '三', '四', '五', '六'];

function badNumber(s: Slots, style: string): string {
  const office = s.short + s.pick(['政发', '政办发', '农发', '教字', '民发', '卫函']);
  const [y, n] = [s.y, s.n(11, 97)];
  switch (style) {
    case 'round':
      return `${office}(${y})${n}号`;
    case 'wide':
      return `${office}（${y}）${n}号`;
    case 'square':
      return `${office}[${y}]${n}号`;
    case 'wide-square':
      return `${office}［${y}］${n}号`;
    case 'black':
      return `${office}【${y}】${n}号`;
    case 'zero':
      return `${office}〔${y}〕0${n}号`;
    case 'ordinal':
      return `${office}〔${y}〕第${n}号`;
    case 'ordinal-zero':
      return `${office}〔${y}〕第0${n % 10}号`;
    case 'mixed':
      return `${office}〔${y}]${n}号`;
    case 'spaced':
      return `${office} [ ${y} ] ${n} 号`;
    case 'ordinal-round':
      return `${office}(${y})第${n}号`;
    case 'angle':
      return `${office}<${y}>${n}号`;
    default:
      return `${office}（${y}]${n}号`;
  }
}

const STYLES = {
  plain: ['round', 'square', 'wide', 'zero', 'ordinal', 'round', 'square', 'wide'],
  ordinary: ['wide-square', 'black', 'ordinal', 'zero', 'wide', 'ordinal-zero', 'round', 'square'],
  hard: ['mixed', 'spaced', 'ordinal-round', 'odd', 'ordinal-zero', 'angle', 'wide-square', 'black'],
} as const;

const NUMBER_LINES: readonly (readonly [string, string])[] = [
  ['根据《关于加强基层工作的通知》（', '）要求，结合实际抓好落实。'],
  ['此前印发的', '文件同时废止。'],
  ['上级以', '下达了任务，现分解到各村。'],
  ['详细标准参见', '，可以到档案室查阅。'],
  ['经费安排按', '规定的渠道列支。'],
  ['县里的批复（', '）已经收到，请据此办理。'],
  ['本方案与', '不一致的，以本方案为准。'],
  ['有关考核办法已由', '明确，不再重复。'],
];

const documentNumber = LEVELS.flatMap((difficulty) =>
  plantings('document-number', {
    [difficulty]: NUMBER_LINES.map(([lead, rest], turn): readonly [string, (s: Slots) => string] => {
      const style = STYLES[difficulty][turn] ?? 'round';
      if (turn === 7) return ['*', (s) => `文件名称\t文号\n农村改厕技术要点\t[[${badNumber(s, style)}]]`];
      if (turn === 6 && difficulty !== 'plain') return ['*', (s) => `END （文号：[[${badNumber(s, style)}]]）`];
      return ['*', (s) => `${lead}[[${badNumber(s, style)}]]${rest}`];
    }),
  }),
);

function badWeekday(s: Slots, offset: number, form: string): string {
  const right = WEEK.indexOf(s.weekday(offset).slice(2));
  const wrong = WEEK[(right + s.n(1, 6)) % 7] ?? '一';
  const day = s.d(offset);
  const [, y = '', m = '', d = ''] = /(\d+)年(\d+)月(\d+)日/.exec(day) ?? [];
  switch (form) {
    case 'comma':
      return `${day}，星期${wrong}`;
    case 'short':
      return `${day}（周${wrong}）`;
    case 'half':
      return `${day}(星期${wrong})`;
    case 'bare':
      return `${day}星期${wrong}`;
    case 'week':
      return `${day}（礼拜${wrong}）`;
    case 'before':
      return `星期${wrong}（${day}）`;
    case 'dash':
      return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')} 周${wrong}`;
    case 'dots':
      return `${y}.${m}.${d}（周${wrong}）`;
    case 'spaced':
      return `${y} 年 ${m} 月 ${d} 日 （ 星 期 ${wrong} ）`;
    default:
      return `${day}（星期${wrong}）`;
  }
}

const FORMS = {
  plain: ['', '', 'short', '', 'comma', '', 'half', 'short'],
  ordinary: ['half', 'short', 'bare', '', 'comma', 'short', 'half', ''],
  hard: ['before', 'dash', 'week', 'bare', 'spaced', 'comma', 'dots', 'dash'],
} as const;

const DAY_LINES: readonly (readonly [string, string])[] = [
  ['培训会定于', '上午九点在二楼会议室召开。'],
  ['报名截止时间为', '下午五点。'],
  ['集中办理日安排在', '，请带齐证件。'],
  ['现场接待时间：', '上午。'],
  ['村民代表会议将于', '晚上七点半举行。'],
  ['义诊活动改在', '，地点不变。'],
  ['开标日期调整到', '，其他内容不变。'],
  ['活动\t时间\n清沟排渍\t', '上午'],
];

const wrongWeekday = LEVELS.flatMap((difficulty) =>
  plantings('wrong-weekday', {
    [difficulty]: DAY_LINES.map(([lead, rest], turn): readonly [string, (s: Slots) => string] => [
      '*',
      (s) =>
        `${lead}[[${badWeekday(s, 8 + turn * 2 + LEVELS.indexOf(difficulty), FORMS[difficulty][turn] ?? '')}]]${rest}`,
    ]),
  }),
);

/** a figure near the right one: far off, some way off, or with one digit changed */
function wrongFigure(right: string, difficulty: Difficulty, c: Chance): string {
  const places = right.includes('.') ? right.length - right.indexOf('.') - 1 : 0;
  const value = Number(right);
  const step = 10 ** -places;
  const by =
    difficulty === 'plain'
      ? Math.max(value * 0.3, 20 * step)
      : difficulty === 'ordinary'
        ? Math.max(value * 0.05, 6 * step)
        : (places > 0 ? c.n(8, 15) : c.n(2, 4)) * step;
  const made = Number((value + Math.ceil(by / step) * step).toFixed(places));
  return made.toFixed(places);
}

type Put = (cut: Cut, c: Chance) => Changed | undefined;

/** the total of one column is changed, and the same figure of the prose with it */
const sumPut =
  (difficulty: Difficulty): Put =>
  (cut, c) => {
    const at = cut.lines.findIndex((line) => line.startsWith('合计\t'));
    const cells = cut.lines[at]?.split('\t') ?? [];
    const columns = cells
      .map((_, index) => index)
      .filter((index) => index > 0 && /^\d+(\.\d+)?$/.test(cells[index] ?? ''));
    if (at < 0 || columns.length === 0) return undefined;
    const column = c.pick(columns);
    const right = cells[column] ?? '';
    const wrong = wrongFigure(right, difficulty, c);
    const total = cells.with(column, wrong).join('\t');
    const lines = cut.lines.map((line, index) => (index === at ? total : line.replaceAll(`⟪${right}⟫`, wrong)));
    return { title: cut.title, lines, faults: [{ check: 'table-sum', text: total }] };
  };

/** a figure of the prose that the table holds is changed */
const textPut =
  (difficulty: Difficulty): Put =>
  (cut, c) => {
    if (!cut.lines.some((line) => line.startsWith('合计\t')) && !cut.lines.some((line) => line.includes('\t')))
      return undefined;
    const marks = cut.lines.flatMap((line, at) =>
      [...line.matchAll(/⟪([\d.]+)⟫([\u4e00-\u9fa5]{1,3})/g)].map((match) => ({ at, match })),
    );
    if (marks.length === 0) return undefined;
    const { at, match } = c.pick(marks);
    const wrong = wrongFigure(match[1] ?? '', difficulty, c);
    const line = cut.lines[at] ?? '';
    const before = line.slice(0, match.index).replace(/[⟪⟫]/g, '').slice(-3);
    const text = `${wrong}${match[2] ?? ''}`;
    const changed = line.slice(0, match.index) + text + line.slice(match.index + match[0].length);
    return {
      title: cut.title,
      lines: cut.lines.with(at, changed),
      faults: [{ check: 'text-table', text: before + text }],
    };
  };

/** a small table with its sentence; in the first case its total is wrong (and the sentence says the same), in the second the sentence */
const smallPut =
  (difficulty: Difficulty, check: 'table-sum' | 'text-table', turn: number): Put =>
  (cut, c) => {
    const small = SMALL_TABLES[turn % SMALL_TABLES.length]?.(cut.s);
    if (!small) return undefined;
    const right = String(column(small.rows, 1));
    const wrong = wrongFigure(right, difficulty, c);
    const total = check === 'table-sum' ? `[[合计\t${wrong}]]` : `合计\t${right}`;
    const said = small
      .say(check === 'table-sum' ? wrong : `〈${wrong}〉`)
      .replace(/(.{2})〈([\d.]+)〉(.)/, '[[$1$2$3]]');
    const lines = [said, small.head.join('\t'), ...small.rows.map((row) => row.join('\t')), total];
    return insert(check, cut, c, lines.join('\n'));
  };

const smallTags = (turn: number): string[] => (SMALL_TABLE_TAGS[turn % SMALL_TABLES.length] ?? '').split(' ');

/** half of the plantings change a table of the document, half put in a small table of their own */
const figures = LEVELS.flatMap((difficulty, level) =>
  Array.from({ length: 5 }, (_, turn): Planting[] => [
    { check: 'table-sum', difficulty, tags: ['table'], put: sumPut(difficulty) },
    { check: 'text-table', difficulty, tags: ['table'], put: textPut(difficulty) },
    {
      check: 'table-sum',
      difficulty,
      tags: smallTags(level * 5 + turn),
      put: smallPut(difficulty, 'table-sum', level * 5 + turn),
    },
    {
      check: 'text-table',
      difficulty,
      tags: smallTags(level * 5 + turn + 7),
      put: smallPut(difficulty, 'text-table', level * 5 + turn + 7),
    },
  ]).flat(),
);

export const FIGURES: Planting[] = [...documentNumber, ...wrongWeekday, ...figures];
