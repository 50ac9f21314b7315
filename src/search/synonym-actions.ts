/** The county's own synonyms: kept as a setting of the site, and published for the search. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Desk } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../units/settings.ts';
import { changeSite } from '../units/site-actions.ts';
import { text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import { readSynonyms } from './synonyms.ts';

export const LONGEST_LINES = 20_000;
const LONGEST_TERM = 16;

/** The lines as the office keeps them, with the id of the site. */
export async function officeSynonyms(db: Kysely<Database>, siteId: string): Promise<{ id: string; lines: string }> {
  const { id, settings } = await db
    .selectFrom('office.sites')
    .select(['id', 'settings'])
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow();
  return { id, lines: readSettings(settings).synonyms };
}

/**
 * Sets the lines and publishes them.
 * @throws Refusal 'synonyms.synonyms' naming the line that is no group; Conflict when the site has changed since
 */
export async function changeSynonyms(desk: Desk, lines: string, expected: number): Promise<void> {
  if (lines.length > LONGEST_LINES) throw refused('synonyms.synonyms', text('内容过长，请精简', 'This is too long'));
  for (const [i, line] of lines.split('\n').entries()) {
    const bad = line.trim() !== '' && !isGroup(line);
    if (bad)
      throw refused(
        'synonyms.synonyms',
        text(
          `第 ${i + 1} 行“${line.trim().slice(0, 30)}”不合格式：请写成“甲=乙”或者“甲>乙|丙”，每个词语 2 至 ${LONGEST_TERM} 个字`,
          `Line ${i + 1} “${line.trim().slice(0, 30)}” should read “A=B” or “A>B|C”, each word of 2 to ${LONGEST_TERM} characters`,
        ),
      );
  }
  await changeSite(desk, { settings: { synonyms: lines } }, expected);
  await sql`select office.publish_synonyms(${desk.actor.siteId}, ${lines})`.execute(desk.tx);
}

function isGroup(line: string): boolean {
  const [group] = readSynonyms(line);
  return (
    group !== undefined && [...group.from, ...group.to].every(({ length }) => length >= 2 && length <= LONGEST_TERM)
  );
}
