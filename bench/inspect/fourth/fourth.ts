import { DIFFICULTIES, type Difficulty, type Kind, type Page } from '../corpus.ts';
import { joined } from './book.ts';
import { type Draft, finished, signature, tabular } from './compose.ts';
import { blankFaults } from './faults-blank.ts';
import { brokenFaults } from './faults-broken.ts';
import { figureFaults } from './faults-figures.ts';
import { flowFaults } from './faults-flow.ts';
import { formFaults } from './faults-form.ts';
import { injectedFaults } from './faults-injected.ts';
import { personalFaults } from './faults-personal.ts';
import { privateFaults } from './faults-private.ts';
import { wordingFaults } from './faults-wording.ts';
import type { Genre } from './genre.ts';
import * as field from './genres-field.ts';
import * as money from './genres-money.ts';
import * as people from './genres-people.ts';
import * as work from './genres-work.ts';
import { DISCLOSURE_ELEMENTS, disclosureGuide, SERVICE_ELEMENTS, serviceGuide } from './guides.ts';
import { brokenLookalikes } from './lookalikes-broken.ts';
import { flowLookalikes } from './lookalikes-flow.ts';
import { formLookalikes } from './lookalikes-form.ts';
import { moreLookalikes } from './lookalikes-more.ts';
import { type Random, seeded } from './random.ts';
import { annualReport, INTERPRETATION_ELEMENTS, interpretation, normative, unlimited } from './whole.ts';

const GENRES: Genre[] = [money, people, work, field].flatMap((file) => Object.values(file));
const FAULTS = {
  ...injectedFaults,
  ...brokenFaults,
  ...blankFaults,
  ...flowFaults,
  ...personalFaults,
  ...privateFaults,
  ...formFaults,
  ...figureFaults,
  ...wordingFaults,
};
const LOOKALIKES = joined({ ...brokenLookalikes, ...flowLookalikes, ...formLookalikes }, moreLookalikes);
const WHOLE = ['missing-elements', 'validity'];

/** Every text check of the definitions. */
export const CHECKS: readonly string[] = [...Object.keys(FAULTS), ...WHOLE];
const KNOWN = new Set(CHECKS);

/** Where what a person is called, owns or suffers is talked about. */
const OF_PEOPLE: Genre[] = [
  money.subsidy,
  people.aid,
  people.letters,
  people.police,
  work.construction,
  field.village,
  field.service,
  field.transport,
];
const PERSONAL = new Set([...Object.keys(personalFaults), ...Object.keys(privateFaults)]);
/** A table beside these could keep what the fault lacks, or speak to it. */
const WITHOUT_TABLES = new Set(['emptied-table', 'text-table', 'table-sum', 'cut-off', 'empty-section']);
const PARAGRAPHS: Record<Difficulty, [low: number, high: number]> = { plain: [2, 3], ordinary: [3, 4], hard: [3, 5] };

/** Said before pieces that come from elsewhere. */
const ALSO = [
  '另有几项情况一并说明。',
  '本期还刊登简讯，供参阅。',
  '其他有关情况同时公布。',
  '此外，还有以下情况需要说明。',
];

const PAGES_A_CHECK = 12;
const CLEAN_PAGES = 440;
const SHORTEST = 200;

/** Seed of a page: every page has its own row of chance, so that one more piece does not change all others. */
const sown = (text: string): Random =>
  seeded([...text].reduce((sum, one) => Math.imul(sum, 31) + one.charCodeAt(0), 7));

/** Next to a hard fault stands a clean lookalike of another check. */
function beside(check: string, random: Random): string[] {
  const fitting = Object.entries(LOOKALIKES)
    .filter(([name]) => name !== check)
    .flatMap(([, pieces]) => pieces.hard)
    .filter((piece) => !tabular(piece) && !piece.includes('§'));
  return random.some(fitting, 1);
}

