/**
 * Cursors: where a list was left, as an opaque word. What stands in one is a key of the list's order, so that a page
 * neither repeats nor misses what was there all along, whatever was added meanwhile.
 */
import { z } from 'zod';
import { text } from '../web/language.ts';
import { Refusal } from '../web/refusal.ts';

/** A caller's mistake in one parameter; the text names it and says what is expected. */
export function badParameter(name: string, zh: string, en: string): Refusal {
  return new Refusal(`parameter.${name}`, 400, text(`参数 ${name} ${zh}`, `The parameter ${name} ${en}`));
}

export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key in a cursor, by the schema of its list.
 * @throws Refusal parameter.cursor when no answer of that list can have given it
 */
export function readCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  const found = schema.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!found.success)
    throw badParameter('cursor', '须为上一页返回的 next 值', 'has to be the "next" of an earlier answer of this list');
  return found.data;
}

function jsonOf(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
}

/** Of a time that the database knows, and in the one form in which a cursor is written. */
const instant = z.string().refine((value) => {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(value);
    return epochMilliseconds > 0 && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  } catch {
    return false;
  }
});

/** Order of a document list: release, then id. */
export const documentKey = z.tuple([instant, z.uuid()]);
/** Order of the changes: their number. */
export const changeKey = z.tuple([z.int().min(0)]);
/** Pages of a search. */
export const searchKey = z.tuple([z.int().min(1).max(1000)]);
