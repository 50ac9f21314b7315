/** Labelled pages of made-up counties: for each check and difficulty seven with the fault, and clean ones beside them. */
import { DIFFICULTIES, type Difficulty, type Page } from '../../corpus.ts';
import { Composer } from './compose.ts';
import { type KindDocument, kindPage } from './kinds.ts';
import { DOCUMENTS, KINDS, LOOKALIKES, WAYS } from './library.ts';

/** Pages without a kind that are clean, for each difficulty. */
const CLEAN = 186;
const EACH = 7;

/** For each difficulty, which document of a kind (its place among them) lacks which elements. */
const LACKING: Record<Difficulty, readonly [string, number, string[]][]> = {
  plain: [
    ['interpretation', 0, ['background', 'basis']],
    ['interpretation', 1, ['points']],
    ['interpretation', 0, ['points']],
    ['disclosure-guide', 0, ['arrangement', 'obtaining']],
    ['disclosure-guide', 1, ['office', 'hours', 'phone', 'mail']],
    ['service-guide', 0, ['materials']],
    ['service-guide', 1, ['procedure', 'place']],
  ],
  ordinary: [
    ['interpretation', 0, ['basis']],
    ['interpretation', 1, ['background']],
    ['disclosure-guide', 0, ['arrangement']],
    ['disclosure-guide', 1, ['obtaining']],
    ['disclosure-guide', 0, ['hours']],
    ['service-guide', 0, ['limit']],
    ['service-guide', 1, ['place']],
  ],
  hard: [
    ['interpretation', 0, ['basis']],
    ['interpretation', 1, ['background']],
    ['interpretation', 0, ['points']],
    ['disclosure-guide', 0, ['hours']],
    ['disclosure-guide', 1, ['phone']],
    ['service-guide', 0, ['fee']],
    ['service-guide', 1, ['conditions']],
  ],
};

const of = (kind: string, difficulty: Difficulty): KindDocument[] =>
  KINDS.filter((document) => document.kind === kind && document.difficulty === difficulty);

function at<T>(list: readonly T[], place: number): T {
  const item = list[place % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

function faulty(composer: Composer, difficulty: Difficulty): Page[] {
  const ways = WAYS.filter((way) => way.difficulty === difficulty);
  return [...new Set(ways.map(({ check }) => check))].flatMap((check) => {
    const own = ways.filter((way) => way.check === check);
    return Array.from({ length: EACH }, (_, count) =>
      composer.page(`lantern-${difficulty}-${check}-${count + 1}`, difficulty, at(own, count)),
    );
  });
}

function lacking(difficulty: Difficulty): Page[] {
  const elements = LACKING[difficulty].map(([kind, place, without], count) =>
    kindPage(`lantern-${difficulty}-missing-elements-${count + 1}`, at(of(kind, difficulty), place), without, [
      { check: 'missing-elements', text: '' },
    ]),
  );
  const documents = of('normative', difficulty);
  const validity = Array.from({ length: EACH }, (_, count) =>
    kindPage(
      `lantern-${difficulty}-validity-${count + 1}`,
      at(documents, count),
      ['force'],
      [{ check: 'validity', text: '' }],
      Math.floor(count / documents.length),
    ),
  );
  return [...elements, ...validity];
}

function clean(composer: Composer, difficulty: Difficulty): Page[] {
  const looks = LOOKALIKES.filter((way) => way.difficulty === difficulty);
  const plain = Array.from({ length: CLEAN }, (_, count) =>
    composer.page(
      `lantern-${difficulty}-clean-${count + 1}`,
      difficulty,
      difficulty === 'plain' ? undefined : at(looks, count),
    ),
  );
  const kinds = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'].flatMap((kind) =>
    Array.from({ length: 6 }, (_, count) =>
      kindPage(`lantern-${difficulty}-${kind}-${count + 1}`, at(of(kind, difficulty), count), [], []),
    ),
  );
  return [...plain, ...kinds];
}

/** The pages, always the same, and how often each written paragraph stands in those without a kind. */
export function composed(): { pages: Page[]; uses: ReadonlyMap<string, number> } {
  const composer = new Composer(DOCUMENTS);
  const pages = DIFFICULTIES.flatMap((difficulty) => [
    ...faulty(composer, difficulty),
    ...lacking(difficulty),
    ...clean(composer, difficulty),
  ]);
  return { pages, uses: composer.uses };
}

export const pages = (): Page[] => composed().pages;
