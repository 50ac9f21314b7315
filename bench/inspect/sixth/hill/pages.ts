import { DIFFICULTIES, type Difficulty, type Fault, type Page } from '../../corpus.ts';
import { type Blocks, blocksOf, type Doc, numbered, slotsFor } from './document.ts';
import { hosts, kindDocs, stories } from './documents.ts';
import { endings, missing } from './faults/whole.ts';
import { faults } from './faults.ts';
import { source } from './numbers.ts';
import type { Slots } from './slots.ts';

/** How often each written block stands on a page. */
export type Uses = Map<string, number>;

interface Cut {
  doc: Doc;
  s: Slots;
  title: string;
  head: string[];
  blocks: string[];
  tail: string[];
  used: string[];
  /** which blocks of which paper, taken together */
  run: string;
}

/** Pages on which one written paragraph may stand. */
const MOST = 6;

const usesOf = (uses: Uses, key: string): number => uses.get(key) ?? 0;
const length = (blocks: string[]): number => blocks.reduce((sum, block) => sum + block.length, 0);

interface Run {
  at: number[];
  weight: number;
}

/** Blocks that announce what follows do not end a page. */
const ANNOUNCES = /(如下|如下。|：|下表。)$/;

/** The run of blocks, long enough, that has been used least; blocks used up are left out. */
function leastUsed(doc: Doc, text: Blocks, least: number, uses: Uses, seed: string): Run | undefined {
  const draw = source(`${seed} ${doc.id}`);
  const free = text.blocks.map((_, at) => at).filter((at) => usesOf(uses, `${doc.id}:${at}`) < MOST);
  let best: Run | undefined;
  free.forEach((_, from) => {
    const at: number[] = [];
    for (const next of free.slice(from)) {
      at.push(next);
      const blocks = at.map((index) => text.blocks[index]?.text ?? '');
      if (length(blocks) < least || ANNOUNCES.test(blocks.at(-1) ?? '')) continue;
      const weight =
        Math.max(...at.map((index) => usesOf(uses, `${doc.id}:${index}`))) * 1000 +
        draw(0, 900) +
        usesOf(uses, `${doc.id}=${at}`) * 1500;
      if (!best || weight < best.weight) best = { at: [...at], weight };
      return;
    }
  });
  return best;
}

function cutOf(doc: Doc, s: Slots, text: Blocks, at: number[]): Cut {
  const last = at.includes(text.blocks.length - 1);
  return {
    doc,
    s,
    title: text.title,
    head: at[0] === 0 && doc.to ? [doc.to(s)] : [],
    blocks: at.map((index) => text.blocks[index]?.text ?? ''),
    tail: last && doc.sign ? [doc.sign(s), s.d(0)] : [],
    used: at.map((index) => `${doc.id}:${index}`),
    run: `${doc.id}=${at}`,
  };
}

/** The cut, long enough, whose paragraphs have been used least, of the first group of papers that has one. */
function chosen(tiers: Doc[][], seed: string, least: number, uses: Uses): Cut {
  for (const docs of tiers) {
    const found = choose(docs, seed, least, uses);
    if (found) return found;
  }
  throw new Error(`no paper is left for ${seed}`);
}

function choose(docs: Doc[], seed: string, least: number, uses: Uses): Cut | undefined {
  let best: { cut: Cut; weight: number } | undefined;
  for (const doc of docs) {
    const s = slotsFor(doc, seed);
    const text = blocksOf(doc, s);
    const run = leastUsed(doc, text, least, uses, seed);
    if (run && (!best || run.weight < best.weight)) best = { cut: cutOf(doc, s, text, run.at), weight: run.weight };
  }
  return best?.cut;
}

function use(cut: Cut, uses: Uses): void {
  for (const key of [...cut.used, cut.run]) uses.set(key, usesOf(uses, key) + 1);
}

/** A kind's paper whole, without one of its named blocks, or with another end. */
function whole(doc: Doc, seed: string, uses: Uses, without = '', ending = ''): Cut {
  const s = slotsFor(doc, seed);
  const text = blocksOf(doc, s);
  const made = cutOf(
    doc,
    s,
    text,
    text.blocks.map((_, at) => at),
  );
  const left = text.blocks.map((block, at) => ({ ...block, at })).filter((block) => !without || block.name !== without);
  for (const block of left) uses.set(`${doc.id}:${block.at}`, usesOf(uses, `${doc.id}:${block.at}`) + 1);
  return { ...made, blocks: [...left.map((block) => block.text), ...(ending ? [ending] : [])] };
}

/** Puts the lines of a wording where their signs say. */
function plant(made: Cut, wording: string, at: number): { title: string; lines: string[] } {
  const lines = wording.split('\n');
  const take = (sign: string) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
  const title = take('^')[0]?.replace('{T}', made.title) ?? made.title;
  const middle = lines.filter((line) => line && !/^[\^<~$]/.test(line));
  const blocks = [...made.blocks];
  if (middle.length > 0) blocks.splice(at, 0, middle.join('\n'));
  return { title, lines: numbered([...take('<'), ...made.head, ...blocks, ...take('~'), ...made.tail, ...take('$')]) };
}

/** Takes the marks out of a text and lists what they marked. */
function marked(text: string, own: string): { text: string; faults: Fault[] } {
  const found: Fault[] = [];
  const bare = text.replace(/⟦(?:([a-z-]+)\|)?([\s\S]*?)⟧/g, (_, check: string | undefined, words: string) => {
    found.push({ check: check ?? own, text: words });
    return words;
  });
  return { text: bare, faults: found };
}

