/** Pages of invented counties, each labelled with the faults that were put into it. */
import { DIFFICULTIES, type Difficulty, type Kind, type Page } from '../../corpus.ts';
import { nearest } from './affinity.ts';
import { hardLookalikes } from './clean/hard.ts';
import { ordinaryLookalikes } from './clean/ordinary.ts';
import { Filling } from './fill.ts';
import { without } from './missing.ts';
import { Random } from './random.ts';
import { duplicate, gap, glue, items, signature, unmark } from './shape.ts';
import { aboutPersons, DOCUMENTS, documentsOf, faultWays, readWay, type Way, type Written } from './source.ts';

const EACH = 7;
const CLEAN = 210;
const CLEAN_OF_KIND = 6;
/** A way is put into one of so many documents near to it. */
const NEAR = 10;
const KINDS = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'] as const;
const LACKING = ['interpretation', 'disclosure-guide', 'service-guide'] as const;

type Draft = Omit<Page, 'id' | 'difficulty'>;

/** How often a paragraph and a document have been used. */
class Stock {
  readonly #paragraphs = new Map<string, number>();
  readonly #documents = new Map<Written, number>();

  /** A document used as seldom as any that suits. */
  choose(from: readonly Written[], random: Random): Written {
    const least = Math.min(...from.map((written) => this.#documents.get(written) ?? 0));
    const written = random.pick(from.filter((each) => (this.#documents.get(each) ?? 0) === least));
    this.#documents.set(written, least + 1);
    return written;
  }

  /** Takes the page, unless a paragraph has been on five pages, a label is not unique or the page is out of size. */
  takes(page: Draft): boolean {
    const all = `${page.title}\n${page.body}`;
    const once = page.faults.every(({ text }) => text === '' || all.split(text).length === 2);
    if (!once || page.body.length < 200 || page.body.length > 2000) return false;
    const paragraphs = [...new Set(page.body.split('\n').filter((line) => line.length > 20))];
    if (paragraphs.some((line) => (this.#paragraphs.get(line) ?? 0) >= 5)) return false;
    for (const line of paragraphs) this.#paragraphs.set(line, (this.#paragraphs.get(line) ?? 0) + 1);
    return true;
  }
}

/** Fills a document. */
function plainPage(written: Written, filling: Filling): { title: string; lines: string[] } {
  const [title = '', ...lines] = filling.fill([written.title, ...written.lines].join('\n')).split('\n');
  return { title, lines };
}

/** Seasons and holidays that a day of publication would gainsay. */
const SEASONAL = /[春夏秋冬暑汛]|季|端午|中秋|清明|国庆|上半年|一周/;

const seasonal = ({ title, lines }: Written) => SEASONAL.test([title, ...lines].join());

/** A page with the given way added to it, or with none. */
function withWay(check: string, way: Way | undefined, random: Random, stock: Stock): Draft {
  const filling = new Filling(random);
  const suits = (each: Written) =>
    (!way?.persons || aboutPersons(each)) && (check !== 'outdated-name' || !seasonal(each));
  const fitting = DOCUMENTS.filter(suits);
  const written = stock.choose(way ? nearest(way.text, fitting, NEAR) : fitting, random);
  const { title, lines } = plainPage(written, filling);
  const date = seasonal(written) ? {} : { date: filling.place.date };
  if (!way) return { title, body: lines.join('\n'), faults: [], ...date };
  const { text, faults } = unmark(check, filling.fill(way.text));
  const at = gap(lines);
  const out = [...lines.slice(0, at), text, ...(way.last ? [] : lines.slice(at))];
  return { title, body: out.join('\n'), faults: check === '' ? [] : faults, ...date };
}

/** The manners of doubling a paragraph, in turn. */
const DOUBLED: Record<Difficulty, number[]> = { plain: [0, 5, 1, 2, 3], ordinary: [1, 2, 3, 5, 4], hard: [2, 3, 4] };

/** What is glued, in turn. */
const GLUED: Record<Difficulty, readonly ('items' | 'all' | 'salutation' | 'signature' | 'item')[]> = {
  plain: ['items', 'all', 'items', 'all', 'salutation'],
  ordinary: ['item', 'signature', 'salutation'],
  hard: ['item'],
};

/** A page whose own paragraphs were doubled or glued. */
function reshaped(check: string, turn: number, difficulty: Difficulty, random: Random, stock: Stock): Draft {
  const filling = new Filling(random);
  const manner = DOUBLED[difficulty][turn % DOUBLED[difficulty].length] ?? 0;
  const what = GLUED[difficulty][turn % GLUED[difficulty].length] ?? 'item';
  const doubled = check === 'duplicate-paragraph';
  const suits = (written: Written) =>
    doubled ||
    (what === 'signature' && written.lines.at(-1) === '{日0}') ||
    (what === 'salutation' && (written.lines[0] ?? '').endsWith('：')) ||
    (['items', 'all', 'item'].includes(what) && items(written.lines).length > 2);
  const { title, lines } = plainPage(stock.choose(DOCUMENTS.filter(suits), random), filling);
  const { lines: out, fault } = doubled ? duplicate(lines, manner, random) : glued(lines, what, random);
  return { title, body: out.join('\n'), faults: [fault] };
}

function glued(lines: readonly string[], what: 'items' | 'all' | 'salutation' | 'signature' | 'item', random: Random) {
  const places = items(lines);
  if (what === 'signature') return glue(lines, signature(lines) - 1, 3);
  if (what === 'salutation') return glue(lines, 0, 2);
  if (what === 'all') return glue(lines, places[0] ?? 0, lines.length);
  return what === 'items' ? glue(lines, places[0] ?? 0, random.whole(3, 4)) : glue(lines, random.pick(places), 2);
}

/** A page of a kind, whole or with something missing. */
function ofKind(kind: Kind, check: string, turn: number, difficulty: Difficulty, random: Random, stock: Stock): Draft {
  const filling = new Filling(random);
  const written = stock.choose(documentsOf(kind), random);
  const kept = without(written, check === '' ? undefined : difficulty, turn);
  const { title, lines } = plainPage(kept, filling);
  const faults = check === '' ? [] : [{ check, text: '' }];
  return { title, body: lines.join('\n'), kind, faults, date: filling.place.date };
}

/** The pages of one check and difficulty. */
function faulty(
  check: string,
  turn: number,
  difficulty: Difficulty,
  ways: readonly Way[],
  random: Random,
  stock: Stock,
): Draft {
  if (check === 'missing-elements')
    return ofKind(LACKING[turn % LACKING.length] ?? 'interpretation', check, turn, difficulty, random, stock);
  if (check === 'validity') return ofKind('normative', check, turn, difficulty, random, stock);
  const way = ways[turn % Math.max(ways.length, 1)];
  return way ? withWay(check, way, random, stock) : reshaped(check, turn, difficulty, random, stock);
}

const ADDED = ['duplicate-paragraph', 'run-together', 'missing-elements', 'validity'];

const read = (lines: string) => lines.trim().split('\n').map(readWay);
const LOOKALIKES = { plain: [], ordinary: read(ordinaryLookalikes), hard: read(hardLookalikes) };

/** A page without faults; ordinary and hard ones hold what looks like one. */
function clean(turn: number, difficulty: Difficulty, random: Random, stock: Stock): Draft {
  const kind = KINDS[Math.floor(turn / CLEAN_OF_KIND)];
  if (kind) return ofKind(kind, '', turn, difficulty, random, stock);
  const from: readonly Way[] = LOOKALIKES[difficulty];
  const way = from[turn % Math.max(from.length, 1)];
  return withWay('', way, random, stock);
}

/** All pages; the same at each call. */
export function pages(): Page[] {
  const stock = new Stock();
  const ways = faultWays();
  const checks = [...new Set([...ways.keys()].map((key) => key.split('/')[0] ?? ''))].concat(ADDED);
  const out: Page[] = [];
  const add = (difficulty: Difficulty, make: (random: Random) => Draft) => {
    for (let attempt = 0; attempt < 60; attempt++) {
      const page = make(new Random(out.length * 7919 + attempt * 104_729 + 11));
      if (!stock.takes(page)) continue;
      out.push({ id: `harbour-${out.length + 1}`, difficulty, ...page });
      return;
    }
    {
      const d = make(new Random(5));
      throw new Error(
        `no page could be made after ${out.length} ${JSON.stringify(d.faults)} ${d.body.length} ${d.body}`,
      );
    }
  };
  for (const difficulty of DIFFICULTIES) {
    for (const check of checks)
      for (let turn = 0; turn < EACH; turn++)
        add(difficulty, (random) =>
          faulty(check, turn, difficulty, ways.get(`${check}/${difficulty}`) ?? [], random, stock),
        );
    for (let turn = 0; turn < CLEAN; turn++) add(difficulty, (random) => clean(turn, difficulty, random, stock));
  }
  return out;
}
