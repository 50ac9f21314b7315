/** What is posted about checks: each reads its form, acts, and shows the page again with what was typed. */
import { z } from 'zod';
import type { Measured } from '../../law/indicators/indicator-set.ts';
import { fields, idParam, problemsOf } from '../../units/office-forms.ts';
import type { Appointment } from '../../web/duties.ts';
import { type Problem, readForm, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { keeper } from '../rectification/acts.ts';
import { idsOf } from '../rounds/rules.ts';
import { currentSets } from '../sets/store.ts';
import { choose, closeCheck, drawAgain, enter, planCheck } from './actions.ts';
import { checkPage } from './check-page.tsx';
import { newPage } from './new-page.tsx';
import { refuseEntering } from './rules.ts';
import { CHECK_KINDS } from './state.ts';
import { unitPage } from './unit-page.tsx';
import { checkedUnit, readCheck } from './view.ts';
import { checkWords as words } from './words.ts';

const address = ({ lang }: OfficeContext, id: string) => href(lang, `/office/assessment/checks/${id}`);

const planForm = z.object({
  title: z.string().trim().max(100),
  kind: z.enum(CHECK_KINDS),
  from: fields.date,
  to: fields.date,
  set: z.string(),
  body: fields.optional(100),
  training: fields.optional(20),
  answers: fields.optional(20),
  share: z.coerce.number().int().catch(0),
  seed: z.string().trim().max(100),
  unitIds: z.array(z.uuid()).default([]),
});

export async function plan(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, planForm);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const { set: setId, share, training, answers, ...facts } = form.value;
  const sets = await currentSets(context.deps.office, context.deps.keys, context.site.siteId);
  const set = sets.find(({ id }) => id === setId) ?? sets[0];
  if (!set) throw new Error('there is no set of indicators');
  const whole = {
    ...facts,
    body: facts.kind === 'third-party' ? facts.body : '',
    share: facts.kind === 'cross' ? 1 : share / 100,
    set,
    sources: { training, answers },
  };
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, (desk) => planCheck(desk, whole));
  });
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(address(context, id));
}

const redrawForm = z.object({
  version: fields.version,
  reason: fields.optional(300),
  seed: z.string().trim().max(100),
  // in a cross check all take part
  share: z.coerce.number().int().default(100).catch(0),
  unitIds: z.array(z.uuid()).default([]),
});

export async function redraw(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, redrawForm);
  if (!form.ok) return checkPage(context, form.typed, form.problems);
  const { version, share, ...said } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => drawAgain(desk, id, { ...said, share: share / 100 }, version)),
  );
  return problems.length > 0 ? checkPage(context, form.typed, problems) : seeOther(address(context, id));
}

const enterForm = z.looseObject({ version: fields.version, remarks: fields.optional(3000) });

/** An inspector enters for anybody: for a third party too, which has no account. */
export const enterIt = (context: OfficeContext) => entering(context, 'inspector', () => keeper(context));

/** The unit that checks another one enters what it measured there. */
export const enterCross = (context: OfficeContext) =>
  entering(context, 'unit', (checkerId) => {
    if (checkerId === null) throw forbidden();
    return context.demand(checkerId);
  });

async function entering(
  context: OfficeContext,
  by: 'inspector' | 'unit',
  appointment: (checkerId: string | null) => Appointment,
): Promise<Response> {
  const view = await readCheck(context);
  const { unitId, checkerId } = checkedUnit(context, view);
  const as = appointment(checkerId);
  const form = await readForm(context.c, enterForm);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  const { measured, problems: wrong } = measuredOf(idsOf(view.state.set), form.typed);
  if (wrong.length > 0) return unitPage(context, form.typed, wrong);
  // ids of items hold a dot, which the fields of refusals do not
  const refused = refuseEntering(view.state, { unitId, measured, by });
  if (refused) return unitPage(context, form.typed, [refused]);
  const { version, remarks } = form.value;
  const problems = await problemsOf(() =>
    context.work(as, (desk) => enter(desk, view.id, { unitId, measured, remarks }, by, version)),
  );
  if (problems.length > 0) return unitPage(context, form.typed, problems);
  return seeOther(`${address(context, view.id)}/units/${unitId}`);
}

/** What was typed for each item. One without any number was not looked at; one with some has zeros for the others. */
function measuredOf(ids: readonly string[], typed: Typed): { measured: Record<string, Measured>; problems: Problem[] } {
  const measured: Record<string, Measured> = {};
  const problems: Problem[] = [];
  for (const id of ids) {
    const parts = (['hits', 'unknown', 'whole'] as const).flatMap((key) => {
      const value = String(typed[`${id}.${key}`] ?? '').trim();
      return value === '' ? [] : [[key, value] as const];
    });
    if (parts.length === 0) continue;
    if (parts.some(([, value]) => !/^\d{1,6}$/.test(value))) problems.push({ field: id, text: words.badNumber(id) });
    else
      measured[id] = {
        hits: 0,
        unknown: 0,
        ...Object.fromEntries(parts.map(([key, value]) => [key, Number(value)])),
      };
  }
  return { measured, problems };
}

const decideForm = z.object({
  version: fields.version,
  item: z.string().max(20),
  use: z.enum(['checker', 'program']),
  reason: fields.optional(300),
});

export async function decide(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const view = await readCheck(context);
  const { unitId } = checkedUnit(context, view);
  const form = await readForm(context.c, decideForm);
  if (!form.ok) return unitPage(context, form.typed, form.problems);
  const { version, ...said } = form.value;
  const problems = await problemsOf(() =>
    context.work(as, (desk) => choose(desk, view.id, { unitId, ...said }, version)),
  );
  if (problems.length > 0) return unitPage(context, form.typed, problems);
  return seeOther(`${address(context, view.id)}/units/${unitId}`);
}

export async function close(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, z.object({ version: fields.version }));
  if (!form.ok) return checkPage(context, form.typed, form.problems);
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => closeCheck(desk, id, form.value.version)));
  return problems.length > 0 ? checkPage(context, {}, problems) : seeOther(address(context, id));
}
