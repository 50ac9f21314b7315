/** How well the search answers the judged queries: nDCG@10 of each, by kind, and of both halves. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NO_FILTERS } from '../src/search/filters.ts';
import type { Search } from '../src/search/search.ts';

export interface Judged {
  kind: string;
  query: string;
  intent: string;
  site: string;
  /** number of a demonstration document → 3 what was wanted, 2 helps much, 1 touches it */
  relevant: Readonly<Record<string, number>>;
}

export interface Figure extends Judged {
  ndcg: number;
  /** what was found, by number, '-' for a document that is not judged by number */
  found: readonly string[];
  isHeldOut: boolean;
}

const FIRST = 10;
const folder = join(import.meta.dirname, '../src/demo/documents');

export function readJudged(): Judged[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'judged.json'), 'utf8')) as Judged[];
}

/** The number of each demonstration document by its title. */
export function numbersByTitle(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return new Map(
    files.map((name) => {
      const title = /^title: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1]?.trim() ?? '';
      return [title, basename(name).slice(0, 3)];
    }),
  );
}

/** @param onSite whether a document is public on a site: what lies on another cannot be found there */
export async function figuresOf(
  search: Search,
  judged: readonly Judged[],
  onSite: (site: string, number: string) => boolean,
): Promise<Figure[]> {
  const numbers = numbersByTitle();
  const figures: Figure[] = [];
  for (const one of judged) {
    const answer = await search.search({
      siteId: one.site,
      text: one.query,
      filters: NO_FILTERS,
      sort: 'relevance',
      page: 1,
    });
    const titles = answer.hits.slice(0, FIRST).map((hit) => hit.title.map(({ text }) => text).join(''));
    const found = titles.map((title) => numbers.get(title) ?? '-');
    const relevant = Object.fromEntries(Object.entries(one.relevant).filter(([number]) => onSite(one.site, number)));
    figures.push({ ...one, found, ndcg: ndcg(found, relevant), isHeldOut: isHeldOut(one.query) });
  }
  return figures;
}

/** Half of the queries, by a digest of their text, were never looked at while the search was tuned. */
export function isHeldOut(query: string): boolean {
  return (createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 1;
}

/** Normalised discounted cumulative gain of the first ten: gain 2^grade − 1, discount log2(place + 1). */
export function ndcg(found: readonly string[], relevant: Readonly<Record<string, number>>): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, FIRST).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = gain(Object.values(relevant).sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((number) => relevant[number] ?? 0)) / ideal;
}

export function mean(figures: readonly Figure[]): number {
  return figures.reduce((sum, { ndcg: one }) => sum + one, 0) / Math.max(1, figures.length);
}
