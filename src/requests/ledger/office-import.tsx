/** Importing an old ledger: template, upload, what is wrong by cell, and the import of all rows at once. */
import { z } from 'zod';
import { ProblemList } from '../../documents/import/problem-list.tsx';
import { listUnits, personNames } from '../../units/read.ts';
import { attachment } from '../../web/download.ts';
import { holds, reach } from '../../web/duties.ts';
import { ErrorSummary, type Problem, readForm } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { forbidden, Refusal } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { importLedger } from './actions.ts';
import { checkLedger } from './check.ts';
import { digestOf } from './fold.ts';
import { DoneNotice, PastImports, Preview, Upload } from './import-parts.tsx';
import { ledgerWords as words } from './messages.ts';
import { readLedger } from './read.ts';
import { ledgerContext, pastImports } from './store.ts';
import { ledgerWorkbook } from './workbook.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function templateFile({ deps, site }: OfficeContext): Promise<Response> {
  const units = await listUnits(deps.office, site.siteId);
  const names = units.filter(({ activeTo }) => activeTo === null).map(({ name }) => name);
  return attachment(await ledgerWorkbook(names), XLSX, '政府信息公开申请台账模板.xlsx');
}

export async function importPage(
  context: OfficeContext,
  problems: readonly Problem[] = [],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { c, lang, deps, site } = context;
  const past = await pastImports(deps.office, site.siteId);
  const people = await personNames(
    deps.office,
    site.siteId,
    past.map(({ personId }) => personId),
  );
  const done = past.find(({ digest }) => digest === c.req.query('done'));
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/requests'), status },
    <>
      <ErrorSummary problems={problems} />
      {done ? <DoneNotice done={done} /> : null}
      <p>{words.lead[lang]}</p>
      <Upload problems={problems} />
      <PastImports past={past} people={people} />
    </>,
  );
}

const fault = (text: Problem['text']): Problem[] => [{ field: 'ledger', text }];

/** Looks the file over and shows what would be imported; nothing is kept. */
export async function checkUpload(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, now, session } = context;
  const form = await readForm(context.c, z.object({}));
  const [file] = form.files.get('ledger') ?? [];
  if (!file) return importPage(context, fault(words.noFile), 422);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = digestOf(bytes);
  const known = (await pastImports(deps.office, site.siteId)).find((one) => one.digest === digest);
  if (known) return importPage(context, fault(words.known(known.on.toString())), 409);
  const read = await readLedger(bytes);
  const given = { reach: reach(session.appointments, 'request.import'), now, today: dayOf(now) };
  const ledger = await ledgerContext(deps.office, site.siteId, read, given);
  const { plan, problems } = checkLedger(read, ledger);
  // what is confirmed comes back with the form: an old ledger is full of personal data, and nothing keeps it
  const kept = { content: Buffer.from(bytes).toString('base64') };
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/requests/import'), status: plan ? 200 : 422 },
    <>
      <p>{file.name}</p>
      <ProblemList problems={problems} errors={words.errors} warnings={words.warnings} />
      {plan ? <Preview plan={plan} units={ledger.units} kept={kept} /> : <Upload problems={[]} />}
    </>,
  );
}

const confirmation = z.object({
  content: z.base64().max(8 * 1024 * 1024),
});

export async function confirmImport(context: OfficeContext): Promise<Response> {
  const { lang, session } = context;
  const form = await readForm(context.c, confirmation);
  if (!form.ok) return importPage(context, fault(words.noFile), 422);
  const [as] = holds(session.appointments, 'request.import');
  if (!as) throw forbidden();
  const { content } = form.value;
  const file = { bytes: new Uint8Array(Buffer.from(content, 'base64')) };
  try {
    const { digest } = await context.work(as, (desk) =>
      importLedger(desk, file, reach(session.appointments, 'request.import')),
    );
    return seeOther(href(lang, `/office/requests/import?done=${digest}`));
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
    return importPage(context, fault(error.text), 409);
  }
}
