/** Units: list, new, change, close. For the system administrator. */
import { z } from 'zod';
import { Badge, Card, DataTable } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { formWords, UNIT_KIND_NAMES, unitWords as words } from './messages.ts';
import { fields, idParam, problemsOf, versionOf } from './office-forms.ts';
import { findUnit, listUnits, type Unit } from './read.ts';
import { SuccessionCard } from './succession-card.tsx';
import { changeUnit, closeUnit, foundUnit, succeedUnit } from './unit-actions.ts';
import { UnitForm, unitFacts, unitSchema } from './unit-form.tsx';

const ROOT = '/office/units';
const one = `${ROOT}/:id` as const;

export const unitRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'unit.keep', act: null, handle: list },
  { method: 'get', path: `${ROOT}/new`, duty: 'unit.keep', act: null, handle: (context) => newPage(context, {}, []) },
  { method: 'post', path: `${ROOT}/new`, duty: 'unit.keep', act: 'unit.founded', handle: found },
  { method: 'get', path: one, duty: 'unit.keep', act: null, handle: (context) => unitPage(context, {}, []) },
  { method: 'post', path: one, duty: 'unit.keep', act: 'unit.changed', handle: change },
  { method: 'post', path: `${one}/close`, duty: 'unit.keep', act: 'unit.closed', handle: close },
  { method: 'post', path: `${one}/successor`, duty: 'unit.keep', act: 'unit.succeeded-by', handle: succeed },
];

async function list(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const units = await listUnits(context.deps.office, context.site.siteId);
  const names = new Map(units.map((unit) => [unit.id, unit.shortName]));
  const columns = [
    { head: words.name[lang], cell: (unit: Unit) => <a href={address(context, unit.id)}>{unit.name}</a> },
    { head: words.code[lang], cell: (unit: Unit) => unit.code, tight: true },
    { head: words.kind[lang], cell: (unit: Unit) => UNIT_KIND_NAMES[unit.kind][lang], tight: true },
    { head: words.parent[lang], cell: (unit: Unit) => names.get(unit.parentId ?? '') ?? '' },
    { head: words.creditCode[lang], cell: (unit: Unit) => unit.creditCode ?? '', tight: true },
    { head: words.active[lang], cell: (unit: Unit) => <Period unit={unit} context={context} />, tight: true },
  ];
  return officePage(
    context,
    { title: words.list[lang] },
    <>
      <p>
        <a className="btn btn-primary" href={href(lang, `${ROOT}/new`)}>
          {words.add[lang]}
        </a>
      </p>
      <DataTable
        caption={words.list[lang]}
        columns={columns}
        rows={units}
        rowKey={(unit) => unit.id}
        empty={words.none}
      />
    </>,
  );
}

function Period({ unit, context }: { unit: Unit; context: OfficeContext }) {
  if (unit.activeTo === null) return <>{unit.activeFrom.toString()} —</>;
  return (
    <>
      {unit.activeFrom.toString()} — {unit.activeTo.toString()} <Badge>{words.closed[context.lang]}</Badge>
    </>
  );
}

async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const parents = await listUnits(context.deps.office, context.site.siteId);
  return officePage(
    context,
    { title: words.add[lang], back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <UnitForm action={href(lang, `${ROOT}/new`)} unit={null} {...{ lang, parents, typed, problems }} />
    </>,
  );
}

async function found(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, unitSchema);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const as = context.demand('');
  const problems = await problemsOf(() => context.work(as, (desk) => foundUnit(desk, unitFacts(form.value))));
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(href(context.lang, ROOT));
}

async function unitPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps } = context;
  const id = idParam(context);
  const unit = await findUnit(deps.office, site.siteId, { id });
  if (!unit) throw notFound();
  const parents = (await listUnits(deps.office, site.siteId)).filter((other) => other.id !== id);
  const version = await versionOf(context, 'unit', id);
  return officePage(
    context,
    { title: unit.name, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <UnitForm action={address(context, id)} {...{ lang, unit, parents, typed, problems, version }} />
      {unit.activeTo === null ? (
        <div className="mt-3">
          <Card title={words.close[lang]}>
            <p className="text-secondary">{words.closeHint[lang]}</p>
            <form method="post" action={`${address(context, id)}/close`}>
              <input type="hidden" name="version" value={version} />
              <TextField name="activeTo" label={words.activeTo} type="date" {...{ typed, problems }} required />
              <TextArea name="ground" label={formWords.ground} rows={2} {...{ typed, problems }} required />
              <button type="submit" className="btn btn-danger">
                {words.close[lang]}
              </button>
            </form>
          </Card>
        </div>
      ) : (
        <SuccessionCard
          action={`${address(context, id)}/successor`}
          others={parents}
          {...{ unit, version, typed, problems }}
        />
      )}
    </>,
  );
}

async function change(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, unitSchema);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  // the code stands in addresses and numbers already given
  const { code: _, ...facts } = unitFacts(form.value);
  const as = context.demand(id);
  const problems = await problemsOf(() => context.work(as, (desk) => changeUnit(desk, id, facts, form.value.version)));
  return problems.length > 0 ? unitPage(context, form.typed, problems) : seeOther(href(context.lang, ROOT));
}

const closing = z.object({ activeTo: fields.date, ground: fields.ground, version: fields.version });

async function close(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, closing);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  const { activeTo, ground, version } = form.value;
  const as = context.demand(id);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => closeUnit(desk, id, Temporal.PlainDate.from(activeTo), ground, version)),
  );
  return problems.length > 0 ? unitPage(context, form.typed, problems) : seeOther(href(context.lang, ROOT));
}

const succession = z.object({
  successorId: z.uuid(says(words.needSuccessor)),
  ground: fields.ground,
  version: fields.version,
});

async function succeed(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, succession);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  const { successorId, ground, version } = form.value;
  const as = context.demand(id);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => succeedUnit(desk, id, successorId, ground, version)),
  );
  return problems.length > 0 ? unitPage(context, form.typed, problems) : seeOther(address(context, id));
}

function address(context: OfficeContext, id: string): string {
  return href(context.lang, `${ROOT}/${id}`);
}
