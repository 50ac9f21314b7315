/**
 * The third corpus that was kept apart, on which the content checks are measured: written from the definitions of the checks alone. Those who
 * write the checks do not read it; what was read of it after the first measure stands in bench/README.md. Deterministic.
 */
import { DIFFICULTIES, type Difficulty, type Fault, type Page } from '../corpus.ts';
import { ALIKE_DATA } from './alike-data.ts';
import { ALIKE_TEXT } from './alike-text.ts';
import { BROKEN } from './faults-broken.ts';
import { FIGURES } from './faults-figures.ts';
import { FORM } from './faults-form.ts';
import { INJECTED } from './faults-injected.ts';
import { LEFT } from './faults-left.ts';
import { NUMBERS } from './faults-personal.ts';
import { PRIVATE } from './faults-private.ts';
import { SHAPE } from './faults-shape.ts';
import { WORDS } from './faults-words.ts';
import { fill, type Setting } from './fill.ts';
import { host } from './hosts.ts';
import { between, type Random, seeded } from './ids.ts';
import { complete, lacking, type Text, withoutForce } from './kinds.ts';
import { type Levels, lines } from './levels.ts';

const FAULTS: Record<string, Levels> = {
  ...INJECTED,
  ...BROKEN,
  ...LEFT,
  ...SHAPE,
  ...NUMBERS,
  ...PRIVATE,
  ...FORM,
  ...FIGURES,
  ...WORDS,
};

const ALIKE: readonly string[] = Object.values({ ...ALIKE_TEXT, ...ALIKE_DATA }).flatMap(lines);

const AMONG_PEOPLE = [
  'subsidy',
  'letter',
  'charity',
  'housing',
  'recruit',
  'notice',
  'traffic',
  'vote',
  'inspection',
  'construction',
  'village',
  'proposal',
  'compensation',
  'correction',
];
const PERSONAL: ReadonlySet<string> = new Set([...Object.keys(NUMBERS), ...Object.keys(PRIVATE)]);
/** Lookalikes of a page with a fault, and of a clean page. */
const BESIDE: Record<Difficulty, [number, number]> = { plain: [0, 1], ordinary: [1, 3], hard: [2, 5] };
const LACKING = 24;
const WITHOUT_FORCE = 18;
const CLEAN = 420;

function setting(random: Random, date?: string): Setting {
  let day = Temporal.PlainDate.from(date ?? '2021-03-01');
  if (date === undefined) day = day.add({ days: between(random, 0, 1700) });
  while (date === undefined && day.dayOfWeek > 5) day = day.add({ days: 1 });
  return { random, day, kept: new Map() };
}

/** Two tables never touch. */
function joined(blocks: readonly string[]): string {
  return blocks.reduce((all, block) => {
    if (all === '') return block;
    const last = all.slice(all.lastIndexOf('\n') + 1);
    const touch = last.includes('\t') && block.split('\n', 1)[0]?.includes('\t');
    return `${all}\n${touch ? '以上数据由有关单位提供，另有一表列示如下。\n' : ''}${block}`;
  }, '');
}

const MARK = /⟦(?:@([a-z-]+):)?([^⟦⟧]+)⟧/g;
const unmarked = (text: string): string => text.replace(MARK, '$2');

function page(id: string, difficulty: Difficulty, at: Setting, text: Text, check = ''): Page {
  const body = joined(text.blocks);
  const faults: Fault[] = [...`${text.title}\n${body}`.matchAll(MARK)].map((found) => ({
    check: found[1] ?? check,
    text: found[2] ?? '',
  }));
  return {
    id,
    difficulty,
    title: unmarked(text.title),
    body: unmarked(body),
    ...(text.kind ? { kind: text.kind } : {}),
    date: at.day.toString(),
    faults,
  };
}

/** Lookalikes in an order of their own, all of them in turn. */
function shuffled(random: Random): string[] {
  const left = [...ALIKE];
  return ALIKE.flatMap(() => left.splice(between(random, 0, left.length - 1), 1));
}

