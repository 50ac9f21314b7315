/** The office's routes for requests: the board, registering, a case with its acts, drafting, letters. */
import type { Problem } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { conversionRoutes } from './after/office-conversion.tsx';
import { remedyRoutes } from './after/office-remedies.tsx';
import { replySettingsRoutes } from './after/office-settings.tsx';
import { archiveRoutes } from './archive/office.tsx';
import { feedRoutes } from './feed/office.tsx';
import { feeRoutes } from './fees/office.tsx';
import { feeSettingsRoutes } from './fees/office-settings.tsx';
import { guideRoutes } from './guide/office.tsx';
import { intakeSettingsRoutes } from './intake/office-settings.tsx';
import { oralRoutes } from './intake/oral.tsx';
import { registerForm, takeRegistration } from './intake/register.tsx';
import { ledgerRoutes } from './ledger/office.tsx';
import { letterheadRoutes } from './letterhead/office.tsx';
import type { OfficeAct } from './office-acts.ts';
import { ANSWER_ACTS } from './office-acts-answer.ts';
import { HANDLING_ACTS } from './office-acts-handling.ts';
import { board } from './office-board.tsx';
import { calendarRoutes } from './office-calendar.tsx';
import { demandAct, officeCase, refusalOf } from './office-case.ts';
import { casePage } from './office-case-page.tsx';
import { draftForm, takeDraft } from './office-draft.tsx';
import { discardAnswerCopy, saveAnswerCopy } from './office-draft-copy.ts';
import { erasureRoutes } from './office-erasure.tsx';
import { letterFile, previewFile, previewPage, receiptLetter } from './office-letter.tsx';
import { lettersPage } from './office-letters.tsx';
import { takeConfirmation, takeMending, takeRefusal } from './office-mend.ts';
import { personalRoutes } from './office-personal.tsx';
import { caseWindow } from './office-presence.tsx';
import { redactionRoutes } from './redaction/office.tsx';
import { renewalRoutes } from './renewal/office.ts';
import { requestChainRoutes } from './review/office-chains.tsx';
import { numberRoutes } from './review/office-numbers.tsx';
import { RULES } from './rules.ts';
import { serialRoutes } from './serial/office.tsx';

export const OFFICE_ACTS: readonly OfficeAct[] = [...HANDLING_ACTS, ...ANSWER_ACTS];

const CASE = '/office/requests/:id';

function actRoute(act: OfficeAct): OfficeRoute {
  const { duty } = RULES[act.kind as keyof typeof RULES];
  return {
    method: 'post',
    path: `${CASE}/${act.slug}`,
    duty,
    act: act.kind,
    handle: (context) => takeAct(context, act),
  };
}

/** What was typed survives a refusal: the case is shown again with its form open. */
async function takeAct(context: OfficeContext, act: OfficeAct): Promise<Response> {
  const file = await officeCase(context);
  const as = demandAct(context, file.state, act.kind as keyof typeof RULES);
  const form = await act.submit(context.c, file.today);
  const again = (problems: readonly Problem[], status: 409 | 422, current = file) =>
    casePage(context, current, { acts: OFFICE_ACTS, opened: act.slug, typed: form.typed, problems, status });
  if (!form.ok) return again(form.problems, 422);
  try {
    const shows = await context.work(as, (desk) => form.run(desk, file.id));
    return shows(context, file) ?? seeOther(href(context.lang, `/office/requests/${file.id}`));
  } catch (error) {
    const { text, current } = await refusalOf(error, context, file);
    return again([{ field: act.slug, text }], 409, current);
  }
}

const read = (path: `/office${string}`, handle: OfficeRoute['handle']): OfficeRoute => ({
  method: 'get',
  path,
  duty: 'request.read',
  act: null,
  handle,
});

export const officeRoutes: readonly OfficeRoute[] = [
  read('/office/requests', board),
  { method: 'get', path: '/office/requests/new', duty: 'request.register', act: null, handle: registerForm },
  {
    method: 'post',
    path: '/office/requests/new',
    duty: 'request.register',
    act: 'request.registered',
    handle: takeRegistration,
  },
  // before what a case's id might be taken for
  ...remedyRoutes,
  ...replySettingsRoutes,
  ...feedRoutes,
  ...ledgerRoutes,
  // before the case: its address is no id
  ...letterheadRoutes,
  ...intakeSettingsRoutes,
  read(CASE, async (context) => casePage(context, await officeCase(context), { acts: OFFICE_ACTS })),
  { method: 'get', path: `${CASE}/draft`, duty: 'request.handle', act: null, handle: draftForm },
  { method: 'post', path: `${CASE}/draft`, duty: 'request.handle', act: 'request.drafted', handle: takeDraft },
  // what somebody types is kept for that person alone: no act
  { method: 'post', path: `${CASE}/window`, duty: 'request.handle', act: null, handle: caseWindow },
  { method: 'post', path: `${CASE}/draft/copy`, duty: 'request.handle', act: null, handle: saveAnswerCopy },
  { method: 'post', path: `${CASE}/draft/copy/discard`, duty: 'request.handle', act: null, handle: discardAnswerCopy },
  read(`${CASE}/preview`, previewPage),
  read(`${CASE}/preview/:format`, previewFile),
  read(`${CASE}/receipt`, receiptLetter),
  read(`${CASE}/letters`, lettersPage),
  read(`${CASE}/files/:blob`, letterFile),
  // who may mend depends on the act; where it moves a date this proposes, and somebody else confirms
  {
    method: 'post',
    path: `${CASE}/mend`,
    duty: 'request.read',
    act: 'void',
    handle: (context) => takeMending(context, OFFICE_ACTS),
  },
  {
    method: 'post',
    path: `${CASE}/mend/confirm`,
    duty: 'request.approve',
    act: 'void',
    handle: (context) => takeConfirmation(context, OFFICE_ACTS),
  },
  {
    method: 'post',
    path: `${CASE}/mend/refuse`,
    duty: 'request.approve',
    act: 'request.mending-refused',
    handle: (context) => takeRefusal(context, OFFICE_ACTS),
  },
  ...OFFICE_ACTS.map(actRoute),
  ...feeRoutes,
  ...feeSettingsRoutes,
  ...serialRoutes,
  ...guideRoutes,
  ...numberRoutes,
  ...requestChainRoutes,
  ...conversionRoutes,
  ...redactionRoutes,
  ...archiveRoutes,
  ...oralRoutes,
  ...renewalRoutes,
  ...calendarRoutes,
  ...erasureRoutes,
  ...personalRoutes,
];
