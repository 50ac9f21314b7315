/** What the office pages of this area share. */
import { z } from 'zod';
import { type Problem, says } from '../web/forms.tsx';
import { text } from '../web/language.ts';
import { notFound, Refusal } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';

/**
 * Runs an action. A refusal with an id 'thing.field' comes back as the problem of that field, to be shown in the form.
 * @param ground the field that stands for the ground where a page has several forms with one
 */
export async function problemsOf(task: () => Promise<unknown>, ground = 'ground'): Promise<Problem[]> {
  try {
    await task();
    return [];
  } catch (error) {
    const field = error instanceof Refusal && error.status === 409 ? error.id.split('.')[1] : undefined;
    if (!(error instanceof Refusal) || field === undefined) throw error;
    return [{ field: field === 'ground' ? ground : field, text: error.text }];
  }
}

/** The `id` in the address; an address with anything but a UUID leads nowhere. */
export function idParam(context: OfficeContext): string {
  const id = context.c.req.param('id') ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  return id;
}

/** The version of a subject, to be sent back with the form that shows it. */
export async function versionOf(context: OfficeContext, kind: string, id: string): Promise<number> {
  const row = await context.deps.office
    .selectFrom('office.subjects')
    .select('version')
    .where('site_id', '=', context.site.siteId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** The version of the site itself: its settings are changed by it. */
export async function siteVersion(context: OfficeContext): Promise<number> {
  const { id } = await context.deps.office
    .selectFrom('office.sites')
    .select('id')
    .where('site_id', '=', context.site.siteId)
    .executeTakeFirstOrThrow();
  return versionOf(context, 'site', id);
}

const giveDate = says(text('请填写日期', 'Give a date'));
/** The calendar of the database has no year 0. */
const date = z.iso.date({ error: giveDate }).refine((day) => !day.startsWith('0000'), { error: giveDate });

/** Pieces of form schemas. A field that may stay empty arrives as ''. */
export const fields = {
  needed: (zh: string, en: string, longest = 200) =>
    z
      .string()
      .trim()
      .min(1, says(text(zh, en)))
      .max(longest),
  optional: (longest = 200) => z.string().trim().max(longest).default(''),
  date,
  optionalDate: z.union([z.literal('').transform(() => null), date]).default(null),
  version: z.coerce.number().int().nonnegative(),
  ground: z
    .string()
    .trim()
    .min(1, says(text('请填写依据或理由', 'Give the ground')))
    .max(500),
};
