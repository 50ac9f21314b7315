/** What an applicant sees of his case, and what he can do now. */
import { outcome } from '../law/outcomes.ts';
import { Card, DataTable, Facts, Notice, type Tone } from '../web/components.tsx';
import { ErrorSummary, FileField, type Problem, TextArea, type Typed } from '../web/forms.tsx';
import { href, type Text, text, useLanguage } from '../web/language.ts';
import type { Site } from '../web/routes.ts';
import { ClockAccount } from './account.tsx';
import { Suggestion } from './after/own-suggestion-view.tsx';
import { Carried } from './carried.tsx';
import { Dissatisfied } from './dissatisfied.tsx';
import { RequestFrame } from './frame.tsx';
import { OwnPendingLate } from './late/own-late.tsx';
import { ACT_WORDS, CHANNEL_WORDS, DELIVERY_WORDS, ERASED, FORM_WORDS, publicStage } from './messages.ts';
import { Unsent } from './mine/unsent.tsx';
import { Ways } from './mine/ways.tsx';
import type { OwnCase } from './own-case.ts';
import { filesFor } from './own-files.ts';
import { OwnPapers } from './papers/own-papers-view.tsx';
import { papersHint, TAKEN_ENDINGS } from './papers/received.ts';
import type { PublicUnit } from './published.ts';
import type { Ticket } from './query-code.ts';
import { remediesLeft } from './remedies-left.ts';
import type { RequestActKind } from './request-acts.ts';
import { OPEN_STAGES } from './state.ts';

const words = {
  title: (number: string) => text(`申请 ${number}`, `Request ${number}`),
  unit: text('受理机关', 'Unit'),
  channel: text('提交方式', 'Sent by'),
  description: text('申请内容', 'What you asked for'),
  form: text('提供、获取方式', 'Form and route'),
  stage: text('办理状态', 'Stage'),
  outcome: text('办理结果', 'Outcome'),
  clock: text('办理期限', 'Time'),
  course: text('办理经过', 'What has happened'),
  files: text('文书下载', 'Letters'),
  supplement: text('提交补正', 'Clarify your request'),
  asked: text('请在期限内补正下列事项：', 'Please complete the following in time:'),
  replyBy: (date: string) => text(`补正期限：${date}`, `Until ${date}`),
  attach: text('附件（可不附）', 'Files (optional)'),
  send: text('提交补正', 'Send'),
  withdraw: text('撤回申请', 'Withdraw'),
  sure: text('我确认撤回这件申请', 'I confirm that I withdraw this request'),
  reason: text('撤回原因（可不填）', 'Reason (optional)'),
  noFiles: text('目前没有文书。', 'There are no letters yet.'),
};

/** What became of what was sent. */
export interface Said {
  tone: Tone;
  words: Text;
}

interface Props {
  site: Site;
  own: OwnCase;
  ticket: Ticket;
  today: Temporal.PlainDate;
  unit: PublicUnit | null;
  notice: Said | undefined;
  problems: readonly Problem[];
  /** what was typed into the form that was refused */
  typed: Typed;
  /** for whoever has signed in as a citizen: see personOf, and the field that was just taken */
  signedIn: { person: string; taken: string | undefined } | null;
}

