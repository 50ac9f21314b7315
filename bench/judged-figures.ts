/** How well the search answers the judged queries: nDCG@10 of each, by kind, and of both halves. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Judged {
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

/** A demonstration document as its file says. */
interface Source {
  number: string;
  title: string;
  site: string;
}

export function readSources(): Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return files.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const line = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    return {
      number: basename(name).slice(0, 3),
      title: line('title'),
      site: line('unit').startsWith('qx') ? 'qingxi' : 'shifan',
    };
  });
}

/** @param ask the titles of the first page for a query on a site, in order */
export async function figuresOf(
  judged: readonly Judged[],
  ask: (query: string, site: string) => Promise<readonly string[]>,
): Promise<Figure[]> {
  const sources = readSources();
  const numbers = new Map(sources.map(({ title, number }) => [title, number]));
  const sites = new Map(sources.map(({ number, site }) => [number, site]));
  const figures: Figure[] = [];
  for (const one of judged) {
    const titles = await ask(one.query, one.site);
    const found = titles.slice(0, FIRST).map((title) => numbers.get(title) ?? '-');
    // what lies on the other site cannot be found on this one
    const relevant = Object.fromEntries(
      Object.entries(one.relevant).filter(([number]) => sites.get(number) === one.site),
    );
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
