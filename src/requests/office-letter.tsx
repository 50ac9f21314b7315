/** Letters for the office's eyes: the draft before approval, the receipt to hand over, and frozen files as they are. */
import type { ReactNode } from 'react';
import { PaperPage } from '../paper/page.tsx';
import type { Paper } from '../paper/paper.ts';
import { pdf } from '../paper/pdf.ts';
import { personNames } from '../units/read.ts';
import { Notice } from '../web/components.tsx';
import { attachment } from '../web/download.ts';
import { href, text, useLanguage } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { draftedDecision } from './actions-answer.ts';
import { DOCX, PDF, readFile } from './frozen.ts';
import { GuidedSteps } from './guide/steps.tsx';
import { answerFacts, receiptFacts } from './letter-facts.ts';
import { lettersOf } from './letter-list.ts';
import { printed } from './letterhead/dress.ts';
import { type Composition, compose } from './letters/compose.ts';
import { ERASED, LETTER_WORDS } from './messages.ts';
import { mayAct, type OfficeCase, officeCase } from './office-case.ts';
import { keptFiles } from './office-case-parts.tsx';
import { StaleLetters } from './office-letters.tsx';
import { paperFiles } from './papers/office-card.tsx';
import { queryCode } from './query-code.ts';
import { ReviewCard } from './review/office-parts.tsx';
import { type StaleLetter, staleLetters } from './stale-store.ts';

const words = {
  preview: text('答复拟稿', 'Draft answer'),
  receipt: text('登记回执', 'Receipt'),
  missing: text('下列内容还不完整，补齐后才能提交审签：', 'Complete the following before it can be submitted:'),
  numbered: text(
    '文号在提交审签时预留，日期在审签时确定。',
    'The number is kept at submission, the date set at approval.',
  ),
  change: text('修改拟稿', 'Change the draft'),
  back: text('返回案卷办理', 'Back to the case'),
  stale: text('文书已经过时，不能下载', 'This letter is out of date'),
  unnumbered: '（提交审签时编号）待编',
};

/** The answer as it would be approved today. */
function draftLetter(file: OfficeCase): Composition {
  const decision = draftedDecision(file.state);
  if (!decision) throw notFound();
  return compose(
    answerFacts(file, { number: file.state.reservation?.number ?? words.unnumbered, letterDate: file.today }, decision),
  );
}

export async function previewPage(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const file = await officeCase(context);
  const letter = draftLetter(file);
  const reviewers = file.state.review?.done.map(({ personId }) => personId) ?? [];
  const names = await personNames(context.deps.office, context.site.siteId, reviewers);
  const links = (
    <p>
      <a className="btn btn-outline-secondary me-2" href={href(lang, `/office/requests/${file.id}/draft`)}>
        {words.change[lang]}
      </a>
      <a className="btn btn-primary me-2" href={href(lang, `/office/requests/${file.id}#submit`)}>
        {words.back[lang]}
      </a>
      {'paper' in letter ? <Formats address={`/office/requests/${file.id}/preview`} /> : null}
    </p>
  );
  return officePage(
    context,
    { title: `${words.preview[lang]} ${file.state.number}`, back: href(lang, `/office/requests/${file.id}`) },
    <>
      {links}
      {'paper' in letter ? <Notice>{words.numbered[lang]}</Notice> : null}
      <Letter letter={letter} />
      {file.state.review ? null : <GuidedSteps draft={file.state.draft ?? { path: null }} />}
      <ReviewCard file={file} names={names} />
    </>,
  );
}

function Formats({ address }: { address: string }): ReactNode {
  const lang = useLanguage();
  return (
    <>
      <a className="me-3" href={href(lang, `${address}/pdf`)}>
        PDF
      </a>
      <a href={href(lang, `${address}/docx`)}>Word</a>
    </>
  );
}

