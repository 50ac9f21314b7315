/** Pages from clean paragraphs, tables and lookalikes, with faults put in between. */
import type { Difficulty, Fault, Kind, Page } from '../corpus.ts';
import { genres, traps } from './clean/genres.ts';
import { MAKES } from './clean/kinds.ts';
import { OTHERS, sheet, write } from './clean/tables.ts';
import { fill, pick, type Setting } from './fill.ts';
import { unmark } from './marks.ts';

/** A fault to put in: its check and its marked text. */
export interface Plant {
  check: string;
  marked: string;
}

interface Draft {
  title: string;
  opening: string[];
  /** each one paragraph or a heading with its paragraph */
  middle: string[];
  /** tables and lookalikes: faults never go inside */
  between: string[];
  closing: string[];
}

const NUMERALS = '一二三四五六七八九十';
const LENGTH = { least: 220, most: 1950 };

/** As many as asked, none twice, in their order. */
function some<T>(at: Setting, from: readonly T[], count: number): T[] {
  const left = from.map((one, n) => ({ one, n }));
  const taken: typeof left = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(at.below(left.length), 1));
  return taken.sort((a, b) => a.n - b.n).map(({ one }) => one);
}

function lookalikes(at: Setting, difficulty: Difficulty): string[] {
  const count = { plain: at.below(2), ordinary: 1 + at.below(2), hard: 2 + at.below(2) }[difficulty];
  return some(at, Object.keys(traps), count).map((check) => {
    const list = traps[check] ?? [];
    const half = Math.floor(list.length / 2);
    const fit = difficulty === 'plain' ? list.slice(0, half) : difficulty === 'hard' ? list.slice(half) : list;
    return fill(at, pick(at.below, fit));
  });
}

function draft(at: Setting, difficulty: Difficulty): Draft {
  const genre = pick(at.below, genres);
  const heads = genre.middle.some((line) => line.includes('｜'));
  const chosen = some(at, genre.middle, 2 + at.below(4));
  const middle = chosen.map((line, n) => {
    const [head, text] = line.split('｜');
    return fill(at, heads && text ? `${NUMERALS[n]}、${head}⏎${text}` : line);
  });
  const between = lookalikes(at, difficulty);
  const chance = at.below(10);
  if (chance < 3) {
    const { before, table } = sheet(at);
    between.push(`${before}\n${write(table)}`);
  } else if (chance < 6) between.push(pick(at.below, OTHERS)(at));
  return {
    title: fill(at, pick(at.below, genre.titles)),
    opening: genre.openings.length > 0 ? [fill(at, pick(at.below, genre.openings))] : [],
    middle,
    between,
    closing: genre.closings.length > 0 && at.below(4) > 0 ? [fill(at, pick(at.below, genre.closings))] : [],
  };
}

/** Puts each block at a place of its own; blocks keep their order. */
function strew(at: Setting, into: string[], blocks: readonly string[]): string[] {
  const result = [...into];
  for (const block of blocks) result.splice(at.below(result.length + 1), 0, block);
  return result;
}

const textOf = (of: Draft) => [...of.opening, ...strewn(of), ...of.closing].join('\n');
const strewn = (of: Draft) => [...of.middle, ...of.between];

/** Ends in a letter, a figure or a character, not in a mark. */
const UNENDED = /[\p{L}\p{N}]$/u;

/** Two tables without a line between would be one. */
const apartTables = (parts: readonly string[]) =>
  parts.flatMap((part, n) => {
    const before = parts[n - 1]?.split('\n').at(-1) ?? '';
    return before.includes('\t') && part.split('\n')[0]?.includes('\t') ? ['另有情况一并列出。', part] : [part];
  });

