/** The office's lists of wording as they stand. */
import type { Kysely } from 'kysely';
import { readAll } from '../../db/read-all.ts';
import type { Database } from '../../db/schema.ts';
import type { OfficeLists } from '../../text/checks/wording/lists.ts';
import { wordingEntries } from './fold.ts';
import { listsOf } from './rules.ts';
import type { EntryFacts } from './state.ts';

export interface ListedEntry extends EntryFacts {
  id: string;
  version: number;
}

/** Nothing in these acts is sealed, so no key is ever asked for. */
const NO_KEYS = { find: async () => null };

/** Those that hold first, each kind by its word. */
export async function listEntries(db: Kysely<Database>, siteId: string): Promise<ListedEntry[]> {
  const all = await readAll(db, NO_KEYS, wordingEntries, siteId);
  return all
    .flatMap(({ id, version, state }) => (state ? [{ ...state, id, version }] : []))
    .sort((a, b) => Number(a.to !== null) - Number(b.to !== null) || a.word.localeCompare(b.word, 'zh'));
}

/** For the checks; `mark` changes with every entry. */
export async function wordingLists(
  db: Kysely<Database>,
  siteId: string,
): Promise<{ lists: OfficeLists; mark: string }> {
  const entries = await listEntries(db, siteId);
  const newest = entries.reduce((most, { version }) => Math.max(most, version), 0);
  return { lists: listsOf(entries), mark: `${entries.length}-${newest}` };
}
