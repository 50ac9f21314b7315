/** What is posted about rounds: each reads its form, acts, and shows the page again with what was typed. */
import { z } from 'zod';
import { findBlob } from '../../db/blobs.ts';
import type { IndicatorSet, Measured } from '../../law/indicators/indicator-set.ts';
import { fields, idParam, problemsOf } from '../../units/office-forms.ts';
import { listUnits } from '../../units/read.ts';
import { attachment } from '../../web/download.ts';
import { reach } from '../../web/duties.ts';
import { type Problem, readForm, says, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { seeOther } from '../../web/page.tsx';
import { forbidden, notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { keeper, refuseOutside } from '../rectification/acts.ts';
import { currentSets } from '../sets/store.ts';
import { assign, beginRound, closeRound, drawAgain, measure, takeOver } from './actions.ts';
import { newPage } from './list-page.tsx';
import { isJudged, newestOf } from './measured.ts';
import { readGiven } from './results.ts';
import { roundPage } from './round-page.tsx';
import { correctedTo, idsOf, refuseCorrections, refuseMeasuring } from './rules.ts';
import type { Correction, Entered, Subject } from './state.ts';
import { unitPage } from './unit-page.tsx';
import { readRound, subjectOf } from './view.ts';
import { programWords, roundWords as words } from './words.ts';

const beginForm = z.object({
  title: z.string().trim().max(100),
  from: fields.date,
  to: fields.date,
  set: z.string(),
  share: z.coerce.number().int().catch(0),
  seed: z.string().trim().max(100),
  verifiedOnly: z.literal('yes').optional(),
  unitIds: z.array(z.uuid()).default([]),
});

export async function begin(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, beginForm);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const { set: setId, share, verifiedOnly, ...rest } = form.value;
  const facts = { ...rest, ...(verifiedOnly && { verifiedOnly: true }) };
  const sets = await currentSets(context.deps.office, context.deps.keys, context.site.siteId);
  const set = sets.find(({ id }) => id === setId) ?? sets[0];
  if (!set) throw new Error('there is no set of indicators');
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, (desk) => beginRound(desk, { ...facts, share: share / 100, set }));
  });
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(address(context, id));
}

const redrawForm = z.object({
  version: fields.version,
  reason: fields.optional(300),
  seed: z.string().trim().max(100),
  share: z.coerce.number().int().catch(0),
  unitIds: z.array(z.uuid()).default([]),
});

export async function redraw(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, redrawForm);
  if (!form.ok) return roundPage(context, form.typed, form.problems);
  const { version, share, ...said } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => drawAgain(desk, id, { ...said, share: share / 100 }, version)),
  );
  return problems.length > 0 ? roundPage(context, form.typed, problems) : seeOther(address(context, id));
}

const address = ({ lang }: OfficeContext, id: string) => href(lang, `/office/inspection/rounds/${id}`);

const assignForm = z.object({
  version: fields.version,
  unitId: z.uuid(says(words.noUnit)),
  personId: z.uuid(says(words.noPerson)),
});

export async function assignIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, assignForm);
  if (!form.ok) return roundPage(context, form.typed, form.problems);
  const { version, ...who } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => assign(desk, id, who, version)));
  return problems.length > 0 ? roundPage(context, form.typed, problems) : seeOther(address(context, id));
}

const measureForm = z.looseObject({
  version: fields.version,
  remarks: fields.optional(5000),
  skipped: z.array(z.string()).default([]),
});

export async function measureIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const view = await readRound(context);
  const subject = subjectOf(context, view);
  const { unitId } = subject;
  const form = await readForm(context.c, measureForm);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  const { entered: numbers, problems: wrong } = enteredIn(view.state.set, subject, form.typed);
  if (wrong.length > 0) return unitPage(context, form.typed, wrong);
  const { version, remarks, skipped } = form.value;
  const known = skipped.filter((one) => view.state.set.deductions.some(({ id }) => id === one));
  const entered = { ...numbers, skipped: known, remarks };
  if (isBlank(entered)) return unitPage(context, form.typed, [{ field: 'measure', text: words.blank }]);
  // ids of indicators hold a dot, which the fields of refusals do not
  const refused =
    refuseMeasuring(view.state.set, entered) ??
    refuseMeasuring(view.state.set, { ...entered, measured: correctedTo(entered.corrections) }) ??
    refuseCorrections(subject, entered);
  if (refused) return unitPage(context, form.typed, [refused]);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => measure(desk, view.id, { unitId, ...entered }, version)),
  );
  if (problems.length > 0) return unitPage(context, form.typed, problems);
  return seeOther(`${address(context, view.id)}/units/${unitId}`);
}

