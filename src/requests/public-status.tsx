/** Following one's own request with number and code, which travel in posted forms alone and never in an address. */
import { z } from 'zod';
import { asCitizen, citizenOf, hadSession } from '../citizens/session.ts';
import { attachment } from '../web/download.ts';
import { ErrorSummary, type Problem, readForm, says, TextField, type Typed } from '../web/forms.tsx';
import { href, type Text, text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';
import { placeOf } from '../web/view.ts';
import { suggestDisclosure } from './after/own-suggestion.ts';
import { RequestFrame } from './frame.tsx';
import { SignInInstead } from './mine/sign-in.tsx';
import { NotSent, personOf, writtenIn } from './mine/unsent.tsx';
import { findOwnCase, type OwnCase, openAnswer, ownFile, supplementWith, withdraw } from './own-case.ts';
import { OwnCaseView, type Said } from './own-case-view.tsx';
import { filesFor } from './own-files.ts';
import { sendPapers } from './papers/own-papers.ts';
import { receivePapers } from './papers/received.ts';
import { addressees } from './published.ts';
import type { Ticket } from './query-code.ts';

const words = {
  title: text('查询办理进度', 'Follow a request'),
  lead: text(
    '请输入提交申请时得到的登记编号和查询码。',
    'Enter the receipt number and the query code that you got when you sent the request.',
  ),
  number: text('登记编号', 'Receipt number'),
  code: text('查询码', 'Query code'),
  open: text('查询', 'Show'),
  send: text('提交', 'Send'),
  noNumber: text('请填写登记编号', 'Type the receipt number'),
  lostCode: text('登记编号或者查询码遗失了？', 'Lost the number or the code?'),
  noCode: text('请填写查询码', 'Type the query code'),
  signInAgain: text(
    '登录已失效，请重新登录，或者填写查询码',
    'You are not signed in any more. Sign in again, or type the query code',
  ),
  lostFiles: text('附件没有保留，请重新选择', 'The files were not kept: choose them again'),
  wrong: text(
    '登记编号或者查询码不正确，或者尝试次数过多。请核对后再试；多次不成功的，请15分钟后再试。',
    'The number or the code is not right, or there were too many tries. Check them; after several failures wait 15 minutes.',
  ),
  supplemented: text(
    '补正已收到，答复期限自今日重新计算。',
    'Your clarification was received. The period starts afresh today.',
  ),
  withdrawn: text('申请已撤回。', 'Your request was withdrawn.'),
  filed: text('材料已收到，将归入案卷。', 'Your papers were received.'),
  noText: text('请填写补正内容', 'Write the clarification'),
  notSure: text('请勾选确认后再撤回', 'Tick the box to confirm the withdrawal'),
  noReason: text('请写明理由', 'Say why'),
  suggested: text('您的建议已收到。', 'Your suggestion was received.'),
  noFile: text('请选择文件', 'Choose a file'),
  noNote: text('请说明是什么材料', 'Say what it is'),
  tooLate: text('申请目前的状态不能这样办理。', 'That is not possible at the present stage.'),
};

const line = (message: Text) => z.string().trim().min(1, says(message)).max(60, says(message));
// without a code for whoever has signed in as a citizen
const ticketSchema = z.object({ number: line(words.noNumber), code: z.string().trim().max(60).default('') });

/** Asks for number and code; what else was typed stands in the same form, which sends it where it was meant to go. */
async function enter(context: PublicContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, c } = context;
  const isIn = (await citizenOf(context)) !== null;
  const written = writtenIn(typed);
  const response = publicPage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <RequestFrame site={context.site} title={words.title[lang]} path="/requests/status">
      <p className="lead">{words.lead[lang]}</p>
      <ErrorSummary problems={problems} />
      <form
        method="post"
        action={href(lang, written ? placeOf(c.req.path).path : '/requests/status')}
        className="sheet"
        encType="multipart/form-data"
      >
        <TextField name="number" label={words.number} typed={typed} problems={problems} maxLength={60} required />
        <TextField
          name="code"
          label={words.code}
          problems={problems}
          autoComplete="off"
          maxLength={60}
          required={!written}
        />
        {written ? <NotSent {...written} canSignIn={Boolean(deps.citizens)} /> : null}
        <button type="submit" className="btn btn-primary">
          {words[written ? 'send' : 'open'][lang]}
        </button>
        <a className="ms-3" href={href(lang, '/requests/lost')}>
          {words.lostCode[lang]}
        </a>
      </form>
      {deps.citizens ? <SignInInstead service={deps.citizens} isIn={isIn} /> : null}
    </RequestFrame>,
  );
  response.headers.set('cache-control', 'no-store');
  return response;
}

