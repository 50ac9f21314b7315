import { lines } from '../slots.ts';
import { GOVERNMENT } from './government.ts';
import { SOCIETY } from './society.ts';
import { WORKS } from './works.ts';

export interface Genre {
  name: string;
  titles: string[];
  openings: string[];
  /** heading ｜ paragraph */
  middle: string[];
  closings: string[];
}

const PLACES: Record<string, Exclude<keyof Genre, 'name'>> = {
  T: 'titles',
  '>': 'openings',
  '-': 'middle',
  '<': 'closings',
};

export const genres: readonly Genre[] = lines(SOCIETY + GOVERNMENT + WORKS).reduce<Genre[]>((all, line) => {
  const [sign = '', rest = ''] = [line.slice(0, 1), line.slice(2)];
  if (sign === '#') all.push({ name: rest, titles: [], openings: [], middle: [], closings: [] });
  else {
    const place = PLACES[sign];
    if (!place) throw new Error(`no such place in a genre: ${line}`);
    all.at(-1)?.[place].push(rest);
  }
  return all;
}, []);
