/** Settings of the site. For the system administrator. */
import { Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { siteWords as words } from './messages.ts';
import { problemsOf, versionOf } from './office-forms.ts';
import { readSettings } from './settings.ts';
import { changeSite } from './site-actions.ts';
import { SiteForm, siteFacts, siteSchema } from './site-form.tsx';

const ROOT = '/office/site';

export const siteRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'site.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'site.keep', act: 'site.changed', handle: change },
];

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const row = await context.deps.office
    .selectFrom('office.sites')
    .selectAll()
    .where('site_id', '=', context.site.siteId)
    .executeTakeFirstOrThrow();
  const site = {
    name: row.name,
    shortName: row.short_name,
    nameEn: row.name_en,
    hosts: row.hosts,
    marks: row.marks as Record<string, string>,
  };
  const version = await versionOf(context, 'site', row.id);
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {context.c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <SiteForm
        action={href(lang, ROOT)}
        settings={readSettings(row.settings)}
        {...{ lang, site, version, typed, problems }}
      />
    </>,
  );
}

async function change(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, siteSchema);
  if (!form.ok) return page(context, form.typed, form.problems);
  const facts = siteFacts(form.value);
  const as = context.demand('');
  const problems = await problemsOf(() => context.work(as, (desk) => changeSite(desk, facts, form.value.version)));
  return problems.length > 0 ? page(context, form.typed, problems) : seeOther(`${href(context.lang, ROOT)}?saved=1`);
}