export async function statusForm(context: PublicContext): Promise<Response> {
  return enter(context, {}, []);
}

interface Found<T> {
  ticket: Ticket;
  own: OwnCase;
  value: T;
  files: ReadonlyMap<string, readonly File[]>;
}

/** Reads number and code with a form's own fields and finds the case; or the page that asks for them again. */
async function found<T extends object>(context: PublicContext, more: z.ZodType<T>): Promise<Found<T> | Response> {
  const form = await readForm(context.c, z.intersection(ticketSchema, more));
  const again = (problems: readonly Problem[]) => enter(context, form.typed, [...problems, ...lostFiles(form.files)]);
  if (!form.ok) return again(form.problems);
  const { number, code } = form.value;
  const citizen = code === '' ? await citizenOf(context) : null;
  if (code === '' && !citizen) return again([{ field: 'code', text: noCode(context) }]);
  const ticket = { siteId: context.site.siteId, number, code, ...(citizen ? { citizen } : {}) };
  const own = await findOwnCase(context.deps, ticket);
  // one message for a wrong number, a wrong code and too many tries: nobody learns which numbers exist
  if (!own) return again([{ field: 'number', text: words.wrong }]);
  return { ticket, own, value: form.value, files: form.files };
}

interface Shown {
  notice?: Said;
  /** the field that was just taken */
  taken?: string;
  problems?: readonly Problem[];
  typed?: Typed;
}

/** A field that was left empty by whoever never signed in, or sent by whose session has ended. */
function noCode(context: PublicContext): Text {
  const { deps, c } = context;
  const isAsked = placeOf(c.req.path).path === '/requests/status' && !hadSession(context);
  return deps.citizens && !isAsked ? words.signInAgain : words.noCode;
}

/** A browser never fills a field of files again. */
function lostFiles(files: Found<unknown>['files']): Problem[] {
  return [...files.keys()].map((field) => ({ field, text: words.lostFiles }));
}

async function show(
  context: PublicContext,
  ticket: Ticket,
  own: OwnCase,
  { notice, taken, problems = [], typed = {} }: Shown = {},
): Promise<Response> {
  const today = dayOf(context.now);
  const { deps, site, lang } = context;
  const units = await addressees(deps.published, site.siteId, today);
  const unit = units.find(({ id }) => id === own.state.unitId) ?? null;
  const { citizen } = ticket;
  const signedIn = citizen ? { person: await personOf(deps.keys, site.siteId, citizen), taken } : null;
  const response = publicPage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <OwnCaseView {...{ site, own, ticket, today, unit, notice, problems, typed, signedIn }} />,
  );
  response.headers.set('cache-control', 'no-store');
  return citizen ? asCitizen(context, citizen, response) : response;
}

export async function followCase(context: PublicContext): Promise<Response> {
  const case_ = await found(context, z.object({}));
  return case_ instanceof Response ? case_ : show(context, case_.ticket, case_.own);
}

const supplementSchema = z.object({ text: z.string().max(5000).default('') });

