/** A base document: a head `tags|title`, then its paragraphs, with `~` where more may stand. */
import type { Months } from './setting.ts';
import { varied } from './variety.ts';

export interface Document {
  tags: readonly string[];
  months: Months;
  title: string;
  body: string;
}

export function document(written: string): Document {
  const [head = '', ...paragraphs] = written.trim().split('\n');
  const [tags = '', title = ''] = head.split(/\|(.*)/);
  const months = /\bm(\d+)-(\d+)/.exec(tags);
  return {
    tags: tags.split(','),
    months: [Number(months?.[1] ?? 1), Number(months?.[2] ?? 12)],
    title,
    body: varied(paragraphs.join('\n')),
  };
}

/** An addition to a document: what it says and, before `>`, which documents it fits. */
export interface Addition {
  tags: readonly string[];
  text: string;
}

export function addition(written: string): Addition {
  const found = /^([a-z,]+)>([\s\S]+)$/.exec(written);
  return { tags: found?.[1]?.split(',') ?? [], text: found?.[2] ?? written };
}

/** Any of the tags will do; what speaks of persons fits only documents that do. */
export function fits({ tags }: Addition, document: Document): boolean {
  if (tags.includes('persons') && !document.tags.includes('persons')) return false;
  const topics = tags.filter((tag) => tag !== 'persons');
  return topics.length === 0 || topics.some((tag) => document.tags.includes(tag));
}
