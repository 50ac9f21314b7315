import { type Difficulty, type Fault, type Kind, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { random } from './numbers.ts';
import { filler } from './slots.ts';

/**
 * A written document. In its text file: a head "# p 2024-05 genre [kind] [number of clean pages]", the title, the lines of the
 * body ("*4 …" stands four times), and its faults, "!p check place >> text": the place is replaced, "+place" sets a new
 * paragraph behind the line that holds the place, "$" one at the end; ⏎ is a line break, «…» the label, ‹check:…› one of another check.
 */
export interface Base {
  name: string;
  difficulty: Difficulty;
  /** a month or a day, ISO */
  when: string;
  genre: string;
  kind?: Kind;
  clean: number;
  text: string;
  edits: readonly Edit[];
}

interface Edit {
  difficulty: Difficulty;
  check: string;
  place: string;
  text: string;
}

const DIFFICULTY: Record<string, Difficulty> = { p: 'plain', o: 'ordinary', h: 'hard' };

export function readBases(file: string, source: string): Base[] {
  return source
    .split(/^# /m)
    .slice(1)
    .map((block, index) => {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      const [letter = '', when = '', genre = '', ...rest] = head.split(' ');
      const count = rest.find((word) => /^\d$/.test(word));
      const kind = rest.find((word) => !/^\d$/.test(word)) as Kind | undefined;
      const edits = lines.filter((line) => line.startsWith('!')).map(readEdit);
      return {
        name: `${file}-${index + 1}`,
        difficulty: level(letter),
        when,
        genre,
        ...(kind ? { kind } : {}),
        clean: Number(count ?? Math.min(2, 3 - edits.length)),
        text: lines.filter((line) => !line.startsWith('!')).join('\n'),
        edits,
      };
    });
}

function level(letter: string): Difficulty {
  const found = DIFFICULTY[letter];
  if (!found) throw new Error(`no difficulty: ${letter}`);
  return found;
}

function readEdit(line: string): Edit {
  const parts = /^!(\w) (\S+) (.*?) ?>> ?(.*)$/.exec(line);
  if (!parts) throw new Error(`no fault: ${line}`);
  const [, letter = '', check = '', place = '', text = ''] = parts;
  return { difficulty: level(letter), check, place, text: text.replaceAll('⏎', '\n') };
}

/** The clean pages of a document, then those with its faults. */
export function pagesOf(base: Base): Page[] {
  const clean = Array.from({ length: base.clean }, (_, index) =>
    page(base, `teal-${base.name}-c${index + 1}`, base.difficulty, base.text, ''),
  );
  const faulty = base.edits.map((edit, index) =>
    page(base, `teal-${base.name}-f${index + 1}`, edit.difficulty, edited(base, edit), edit.check),
  );
  return [...clean, ...faulty];
}

function edited({ name, text }: Base, { place, text: added, check }: Edit): string {
  const marked = added === '' || WITHOUT_PLACE.has(check) || /[«‹]/.test(added) ? added : `«${added}»`;
  if (place === '$') return `${text}\n${marked}`;
  const find = place.startsWith('+') ? place.slice(1) : place.replaceAll('⏎', '\n');
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${name} ${check}: "${place}" stands ${parts.length - 1} times`);
  if (!place.startsWith('+')) return parts.join(marked).replace(/\n\n+/g, '\n');
  const end = text.indexOf('\n', text.indexOf(find));
  return end < 0 ? `${text}\n${marked}` : `${text.slice(0, end)}\n${marked}${text.slice(end)}`;
}

function page(base: Base, id: string, difficulty: Difficulty, text: string, check: string): Page {
  const date = base.when.length > 7 ? base.when : `${base.when}-${String(random(id)(9, 24)).padStart(2, '0')}`;
  const { plain, faults } = unmark(filler(id, date)(text), check);
  const [title = '', ...lines] = plain.split('\n');
  return {
    id,
    difficulty,
    title,
    body: lines.join('\n'),
    date,
    ...(base.kind ? { kind: base.kind } : {}),
    faults: check !== '' && faults.length === 0 ? [{ check, text: '' }] : faults,
  };
}

/** Takes the marks out of a text and gives what stood in them. */
function unmark(text: string, check: string): { plain: string; faults: Fault[] } {
  const bare = (marked: string) => marked.replace(/‹[a-z-]+:|[«»›]/g, '');
  const own = [...text.matchAll(/«([^»]*)»/g)].map((found) => ({ check, text: bare(found[1] ?? '') }));
  const others = [...text.matchAll(/‹([a-z-]+):([^›]*)›/g)].map((found) => ({
    check: found[1] ?? '',
    text: bare(found[2] ?? ''),
  }));
  return { plain: bare(text), faults: [...own, ...others] };
}
