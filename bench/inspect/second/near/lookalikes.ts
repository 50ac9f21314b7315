import { lines } from '../slots.ts';
import { BROKEN } from './broken.ts';
import { FORM } from './form.ts';
import { INJECTED } from './injected.ts';
import { PERSONAL } from './personal.ts';
import { WORDING } from './wording.ts';

export interface Lookalike {
  check: string;
  /** genres in whose pages it may stand */
  genres: string[];
  text: string;
}

/** Words on clean pages that a careless check would take for a fault. */
export const lookalikes: readonly Lookalike[] = lines(INJECTED + BROKEN + PERSONAL + FORM + WORDING)
  .reduce<Lookalike[]>((all, line) => {
    if (line.startsWith('# ')) all.push({ check: line.slice(2), genres: [], text: '' });
    else {
      const [genres = '', text = ''] = line.split('::');
      const check = all.at(-1)?.check ?? '';
      all.push({ check, genres: genres.split(','), text });
    }
    return all;
  }, [])
  .filter(({ text }) => text !== '');
