/** What is posted about rounds: each reads its form, acts, and shows the page again with what was typed. */
import { z } from 'zod';
import type { IndicatorSet, Measured } from '../../law/indicators/indicator-set.ts';
import { fields, idParam, problemsOf } from '../../units/office-forms.ts';
import { type Problem, readForm, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { keeper } from '../rectification/acts.ts';
import { currentSets } from '../sets/store.ts';
import { assign, beginRound, closeRound, measure } from './actions.ts';
import { newPage } from './list-page.tsx';
import { roundPage } from './round-page.tsx';
import { idsOf, refuseMeasuring } from './rules.ts';
import { unitPage } from './unit-page.tsx';
import { readRound, subjectOf } from './view.ts';
import { roundWords as words } from './words.ts';

const beginForm = z.object({
  title: z.string().trim().max(100),
  from: fields.date,
  to: fields.date,
  set: z.string(),
  share: z.coerce.number().int(),
  seed: z.string().trim().max(100),
  unitIds: z.array(z.uuid()).default([]),
});

export async function begin(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, beginForm);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const { set: setId, share, ...facts } = form.value;
  const sets = await currentSets(context.deps.office, context.deps.keys, context.site.siteId);
  const set = sets.find(({ id }) => id === setId) ?? sets[0];
  if (!set) throw new Error('there is no set of indicators');
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, (desk) => beginRound(desk, { ...facts, share: share / 100, set }));
  });
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(address(context, id));
}

const address = ({ lang }: OfficeContext, id: string) => href(lang, `/office/inspection/rounds/${id}`);

const assignForm = z.object({ version: fields.version, unitId: z.uuid(), personId: z.uuid() });

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
  const { unitId } = subjectOf(context, view);
  const form = await readForm(context.c, measureForm);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  const { measured, problems: wrong } = measuredOf(view.state.set, form.typed);
  if (wrong.length > 0) return unitPage(context, form.typed, wrong);
  const { version, remarks, skipped } = form.value;
  const known = skipped.filter((one) => view.state.set.deductions.some(({ id }) => id === one));
  const measuring = { measured, skipped: known, remarks };
  // ids of indicators hold a dot, which the fields of refusals do not
  const refused = refuseMeasuring(view.state.set, measuring);
  if (refused) return unitPage(context, form.typed, [refused]);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => measure(desk, view.id, { unitId, ...measuring }, version)),
  );
  if (problems.length > 0) return unitPage(context, form.typed, problems);
  return seeOther(`${address(context, view.id)}/units/${unitId}`);
}

/** What was typed for each line. A line without any number was not looked at; one with some has zeros for the others. */
function measuredOf(set: IndicatorSet, typed: Typed): { measured: Record<string, Measured>; problems: Problem[] } {
  const measured: Record<string, Measured> = {};
  const problems: Problem[] = [];
  for (const id of idsOf(set)) {
    const parts = (['hits', 'unknown', 'whole'] as const).flatMap((key) => {
      const value = String(typed[`${id}.${key}`] ?? '').trim();
      return value === '' ? [] : [[key, value] as const];
    });
    if (parts.length === 0) continue;
    if (parts.some(([, value]) => !/^\d{1,6}$/.test(value))) problems.push({ field: id, text: words.badNumber });
    else
      measured[id] = {
        hits: 0,
        unknown: 0,
        ...Object.fromEntries(parts.map(([key, value]) => [key, Number(value)])),
      };
  }
  return { measured, problems };
}

export async function close(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, z.object({ version: fields.version }));
  if (!form.ok) return roundPage(context, form.typed, form.problems);
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => closeRound(desk, id, form.value.version)));
  return problems.length > 0 ? roundPage(context, form.typed, problems) : seeOther(address(context, id));
}