export function OwnCaseView({ site, own, ticket, today, unit, notice, problems, typed, signedIn }: Props) {
  const lang = useLanguage();
  const { state, acts } = own;
  const left = remediesLeft(own, unit ?? { reconsideration: [], courts: [] }, today);
  const submission = state.submission === 'erased' ? null : state.submission;
  return (
    <RequestFrame site={site} title={words.title(state.number)[lang]} path="/requests/status">
      {notice ? <Notice tone={notice.tone}>{notice.words[lang]}</Notice> : null}
      <ErrorSummary problems={problems} />
      <div className="sheet mb-3">
        <Facts
          items={[
            [words.unit[lang], lang === 'zh' ? unit?.name : unit?.nameEn],
            [words.stage[lang], publicStage(state.stage)[lang]],
            [words.outcome[lang], state.outcome ? outcome(state.outcome).name[lang] : null],
            [words.channel[lang], CHANNEL_WORDS[state.channel][lang]],
            [words.description[lang], submission?.description ?? ERASED[lang]],
            [words.form[lang], `${FORM_WORDS[state.form][lang]}；${DELIVERY_WORDS[state.delivery][lang]}`],
          ]}
        />
      </div>
      {state.stage === 'clarifying' ? <Supplement own={own} ticket={ticket} problems={problems} typed={typed} /> : null}
      <Card title={words.files[lang]}>
        <Files own={own} ticket={ticket} />
      </Card>
      {left ? <Dissatisfied left={left} /> : null}
      <Suggestion own={own} ticket={ticket} problems={problems} typed={typed} />
      <OwnPendingLate state={state} />
      <Card title={words.clock[lang]}>
        <ClockAccount clock={own.clock} law={own.law} today={today} />
      </Card>
      <Card title={words.course[lang]}>
        <DataTable
          caption={words.course[lang]}
          columns={[
            { head: text('日期', 'Date')[lang], tight: true, cell: (act) => act.happenedOn.toString() },
            { head: text('事项', 'What')[lang], cell: (act) => ACT_WORDS[act.kind as RequestActKind][lang] },
          ]}
          rows={acts}
          rowKey={(act) => String(act.seq)}
          empty={words.noFiles}
        />
      </Card>
      <OwnPapers own={own} ticket={ticket} problems={problems} typed={typed} />
      {OPEN_STAGES.includes(state.stage) ? <Withdraw ticket={ticket} problems={problems} typed={typed} /> : null}
      {signedIn ? (
        <>
          <Ways from="case" />
          <Unsent {...signedIn} number={state.number} />
        </>
      ) : null}
    </RequestFrame>
  );
}

function Files({ own, ticket }: { own: OwnCase; ticket: Ticket }) {
  const lang = useLanguage();
  const files = filesFor(own.state);
  if (files.length === 0) return <p className="text-secondary mb-0">{words.noFiles[lang]}</p>;
  return (
    <ul className="list-unstyled mb-0">
      {files.map(({ name, file, sentOn }) => (
        <li key={file.blob} className="mb-2">
          <form method="post" action={href(lang, '/requests/file')}>
            <Carried ticket={ticket} />
            <input type="hidden" name="file" value={file.blob} />
            <button type="submit" className="btn btn-outline-primary text-wrap">
              {name}
            </button>{' '}
            <span className="text-secondary">{sentOn}</span>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Supplement({ own, ticket, problems, typed }: Pick<Props, 'own' | 'ticket' | 'problems' | 'typed'>) {
  const lang = useLanguage();
  const items = own.acts
    .filter((act) => act.kind === 'request.clarification-asked')
    .flatMap((act) => (act.personal as { items?: string[] } | null)?.items ?? []);
  return (
    <Card title={words.supplement[lang]}>
      <p>{words.asked[lang]}</p>
      <ol>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p>{words.replyBy(own.state.clarification?.replyBy ?? '')[lang]}</p>
      <form method="post" action={href(lang, '/requests/supplement')} encType="multipart/form-data">
        <Carried ticket={ticket} />
        <TextArea
          name="text"
          label={text('补正内容', 'Clarification')}
          problems={problems}
          typed={typed}
          maxLength={5000}
          required
        />
        <FileField
          name="clarifying"
          label={words.attach}
          hint={papersHint}
          problems={problems}
          accept={TAKEN_ENDINGS}
          many
        />
        <button type="submit" className="btn btn-primary">
          {words.send[lang]}
        </button>
      </form>
    </Card>
  );
}

function Withdraw({ ticket, problems, typed }: Pick<Props, 'ticket' | 'problems' | 'typed'>) {
  const lang = useLanguage();
  return (
    <details className="mb-3" open={problems.some(({ field }) => field === 'sure')}>
      <summary>{words.withdraw[lang]}</summary>
      <form method="post" action={href(lang, '/requests/withdraw')} className="sheet mt-2">
        <Carried ticket={ticket} />
        <TextArea name="reason" label={words.reason} typed={typed} rows={2} maxLength={1000} />
        <label className="form-check">
          <input className="form-check-input" type="checkbox" name="sure" id="sure" value="yes" />
          <span className="form-check-label">{words.sure[lang]}</span>
        </label>
        <button type="submit" className="btn btn-danger">
          {words.withdraw[lang]}
        </button>
      </form>
    </details>
  );
}
