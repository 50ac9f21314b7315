import { DIFFICULTIES, type Difficulty, type Kind, type Page } from '../../corpus.ts';
import { type Draft, draft, host, MOST_USES, page, release, roomy } from './assemble.ts';
import { HARD_DECOYS } from './decoys/hard.ts';
import { ORDINARY_DECOYS } from './decoys/ordinary.ts';
import { AFFAIRS } from './documents/affairs.ts';
import { CULTURE } from './documents/culture.ts';
import { DAILY } from './documents/daily.ts';
import { GOVERNANCE } from './documents/governance.ts';
import { LAND } from './documents/land.ts';
import { LAW } from './documents/law.ts';
import { MONEY } from './documents/money.ts';
import { NOTICES } from './documents/notices.ts';
import { PEOPLE } from './documents/people.ts';
import { RURAL } from './documents/rural.ts';
import { SEASONS } from './documents/seasons.ts';
import { TOWNS_AND_OFFICES } from './documents/towns.ts';
import { WORKS } from './documents/works.ts';
import { BROKEN } from './faults/broken.ts';
import { FORM } from './faults/form.ts';
import { INJECTED } from './faults/injected.ts';
import { LAYOUT } from './faults/layout.ts';
import { PERSONAL } from './faults/personal.ts';
import { PERSONS } from './faults/persons.ts';
import { TABLES } from './faults/tables.ts';
import { WORDING } from './faults/wording.ts';
import { Kinds } from './kinds/kinds.ts';
import { MISSING } from './kinds/lacks.ts';
import { type Document, documents, type Snippet, snippets } from './parse.ts';
import { Random } from './random.ts';
import { type Transform, transforms } from './transforms/transforms.ts';

/** Pages of each check and difficulty, clean pages of each difficulty, clean pages of each kind and difficulty. */
export const COUNTS = { faulty: 7, clean: 210, kind: 6 } as const;

/** The kinds of which there are clean pages. */
export const KINDS: readonly Kind[] = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];

const FAULTS = [INJECTED, BROKEN, LAYOUT, PERSONAL, PERSONS, FORM, TABLES, WORDING];

const DOCUMENTS = [
  NOTICES,
  GOVERNANCE,
  MONEY,
  LAND,
  PEOPLE,
  RURAL,
  LAW,
  CULTURE,
  TOWNS_AND_OFFICES,
  AFFAIRS,
  WORKS,
  DAILY,
  SEASONS,
];

/** The checks of the definitions whose faults are written as snippets. */
const written = (all: readonly Snippet[]) => [...new Set(all.map(({ check }) => check))];

/** Whether each fault stands once in its page, and the page is neither short nor long. */
function sound({ title, body, faults }: Page): boolean {
  const text = `${title}\n${body}`;
  return body.length >= 200 && body.length <= 2000 && faults.every((fault) => text.split(fault.text).length === 2);
}

/** Makes all pages from one seed. */
class Corpus {
  private readonly random = new Random(20_260_311);
  private readonly documents: readonly Document[] = DOCUMENTS.flatMap(documents);
  private readonly faults: readonly Snippet[] = FAULTS.flatMap(snippets);
  private readonly decoys: readonly Snippet[] = [ORDINARY_DECOYS, HARD_DECOYS].flatMap(snippets);
  private readonly kinds = new Kinds(this.random);
  private readonly made = transforms();

  pages(): Page[] {
    const tagged = ({ tags }: Snippet) => tags.length > 0;
    return [
      ...this.snippetPages(tagged),
      ...this.snippetPages((snippet) => !tagged(snippet)),
      ...DIFFICULTIES.flatMap((difficulty) => this.transformed(difficulty)),
      ...DIFFICULTIES.flatMap((difficulty) => this.lacking(difficulty)),
      // the plain ones last: they fit any document
      ...DIFFICULTIES.toReversed().flatMap((difficulty) => this.clean(difficulty)),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Tries hosts until a page comes out right. */
  private attempt(
    name: string,
    tags: readonly string[],
    make: (document: Document) => [Draft, Page | undefined],
  ): Page {
    for (let tries = 0; tries < 80; tries += 1) {
      const [made, result] = make(host(this.documents, this.random, tags));
      if (result && sound(result)) return result;
      release(made);
    }
    throw new Error(`no page comes out right: ${name}`);
  }

  private snippetPages(wanted: (snippet: Snippet) => boolean): Page[] {
    return DIFFICULTIES.flatMap((difficulty) =>
      written(this.faults).flatMap((check) => {
        const own = this.faults.filter((snippet) => snippet.check === check && snippet.difficulty === difficulty);
        return Array.from({ length: COUNTS.faulty }, (_, at) => ({ at, snippet: own[at % own.length] })).flatMap(
          ({ at, snippet }) => {
            if (!snippet || !wanted(snippet)) return [];
            const id = `willow-${difficulty}-${check}-${at + 1}`;
            return this.attempt(id, snippet.tags, (document) => {
              const made = draft(document, this.random, [snippet]);
              return [made, page(made, id, difficulty, check)];
            });
          },
        );
      }),
    );
  }

  private transformed(difficulty: Difficulty): Page[] {
    return Object.entries(this.made).flatMap(([check, transform]: [string, Transform]) =>
      Array.from({ length: COUNTS.faulty }, (_, at) => {
        const id = `willow-${difficulty}-${check}-${at + 1}`;
        return this.attempt(id, [], (document) => {
          const made = draft(document, this.random);
          return [made, transform(made, at, this.random, difficulty) ? page(made, id, difficulty, check) : undefined];
        });
      }),
    );
  }

  private lacking(difficulty: Difficulty): Page[] {
    return MISSING[difficulty].flatMap((lack, at) => [
      this.kinds.missing(lack, `willow-${difficulty}-missing-elements-${at + 1}`, difficulty),
      this.kinds.withoutValidity(at, `willow-${difficulty}-validity-${at + 1}`, difficulty),
    ]);
  }

  private clean(difficulty: Difficulty): Page[] {
    const own = this.decoys.filter((decoy) => decoy.difficulty === difficulty);
    const least = (some: readonly Snippet[]) =>
      this.random
        .shuffled(some.filter(({ passage }) => passage.uses < MOST_USES))
        .sort((a, b) => a.passage.uses - b.passage.uses || b.tags.length - a.tags.length)[0];
    const anywhere = own.filter(
      ({ tags, passage }) => (tags.length === 0 || tags.includes('general')) && !/[\n\t]/.test(passage.text),
    );
    const kinds = KINDS.flatMap((kind) =>
      Array.from({ length: COUNTS.kind }, (_, at) =>
        this.kinds.clean(
          kind,
          `willow-${difficulty}-clean-${kind}-${at + 1}`,
          difficulty,
          kind === 'normative' ? undefined : least(anywhere),
        ),
      ),
    );
    const others = Array.from({ length: COUNTS.clean - kinds.length }, (_, at) => {
      const decoy = least(own.filter(({ tags }) => roomy(this.documents, tags).length > 0));
      const id = `willow-${difficulty}-clean-${at + 1}`;
      return this.attempt(id, decoy?.tags ?? [], (document) => {
        const made = draft(document, this.random, decoy ? [decoy] : []);
        return [made, page(made, id, difficulty)];
      });
    });
    return [...kinds, ...others];
  }
}

/** The corpus, always the same. */
export const pages = (): Page[] => new Corpus().pages();
