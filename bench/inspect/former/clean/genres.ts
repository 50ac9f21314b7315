/** The clean paragraphs by genre. */
import { administration } from './administration.ts';
import { lookalikes } from './lookalikes.ts';
import { services } from './services.ts';
import { works } from './works.ts';

export interface Genre {
  titles: string[];
  openings: string[];
  /** with a head before ｜ in genres that number their parts */
  middle: string[];
  closings: string[];
}

const lines = (text: string) => text.trim().split('\n');

export const genres: readonly Genre[] = [...administration, ...services, ...works].map((text) => {
  const all = lines(text);
  const of = (sign: string) => all.filter((line) => line.startsWith(sign)).map((line) => line.slice(2));
  return {
    titles: of('# '),
    openings: of('> '),
    middle: all.filter((line) => !/^[#><] /.test(line)),
    closings: of('< '),
  };
});

/** Running text, without heads. */
export const paragraphs: readonly string[] = genres.flatMap((genre) =>
  genre.middle.map((line) => line.replace(/^[^｜]*｜/, '')),
);

export const traps: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(lookalikes).map(([check, text]) => [check, lines(text)]),
);
