/** A case: in short, what can be done next, then facts, clock and letters in full, and every act with the means to mend it. */

import { deadlines } from '../law/deadlines.ts';
import { personNames } from '../units/read.ts';
import { Badge, Card, DataTable, Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, type Typed } from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { ClockAccount } from './account.tsx';
import { CaseLinks } from './after/case-links.tsx';
import { Remedies } from './after/remedies-card.tsx';
import { AtIntake, ContactsAndHelp } from './intake/office-card.tsx';
import { LateEntries, PendingLate } from './late/card.tsx';
import { ERASED } from './messages.ts';
import { ActForm } from './office-act-form.tsx';
import type { OfficeAct } from './office-acts.ts';
import { mayAct, mayOnCase, type OfficeCase } from './office-case.ts';
import { CaseFacts, CaseSummary } from './office-case-facts.tsx';
import { Letters } from './office-case-parts.tsx';
import { History } from './office-history.tsx';
import { StaleLetters } from './office-letters.tsx';
import { PendingMending } from './office-mending.tsx';
import { OnCase, othersOnCase } from './office-presence.tsx';
import { Papers } from './papers/office-card.tsx';
import { Consultations } from './parties/office-consultations.tsx';
import { sendingStates } from './parties/sending.ts';
import { ReviewCard } from './review/office-parts.tsx';
import { mayFollow, type RULES, refuseByState } from './rules.ts';
import { ApplicantLine } from './serial/case-line.tsx';
import { casesOfApplicant } from './serial/store.ts';
import { Services } from './service/office-parts.tsx';
import { ungivenNotices } from './service/rules.ts';
import { staleLetters } from './stale-store.ts';

const words = {
  summary: text('概要', 'Summary'),
  facts: text('申请详情', 'The request in full'),
  clock: text('办理期限', 'Clock'),
  deadlines: text('各项期限', 'Deadlines'),
  ungiven: text('告知书待登记送达', 'Notice not recorded as served'),
  next: text('可以办理的事项', 'What can be done'),
  nothing: text('目前没有您可以办理的事项。', 'There is nothing for you to do now.'),
  draft: text('拟写答复', 'Draft the answer'),
  guide: text('引导确定办理结果', 'Find the outcome'),
  redraft: text('修改拟稿', 'Change the draft'),
  notice: text('拟写告知书', 'Draft the notice'),
  preview: text('查看拟稿', 'See the draft'),
  receipt: text('登记回执', 'Receipt'),
  redaction: text('遮盖不予公开的内容', 'Redact files'),
  letters: text('全部文书', 'All letters'),
  returned: text('退回意见', 'Returned with remarks'),
  supplement: text('补正内容', 'Clarification'),
  proposal: text('延期申请', 'Proposed extension'),
  fee: text('信息处理费', 'Processing fee'),
  suggested: text('申请人建议转为主动公开', 'The applicant suggests disclosure to everybody'),
};

export interface CasePageOptions {
  acts: readonly OfficeAct[];
  /** slug of the act whose form is shown open, or seq of the act that is mended, with what was typed and what is wrong */
  opened?: string | number;
  typed?: Typed;
  problems?: readonly Problem[];
  status?: 409 | 422;
}

export async function casePage(context: OfficeContext, file: OfficeCase, options: CasePageOptions): Promise<Response> {
  const { lang, session, deps, site } = context;
  const { state, loaded } = file;
  const offered = options.acts.filter(
    (act) =>
      mayAct(context, state, act.kind as keyof typeof RULES) !== null &&
      (act.slug === options.opened || refuseByState(act.kind, state, session.personId) === null) &&
      act.isOffered(file),
  );
  const names = await personNames(
    deps.office,
    site.siteId,
    loaded.acts.flatMap((act) => [act.personId, act.onBehalfOf ?? null]),
  );
  const sameApplicant = await casesOfApplicant(deps.office, site.siteId, state.applicantIndex);
  const stale = await staleLetters(deps.office, deps.keys, file);
  const maySee = mayOnCase(context, state, 'request.handle') !== null;
  const others = maySee ? await othersOnCase(context, file.id) : [];
  return officePage(
    context,
    {
      title: `${text('申请', 'Request')[lang]} ${state.number}`,
      back: href(lang, '/office/requests'),
      ...(options.status ? { status: options.status } : {}),
    },
    <>
      <ErrorSummary problems={options.problems ?? []} />
      <PendingMending
        context={context}
        file={file}
        names={names}
        isOpen={options.opened === 'mending'}
        typed={options.typed ?? {}}
        problems={options.problems ?? []}
      />
      <PendingLate file={file} names={names} personId={session.personId} />
      {maySee ? <OnCase context={context} id={file.id} others={others} /> : null}
      <Pending file={file} />
      <AtIntake file={file} mayHandle={maySee} />
      <StaleLetters stale={stale} file={file} mayRenew={maySee} />
      <Card title={words.summary[lang]}>
        <CaseSummary file={file} />
      </Card>
      <Card title={words.next[lang]}>
        <Links file={file} mayHandle={maySee} />
        {offered.length === 0 && !maySee ? <p className="text-secondary mb-0">{words.nothing[lang]}</p> : null}
        {offered.map((act) => (
          <ActForm
            key={act.slug}
            act={act}
            file={file}
            isOpen={act.slug === options.opened}
            typed={act.slug === options.opened ? (options.typed ?? {}) : {}}
            problems={act.slug === options.opened ? (options.problems ?? []) : []}
          />
        ))}
      </Card>
      <Card title={words.facts[lang]}>
        <CaseFacts file={file} />
        <ApplicantLine file={file} cases={sameApplicant} />
      </Card>
      <Card title={words.clock[lang]}>
        <LateEntries file={file} names={names} />
        <ClockAccount clock={file.confirmed} law={file.law} today={file.today} />
        <Deadlines file={file} />
      </Card>
      <ReviewCard file={file} names={names} />
      <Consultations file={file} sendings={await sendingStates(deps.office, site.siteId, state)} />
      <ContactsAndHelp file={file} names={names} />
      <Papers file={file} names={names} />
      <Letters file={file} />
      <Services file={file} />
      <Remedies file={file} />
      <History
        file={file}
        names={names}
        context={context}
        opened={options.opened}
        typed={options.typed ?? {}}
        problems={options.problems ?? []}
      />
    </>,
  );
}

