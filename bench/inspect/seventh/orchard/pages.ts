import { DIFFICULTIES, type Difficulty, type Page } from '../../corpus.ts';
import { FIELD } from './bases/field.ts';
import { GUIDES } from './bases/guide.ts';
import { INTERPRETATIONS } from './bases/interpretation.ts';
import { LAND } from './bases/land.ts';
import { MONEY } from './bases/money.ts';
import { MORE } from './bases/more.ts';
import { NORMATIVE } from './bases/normative.ts';
import { NOTICES } from './bases/notice.ts';
import { PEOPLE } from './bases/people.ts';
import { STORIES } from './bases/story.ts';
import { VOICES } from './bases/voices.ts';
import { HARD } from './clean/hard.ts';
import { ORDINARY } from './clean/ordinary.ts';
import { type Base, draft, unmark, type Way } from './draft.ts';
import { BROKEN } from './faults/broken.ts';
import { CHANGES } from './faults/changes.ts';
import { DEBRIS } from './faults/debris.ts';
import { FORM } from './faults/form.ts';
import { INJECTED } from './faults/injected.ts';
import { LACKING } from './faults/lacking.ts';
import { PARAGRAPHS } from './faults/paragraphs.ts';
import { PERSONAL } from './faults/personal.ts';
import { PERSONS } from './faults/persons.ts';
import { SUMS } from './faults/sums.ts';
import { WORDING } from './faults/wording.ts';
import { WORDS } from './faults/words.ts';
import { Random } from './random.ts';

/** Documents written for this corpus. */
export const BASES: readonly Base[] = [
  ...NORMATIVE,
  ...INTERPRETATIONS,
  ...GUIDES,
  ...NOTICES,
  ...MONEY,
  ...LAND,
  ...PEOPLE,
  ...FIELD,
  ...VOICES,
  ...STORIES,
  ...MORE,
];

/** Ways of all faults. */
export const WAYS: readonly Way[] = [
  ...WORDS,
  ...INJECTED,
  ...PERSONAL,
  ...PERSONS,
  ...FORM,
  ...SUMS,
  ...LACKING,
  ...WORDING,
  ...BROKEN,
  ...DEBRIS,
  ...CHANGES,
  ...PARAGRAPHS,
];

/** Pages with faults for each check and difficulty. */
const FAULTY = 7;
/** Clean pages of each difficulty; of these, of each kind. */
const CLEAN = 212;
const OF_EACH_KIND = 7;
const KINDS = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'] as const;
/** A paragraph of more than this many characters stands on few pages. */
const LONG = 20;
const OFTEN = 5;

/** Documents that tell of figures. */
const FIGURES = ['budget', 'report', 'stat', 'minutes', 'farm', 'plan', 'village', 'project'];

/** Documents that set dates. */
const DATED = [
  'notice',
  'report',
  'minutes',
  'project',
  'recruit',
  'plan',
  'contract',
  'village',
  'school',
  'letter',
  'enforce',
];
/** Documents that cite others. */
const CITING = [
  'notice',
  'report',
  'minutes',
  'project',
  'plan',
  'contract',
  'budget',
  'enforce',
  'interp',
  'school',
  'person',
];

/** Documents in which a matter may come up, where the way itself does not say. */
const AT_HOME: Record<string, readonly string[]> = {
  'resident-id': ['list', 'relief', 'recruit', 'letter', 'village', 'person', 'contract'],
  'private-phone': ['letter', 'relief', 'list', 'village', 'news'],
  'bank-card': ['relief', 'list', 'village', 'contract', 'farm', 'budget'],
  passport: ['person', 'recruit', 'report', 'minutes', 'news'],
  plate: ['traffic', 'letter', 'relief', 'village', 'list'],
  'home-address': ['letter', 'village', 'relief', 'list', 'news'],
  minor: ['relief', 'letter', 'village'],
  medical: ['relief', 'list', 'village', 'letter'],
  'table-sum': FIGURES,
  'text-table': FIGURES,
  percentage: FIGURES,
  'emptied-table': FIGURES,
  'date-contradiction': DATED,
  'wrong-weekday': DATED,
  'dropped-characters': CITING,
  'document-number': CITING,
};
const homes = (way: Way) => (way.tags.length > 0 ? way.tags : (AT_HOME[way.check] ?? []));

/** Kinds whose order leaves no room for a remark on something else. */
const STRICT: ReadonlySet<string | undefined> = new Set(['normative', 'disclosure-guide', 'service-guide']);

/** Whether a document may hold what the way says; among articles of rules only what reads like one may stand. */
function atHome(way: Way, base: Base): boolean {
  if (way.check === 'clean' && base.kind === 'normative') return way.tags.includes('measure');
  if (STRICT.has(base.kind) && way.insert.length > 0 && way.check !== 'clean') {
    return way.tags.some((tag) => ['measure', 'open', 'serve'].includes(tag) && base.tags.includes(tag));
  }
  const sections = way.insert.some((line) => line.includes('§'));
  if (sections && !base.lines.some((line) => line.text.startsWith('§'))) return false;
  if (homes(way).length === 0) return true;
  return homes(way).some((tag) => base.tags.includes(tag));
}