function Letter({ letter }: { letter: Composition }): ReactNode {
  const lang = useLanguage();
  if ('problems' in letter)
    return (
      <Notice tone="warn" title={words.missing[lang]}>
        <ul className="mb-0">
          {[...new Set(letter.problems.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <>
      <link rel="stylesheet" href="/requests/paper.css" precedence="default" />
      <PaperPage paper={letter.paper} />
    </>
  );
}

export async function previewFile(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  const letter = draftLetter(file);
  if (!('paper' in letter)) throw notFound();
  return made(context, file, letter.paper, context.c.req.param('format') ?? '', words.preview.zh);
}

/** A letter not yet frozen as the file it would be. */
async function made(
  { deps, site }: OfficeContext,
  { state }: OfficeCase,
  paper: Paper,
  format: string,
  kind: string,
): Promise<Response> {
  const own = await printed(deps.office, deps.keys, { siteId: site.siteId, unitId: state.unitId }, paper);
  const name = `${kind}（${state.number}）`;
  if (format === 'pdf') return attachment((await pdf(own.paper)).bytes, PDF, `${name}.pdf`);
  if (format === 'docx') return attachment(await own.docx(), DOCX, `${name}.docx`);
  throw notFound();
}

/** For the applicant to take along. A code is printed for what the office registered, and after proof of identity where it was lost. */
export async function receiptLetter(context: OfficeContext): Promise<Response> {
  const { lang, deps, c } = context;
  const file = await officeCase(context);
  const { state } = file;
  const { submission } = state;
  const isOwn = file.loaded.acts.some(
    ({ kind }) => kind === 'request.registered' || kind === 'request.receipt-reissued',
  );
  const code =
    isOwn && submission && submission !== 'erased' ? await queryCode(deps.keys, file.id, submission) : undefined;
  const letter = compose(receiptFacts(file, { number: state.number, letterDate: file.today }, code));
  const format = c.req.query('format');
  if (format && 'paper' in letter) return made(context, file, letter.paper, format, words.receipt.zh);
  return officePage(
    context,
    { title: `${words.receipt[lang]} ${state.number}`, back: href(lang, `/office/requests/${file.id}`) },
    <>
      <p>
        <a className="btn btn-primary me-2" href={href(lang, `/office/requests/${file.id}`)}>
          {words.back[lang]}
        </a>
        {'paper' in letter ? (
          <>
            <a className="me-3" href="?format=pdf">
              PDF
            </a>
            <a href="?format=docx">Word</a>
          </>
        ) : null}
      </p>
      {code ? (
        <Notice tone="good">
          {lang === 'zh' ? `登记编号 ${state.number}，查询码 ${code}` : `Number ${state.number}, query code ${code}`}
        </Notice>
      ) : null}
      <Letter letter={letter} />
    </>,
  );
}

/** Instead of a letter that waits to be sent and is out of date: nobody prints it by mistake. */
function stalePage(context: OfficeContext, file: OfficeCase, stale: readonly StaleLetter[]): Response {
  const { lang } = context;
  return officePage(
    context,
    { title: words.stale[lang], back: href(lang, `/office/requests/${file.id}/letters`), status: 409 },
    <StaleLetters
      stale={stale}
      file={file}
      mayRenew={mayAct(context, file.state, 'request.letter-renewed') !== null}
    />,
  );
}

/** The bytes of a frozen file; 已销毁 once the key is gone. */
export async function letterFile(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, c } = context;
  const file = await officeCase(context);
  const blob = c.req.param('blob');
  const letters = lettersOf(file.state, file.loaded.acts).map(({ letter: { kind, number, pdf: print, docx } }) => ({
    name: `${LETTER_WORDS[kind].zh}（${number}）`,
    files: [
      ['PDF', print],
      ['Word', docx],
    ] as const,
  }));
  const papers = paperFiles(file.state).map(({ name, file: one }) => ({ name, files: [['', one]] as const }));
  const stale = await staleLetters(deps.office, deps.keys, file);
  const outdated = stale.filter(({ letter }) => letter.pdf.blob === blob || letter.docx.blob === blob);
  if (outdated.length > 0) return stalePage(context, file, outdated);
  for (const kept of [...keptFiles(file), ...papers, ...letters]) {
    const stored = kept.files.find(([, one]) => one.blob === blob)?.[1];
    if (!stored) continue;
    const bytes = await readFile(deps.office, deps.keys, { siteId: site.siteId, id: file.id }, stored);
    if (!bytes) return officePage(context, { title: ERASED[lang], status: 404 }, <Notice>{ERASED[lang]}</Notice>);
    const ending = stored.mediaType === PDF ? '.pdf' : stored.mediaType === DOCX ? '.docx' : '';
    return attachment(bytes, stored.mediaType, kept.name.endsWith(ending) ? kept.name : `${kept.name}${ending}`);
  }
  throw notFound();
}
