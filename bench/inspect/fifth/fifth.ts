import { DIFFICULTIES, type Difficulty, type Fault, type Page } from '../corpus.ts';
import { damaged } from './damaged.ts';
import { at, draw } from './draw.ts';
import { BROKEN } from './faults-broken.ts';
import { FAMILY } from './faults-family.ts';
import { FORM } from './faults-form.ts';
import { INJECTED } from './faults-injected.ts';
import { PERSONAL } from './faults-personal.ts';
import { cleanKind, faultyKind } from './kinds.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { made } from './made.ts';
import { LIFE } from './prose-life.ts';
import { NOTICES } from './prose-notices.ts';
import { RULES } from './prose-rules.ts';
import { fill, iso, type Scene, scene } from './slots.ts';
import { sheet } from './tables.ts';

const WORDED = { ...INJECTED, ...BROKEN, ...PERSONAL, ...FAMILY, ...FORM };
const HOSTS = [...NOTICES, ...RULES, ...LIFE].map((line) => line.replace(/。(第[一二三四五六七八九十]+条 )/g, '。↵$1'));
const TITLES = [
  '{P}政务信息',
  '{T}工作动态',
  '{P}人民政府公告栏',
  '{P}政务公开专栏',
  '{T}便民信息',
  '{P}每周要情',
  '{P}门户网站信息摘编',
  '近期工作情况',
  '{T}公示公告',
  '{P}民生服务提示',
  '部门动态',
  '{P}县情通报',
  '{V}村务信息',
  '信息公开内容',
  '政务简报',
];
/** Ways of each check and difficulty that are planted. */
const WAYS = 13;
const CLEAN = 400;

/** Hosts in turn, so that none stands on many more pages than another. */
class Hosts {
  #next = 0;
  take(): string {
    this.#next += 1;
    return at(HOSTS, this.#next * 37);
  }

  /** One written paragraph, then pieces put together by chance. */
  around(set: Scene, count: number): string {
    return count === 0 ? fill(set, this.take()) : made(set, this.#next * 3 + count);
  }
}

/** The words between ⟦ and ⟧ as faults; @id at the end names a second check that finds the same words. */
function planted(set: Scene, check: string, line: string): { text: string; faults: Fault[] } {
  const [said = '', also] = line.split(/@(?=[a-z-]+$)/);
  const marked = fill(set, said);
  const words = [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map((match) => match[1] ?? '');
  const checks = also ? [check, also] : [check];
  return {
    text: marked.replace(/[⟦⟧]/gu, ''),
    faults: checks.flatMap((id) => words.map((text) => ({ check: id, text }))),
  };
}

const length = (lines: readonly string[]): number => lines.join('').length;

/** Clean paragraphs round a piece until the page has at least 200 characters. */
function surround(set: Scene, hosts: Hosts, piece: string, last: boolean): string {
  const lines = [piece];
  const before = last ? 9 : set.chance.number(0, 2);
  for (let count = 0; count < 1 || length(lines) < 210; count++) {
    const host = hosts.around(set, count);
    if (count < before) lines.splice(lines.length - 1, 0, host);
    else lines.push(host);
  }
  return lines.join('\n');
}

function faulty(difficulty: Difficulty, check: string, index: number, seed: number, hosts: Hosts): Page {
  const set = scene(draw(seed));
  const base = {
    id: `fifth-${difficulty}-${check}-${index}`,
    difficulty,
    title: fill(set, at(TITLES, seed)),
    date: iso(set),
  };
  if (check === 'missing-elements' || check === 'validity')
    return { ...base, ...faultyKind(set, check, difficulty, index) };
  if (check === 'duplicate-paragraph') {
    const whole = fill(set, hosts.take());
    const text = difficulty === 'hard' ? (whole.split('\n')[0]?.match(/^[^。]{30,}?。/)?.[0] ?? whole) : whole;
    const between = difficulty === 'plain' ? [] : [hosts.around(set, 1)];
    if (difficulty === 'hard') between.push(hosts.around(set, 2));
    return {
      ...base,
      body: surround(set, hosts, [text, ...between, text].join('\n'), false),
      faults: [{ check, text }],
    };
  }
  if (check === 'table-sum' || check === 'text-table') {
    const made = sheet(
      set.chance,
      index * 2 + (difficulty === 'ordinary' ? 1 : 0) + seed,
      difficulty,
      check === 'table-sum' ? 'sum' : 'text',
    );
    const text = fill(set, made.lines.join('\n'));
    return { ...base, body: surround(set, hosts, text, false), faults: [{ check, text: made.wrong ?? '' }] };
  }
  const worded = WORDED[check]?.[DIFFICULTIES.indexOf(difficulty)];
  const line = worded === undefined ? damaged(check, difficulty, index) : at(worded.trim().split('\n'), index);
  const { text, faults } = planted(set, check, line);
  const last =
    (check === 'emptied-table' && difficulty === 'hard') || /(^|↵)[^↵]*⟦[^⟧]*⟧$/.test(line) === (check === 'cut-off');
  return {
    ...base,
    body: surround(set, hosts, text, (last && index % 2 === 0) || (check === 'emptied-table' && difficulty === 'hard')),
    faults,
  };
}

function clean(difficulty: Difficulty, index: number, seed: number, hosts: Hosts): Page {
  const set = scene(draw(seed));
  const base = {
    id: `fifth-${difficulty}-clean-${index}`,
    difficulty,
    title: fill(set, at(TITLES, seed)),
    date: iso(set),
    faults: [],
  };
  const turn = index % 20;
  if (turn < 6) return { ...base, ...cleanKind(set, index) };
  if (turn < 9)
    return {
      ...base,
      body: surround(set, hosts, fill(set, sheet(set.chance, seed, difficulty).lines.join('\n')), false),
    };
  const third = DIFFICULTIES.indexOf(difficulty);
  // easy lookalikes stand first in each list: two of six belong to each difficulty
  const lists = Object.values(LOOKALIKES);
  const place = Math.floor(index / 20) * 11 + turn - 9;
  const list = at(lists, place).trim().split('\n');
  const other = at(lists, place + 7)
    .trim()
    .split('\n');
  const size = list.length / 3;
  const one = at(list, Math.floor(third * size) + (Math.floor(place / lists.length) % Math.max(1, Math.floor(size))));
  const two = at(
    other,
    Math.floor((third * other.length) / 3) +
      ((Math.floor(place / lists.length) + 1) % Math.max(1, Math.floor(other.length / 3))),
  );
  return { ...base, body: surround(set, hosts, fill(set, difficulty === 'plain' ? one : `${one}↵${two}`), false) };
}

/** Every check that the corpus plants. */
export const PLANTED: readonly string[] = [
  ...Object.keys(WORDED),
  'mis-decoded',
  'private-use',
  'emptied-table',
  'duplicate-paragraph',
  'table-sum',
  'text-table',
  'missing-elements',
  'validity',
];

/** The fifth corpus, kept apart until it was measured: pages with faults and clean pages of each difficulty, always the same. */
export function fifth(): Page[] {
  const hosts = new Hosts();
  let seed = 20_261;
  return DIFFICULTIES.flatMap((difficulty) => [
    ...PLANTED.flatMap((check) =>
      Array.from({ length: WAYS }, (_, index) => faulty(difficulty, check, index, ++seed, hosts)),
    ),
    ...Array.from({ length: CLEAN }, (_, index) => clean(difficulty, index, ++seed, hosts)),
  ]);
}
