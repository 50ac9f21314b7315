/** Which unit to ask: pure. Three kinds of evidence, each said to the reader. */
import { fold } from '../text/script.ts';
import { SUBJECTS } from './subjects.ts';

export interface FoundIn {
  slug: string;
  title: string;
  unitCode: string;
}

export interface Candidate<U> {
  unit: U;
  score: number;
  /** subjects named in the question that units of this name usually keep */
  subjects: readonly string[];
  /** whether the question names the unit */
  named: boolean;
  /** what the unit has published about it, the best first */
  documents: readonly FoundIn[];
}

interface NamedUnit {
  code: string;
  name: string;
  shortName: string;
}

const NAMED = 6;
const SUBJECT = 4;
/** the best document of all; each later one counts a little less */
const DOCUMENT = 1;
const DOCUMENTS_SHOWN = 3;

/**
 * The likeliest units for a question, the best first; none without evidence.
 * @param found what a search for the question gave, the best first
 */
export function candidates<U extends NamedUnit>(
  question: string,
  units: readonly U[],
  found: readonly FoundIn[],
  most = 5,
): Candidate<U>[] {
  const asked = fold(question);
  const hints = hintsOf(asked);
  const weighed = units
    .map((unit) => weigh(unit, asked, hints, found))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.unit.code.localeCompare(b.unit.code));
  // where one keeps it by its work, whoever merely wrote of something near it is no answer
  const isSure = weighed.some((one) => one.named || one.subjects.length > 0);
  const least = isSure ? (weighed[0]?.score ?? 0) / 4 : 0;
  return weighed.filter((one) => one.named || one.subjects.length > 0 || one.score >= least).slice(0, most);
}

/** Subjects of the question whose usual keeper is no unit of this county, each with the name by which that is known. */
export function absentKeepers(
  question: string,
  units: readonly NamedUnit[],
): { subjects: readonly string[]; keeper: string }[] {
  return hintsOf(fold(question)).flatMap(({ words, units: parts }) => {
    const isHere = parts.some((part) => units.some(({ name }) => name.includes(part)));
    return isHere ? [] : [{ subjects: words, keeper: parts[0] ?? '' }];
  });
}

/** The unit that takes what nobody can place: the office of the government. */
export function fallbackUnit<U extends NamedUnit>(units: readonly U[]): U | null {
  return units.find(({ name }) => /(?:政府|管委会|管理委员会)(?:综合)?办公室$/u.test(name)) ?? null;
}

interface Hint {
  words: readonly string[];
  units: readonly string[];
}

function hintsOf(asked: string): Hint[] {
  return SUBJECTS.flatMap(({ asked: names, units }) => {
    const words = names.filter((name) => asked.includes(fold(name)));
    return words.length > 0 ? [{ words, units }] : [];
  });
}

function weigh<U extends NamedUnit>(
  unit: U,
  asked: string,
  hints: readonly Hint[],
  found: readonly FoundIn[],
): Candidate<U> {
  const named = [unit.name, unit.shortName].some((name) => name !== '' && asked.includes(fold(name)));
  let score = named ? NAMED : 0;
  const subjects: string[] = [];
  for (const { words, units } of hints) {
    const place = units.findIndex((part) => unit.name.includes(part));
    if (place === -1) continue;
    score += SUBJECT / (place + 1);
    subjects.push(...words);
  }
  const documents = found.filter(({ unitCode }) => unitCode === unit.code);
  for (const document of documents) score += DOCUMENT / Math.sqrt(1 + found.indexOf(document));
  return { unit, score, subjects, named, documents: documents.slice(0, DOCUMENTS_SHOWN) };
}