function faultPage(check: string, difficulty: Difficulty, piece: string, number: number): Page {
  const id = `fourth-${difficulty}-${check}-${number}`;
  const random = sown(id);
  const genre = random.one(PERSONAL.has(check) ? OF_PEOPLE : GENRES);
  const last = piece.startsWith('!');
  const [, title, rest] = /^!?(?:#([^¶]*)¶)?(.*)$/s.exec(piece) ?? [];
  const around = genre.paragraphs.filter((one) => !(WITHOUT_TABLES.has(check) && tabular(one)));
  const own = [
    ...random.some(around, random.whole(...PARAGRAPHS[difficulty])),
    ...(difficulty === 'hard' ? beside(check, random) : []),
  ];
  const at = last ? own.length : random.whole(1, own.length);
  const signed = !last && random.whole(0, 2) > 0;
  const parts = [...own.slice(0, at), rest ?? '', ...own.slice(at), ...(signed ? [signature(genre)] : [])];
  const draft: Draft = { id, difficulty, title: title ?? random.one(genre.titles), parts };
  const page = finished(draft, random, KNOWN, check);
  if (page.body.length >= SHORTEST) return page;
  const more = around.filter((one) => !own.includes(one)).slice(0, 3);
  return finished({ ...draft, parts: [...more, ...parts] }, sown(`${id}+`), KNOWN, check);
}

type Maker = (random: Random, lacking?: string, decoy?: boolean) => [title: string, text: string];
const KINDS: [Kind, Maker][] = [
  ['interpretation', interpretation],
  ['service-guide', serviceGuide],
  ['disclosure-guide', disclosureGuide],
  ['normative', normative],
  ['annual-report', annualReport],
];

function wholePage(
  id: string,
  difficulty: Difficulty,
  kind: Kind,
  make: Maker,
  check?: string,
  lacking?: string,
): Page {
  const random = sown(id);
  const [title, text] = make(random, lacking, difficulty === 'hard');
  const page = finished({ id, difficulty, title, parts: [text], kind }, random, KNOWN, '');
  return check === undefined ? page : { ...page, faults: [{ check, text: page.title }] };
}

function lackingPages(difficulty: Difficulty): Page[] {
  const cases: [Kind, Maker, string][] = [
    ...INTERPRETATION_ELEMENTS.map((one): [Kind, Maker, string] => ['interpretation', interpretation, one]),
    ...SERVICE_ELEMENTS.map((one): [Kind, Maker, string] => ['service-guide', serviceGuide, one]),
    ...DISCLOSURE_ELEMENTS.map((one): [Kind, Maker, string] => ['disclosure-guide', disclosureGuide, one]),
  ];
  const elements = cases.map(([kind, make, lacking], at) =>
    wholePage(`fourth-${difficulty}-missing-elements-${at}`, difficulty, kind, make, 'missing-elements', lacking),
  );
  const validity = Array.from({ length: PAGES_A_CHECK }, (_, at) =>
    wholePage(
      `fourth-${difficulty}-validity-${at}`,
      difficulty,
      'normative',
      () => unlimited(difficulty, at),
      'validity',
    ),
  );
  return [...elements, ...validity];
}

function cleanPage(difficulty: Difficulty, number: number): Page {
  const id = `fourth-${difficulty}-clean-${number}`;
  const random = sown(id);
  const [kind, make] = KINDS[(number / 6) % KINDS.length] ?? [];
  if (kind && make) return wholePage(id, difficulty, kind, make);
  const genre = GENRES[number % GENRES.length] ?? random.one(GENRES);
  const names = Object.keys(LOOKALIKES);
  const howMany = DIFFICULTIES.indexOf(difficulty) + 1;
  const lookalikes = Array.from(
    { length: howMany },
    (_, at) => names[(number * howMany + at) % names.length] ?? '',
  ).flatMap((name) => random.some(LOOKALIKES[name]?.[difficulty] ?? [], 1));
  const own = random.some(genre.paragraphs, random.whole(...PARAGRAPHS[difficulty]));
  const at = random.whole(1, own.length);
  const signed = random.whole(0, 2) > 0 ? [signature(genre)] : [];
  const draft: Draft = {
    id,
    difficulty,
    title: random.one(genre.titles),
    parts: [...own.slice(0, at), random.one(ALSO), ...lookalikes, ...own.slice(at), ...signed],
  };
  const page = finished(draft, random, KNOWN, '');
  if (page.body.length >= SHORTEST) return page;
  const more = genre.paragraphs.filter((one) => !own.includes(one)).slice(0, 3);
  return finished({ ...draft, parts: [...more, ...draft.parts] }, sown(`${id}+`), KNOWN, '');
}

/** All clean paragraphs of all genres, and all lookalikes, unfilled. */
export const cleanPieces = (): string[] => [
  ...GENRES.flatMap((genre) => genre.paragraphs),
  ...Object.values(LOOKALIKES).flatMap((one) => DIFFICULTIES.flatMap((difficulty) => one[difficulty])),
];

/** How many differently worded faults stand ready for a check at a difficulty. */
export const ways = (check: string, difficulty: Difficulty): number => FAULTS[check]?.[difficulty].length ?? 0;

/** The labelled pages that measure the content checks, written from the definitions alone; the same in every run. */
export function fourth(): Page[] {
  return DIFFICULTIES.flatMap((difficulty) => [
    ...Object.entries(FAULTS).flatMap(([check, pieces]) =>
      Array.from({ length: Math.max(PAGES_A_CHECK, pieces[difficulty].length) }, (_, at) =>
        faultPage(check, difficulty, pieces[difficulty][at % pieces[difficulty].length] ?? '', at),
      ),
    ),
    ...lackingPages(difficulty),
    ...Array.from({ length: CLEAN_PAGES }, (_, at) => cleanPage(difficulty, at)),
  ]);
}
