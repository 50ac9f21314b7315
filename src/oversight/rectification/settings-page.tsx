/** What the site decides about notices of rectification: their number and usual limit. */
import { z } from 'zod';
import { fields, problemsOf, siteVersion } from '../../units/office-forms.ts';
import { siteSettings } from '../../units/read.ts';
import { rectificationSchema } from '../../units/settings.ts';
import { changeSite } from '../../units/site-actions.ts';
import { Card } from '../../web/components.tsx';
import { ErrorSummary, type Problem, readForm, says, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { keeper } from './acts.ts';
import { pageWords as words } from './page-words.ts';

const form = z.object({
  version: fields.version,
  number: z
    .string()
    .trim()
    .refine((typed) => rectificationSchema.shape.number.safeParse(typed).success, says(words.badNumber)),
  days: z.coerce.number().int().min(1).max(90),
});

export async function settingsPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang, deps, site } = context;
  const { rectification } = await siteSettings(deps.office, site.siteId);
  return officePage(
    context,
    { title: words.settings[lang], back: href(lang, '/office/inspection'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, '/office/inspection/settings')}>
          <input type="hidden" name="version" value={await siteVersion(context)} />
          <TextField
            name="number"
            label={words.number}
            hint={words.numberHint}
            value={rectification.number}
            required
            {...{ typed, problems }}
          />
          <TextField
            name="days"
            label={words.days}
            type="number"
            value={String(rectification.days)}
            required
            {...{ typed, problems }}
          />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

export async function saveSettings(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const read = await readForm(context.c, form);
  if (!read.ok) return settingsPage(context, read.typed, read.problems);
  const { version, ...rectification } = read.value;
  const problems = await problemsOf(() =>
    context.work(as, (desk) => changeSite(desk, { settings: { rectification } }, version)),
  );
  if (problems.length > 0) return settingsPage(context, read.typed, problems);
  return seeOther(href(context.lang, '/office/inspection'));
}
