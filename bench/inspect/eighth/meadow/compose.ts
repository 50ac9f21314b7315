/** How written material becomes pages: a passage among paragraphs of a base document, with slots filled. */
import type { Fault, Page } from '../../corpus.ts';
import { type Base, bases, type Passage, passages } from './blocks.ts';
import { CLEAN_HARD } from './clean-hard.ts';
import { CLEAN_ORDINARY } from './clean-ordinary.ts';
import { ADMINISTRATION_DOCUMENTS } from './documents-administration.ts';
import { MONEY_DOCUMENTS } from './documents-money.ts';
import { MORE_DOCUMENTS } from './documents-more.ts';
import { NOTICE_DOCUMENTS } from './documents-notices.ts';
import { PEOPLE_DOCUMENTS } from './documents-people.ts';
import { BROKEN_SHAPE } from './faults-broken-shape.ts';
import { BROKEN_TEXT } from './faults-broken-text.ts';
import { FORM } from './faults-form.ts';
import { INJECTED } from './faults-injected.ts';
import { PEOPLE } from './faults-people.ts';
import { PERSONAL_NUMBERS } from './faults-personal.ts';
import { VALIDITY } from './faults-validity.ts';
import { WORDING } from './faults-wording.ts';
import { GUIDES } from './kinds-guides.ts';
import { INTERPRETATIONS } from './kinds-interpretation.ts';
import { NORMATIVE } from './kinds-normative.ts';
import { between, seeded } from './numbers.ts';
import { fill, settingOf } from './slots.ts';

const FAULTS = [INJECTED, BROKEN_TEXT, BROKEN_SHAPE, PERSONAL_NUMBERS, PEOPLE, FORM, VALIDITY, WORDING];
const DOCUMENTS = [PEOPLE_DOCUMENTS, MONEY_DOCUMENTS, NOTICE_DOCUMENTS, ADMINISTRATION_DOCUMENTS, MORE_DOCUMENTS];
const NUMERALS = [...'一二三四五六七八九'];

/** A whole document without its marked lines, or with them if `whole`; its numbering stays gapless. */
function kindPage(passage: Passage, whole: boolean): Passage {
  let article = 0;
  const lines = passage.lines
    .filter((line) => whole || !line.startsWith('+'))
    .map((line) =>
      line
        .replace(/^\+/, '')
        .replace(
          /^(第?)[一二三四五六七八九](条　|、)/,
          (_, first: string, rest: string) => `${first}${NUMERALS[article++]}${rest}`,
        ),
    );
  const lacks = passage.kind === 'normative' ? 'validity' : 'missing-elements';
  return { ...passage, lines, checks: whole ? [] : [lacks] };
}

/** Every page's passage; a plain clean page is all base document. */
export function mustered(): Passage[] {
  const kinds = [INTERPRETATIONS, GUIDES, NORMATIVE].flatMap(passages);
  const plain = Array.from(
    { length: 92 },
    (): Passage => ({
      checks: [],
      difficulty: 'plain',
      groups: ['p', 'm', 'n', 'a'],
      place: 'among',
      lines: [],
    }),
  );
  const alike = [CLEAN_ORDINARY, CLEAN_HARD].flatMap(passages);
  const all = [
    ...FAULTS.flatMap(passages),
    ...kinds.map((passage) => kindPage(passage, false)),
    ...kinds.flatMap((passage) =>
      Array.from({ length: passage.kind === 'normative' ? 2 : 3 }, () => kindPage(passage, true)),
    ),
    ...plain,
    ...[0, 1, 2].flatMap(() => alike),
  ];
  // the choosy first, so that the others can take what is left
  return all.sort((one, other) => one.groups.length - other.groups.length);
}

/** Pairs of neighbouring Chinese characters, by which texts on one subject are known. */
const pairsOf = (text: string) => new Set([...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair));

/** Takes base paragraphs so that none is used more than a few times over all pages. */
export class Stock {
  private readonly documents = DOCUMENTS.flatMap(bases).map((base) => ({
    base,
    pairs: pairsOf(base.title + base.paragraphs.join('')),
    used: base.paragraphs.map(() => 0),
  }));

  /** Of the freshest documents of the groups the one nearest to the passage, with its least used paragraphs in their order, of at least `length`. */
  take({ groups, lines }: Passage, length: number, roll: number): Base {
    const words = pairsOf(lines.join(''));
    const total = (used: number[]) => used.reduce((sum, count) => sum + count, 0);
    const fit = this.documents.filter(
      ({ base, used }) => groups.includes(base.group) && total(used) + 4 < 5 * used.length,
    );
    const least = Math.min(...fit.map(({ used }) => total(used)));
    const fresh = fit.filter(({ used }) => total(used) <= least + 2);
    const found = fresh
      .map((document, at) => ({
        document,
        rank: document.pairs.intersection(words).size + ((at + roll) % fresh.length) / fresh.length,
      }))
      .sort((one, other) => other.rank - one.rank)[0]?.document;
    if (!found) throw new Error(`no document for ${groups.join()}`);
    const order = found.used.map((count, at) => ({ count, at, tie: (at * 7 + roll) % 11 }));
    order.sort((one, other) => one.count - other.count || one.tie - other.tie);
    const chosen = new Set<number>();
    let got = 0;
    for (const { at } of order) {
      if (got >= length) break;
      chosen.add(at);
      got += found.base.paragraphs[at]?.length ?? 0;
      found.used[at] = (found.used[at] ?? 0) + 1;
    }
    return { ...found.base, paragraphs: found.base.paragraphs.filter((_, at) => chosen.has(at)) };
  }
}

/** The text without its marks, and the faults that stood between them. */
function marked(text: string, check: string | undefined): { body: string; faults: Fault[] } {
  const faults: Fault[] = [];
  let body = text.replace(/<<([\s\S]*?)>>(?!>)/g, (_, words: string) => {
    if (check) faults.push({ check, text: words });
    return words;
  });
  for (const fault of faults)
    if (body.includes('[重复]')) {
      body = body.replace('[重复]', fault.text);
      fault.text = body.slice(body.indexOf(fault.text), body.lastIndexOf(fault.text) + fault.text.length);
    }
  return { body, faults };
}

/** One page out of a passage. */
export function compose(passage: Passage, id: string, stock: Stock): Page {
  const setting = settingOf(id);
  const random = seeded(`${id} order`);
  const own = fill(passage.lines.join('\n'), setting).replace(/<<|>>/g, '').length;
  const base =
    passage.place === 'alone'
      ? { title: passage.title ?? '', office: passage.office ?? '', paragraphs: [] }
      : stock.take(passage, Math.max(50, (passage.place === 'last' ? 204 : 186) - own), between(random, 0, 9999));
  const at = passage.place === 'last' ? base.paragraphs.length : between(random, 1, base.paragraphs.length);
  const lines = [...base.paragraphs.slice(0, at), ...passage.lines, ...base.paragraphs.slice(at)];
  if (passage.place !== 'last') lines.push(base.office, '{日}');
  const text = fill(lines.join('\n'), setting);
  const { body, faults } = marked(text, passage.checks[0]);
  const lacks = passage.kind && passage.checks[0] ? [{ check: passage.checks[0], text: '' }] : [];
  return {
    id,
    difficulty: passage.difficulty,
    title: fill(base.title, setting),
    body,
    ...(passage.kind ? { kind: passage.kind } : {}),
    date: setting.date,
    faults: lacks.length > 0 ? lacks : faults,
  };
}