export async function takeSupplement(context: PublicContext): Promise<Response> {
  const case_ = await found(context, supplementSchema);
  if (case_ instanceof Response) return case_;
  const { ticket, own, value, files } = case_;
  const given = value.text.trim();
  if (given === '')
    return show(context, ticket, own, { problems: [{ field: 'text', text: words.noText }, ...lostFiles(files)] });
  const papers = await receivePapers(context, files, 'clarifying');
  if (!papers.ok) return show(context, ticket, own, { problems: papers.problems, typed: { text: value.text } });
  const done = await supplementWith(context.deps, ticket, own.id, { text: given, files: papers.files });
  return again(context, ticket, own, done && words.supplemented, 'text');
}

const papersSchema = z.object({ note: z.string().trim().max(200).default('') });

/** What belongs to the request and was not attached to it. */
export async function takePapers(context: PublicContext): Promise<Response> {
  const case_ = await found(context, papersSchema);
  if (case_ instanceof Response) return case_;
  const { ticket, own, value, files } = case_;
  const papers = await receivePapers(context, files, 'papers');
  const problems = papers.ok
    ? [
        ...(papers.files.length === 0 ? [{ field: 'papers', text: words.noFile }] : []),
        ...(value.note === '' ? [{ field: 'note', text: words.noNote }] : []),
      ]
    : papers.problems;
  if (!papers.ok || problems.length > 0)
    return show(context, ticket, own, {
      problems: papers.ok ? [...problems, ...lostFiles(files)] : problems,
      typed: { note: value.note },
    });
  const done = await sendPapers(context.deps, ticket, own.id, { of: 'more', note: value.note, files: papers.files });
  return again(context, ticket, own, done && words.filed, 'note');
}

const suggestionSchema = z.object({ why: z.string().trim().max(1000).default('') });

export async function takeSuggestion(context: PublicContext): Promise<Response> {
  const case_ = await found(context, suggestionSchema);
  if (case_ instanceof Response) return case_;
  const { ticket, own, value } = case_;
  if (value.why === '') return show(context, ticket, own, { problems: [{ field: 'why', text: words.noReason }] });
  const done = await suggestDisclosure(context.deps, ticket, own.id, value.why);
  return again(context, ticket, own, done && words.suggested, 'why');
}

const withdrawalSchema = z.object({ sure: z.string().optional(), reason: z.string().max(1000).default('') });

export async function takeWithdrawal(context: PublicContext): Promise<Response> {
  const case_ = await found(context, withdrawalSchema);
  if (case_ instanceof Response) return case_;
  const { ticket, own, value } = case_;
  if (value.sure === undefined)
    return show(context, ticket, own, {
      problems: [{ field: 'sure', text: words.notSure }],
      typed: { reason: value.reason },
    });
  const done = await withdraw(context.deps, ticket, own.id, value.reason.trim());
  return again(context, ticket, own, done && words.withdrawn, 'reason');
}

/** @param done what to say of it; false when the case had moved on */
async function again(
  context: PublicContext,
  ticket: Ticket,
  before: OwnCase,
  done: Text | false,
  taken: string,
): Promise<Response> {
  const own = (await findOwnCase(context.deps, ticket)) ?? before;
  const notice: Said = done ? { tone: 'good', words: done } : { tone: 'warn', words: words.tooLate };
  return show(context, ticket, own, { notice, taken });
}

export async function sendFile(context: PublicContext): Promise<Response> {
  const case_ = await found(context, z.object({ file: z.string().max(64) }));
  if (case_ instanceof Response) return case_;
  const { ticket, own, value } = case_;
  const wanted = filesFor(own.state).find(({ file }) => file.blob === value.file);
  const bytes = wanted ? await ownFile(context.deps, ticket, own.id, wanted.file) : null;
  if (!wanted || !bytes) throw notFound();
  const { letter } = own.state.answer ?? {};
  const isAnswer = wanted.file.blob === letter?.pdf.blob || wanted.file.blob === letter?.docx.blob;
  // whoever chose this site has got the answer by opening it here
  if (isAnswer && own.state.stage === 'answered') await openAnswer(context.deps, ticket, own.id);
  const sent = attachment(bytes, wanted.file.mediaType, wanted.name);
  return ticket.citizen ? asCitizen(context, ticket.citizen, sent) : sent;
}
