/** A genre of official text: who writes it, under which titles, in which paragraphs. */
export interface Genre {
  office: string;
  titles: string[];
  /** a paragraph each; `¶` breaks a line, `|` parts cells, `§` opens a numbered heading, `{…}` is a slot */
  paragraphs: string[];
}

/** The lines of a text, without the empty ones. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A genre from its text: the first line is the office, the second the titles parted by `/`. */
export function genre(text: string): Genre {
  const [office = '', titles = '', ...paragraphs] = lines(text);
  return { office, titles: titles.split('/'), paragraphs };
}
