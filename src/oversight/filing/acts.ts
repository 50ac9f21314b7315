/** Filing what an inspection found, and telling open findings what it saw of them, in one transaction. */
import { z } from 'zod';
import { problemsOf } from '../../units/office-forms.ts';
import { readForm } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { fileFinding, takeStep } from '../rectification/actions.ts';
import { keeper } from '../rectification/acts.ts';
import { lockNumbers } from '../rectification/store.ts';
import { PROOF_NAMES, proofOf } from '../rounds/words.ts';
import { evidenceOf } from './faults.ts';
import { filingPage, MOST_LISTED } from './page.tsx';
import { offerBy, readFiling } from './view.ts';
import { filingWords as words } from './words.ts';

const chosen = z.object({
  fault: z.array(z.string()).max(MOST_LISTED).default([]),
  again: z.array(z.uuid()).max(2_000).default([]),
});

async function fileThem(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, chosen);
  if (!form.ok) return filingPage(context, form.typed, form.problems);
  if (form.value.fault.length + form.value.again.length === 0)
    return filingPage(context, form.typed, [{ field: 'faults', text: words.none }]);
  const view = await readFiling(context);
  const { round, subject, given, results, seen } = view;
  if (!seen) return filingPage(context, form.typed, [{ field: 'faults', text: words.old }]);
  const of = {
    roundId: round.id,
    results: given.file.digest,
    judgedFor: results.today,
    seal: results.evidence.digest,
    proof: given.proof ?? null,
  };
  const files = [given.file];
  const note = `证据封存值：${of.seal}（${PROOF_NAMES[proofOf(given)].zh}）`;
  const problems = await problemsOf(() =>
    context.work(as, async (desk) => {
      // what was offered may have been filed by another post meanwhile: it is looked at again while others wait
      await lockNumbers(desk.tx, desk.actor.siteId);
      const { toFile, again } = await offerBy(context, { ...view, seen }, desk.tx);
      for (const fault of toFile) {
        if (!form.value.fault.includes(fault.key)) continue;
        const { title, detail, place, indicator, gravity, number } = fault;
        await fileFinding(desk, {
          ...{ unitId: subject.unitId, title, detail, place, indicator, gravity, files },
          ...{ source: 'site-check', sourceNumber: number, evidence: evidenceOf(fault, of) },
        });
      }
      for (const { finding, verdict } of again) {
        if (verdict === 'unknown' || !form.value.again.includes(finding.id)) continue;
        const remarks = words.said(verdict, results.today, note);
        await takeStep(desk, finding.id, 'rechecked', { remarks, files, verdict });
      }
    }),
  );
  if (problems.length > 0) return filingPage(context, form.typed, problems);
  return seeOther(href(context.lang, `/office/inspection?unit=${subject.unitId}&source=site-check`));
}

const PATH = '/office/inspection/rounds/:id/units/:unit/results/:digest/findings';

export const filingRoutes: readonly OfficeRoute[] = [
  {
    ...{ method: 'get', path: PATH, duty: 'inspection.keep', act: null },
    handle: (context) => filingPage(context, {}, []),
  },
  { method: 'post', path: PATH, duty: 'inspection.keep', act: 'finding.filed', handle: fileThem },
];
