/** What is posted about training: each reads its form, acts, and shows the page again with what was typed. */
import { z } from 'zod';
import { findBlob } from '../../db/blobs.ts';
import { keepProofs, readProofs } from '../../documents/proofs.ts';
import { fields, idParam, problemsOf } from '../../units/office-forms.ts';
import { listUnits } from '../../units/read.ts';
import { attachment } from '../../web/download.ts';
import { type Problem, readForm, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { keeper, refuseOutside } from '../rectification/acts.ts';
import { attend, cancelTraining, changeTraining, holdTraining } from './actions.ts';
import { changePage, newPage } from './form-page.tsx';
import { readSignIn } from './sheet.ts';
import { trainingPage } from './training-page.tsx';
import { readTraining } from './view.ts';
import { trainingWords as words } from './words.ts';

const address = ({ lang }: OfficeContext, id: string) => href(lang, `/office/assessment/training/${id}`);

const facts = z.object({
  title: z.string().trim().max(100),
  on: fields.date,
  hours: z.coerce.number().catch(0),
  place: fields.optional(100),
  lecturer: z.string().trim().max(100),
  unitIds: z.array(z.uuid()).default([]),
});

export async function hold(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, facts);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const proofs = await readProofs(form.files.get('files') ?? [], 'files');
  if (proofs.problems.length > 0) return newPage(context, form.typed, proofs.problems);
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, async (desk) =>
      holdTraining(desk, { ...form.value, files: await keepProofs(desk, proofs.given) }),
    );
  });
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(address(context, id));
}

const changed = facts.extend({ version: fields.version, reason: fields.optional(300) });

export async function change(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, changed);
  if (!form.ok) return changePage(context, form.typed, form.problems);
  const proofs = await readProofs(form.files.get('files') ?? [], 'files');
  if (proofs.problems.length > 0) return changePage(context, form.typed, proofs.problems);
  const { id, state } = await readTraining(context);
  const { version, ...said } = form.value;
  const problems = await problemsOf(() =>
    context.work(as, async (desk) => {
      const files = proofs.given.length > 0 ? await keepProofs(desk, proofs.given) : state.files;
      await changeTraining(desk, id, { ...said, files }, version);
    }),
  );
  return problems.length > 0 ? changePage(context, form.typed, problems) : seeOther(address(context, id));
}

const attendance = z.object({
  version: fields.version,
  present: z.array(z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/)).default([]),
  reason: fields.optional(300),
});

export async function attendIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, attendance);
  if (!form.ok) return trainingPage(context, form.typed, form.problems);
  const { version, reason } = form.value;
  const present = form.value.present.map((one) => {
    const [unitId = '', personId = ''] = one.split('/');
    return { unitId, personId };
  });
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => attend(desk, id, { present, reason }, version)));
  return done(context, form.typed, problems, id);
}

export async function importSignIn(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, z.object({ version: fields.version, importReason: fields.optional(300) }));
  if (!form.ok) return trainingPage(context, form.typed, form.problems);
  const [file] = form.files.get('list') ?? [];
  if (!file) return trainingPage(context, form.typed, [{ field: 'list', text: words.noFile }]);
  const { id, state, staff } = await readTraining(context);
  const units = (await listUnits(context.deps.office, context.site.siteId)).filter((unit) =>
    state.unitIds.includes(unit.id),
  );
  const read = await readSignIn(new Uint8Array(await file.arrayBuffer()), {
    units: new Map(
      units.flatMap(({ id: unitId, name, shortName }) => [[shortName, unitId] as const, [name, unitId] as const]),
    ),
    staff,
  });
  if (read.problems.length > 0) return trainingPage(context, form.typed, [], read.problems);
  const { version, importReason } = form.value;
  const said = { present: read.present, reason: importReason };
  const problems = await problemsOf(() => context.work(as, (desk) => attend(desk, id, said, version)));
  return done(context, form.typed, named(problems, 'importReason'), id);
}

export async function cancel(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, z.object({ version: fields.version, cancelReason: fields.optional(300) }));
  if (!form.ok) return trainingPage(context, form.typed, form.problems);
  const { version, cancelReason } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => cancelTraining(desk, id, cancelReason, version)));
  return done(context, form.typed, named(problems, 'cancelReason'), id);
}

/** The page has a form with a reason each: a problem of the reason is said at the one that was sent. */
const named = (problems: readonly Problem[], field: string): Problem[] =>
  problems.map((one) => (one.field === 'reason' ? { ...one, field } : one));

function done(context: OfficeContext, typed: Typed, problems: readonly Problem[], id: string) {
  return problems.length > 0 ? trainingPage(context, typed, problems) : seeOther(address(context, id));
}

/** A piece of material: a named download. @throws Refusal not-found */
export async function materialFile(context: OfficeContext): Promise<Response> {
  const { state } = await readTraining(context);
  const named = state.files.find(({ digest }) => digest === context.c.req.param('digest'));
  const blob = named ? await findBlob(context.deps.office, context.site.siteId, named.digest) : null;
  if (!named || !blob) throw notFound();
  await refuseOutside(context, named);
  return attachment(blob.bytes, named.mediaType, named.name);
}
