/** Half of the corpus kept apart: pages of towns and villages, made the same on every run. */

import { DIFFICULTIES, type Difficulty, type Fault, type Page } from '../../corpus.ts';
import { chance } from './chance.ts';
import { AID, AID_RATES } from './docs-aid.ts';
import { CIVIC } from './docs-civic.ts';
import { COMMUNITY } from './docs-community.ts';
import { COUNTRYSIDE } from './docs-countryside.ts';
import { EXTRA } from './docs-extra.ts';
import { FARM } from './docs-farm.ts';
import { FIELDS } from './docs-fields.ts';
import { HEALTH } from './docs-health.ts';
import { LAST } from './docs-last.ts';
import { LIFE } from './docs-life.ts';
import { NOTICES } from './docs-notice.ts';
import { SCHOOL } from './docs-school.ts';
import { NOTICES_MORE } from './docs-town.ts';
import { TRADE } from './docs-trade.ts';
import { numbered, unmarked } from './document.ts';
import type { Changed, Planting } from './fault.ts';
import { BROKEN } from './faults-broken.ts';
import { FIGURES } from './faults-figures.ts';
import { FORM } from './faults-form.ts';
import { INJECTED } from './faults-injected.ts';
import { PEOPLE } from './faults-people.ts';
import { PERSONAL } from './faults-personal.ts';
import { PRIVATE } from './faults-private.ts';
import { SHAPE } from './faults-shape.ts';
import { WORDING } from './faults-wording.ts';
import { kindPages } from './kind-pages.ts';
import type { Lookalike } from './lookalike.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { type Cut, Stock } from './stock.ts';

const DOCUMENTS = [
  ...AID,
  ...AID_RATES,
  ...COMMUNITY,
  ...FARM,
  ...COUNTRYSIDE,
  ...SCHOOL,
  ...HEALTH,
  ...NOTICES,
  ...NOTICES_MORE,
  ...TRADE,
  ...LIFE,
  ...FIELDS,
  ...CIVIC,
  ...EXTRA,
  ...LAST,
];
const PLANTINGS: readonly Planting[] = [
  ...FIGURES,
  ...INJECTED,
  ...BROKEN,
  ...SHAPE,
  ...PERSONAL,
  ...PRIVATE,
  ...PEOPLE,
  ...FORM,
  ...WORDING,
];
/** clean pages of each difficulty that are cut from the documents */
const CLEAN = 190;

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

/** a fault stands once in its page, but for a paragraph that stands twice */
function placed(page: Page): boolean {
  const text = `${page.title}\n${page.body}`;
  return page.faults.every((fault) => {
    const count = occurrences(text, fault.text);
    return fault.check === 'duplicate-paragraph' ? count === 2 : count === 1;
  });
}

const sized = (page: Page): boolean => page.body.length + page.title.length >= 205 && page.body.length <= 1900;

function finished(
  id: string,
  difficulty: Difficulty,
  cut: Cut,
  title: string,
  lines: readonly string[],
  faults: Fault[],
): Page {
  return { id, difficulty, title, body: numbered(lines).map(unmarked).join('\n'), date: cut.s.iso(1), faults };
}

const cleanLines = (page: Page): string[] =>
  page.body
    .split('\n')
    .filter((line) => page.faults.every((fault) => !line.includes(fault.text) && !fault.text.includes(line)));

function faulty(stock: Stock, planting: Planting, id: string, seed: number): Page {
  for (const cut of stock.cuts(seed, planting.tags, seed % 5 === 0 ? 400 : 205)) {
    const changed: Changed | undefined = planting.put(cut, chance(seed));
    if (!changed) continue;
    const page = finished(id, planting.difficulty, cut, changed.title, changed.lines, changed.faults);
    if (!placed(page) || !sized(page)) continue;
    stock.use(cut, cleanLines(page));
    return page;
  }
  throw new Error(`no page for ${id}`);
}

/** a clean page cut from one document, with a lookalike between its paragraphs or none; undefined: nothing fits */
function cleanWith(
  stock: Stock,
  lookalike: Lookalike | undefined,
  difficulty: Difficulty,
  id: string,
  seed: number,
): Page | undefined {
  for (const cut of stock.cuts(seed, lookalike?.tags ?? [], seed % 3 === 0 ? 360 : 205)) {
    const joint = cut.joints[chance(seed).n(0, Math.max(cut.joints.length - 1, 0))];
    if (lookalike && joint === undefined) continue;
    const lines =
      joint === undefined || !lookalike
        ? cut.lines
        : cut.lines.toSpliced(joint + 1, 0, ...lookalike.write(cut.s).split('\n'));
    const page = finished(id, difficulty, cut, cut.title, lines, []);
    if (!sized(page) || !stock.fits(page.body.split('\n'))) continue;
    stock.use(cut, cleanLines(page));
    return page;
  }
  return undefined;
}

/** lookalikes stand on all hard pages and on every second ordinary one */
function clean(stock: Stock, difficulty: Difficulty, index: number, id: string, seed: number): Page {
  const wanted = difficulty === 'hard' || (difficulty === 'ordinary' && index % 2 === 0);
  if (!wanted) {
    const page = cleanWith(stock, undefined, difficulty, id, seed);
    if (page) return page;
  }
  for (let turn = 0; turn < LOOKALIKES.length; turn += 1) {
    const at = (index + turn * 31 + (difficulty === 'hard' ? 0 : 61)) % LOOKALIKES.length;
    const page = cleanWith(stock, LOOKALIKES[at], difficulty, id, seed + turn);
    if (page) return page;
  }
  throw new Error(`no clean page for ${id}`);
}

let made: Page[] | undefined;

/** makes all pages anew */
export function make(): Page[] {
  const stock = new Stock(DOCUMENTS);
  const out: Page[] = [];
  for (const [index, planting] of PLANTINGS.entries()) {
    out.push(faulty(stock, planting, `river-${planting.check}-${planting.difficulty}-${index}`, 1000 + index * 13));
  }
  DIFFICULTIES.forEach((difficulty, level) => {
    for (let index = 0; index < CLEAN; index += 1)
      out.push(
        clean(stock, difficulty, index, `river-clean-${difficulty}-${index}`, 50_000 + level * 7000 + index * 17),
      );
  });
  out.push(...kindPages(stock));
  return out;
}

/** all pages of this half; the same array content on every call */
export function pages(): Page[] {
  made ??= make();
  return made;
}
