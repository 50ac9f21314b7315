/** Exporting the ledger: as it is for everybody who may see the cases; with applicants' data for a recorded reason. */
import { z } from 'zod';
import { Card } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { holds, reach } from '../../web/duties.ts';
import { ErrorSummary, type Problem, readForm, Select, says, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { GroundForm, groundField } from '../ground-form.tsx';
import { recordUnmasking } from '../unmasking.ts';
import { casesToExport, exportLedger, yearsOf } from './export-store.ts';
import { exportWords as words } from './messages.ts';
import { XLSX } from './office-import.tsx';

const yearField = z
  .union([z.literal(''), z.string().regex(/^20\d{2}$/)], says(words.wrongYear))
  .default('')
  .transform((year) => (year === '' ? null : Number(year)));

export function exportPage(context: OfficeContext): Promise<Response> {
  return page(context, {}, []);
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, session } = context;
  const years = await yearsOf(deps.office, site.siteId, reach(session.appointments, 'request.read'));
  const options = years.map((year) => ({ value: String(year), label: String(year) }));
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/requests'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <p>{words.lead[lang]}</p>
      <Card title={words.plain[lang]}>
        <p className="text-secondary">{words.plainHint[lang]}</p>
        <form method="get" action={href(lang, '/office/requests/export/ledger.xlsx')}>
          <Select name="year" label={words.year} options={options} empty={words.all} />
          <button type="submit" className="btn btn-primary">
            {words.make[lang]}
          </button>
        </form>
      </Card>
      {holds(session.appointments, 'request.export').length > 0 ? (
        <Card title={words.whole[lang]}>
          <p className="text-secondary">{words.wholeHint[lang]}</p>
          <GroundForm
            path="/office/requests/export"
            label={words.reason}
            hint={words.reasonHint}
            send={words.make}
            {...{ typed, problems }}
          >
            <Select name="ofYear" label={words.year} empty={words.all} {...{ options, typed, problems }} />
          </GroundForm>
        </Card>
      ) : null}
    </>,
  );
}

export async function plainFile(context: OfficeContext): Promise<Response> {
  const year = yearField.safeParse(context.c.req.query('year') ?? '');
  if (!year.success) return page(context, {}, [{ field: 'year', text: words.wrongYear }]);
  const { deps, site, session } = context;
  const mine = reach(session.appointments, 'request.read');
  const ids = await casesToExport(deps.office, site.siteId, { reach: mine, year: year.data });
  return sent(await exportLedger({ db: deps.office, keys: deps.keys }, site.siteId, ids, false), year.data);
}

const sent = (bytes: Uint8Array, year: number | null) =>
  attachment(bytes, XLSX, `${words.fileName}${year === null ? '' : `（${year}年）`}.xlsx`);

const schema = z.object({ ofYear: yearField, ground: groundField(words.needed) });

export async function wholeFile(context: OfficeContext): Promise<Response> {
  const { deps, site, session } = context;
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { ofYear: year, ground } = form.value;
  const [as] = holds(session.appointments, 'request.export');
  if (!as) throw forbidden();
  const mine = reach(session.appointments, 'request.export');
  const ids = await casesToExport(deps.office, site.siteId, { reach: mine, year });
  // before it is made: what was taken out is always on record, case by case
  await context.work(as, async (desk) => {
    for (const id of ids.toSorted()) await recordUnmasking(desk, id, ground);
  });
  return sent(await exportLedger({ db: deps.office, keys: deps.keys }, site.siteId, ids, true), year);
}