/** Makes pages one by one, using documents evenly and no paragraph too often. */
class Orchard {
  readonly pages: Page[] = [];
  private readonly used = new Map<string, number>();
  private readonly paragraphs = new Map<string, number>();
  private readonly taken = new Map<Way, number>();

  add(name: string, difficulty: Difficulty, from: readonly Base[], ways: readonly Way[]): boolean {
    const id = `orchard-${difficulty}-${name}`;
    const random = new Random(id);
    const fit = from.filter((base) => ways.every((way) => atHome(way, base)));
    const order = fit
      .map((base) => ({ base, turn: (this.used.get(base.name) ?? 0) + random.next() * 2 }))
      .sort((one, other) => one.turn - other.turn);
    for (let round = 0; round < 12; round++) {
      for (const { base } of order) {
        const page = make(id, difficulty, base, ways, random, round % 3 === 2);
        if (!page || this.wornOut(page)) continue;
        this.keep(base, page, ways);
        return true;
      }
    }
    return false;
  }

  /** How often a way has been taken. */
  turns(way: Way): number {
    return this.taken.get(way) ?? 0;
  }

  private wornOut(page: Page): boolean {
    return long(page).some((line) => (this.paragraphs.get(line) ?? 0) >= OFTEN);
  }

  private keep(base: Base, page: Page, ways: readonly Way[]): void {
    for (const way of ways) this.taken.set(way, this.turns(way) + 1);
    this.used.set(base.name, (this.used.get(base.name) ?? 0) + 1);
    for (const line of new Set(long(page))) this.paragraphs.set(line, (this.paragraphs.get(line) ?? 0) + 1);
    this.pages.push(page);
  }
}

const long = (page: Page) => page.body.split('\n').filter((line) => [...line].length > LONG);

function make(
  id: string,
  difficulty: Difficulty,
  base: Base,
  ways: readonly Way[],
  random: Random,
  all: boolean,
): Page | undefined {
  const made = draft(base, ways, random, all);
  if (!made) return undefined;
  const { text: title, faults: inTitle } = unmark(made.title);
  const { text: body, faults: inBody } = unmark(made.lines.join('\n'));
  const faults = [...inTitle, ...inBody];
  const once = faults.every(({ text }) => `${title}\n${body}`.split(text).length === 2);
  const lacking = ways.filter((way) => way.without).map((way) => ({ check: way.check, text: '' }));
  if (!once || body.length < 200 || body.length > 2000) return undefined;
  return {
    id,
    difficulty,
    title,
    body,
    ...(base.kind ? { kind: base.kind } : {}),
    date: made.slots.fill('{iso}'),
    faults: [...faults, ...lacking],
  };
}

/** Pages with the faults of these checks. */
function addFaulty(orchard: Orchard, checks: (check: string) => boolean): void {
  for (const difficulty of DIFFICULTIES) {
    for (const check of new Set(WAYS.map((way) => way.check).filter(checks))) {
      const ways = WAYS.filter((way) => way.check === check && way.difficulty === difficulty);
      for (let at = 0; at < FAULTY; at++) {
        const way = ways[at % ways.length];
        if (!way || !orchard.add(`${check}-${at + 1}`, difficulty, BASES, [way]))
          throw new Error(`no document for ${check} ${at}`);
      }
    }
  }
}

/** Clean pages; those of difficulty hold harmless words, each as often as the others. */
function addClean(orchard: Orchard, name: string, many: number, from: readonly Base[]): void {
  for (const difficulty of DIFFICULTIES) {
    const harmless = HARMLESS[difficulty].filter((way) => from.some((base) => atHome(way, base)));
    for (let at = 0; at < many; at++) {
      const rested = [...harmless].sort((one, other) => orchard.turns(one) - orchard.turns(other));
      const id = `${name}-${at + 1}`;
      const added =
        harmless.length === 0
          ? orchard.add(id, difficulty, from, [])
          : rested.some((first) => {
              const second = rested.find(
                (way) => way !== first && from.some((base) => atHome(first, base) && atHome(way, base)),
              );
              const both = difficulty === 'hard' && at % 2 === 1 && second !== undefined;
              return (
                (both && orchard.add(id, difficulty, from, [first, second])) ||
                orchard.add(id, difficulty, from, [first])
              );
            });
      if (!added) throw new Error(`no document for ${id}`);
    }
  }
}

const HARMLESS: Record<Difficulty, readonly Way[]> = { plain: [], ordinary: ORDINARY, hard: HARD };
const LACK = new Set(['missing-elements', 'validity']);

/** The labelled pages, the same at every call. */
export function pages(): Page[] {
  const orchard = new Orchard();
  // what only few documents can give comes first, while their paragraphs are fresh
  addFaulty(orchard, (check) => LACK.has(check));
  for (const kind of KINDS) {
    const from = BASES.filter((base) => base.kind === kind);
    addClean(orchard, `clean-${kind}`, OF_EACH_KIND, from);
  }
  addFaulty(orchard, (check) => !LACK.has(check));
  addClean(orchard, 'clean', CLEAN - KINDS.length * OF_EACH_KIND, BASES);
  return orchard.pages;
}