const isBlank = ({ measured, corrections, skipped, remarks }: Entered): boolean =>
  [measured, corrections, skipped].every((one) => Object.keys(one).length === 0) && remarks.trim() === '';

/**
 * What was typed of each line: of one that the program judged a correction, of any other what was measured. A line
 * without any number was not looked at; one with some has zeros for the others.
 */
function enteredIn(
  set: IndicatorSet,
  subject: Subject,
  typed: Typed,
): { entered: Pick<Entered, 'measured' | 'corrections'>; problems: Problem[] } {
  const measured: Record<string, Measured> = {};
  const corrections: Record<string, Correction> = {};
  const problems: Problem[] = [];
  const program = newestOf(subject)?.measured ?? {};
  for (const id of idsOf(set)) {
    const parts = (['hits', 'unknown', 'whole'] as const).flatMap((key) => {
      const value = String(typed[`${id}.${key}`] ?? '').trim();
      return value === '' ? [] : [[key, value] as const];
    });
    const reason = String(typed[`${id}.reason`] ?? '').trim();
    if (parts.length === 0 && reason !== '') problems.push({ field: id, text: words.badNumber(id) });
    if (parts.length === 0) continue;
    if (parts.some(([, value]) => !/^\d{1,6}$/.test(value))) problems.push({ field: id, text: words.badNumber(id) });
    const one = { hits: 0, unknown: 0, ...Object.fromEntries(parts.map(([key, value]) => [key, Number(value)])) };
    if (isJudged(program[id])) corrections[id] = { measured: one, reason: reason.slice(0, 500) };
    else measured[id] = one;
  }
  return { entered: { measured, corrections }, problems };
}

const resultsForm = z.object({ version: fields.version, listedOn: fields.optionalDate });

/** Takes a file of results over. */
export async function takeResults(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const view = await readRound(context);
  const { unitId } = subjectOf(context, view);
  const form = await readForm(context.c, resultsForm);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  const [file] = form.files.get('results') ?? [];
  const refuse = (text: Problem['text']) => unitPage(context, form.typed, [{ field: 'results', text }]);
  if (!file) return refuse(programWords.noFile);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const units = await listUnits(context.deps.office, context.site.siteId);
  const unit = units.find(({ id }) => id === unitId);
  const listedOn = form.value.listedOn ?? dayOf(context.now).toString();
  const read = await readGiven({
    ...{ name: file.name.slice(0, 200), bytes, listedOn: Temporal.PlainDate.from(listedOn) },
    unitNames: unit ? [unit.name, unit.shortName] : [],
  });
  if ('zh' in read) return refuse(read);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => takeOver(desk, view.id, { unitId, ...read }, form.value.version)),
  );
  if (problems.length > 0) return unitPage(context, form.typed, problems);
  return seeOther(`${address(context, view.id)}/units/${unitId}#program`);
}

/** A file of results as it was given. A list of accounts names other units also. @throws Refusal not-found, forbidden */
export async function resultsFile(context: OfficeContext): Promise<Response> {
  const view = await readRound(context);
  const digest = context.c.req.param('digest');
  const given = subjectOf(context, view).program.find((one) => one.file.digest === digest);
  if (given?.kind === 'accounts' && reach(context.session.appointments, 'inspection.read') !== 'all') throw forbidden();
  const file = given?.file;
  if (file) await refuseOutside(context, file);
  const blob = file ? await findBlob(context.deps.office, context.site.siteId, file.digest) : null;
  if (!file || !blob) throw notFound();
  return attachment(new Uint8Array(blob.bytes), file.mediaType, file.name);
}

const closingForm = z.object({ version: fields.version, leaving: z.array(z.literal('yes')).default([]) });

export async function close(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, closingForm);
  if (!form.ok) return roundPage(context, form.typed, form.problems);
  const id = idParam(context);
  const { version, leaving } = form.value;
  const problems = await problemsOf(() =>
    context.work(as, (desk) => closeRound(desk, id, { version, leaving: leaving.length > 0 })),
  );
  return problems.length > 0 ? roundPage(context, form.typed, problems) : seeOther(address(context, id));
}
