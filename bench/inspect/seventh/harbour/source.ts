/** Reads the written documents and the ways faults happen. */
import type { Difficulty, Kind } from '../../corpus.ts';
import { kinds } from './base/kinds.ts';
import { country } from './base/land.ts';
import { more } from './base/more.ts';
import { offices } from './base/offices.ts';
import { people } from './base/people.ts';
import { works } from './base/works.ts';
import { brokenShape } from './faults/broken-shape.ts';
import { brokenText } from './faults/broken-text.ts';
import { form } from './faults/form.ts';
import { injected } from './faults/injected.ts';
import { personal } from './faults/personal.ts';
import { wording } from './faults/wording.ts';

/** A base document as written, with its slots. */
export interface Written {
  genre: string;
  title: string;
  lines: string[];
}

/** One way in which something comes onto a page. */
export interface Way {
  text: string;
  /** only on pages about persons */
  persons: boolean;
  /** the page ends with it */
  last: boolean;
}

const PERSONS = new Set('relief recruit elder letter village housing veteran enforce'.split(' '));

export const aboutPersons = (written: Written) => PERSONS.has(written.genre);

function documents(source: string): Written[] {
  return source
    .trim()
    .split(/^# /m)
    .filter((part) => part !== '')
    .map((part) => {
      const [head = '', ...lines] = part.trim().split('\n');
      const [genre = '', title = ''] = head.split('|');
      return { genre, title, lines: lines.map((line) => line.replaceAll('|', '\t')) };
    });
}

const KINDS: readonly string[] = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];

export const DOCUMENTS: readonly Written[] = [offices, works, people, country, more].flatMap(documents);

/** The documents of a kind. */
export function documentsOf(kind: Kind): Written[] {
  if (!KINDS.includes(kind)) throw new Error(`no documents of ${kind}`);
  return documents(kinds).filter(({ genre }) => genre === kind);
}

/** Reads one way: `@P` for pages about persons, `!` for the end of the page, `|` between cells, ↵ between paragraphs. */
export function readWay(line: string): Way {
  const persons = line.startsWith('@P ');
  const rest = persons ? line.slice(3) : line;
  const last = rest.startsWith('!');
  const text = (last ? rest.slice(1) : rest).replaceAll(/(↵+)⟧/g, '⟧$1').replaceAll('|', '\t').replaceAll('↵', '\n');
  return { persons, last, text };
}

/** The ways of every check, by `check/difficulty`. */
export function faultWays(): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  let check = '';
  let difficulty: Difficulty = 'plain';
  for (const line of [injected, brokenText, brokenShape, personal, form, wording].join('\n').split('\n')) {
    if (line.startsWith('## ')) check = line.slice(3);
    else if (line.startsWith('### ')) difficulty = line.slice(4) as Difficulty;
    else if (line !== '') {
      const key = `${check}/${difficulty}`;
      ways.set(key, [...(ways.get(key) ?? []), readWay(line)]);
    }
  }
  return ways;
}