function page(
  id: string,
  difficulty: Difficulty,
  made: Cut,
  planted: { title: string; lines: string[] },
  check: string,
): Page {
  const title = marked(planted.title, check);
  const body = marked(planted.lines.join('\n'), check);
  const date = made.s.day.toString();
  return { id, difficulty, title: title.text, body: body.text, date, faults: [...title.faults, ...body.faults] };
}

const CLEAN = 208;
/** Characters of the shortest page. */
const LEAST = 200;

const mostUsed = (doc: Doc, uses: Uses): number =>
  Math.max(0, ...[...uses].filter(([key]) => key.startsWith(`${doc.id}:`)).map(([, count]) => count));

function cleanPages(difficulty: Difficulty, uses: Uses): Page[] {
  const docs = hosts.filter((doc) => doc.level === difficulty);
  const told = docs.filter((doc) => stories.has(doc.id));
  const kinds = kindDocs.filter((doc) => doc.level === difficulty);
  const made = kinds.flatMap((doc) =>
    Array.from({ length: MOST - mostUsed(doc, uses) }, (_, at) => {
      const id = `hill-${difficulty}-whole-${doc.id}-${at}`;
      const text = whole(doc, id, uses);
      const built = page(id, difficulty, text, plant(text, '', 0), '');
      return doc.kind ? { ...built, kind: doc.kind } : built;
    }),
  );
  const rest = Array.from({ length: CLEAN - made.length }, (_, at) => {
    const id = `hill-${difficulty}-clean-${at}`;
    const tiers = at % 2 === 0 ? [told, docs] : [docs];
    const text = chosen(tiers, id, source(id)(200, 208), uses);
    use(text, uses);
    return page(id, difficulty, text, plant(text, '', 0), '');
  });
  return [...made, ...rest];
}

/** Checks whose faults stand in stories and advice as well as in office papers. */
const ANYWHERE = 'injected-brand illicit-offer keyword-stuffing mis-decoded private-use web-debris minor medical'.split(
  ' ',
);

/** Papers for a fault: those of its subjects, then any of its difficulty or plainer, then all. */
function tiersFor(check: string, theme: string, difficulty: Difficulty): Doc[][] {
  const wanted = theme.split(' ').filter(Boolean);
  const level = hosts.filter((doc) => DIFFICULTIES.indexOf(doc.level) <= DIFFICULTIES.indexOf(difficulty));
  const office = ANYWHERE.includes(check) ? level : level.filter((doc) => !stories.has(doc.id));
  const fitting = office.filter((doc) => doc.theme.split(' ').some((word) => wanted.includes(word)));
  return [wanted.length === 0 ? office : fitting, office, level, hosts];
}

function faultPages(difficulty: Difficulty, uses: Uses): Page[] {
  return faults.flatMap(({ check, theme, fits, ways }) =>
    ways[difficulty].map((way, at) => {
      const id = `hill-${difficulty}-${check}-${at}`;
      const tiers = tiersFor(check, fits?.[difficulty][at] ?? theme, difficulty);
      for (let least = 125; ; least += 10) {
        const text = chosen(tiers, id, least, uses);
        const built = page(id, difficulty, text, plant(text, way(text.s), source(id)(1, text.blocks.length)), check);
        if (built.body.length < LEAST) continue;
        use(text, uses);
        return built;
      }
    }),
  );
}

function lackPages(difficulty: Difficulty, uses: Uses): Page[] {
  const named = new Map(kindDocs.map((doc) => [doc.id, doc]));
  const lacking = missing[difficulty].map(([id, block], at) => {
    const doc = named.get(id);
    if (!doc?.kind) throw new Error(`no paper ${id}`);
    const key = `hill-${difficulty}-missing-elements-${at}`;
    const text = whole(doc, key, uses, block);
    const built = page(key, difficulty, text, plant(text, '', 0), '');
    return { ...built, kind: doc.kind, faults: [{ check: 'missing-elements', text: '' }] };
  });
  const rules = kindDocs.filter((doc) => doc.kind === 'normative' && doc.level === difficulty);
  const timeless = endings[difficulty].map((ending, at) => {
    const doc = rules[at % rules.length];
    if (!doc?.kind) throw new Error('no normative paper');
    const key = `hill-${difficulty}-validity-${at}`;
    const s = slotsFor(doc, key);
    const last = doc.text(s).includes('§') ? ending(s) : ending(s).replace('§', '');
    const text = whole(doc, key, uses, 'force', last);
    const built = page(key, difficulty, text, plant(text, '', 0), '');
    return { ...built, kind: doc.kind, faults: [{ check: 'validity', text: '' }] };
  });
  return [...lacking, ...timeless];
}

/** The whole half and how often each written block stands on it. */
export function built(): { pages: Page[]; uses: Uses } {
  const uses: Uses = new Map();
  const pages = [
    ...DIFFICULTIES.flatMap((difficulty) => lackPages(difficulty, uses)),
    ...DIFFICULTIES.flatMap((difficulty) => cleanPages(difficulty, uses)),
    ...DIFFICULTIES.flatMap((difficulty) => faultPages(difficulty, uses)),
  ];
  return { pages, uses };
}

/** The labelled pages of this half. */
export function pages(): Page[] {
  return built().pages;
}
