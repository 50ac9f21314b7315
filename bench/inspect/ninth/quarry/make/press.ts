/** Makes pages one after another and sees to it that documents take turns and no paragraph stands on too many. */
import type { Difficulty, Page } from '../../../corpus.ts';
import { type Chance, chance, seedOf } from './chance.ts';
import { luhnHolds } from './numbers.ts';

/** A page before it is accepted; nothing if this try led nowhere. */
export type Draft = Omit<Page, 'id' | 'difficulty'> | undefined;

const MOST_PAGES_OF_A_PARAGRAPH = 5;
const paragraphs = (body: string) => new Set(body.split('\n').filter((line) => line.length > 20));

export interface Press {
  print(id: string, difficulty: Difficulty, draft: (c: Chance, attempt: number) => Draft): void;
  pages: Page[];
}

/** Long numbers of other things that by chance would pass for bank cards. */
function hasStrayCard({ body, faults }: Omit<Page, 'id' | 'difficulty'>): boolean {
  if (faults.some(({ check }) => check === 'bank-card')) return false;
  return (body.match(/\d{16,19}/g) ?? []).some((number) => luhnHolds(number) && number.length !== 18);
}

export function press(): Press {
  const used = new Map<string, number>();
  const pages: Page[] = [];
  const accepts = (page: Omit<Page, 'id' | 'difficulty'>) =>
    page.body.length >= 200 &&
    page.body.length <= 2000 &&
    !hasStrayCard(page) &&
    [...paragraphs(page.body)].every((line) => (used.get(line) ?? 0) < MOST_PAGES_OF_A_PARAGRAPH);
  return {
    pages,
    print(id, difficulty, draft) {
      for (let attempt = 0; attempt < 400; attempt += 1) {
        const page = draft(chance(seedOf(`${id}/${attempt}`)), attempt);
        if (!page || !accepts(page)) continue;
        for (const line of paragraphs(page.body)) used.set(line, (used.get(line) ?? 0) + 1);
        pages.push({ id, difficulty, ...page });
        return;
      }
      throw new Error(`no page for ${id}`);
    },
  };
}
