/** A unit's letterhead: its Word template, the head of its PDF, and a sample letter to try them on. */
import { z } from 'zod';
import { docx } from '../../paper/docx.ts';
import { fillTemplate } from '../../paper/office/template.ts';
import { pdf } from '../../paper/pdf.ts';
import { linesOf } from '../../text/lines.ts';
import { listUnits, personNames, type Unit } from '../../units/read.ts';
import { type Problem, problem, readForm, says, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { seeOther } from '../../web/page.tsx';
import { notFound, Refusal } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { attachment } from '../download.ts';
import { DOCX, PDF } from '../frozen.ts';
import { changeHead, removeTemplate, setTemplate } from './actions.ts';
import { headed, letterheadOf, templateOf } from './dress.ts';
import { words } from './messages.ts';
import { letterheadPage } from './page.tsx';
import { samplePaper } from './sample.ts';

export const LETTERHEAD = '/office/requests/letter-template';

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
  status: 409 | 422;
}

async function show(context: OfficeContext, unitId = context.c.req.query('unit'), wrong?: Wrong): Promise<Response> {
  const { deps, site } = context;
  const units = await listUnits(deps.office, site.siteId);
  const unit = units.find(({ id }) => id === unitId);
  if (unitId && !unit) throw notFound();
  if (!unit) return letterheadPage(context, { units, unit: null, ...wrong });
  context.demand(unit.id, duty);
  const letterhead = await letterheadOf(deps.office, deps.keys, site.siteId, unit.id);
  const { template } = letterhead;
  const names = await personNames(deps.office, site.siteId, [template?.setBy ?? null]);
  const by = names.get(template?.setBy ?? '') ?? '';
  return letterheadPage(context, { units, unit, letterhead, by, ...wrong });
}

const unitId = z.uuid(says(words.choose));
const done = (context: OfficeContext, unit: string) => seeOther(`${href(context.lang, LETTERHEAD)}?unit=${unit}`);

async function takeTemplate(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ unitId }));
  if (!form.ok) return show(context, undefined, { ...form, status: 422 });
  const { unitId: unit } = form.value;
  const as = context.demand(unit, duty);
  const file = form.files.get('template')?.[0];
  const again = (problems: readonly Problem[], status: 409 | 422) =>
    show(context, unit, { problems, typed: form.typed, status });
  if (!file) return again([problem('template', words.needed.zh, words.needed.en)], 422);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    await context.work(as, (desk) => setTemplate(desk, unit, { name: file.name, bytes }));
  } catch (error) {
    if (!(error instanceof Refusal) || error.id !== 'letter-template') throw error;
    return again([problem('template', error.text.zh, error.text.en)], 422);
  }
  return done(context, unit);
}

async function takeRemoval(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ unitId }));
  if (!form.ok) return show(context, undefined, { ...form, status: 422 });
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
  if (!form.ok) return show(context, typedUnit.data, { ...form, status: 422 });
  const { unitId: unit, ...head } = form.value;
  const as = context.demand(unit, duty);
  await context.work(as, (desk) => changeHead(desk, unit, head));
  return done(context, unit);
}

async function opened(
  context: OfficeContext,
): Promise<{ unit: Unit; letterhead: Awaited<ReturnType<typeof letterheadOf>> }> {
  const { deps, site, c } = context;
  const unit = (await listUnits(deps.office, site.siteId)).find(({ id }) => id === c.req.query('unit'));
  if (!unit) throw notFound();
  context.demand(unit.id, duty);
  return { unit, letterhead: await letterheadOf(deps.office, deps.keys, site.siteId, unit.id) };
}

async function sendTemplate(context: OfficeContext): Promise<Response> {
  const { letterhead } = await opened(context);
  const bytes = await templateOf(context.deps.office, context.site.siteId, letterhead);
  if (!bytes || !letterhead.template) throw notFound();
  return attachment(bytes, DOCX, letterhead.template.name);
}

async function sample(context: OfficeContext, format: 'docx' | 'pdf'): Promise<Response> {
  const { unit, letterhead } = await opened(context);
  const plain = samplePaper(unit, dayOf(context.now));
  const paper = headed(plain, letterhead.head);
  if (format === 'pdf') return attachment((await pdf(paper)).bytes, PDF, `文书样式示例（${unit.name}）.pdf`);
  const template = await templateOf(context.deps.office, context.site.siteId, letterhead);
  const bytes = template ? fillTemplate(template, plain) : await docx(paper);
  return attachment(bytes, DOCX, `文书样式示例（${unit.name}）.docx`);
}