/** A page with these faults; none: a clean page. */
export function page(at: Setting, id: string, difficulty: Difficulty, plants: readonly Plant[]): Page {
  const base = draft(at, difficulty);
  while (textOf(base).length < LENGTH.least) {
    const more = fill(at, pick(at.below, pick(at.below, genres).middle).replace(/^[^｜]*｜/, ''));
    if (!base.middle.includes(more)) base.middle.push(more);
  }
  // the lookalikes and tables go in last, so that a heading keeps its paragraph
  let { title, opening, middle, closing } = base;
  const faults: Fault[] = [];
  const blocks: string[] = [];
  const pairs: [string, string][] = [];
  for (const { check, marked } of plants) {
    const [, sign = '', rest = ''] = /^(?:([T+$@]):)?([\s\S]*)$/.exec(marked) ?? [];
    const { text, faults: found } = unmark(check, rest);
    faults.push(...found);
    if (sign === 'T') title = text;
    else if (sign === '+') {
      const n = at.below(middle.length);
      // a scrap without a full stop would make its paragraph look cut off
      if (UNENDED.test(text) && !faults.some((fault) => fault.check === 'cut-off')) blocks.push(text);
      else middle = middle.map((block, m) => (m === n ? block + text : block));
    } else if (sign === '$') closing = [text];
    else if (sign === '@') opening = [text, ...opening];
    else if (text.includes('⇕')) pairs.push(text.split('⇕') as [string, string]);
    else blocks.push(text);
  }
  middle = strew(at, middle, [...base.between, ...blocks]);
  for (const [first, second] of pairs) {
    const early = at.below(middle.length);
    middle.splice(early, 0, first);
    middle.splice(early + 2 + at.below(middle.length - early - 1), 0, second);
  }
  const parts = [...opening, ...middle, ...closing];
  const ownWords = new Set(faults.map((fault) => fault.text));
  while (parts.join('\n').length > LENGTH.most) {
    // long lookalikes and tables are left out first
    const spare = parts.findIndex(
      (part) => base.between.includes(part) && ![...ownWords].some((words) => part.includes(words)),
    );
    parts.splice(spare < 0 ? 1 : spare, 1);
  }
  return { id, difficulty, title, body: apartTables(parts).join('\n'), date: String(at.date), faults };
}

/** A document of a kind, with one element left out or none. */
export function kindPage(at: Setting, id: string, difficulty: Difficulty, kind: Kind, faulty: boolean): Page {
  const make = MAKES[kind];
  if (!make) throw new Error(`no such kind ${kind}`);
  const names = Object.keys(make.elements);
  // the title names the matter, so that its name is never quite lacking
  const mayLack = names.filter((name) => name !== 'name');
  // plain ones lack two, where there are as many
  const lacking = faulty ? some(at, mayLack, difficulty === 'plain' ? Math.min(2, mayLack.length) : 1) : [];
  const elements = names
    .filter((name) => !lacking.includes(name))
    .map((name) => {
      const list = make.elements[name] ?? [];
      return fill(
        at,
        difficulty === 'hard'
          ? (list[list.length - 1] ?? '')
          : pick(at.below, list.slice(0, Math.max(1, difficulty === 'plain' ? 1 : list.length))),
      );
    });
  // Articles come before the one on force; elsewhere what is no element comes behind
  const other = some(at, make.other, Math.min(make.other.length, kind === 'normative' ? 4 + at.below(3) : 2)).map(
    (line) => fill(at, line),
  );
  const near =
    difficulty === 'plain' || kind === 'normative'
      ? []
      : [fill(at, pick(at.below, [...(traps['missing-elements'] ?? [])]))];
  const ending = faulty && kind === 'normative' ? [fill(at, pick(at.below, ENDINGS[difficulty]))] : [];
  const title = fill(at, pick(at.below, make.titles));
  const parts = [
    fill(at, pick(at.below, make.opening)),
    ...(kind === 'normative' ? [...other, ...elements] : [...elements, ...other, ...near]),
    ...ending,
    ...make.closing.map((line) => fill(at, line)),
  ];
  const filler = [
    '为便于了解和监督，本机关将根据实际情况及时更新有关内容，欢迎社会各界提出意见和建议。',
    '有关文件和表格可以在县政府门户网站查阅、下载，也可以到各乡镇便民服务中心、村（社区）服务站索取纸质材料，工作人员免费提供解答和帮助。',
  ];
  while (parts.join('\n').length < LENGTH.least && filler.length > 0)
    parts.splice(parts.length - 1, 0, filler.shift() ?? '');
  const check = kind === 'normative' ? 'validity' : 'missing-elements';
  return {
    id,
    difficulty,
    title,
    body: parts.filter((part) => part !== '').join('\n'),
    kind,
    date: String(at.date),
    faults: faulty ? [{ check, text: title }] : [],
  };
}

/** Last articles that say nothing of when the document is in force, the hard ones speaking of time otherwise. */
const ENDINGS: Record<Difficulty, readonly string[]> = {
  plain: ['', '第九条　本办法由县财政局负责解释。', '第九条　本办法由县人民政府办公室会同有关部门解释。'],
  ordinary: [
    '第九条　本办法未尽事宜，按照国家有关规定执行。',
    '第九条　主管部门可以根据本办法制定实施细则。',
    '第九条　本规定的具体应用问题由县司法局负责解释。',
    '第九条　各乡镇可以结合实际制定具体措施。',
  ],
  hard: [
    '第九条　施行前已经受理的申请，按照原有规定办理完毕。',
    '第九条　许可证有效期为三年，期满前三十日内可以申请延续。',
    '第九条　此前的规定与本办法不一致的，以本办法为准。',
    '第九条　收费标准自{D}起按照物价变动适时调整。',
  ],
};
