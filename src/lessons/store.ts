/** Lessons of a site. */
import type { Kysely } from 'kysely';
import { readAll } from '../db/read-all.ts';
import type { Database } from '../db/schema.ts';
import { type LessonState, lessons } from './fold.ts';

export interface ListedLesson extends LessonState {
  id: string;
}

/** Nothing in these acts is sealed, so no key is ever asked for. */
const NO_KEYS = { find: async () => null };

/** The newest first. */
export async function listLessons(db: Kysely<Database>, siteId: string): Promise<ListedLesson[]> {
  const all = await readAll(db, NO_KEYS, lessons, siteId);
  return all
    .flatMap(({ id, state }) => (state ? [{ ...state, id }] : []))
    .sort((a, b) => (a.changedOn < b.changedOn ? 1 : a.changedOn > b.changedOn ? -1 : 0));
}
