/** The lists of names, titles and fixed wordings that an office keeps, from a JSON file; see docs/inspect.md. */
import { z } from 'zod';
import type { OfficeLists } from '../../text/checks/wording/lists.ts';

const day = z.iso.date().transform((date) => Temporal.PlainDate.from(date));
const words = z.string().trim().min(1);

const lists = z.strictObject({
  leaders: z
    .array(
      z.strictObject({
        name: words,
        titles: z.array(words).min(1),
        from: day,
        to: day.nullable().default(null),
        source: words,
      }),
    )
    .default([]),
  formulations: z
    .array(
      z.strictObject({
        wording: words,
        wrong: z.array(words).default([]),
        from: day,
        to: day.nullable().default(null),
        source: words,
      }),
    )
    .default([]),
  confusions: z
    .array(
      z.strictObject({
        right: words,
        wrong: z.array(words).min(1),
        from: day,
        to: day.nullable().default(null),
        source: words,
      }),
    )
    .default([]),
});

/** The lists, or what is wrong with the file in words that name the place. */
export function parseLists(json: string): OfficeLists | string {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return cause.message;
  }
  const read = lists.safeParse(given);
  if (read.success) return read.data;
  return read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`).join('; ');
}