function Links({ file, mayHandle }: { file: OfficeCase; mayHandle: boolean }) {
  const lang = useLanguage();
  const { state, id } = file;
  const label = state.endedBy ? words.notice : state.draft ? words.redraft : words.draft;
  return (
    <p className="d-flex flex-wrap row-gap-2">
      {mayHandle && mayFollow('request.drafted', state) ? (
        <a className="btn btn-primary me-2" href={href(lang, `/office/requests/${id}/draft`)}>
          {label[lang]}
        </a>
      ) : null}
      {mayHandle && mayFollow('request.drafted', state) && !state.endedBy ? (
        <a className="btn btn-outline-primary me-2" href={href(lang, `/office/requests/${id}/guide`)}>
          {words.guide[lang]}
        </a>
      ) : null}
      {mayHandle && mayFollow('request.redacted', state) ? (
        <a className="btn btn-outline-primary me-2" href={href(lang, `/office/requests/${id}/redaction`)}>
          {words.redaction[lang]}
        </a>
      ) : null}
      {state.draft ? (
        <a className="btn btn-outline-primary me-2" href={href(lang, `/office/requests/${id}/preview`)}>
          {words.preview[lang]}
        </a>
      ) : null}
      <CaseLinks file={file} mayHandle={mayHandle} />
      <a className="btn btn-outline-secondary me-2" href={href(lang, `/office/requests/${id}/receipt`)}>
        {words.receipt[lang]}
      </a>
      <a className="btn btn-outline-secondary me-2" href={href(lang, `/office/requests/${id}/letters`)}>
        {words.letters[lang]}
      </a>
      <a className="btn btn-outline-secondary" href={href(lang, `/office/requests/${id}/fee`)}>
        {words.fee[lang]}
      </a>
    </p>
  );
}

/** What somebody else said last and must be read before going on. */
function Pending({ file: { state } }: { file: OfficeCase }) {
  const lang = useLanguage();
  const { returned, extension, supplement, conversion } = state;
  return (
    <>
      {returned ? (
        <Notice tone="warn" title={`${words.returned[lang]}（${returned.on}）`}>
          {returned.content === 'erased' ? ERASED[lang] : returned.content?.remarks}
        </Notice>
      ) : null}
      {extension && !extension.approvedOn ? (
        <Notice tone="wait" title={words.proposal[lang]}>
          {lang === 'zh' ? `延长${extension.workingDays}个工作日：` : `${extension.workingDays} working days: `}
          {extension.reason === 'erased' ? ERASED[lang] : extension.reason?.reason}
        </Notice>
      ) : null}
      {conversion?.suggestedBy === 'applicant' && !conversion.decidedOn ? (
        <Notice tone="wait" title={`${words.suggested[lang]}（${conversion.suggestedOn}）`}>
          {conversion.suggestion === 'erased' ? ERASED[lang] : conversion.suggestion?.reason}
        </Notice>
      ) : null}
      {supplement ? (
        <Notice tone="plain" title={words.supplement[lang]}>
          {supplement === 'erased' ? ERASED[lang] : supplement.text}
        </Notice>
      ) : null}
    </>
  );
}

const STATES = {
  met: text('已按期', 'Met'),
  missed: text('已逾期', 'Missed'),
  running: text('计算中', 'Running'),
  paused: text('暂停', 'Paused'),
  ended: text('不再适用', 'Ended'),
};

function Deadlines({ file }: { file: OfficeCase }) {
  const lang = useLanguage();
  const ungiven = ungivenNotices(file.state);
  return (
    <details className="mt-2">
      <summary>{words.deadlines[lang]}</summary>
      <DataTable
        caption={words.deadlines[lang]}
        columns={[
          { head: text('期限', 'Deadline')[lang], cell: (row) => row.title[lang] },
          {
            head: text('届满日', 'Ends')[lang],
            tight: true,
            cell: ({ due }) => (due.status === 'firm' || due.status === 'provisional' ? due.date.toString() : '—'),
          },
          {
            head: text('完成日', 'Done')[lang],
            tight: true,
            cell: (row) => (ungiven.includes(row.id) ? '' : (row.doneOn?.toString() ?? '')),
          },
          {
            head: text('状态', 'State')[lang],
            tight: true,
            cell: (row) =>
              ungiven.includes(row.id) ? (
                <Badge tone="warn">{words.ungiven[lang]}</Badge>
              ) : (
                <Badge tone={row.state === 'missed' ? 'bad' : 'plain'}>{STATES[row.state][lang]}</Badge>
              ),
          },
          { head: text('依据', 'Basis')[lang], cell: (row) => row.basis[lang] },
        ]}
        rows={deadlines(file.confirmed, file.law, file.today)}
        rowKey={(row) => row.id}
        empty={text('还没有期限。', 'None yet.')}
      />
    </details>
  );
}
