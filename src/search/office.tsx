/** Synonyms that the county adds to those of the program. For the disclosure office. */
import { z } from 'zod';
import { problemsOf, versionOf } from '../units/office-forms.ts';
import { Card, Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, TextArea, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { synonymWords as words } from './messages.ts';
import { changeSynonyms, LONGEST_LINES, officeSynonyms } from './synonym-actions.ts';
import { COUNTY_LINES, SYNONYMS_VERSION } from './synonyms.ts';

const ROOT = '/office/synonyms';

export const officeRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'catalogue.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'catalogue.keep', act: 'site.changed', handle: change },
];

const schema = z.object({
  // a browser sends line ends as \r\n
  synonyms: z
    .string()
    .default('')
    .transform((lines) => lines.replaceAll('\r\n', '\n').trim()),
  version: z.coerce.number().int().nonnegative(),
});

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps } = context;
  const own = await officeSynonyms(deps.office, site.siteId);
  const version = await versionOf(context, 'site', own.id);
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {context.c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <Card title={words.own[lang]}>
        <form method="post" action={href(lang, ROOT)}>
          <input type="hidden" name="version" value={typed.version ?? version} />
          <TextArea
            name="synonyms"
            label={words.lines}
            hint={words.hint}
            rows={12}
            maxLength={LONGEST_LINES}
            value={own.lines}
            {...{ typed, problems }}
          />
          <button className="btn btn-primary" type="submit">
            {words.save[lang]}
          </button>
        </form>
      </Card>
      <Card title={words.everywhere(SYNONYMS_VERSION)[lang]}>
        <p className="text-secondary">{words.everywhereLead[lang]}</p>
        <details>
          <summary>{words.show[lang]}</summary>
          <ul className="list-unstyled mt-3 mb-0">
            {COUNTY_LINES.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </Card>
    </>,
  );
}

async function change(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { synonyms, version } = form.value;
  const as = context.demand('');
  const problems = await problemsOf(() => context.work(as, (desk) => changeSynonyms(desk, synonyms, version)));
  return problems.length > 0
    ? page(context, { synonyms, version: String(version) }, problems)
    : seeOther(`${href(context.lang, ROOT)}?saved=1`);
}