function beside(at: Setting, order: string[], count: number): string[] {
  return Array.from({ length: count }, () => {
    const piece = order.shift() ?? '';
    order.push(piece);
    return fill(piece, at);
  });
}

function set(blocks: readonly string[], pieces: readonly string[], random: Random): string[] {
  const all = [...blocks];
  for (const piece of pieces) all.splice(between(random, 1, all.length), 0, piece);
  return all;
}

const signed = (at: Setting): string => fill(`{county}{office1}¶{d-${between(at.random, 0, 3)}}`, at);

const enough = (blocks: readonly string[]): boolean => joined(blocks).length >= 215;

function base(at: Setting, names?: readonly string[]): Text {
  return at.random() < 0.18 ? complete(at) : host(at, names);
}

function faulty(
  id: string,
  difficulty: Difficulty,
  check: string,
  piece: string,
  random: Random,
  order: string[],
): Page {
  const dated = /^@(\S+) /.exec(piece);
  const rest = dated ? piece.slice(dated[0].length) : piece;
  const at = setting(random, dated?.[1]);
  const text = base(at, PERSONAL.has(check) ? AMONG_PEOPLE : undefined);
  let blocks = set(text.blocks, beside(at, order, BESIDE[difficulty][0]), random);
  let title = text.title;
  if (rest.startsWith('^')) title = fill(rest.slice(1), at);
  else if (!rest.startsWith('$')) blocks = set(blocks, [fill(rest, at)], random);
  while (!enough(blocks)) blocks = set(blocks, beside(at, order, 1), random);
  if (rest.startsWith('$')) blocks.push(fill(rest.slice(1), at));
  else if (random() < 0.7) blocks.push(signed(at));
  return page(id, difficulty, at, { ...text, title, blocks }, check);
}

function clean(id: string, difficulty: Difficulty, random: Random, order: string[]): Page {
  const at = setting(random);
  const text = base(at);
  let blocks = set(text.blocks, beside(at, order, BESIDE[difficulty][1]), random);
  while (!enough(blocks)) blocks = set(blocks, beside(at, order, 1), random);
  if (random() < 0.7) blocks.push(signed(at));
  return page(id, difficulty, at, { ...text, blocks });
}

/** A fault that is the lack of something stands on the whole page; its title is named. */
function lack(id: string, difficulty: Difficulty, at: Setting, text: Text, check: string): Page {
  const made = page(id, difficulty, at, text);
  return { ...made, faults: [{ check, text: made.title }] };
}

/** Whether each fault stands once in its page; a repeated paragraph stands twice. */
function clear(made: Page): boolean {
  const whole = `${made.title}\n${made.body}`;
  return made.faults.every(({ check, text }) => whole.split(text).length === (check === 'duplicate-paragraph' ? 3 : 2));
}

/** A random figure may stand elsewhere in the page too: then the page is made anew. */
function clearly(make: () => Page): Page {
  for (let tries = 0; tries < 20; tries += 1) {
    const made = make();
    if (clear(made)) return made;
  }
  throw new Error('a fault does not stand alone in its page');
}

/** All pages: at each difficulty those with faults, then the clean ones; always the same. */
export function third(): Page[] {
  return DIFFICULTIES.flatMap((difficulty, level) => {
    const random = seeded(20_000 + level);
    const order = shuffled(random);
    const pages: Page[] = [];
    const next = () => `third-${difficulty}-${String(pages.length + 1).padStart(4, '0')}`;
    for (const [check, levels] of Object.entries(FAULTS))
      for (const piece of lines(levels[difficulty]))
        pages.push(clearly(() => faulty(next(), difficulty, check, piece, random, order)));
    for (let turn = 0; turn < LACKING; turn += 1) {
      const at = setting(random);
      pages.push(lack(next(), difficulty, at, lacking(at, difficulty, turn), 'missing-elements'));
    }
    for (let turn = 0; turn < WITHOUT_FORCE; turn += 1) {
      const at = setting(random);
      pages.push(lack(next(), difficulty, at, withoutForce(at, difficulty), 'validity'));
    }
    for (let turn = 0; turn < CLEAN; turn += 1) pages.push(clean(next(), difficulty, random, order));
    return pages;
  });
}
