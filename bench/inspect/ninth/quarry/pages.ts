/** The pages of this corpus: faults of every check and clean pages, in three difficulties, always the same. */
import { DIFFICULTIES, type Difficulty, type Kind, type Page } from '../../corpus.ts';
import { DAMAGES } from './damage/damage.ts';
import { HARD } from './likenesses/hard.ts';
import { ORDINARY } from './likenesses/ordinary.ts';
import type { Chance } from './make/chance.ts';
import { addition, type Document, document, fits } from './make/document.ts';
import { added, damaged, Turns } from './make/drafts.ts';
import { kindDraft } from './make/kinds.ts';
import { type Draft, type Press, press } from './make/press.ts';
import { WAYS } from './ways/ways.ts';
import { DOCUMENTS } from './write/documents.ts';
import { KINDS, lacking, unusual } from './write/kinds.ts';

const PAGES_OF_A_CHECK = 7;
const CLEAN_PAGES = 195;
const CLEAN_PAGES_OF_A_KIND = 6;
/** Tries of one way before the next is taken. */
const PATIENCE = 48;

const LIKENESSES: Record<Difficulty, readonly string[]> = { plain: [], ordinary: ORDINARY, hard: HARD };

/** Which of a list is meant for the page of this number: each in turn, the next when tries lead nowhere. */
function inTurn<T>(list: readonly T[], number: number, attempt: number): T | undefined {
  return list[(number + Math.floor(attempt / PATIENCE)) % list.length];
}

/** Such documents hold likenesses already. */
const isNative = (document: Document) => document.tags.includes('native');

/** A page with a written fault, or with damage to its own text. */
function faulty(
  check: string,
  difficulty: Difficulty,
  number: number,
  turns: Turns,
  c: Chance,
  attempt: number,
): Draft {
  const written = WAYS[check]?.[difficulty] ?? [];
  const damages = DAMAGES[check]?.[difficulty] ?? [];
  const way = inTurn([...damages, ...written], number, attempt);
  const extra = typeof way === 'string' ? addition(way) : undefined;
  const fitting = (document: Document) => !isNative(document) && (extra === undefined || fits(extra, document));
  const base = turns.choose(fitting, c, attempt % PATIENCE);
  if (!base || way === undefined) return undefined;
  const draft = typeof way === 'string' ? added(base, extra, check, c) : damaged(base, way, check, c);
  if (draft) turns.use(base);
  return draft;
}

/** Every fourth page of those that hold a likeness is one that does so by its nature. */
function clean(difficulty: Difficulty, number: number, turns: Turns, c: Chance, attempt: number): Draft {
  const likenesses = LIKENESSES[difficulty];
  const native = likenesses.length > 0 && number % 4 === 0;
  const likeness = native ? undefined : inTurn(likenesses, number - Math.ceil(number / 4), attempt);
  const extra = likeness === undefined ? undefined : addition(likeness);
  const fitting = (document: Document) => (extra ? fits(extra, document) : isNative(document) === native);
  const base = turns.choose(fitting, c, attempt % PATIENCE);
  const draft = base && added(base, extra, '', c);
  if (base && draft) turns.use(base);
  return draft;
}

function printKinds(difficulty: Difficulty, { print }: Press): void {
  for (const [at, kind] of (Object.keys(KINDS) as Kind[]).entries()) {
    const texts = KINDS[kind] ?? [];
    for (let number = 0; number < CLEAN_PAGES_OF_A_KIND; number += 1) {
      const id = `quarry-${difficulty}-${kind}-${number + 1}`;
      print(id, difficulty, (c, attempt) => {
        const text = texts[(number + attempt) % texts.length] ?? '';
        return kindDraft(kind, text, inTurn(unusual(kind, difficulty), number + at, attempt), undefined, c);
      });
    }
  }
  for (const check of ['missing-elements', 'validity']) {
    for (let number = 0; number < PAGES_OF_A_CHECK; number += 1) {
      const id = `quarry-${difficulty}-${check}-${number + 1}`;
      print(id, difficulty, (c) => {
        const { kind, change } = lacking(check, difficulty, number);
        return kindDraft(kind, c.pick(KINDS[kind] ?? []), change, check, c);
      });
    }
  }
}

/** All pages. */
export function pages(): Page[] {
  const printing = press();
  const documents = DOCUMENTS.map(document);
  const [turns, turnsOfClean] = [new Turns(documents), new Turns(documents)];
  for (const difficulty of DIFFICULTIES) {
    printKinds(difficulty, printing);
    for (const check of [...new Set([...Object.keys(WAYS), ...Object.keys(DAMAGES)])]) {
      for (let number = 0; number < PAGES_OF_A_CHECK; number += 1) {
        printing.print(`quarry-${difficulty}-${check}-${number + 1}`, difficulty, (c, attempt) =>
          faulty(check, difficulty, number, turns, c, attempt),
        );
      }
    }
    for (let number = 0; number < CLEAN_PAGES; number += 1) {
      printing.print(`quarry-${difficulty}-clean-${number + 1}`, difficulty, (c, attempt) =>
        clean(difficulty, number, turnsOfClean, c, attempt),
      );
    }
  }
  return printing.pages;
}
