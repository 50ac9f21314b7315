/** A unit's letterhead: its Word template, the head of its PDF, and a sample letter to try them on. */
import { z } from 'zod';
import { pdf } from '../../paper/pdf.ts';
import { linesOf } from '../../text/lines.ts';
import { listUnits, personNames, type Unit } from '../../units/read.ts';
import { attachment } from '../../web/download.ts';
import { type Problem, readForm, says, type Typed } from '../../web/forms.tsx';
import { href, type Text, text } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { seeOther } from '../../web/page.tsx';
import { notFound, Refusal } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { DOCX, PDF } from '../frozen.ts';
import { changeHead, removeTemplate, setTemplate } from './actions.ts';
import { letterheadOf, printed, templateOf } from './dress.ts';
import { words } from './messages.ts';
import { LETTERHEAD, letterheadPage } from './page.tsx';
import { samplePaper } from './sample.ts';

const duty = 'letterhead.keep';

export const letterheadRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: LETTERHEAD, duty, act: null, handle: (context) => show(context) },
  { method: 'post', path: LETTERHEAD, duty, act: 'letterhead.template-set', handle: takeTemplate },
  { method: 'post', path: `${LETTERHEAD}/remove`, duty, act: 'letterhead.template-removed', handle: takeRemoval },
  { method: 'post', path: `${LETTERHEAD}/head`, duty, act: 'letterhead.changed', handle: takeHead },
  { method: 'get', path: `${LETTERHEAD}/file`, duty, act: null, handle: sendTemplate },
  { method: 'get', path: `${LETTERHEAD}/sample.docx`, duty, act: null, handle: (context) => sample(context, 'docx') },
  { method: 'get', path: `${LETTERHEAD}/sample.pdf`, duty, act: null, handle: (context) => sample(context, 'pdf') },
];

interface Wrong {
  problems: readonly Problem[];
  typed: Typed;
}

async function show(context: OfficeContext, unitId = context.c.req.query('unit'), wrong?: Wrong): Promise<Response> {
  const { deps, site, c } = context;
  const units = await listUnits(deps.office, site.siteId);
  const unit = units.find(({ id }) => id === unitId);
  if (unitId && !unit) throw notFound();
  if (!unit) return letterheadPage(context, { units, unit: null, ...wrong });
  context.demand(unit.id, duty);
  const letterhead = await letterheadOf(deps.office, deps.keys, site.siteId, unit.id);
  const { template } = letterhead;
  const names = await personNames(deps.office, site.siteId, [template?.setBy ?? null]);
  const by = names.get(template?.setBy ?? '') ?? '';
  const isSaved = c.req.query('done') !== undefined;
  return letterheadPage(context, { units, unit, letterhead, by, isSaved, ...wrong });
}

const unitId = z.uuid(says(words.choose));
const done = (context: OfficeContext, unit: string) =>
  seeOther(`${href(context.lang, LETTERHEAD)}?unit=${unit}&done=yes`);

async function takeTemplate(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ unitId }));
  if (!form.ok) return show(context, undefined, form);
  const { unitId: unit } = form.value;
  const as = context.demand(unit, duty);
  const file = form.files.get('template')?.[0];
  const again = (text: Text) => show(context, unit, { problems: [{ field: 'template', text }], typed: form.typed });
  if (!file) return again(words.needed);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    await context.work(as, (desk) => setTemplate(desk, unit, { name: file.name, bytes }));
  } catch (error) {
    if (!(error instanceof Refusal) || error.id !== 'letter-template') throw error;
    return again(error.text);
  }
  return done(context, unit);
}

async function takeRemoval(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ unitId }));
  if (!form.ok) return show(context, undefined, form);
  const as = context.demand(form.value.unitId, duty);
  await context.work(as, (desk) => removeTemplate(desk, form.value.unitId));
  return done(context, form.value.unitId);
}

const headSchema = z.object({
  unitId,
  name: z.string().trim().max(40).default(''),
  lines: z
    .string()
    .max(200)
    .default('')
    .transform(linesOf)
    .refine((lines) => lines.length <= 3, says(text('最多三行', 'At most three lines'))),
  color: z.enum(['red', 'black']).default('red'),
});

async function takeHead(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, headSchema);
  const typedUnit = z.uuid().safeParse(form.typed.unitId);
  if (!form.ok) return show(context, typedUnit.data, form);
  const { unitId: unit, ...head } = form.value;
  const as = context.demand(unit, duty);
  await context.work(as, (desk) => changeHead(desk, unit, head));
  return done(context, unit);
}

async function demandUnit(context: OfficeContext): Promise<Unit> {
  const { deps, site, c } = context;
  const unit = (await listUnits(deps.office, site.siteId)).find(({ id }) => id === c.req.query('unit'));
  if (!unit) throw notFound();
  context.demand(unit.id, duty);
  return unit;
}

async function sendTemplate(context: OfficeContext): Promise<Response> {
  const { deps, site } = context;
  const { id } = await demandUnit(context);
  const letterhead = await letterheadOf(deps.office, deps.keys, site.siteId, id);
  const bytes = await templateOf(deps.office, site.siteId, letterhead);
  if (!bytes || !letterhead.template) throw notFound();
  return attachment(bytes, DOCX, letterhead.template.name);
}

async function sample(context: OfficeContext, format: 'docx' | 'pdf'): Promise<Response> {
  const { deps, site, now } = context;
  const unit = await demandUnit(context);
  const of = { siteId: site.siteId, unitId: unit.id };
  const own = await printed(deps.office, deps.keys, of, samplePaper(unit, dayOf(now)));
  const name = `文书样式示例（${unit.name}）.${format}`;
  return format === 'pdf'
    ? attachment((await pdf(own.paper)).bytes, PDF, name)
    : attachment(await own.docx(), DOCX, name);
}
