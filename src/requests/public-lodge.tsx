/** Lodging a request: the form, what is wrong with it, and the receipt that is shown once. */
import { randomUUID } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { AskWhom } from '../web/ask-whom.tsx';
import { Facts, Notice } from '../web/components.tsx';
import { ErrorSummary, FileField, type Problem, readForm, Select, says, type Typed } from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import { isSecure } from '../web/proxy.ts';
import type { PublicContext } from '../web/routes.ts';
import { countOffer, unitCounted } from './before-asking/count.ts';
import { FoundForm, type Looked, OfferPlace } from './before-asking/offer.tsx';
import { relatedTo } from './before-asking/related.ts';
import { REQUEST_TAGS } from './column-tags.ts';
import { RequestFrame } from './frame.tsx';
import { findOwnCase, lodgeWith } from './own-case.ts';
import { papersHint, receivePapers, TAKEN_ENDINGS } from './papers/received.ts';
import { addressees, type PublicUnit } from './published.ts';
import { standingOn } from './standing.ts';
import { SubmissionFields, submissionSchema } from './submission-form.tsx';

const words = {
  title: text('申请公开政府信息', 'Request information'),
  unit: text('向哪个机关申请', 'Which unit do you ask?'),
  choose: text('请选择', 'Choose'),
  chooseUnit: text('请选择受理机关', 'Choose the unit'),
  privacy: text(
    '您填写的身份和联系信息仅用于办理这件申请，加密保存，保存期满后销毁。',
    'What you enter about yourself serves this request alone. It is encrypted, and destroyed when its retention ends.',
  ),
  papersTitle: text('四、附件', '4. Files'),
  papers: text('身份证明、授权委托书等（可不附）', 'Proof of identity, authorisation and the like (optional)'),
  again: text('附件没有保留，请重新选择', 'The files were not kept: choose them again'),
  submit: text('提交申请', 'Send the request'),
  receiptTitle: text('申请已提交', 'Your request was sent'),
  keep: text(
    '请抄录或者打印下面的登记编号和查询码。查询码只显示这一次，查询进度、补正、下载答复都要用到。',
    'Write down or print the receipt number and the query code. The code is shown this once; you need both to follow the request.',
  ),
  number: text('登记编号', 'Receipt number'),
  code: text('查询码', 'Query code'),
  due: text('答复期限', 'Answer due'),
  gone: text(
    '回执只显示一次，现在已经看不到了。查询进度请使用您记下的登记编号和查询码；遗失的，请凭身份证明与受理机关联系。',
    'A receipt is shown once and is gone now. Use the number and code you noted; if you lost them, contact the unit with proof of identity.',
  ),
  follow: text('查询办理进度', 'Follow the request'),
};

const COOKIE = 'gongkai_receipt';

const lodgingSchema = z.object({
  unit: z.uuid(says(words.chooseUnit)),
  /** made with the form: sending it twice lodges once */
  id: z.uuid(),
});

interface Asking {
  typed: Typed;
  problems?: readonly Problem[];
  looked?: Looked;
}

function ask(
  context: PublicContext,
  units: readonly PublicUnit[],
  { typed, problems = [], looked = null }: Asking,
): Response {
  const { lang } = context;
  const unitId = looked && unitCounted(units, String(typed.unit ?? ''), looked);
  return publicPage(
    context,
    { title: words.title[lang], meta: REQUEST_TAGS, status: problems.length > 0 ? 422 : 200 },
    <RequestFrame site={context.site} title={words.title[lang]} path="/requests/new">
      <ErrorSummary problems={problems} />
      <form
        method="post"
        action={href(lang, '/requests/new')}
        className="sheet"
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="id" value={String(typed.id ?? randomUUID())} />
        <Select
          name="unit"
          label={words.unit}
          options={units.map((unit) => ({ value: unit.id, label: lang === 'zh' ? unit.name : unit.nameEn }))}
          empty={words.choose}
          typed={typed}
          problems={problems}
          required
        />
        <AskWhom />
        <SubmissionFields typed={typed} problems={problems} strict>
          <OfferPlace looked={looked} unitId={unitId} />
        </SubmissionFields>
        <h2 className="h3 mt-3">{words.papersTitle[lang]}</h2>
        <FileField
          name="papers"
          label={words.papers}
          hint={papersHint}
          problems={problems}
          accept={TAKEN_ENDINGS}
          many
        />
        <p className="text-secondary">{words.privacy[lang]}</p>
        <button type="submit" className="btn btn-primary btn-lg">
          {words.submit[lang]}
        </button>
      </form>
      <FoundForm />
    </RequestFrame>,
  );
}

/** GET /requests/new?unit=CODE */
export async function askForm(context: PublicContext): Promise<Response> {
  const units = await addressees(context.deps.published, context.site.siteId, dayOf(context.now));
  const wanted = units.find((unit) => unit.code === context.c.req.query('unit'));
  const response = ask(context, units, { typed: wanted ? { unit: wanted.id } : {} });
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** POST /requests/new: the receipt goes along in a cookie that is read once, so that no address holds the code. */
export async function takeForm(context: PublicContext): Promise<Response> {
  const { c, site, deps, lang, now } = context;
  const units = await addressees(deps.published, site.siteId, dayOf(now));
  const form = await readForm(c, z.intersection(lodgingSchema, submissionSchema(true)));
  const { typed } = form;
  const looks = typed.look !== undefined;
  const wasOffered = typed.offered !== undefined;
  const looked = async () =>
    looks || wasOffered ? relatedTo(deps.published, site.siteId, String(typed.description ?? ''), now) : null;
  // a browser never fills a field of files again
  const lost = form.files.size > 0 ? [{ field: 'papers', text: words.again }] : [];
  if (looks) return ask(context, units, { typed, problems: lost, looked: await looked() });
  if (!form.ok) return ask(context, units, { typed, problems: [...form.problems, ...lost], looked: await looked() });
  const { unit, id, submission, ...rest } = form.value;
  if (!units.some((known) => known.id === unit)) {
    const problems = [{ field: 'unit', text: words.chooseUnit }, ...lost];
    return ask(context, units, { typed, problems, looked: await looked() });
  }
  const papers = await receivePapers(context, form.files, 'papers');
  if (!papers.ok) return ask(context, units, { typed, problems: papers.problems, looked: await looked() });
  const receipt = await lodgeWith(deps, { siteId: site.siteId, id, unitId: unit, ...rest }, submission, papers.files);
  if (wasOffered) await countOffer(context, unit, 'lodged');
  const value = Buffer.from(JSON.stringify([receipt.number, receipt.code])).toString('base64url');
  return new Response(null, {
    status: 303,
    headers: { location: href(lang, '/requests/receipt'), 'set-cookie': cookie(c.req.raw, value, 600) },
  });
}

function cookie(request: Request, value: string, maxAge: number): string {
  const secure = isSecure(request) ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}

/** GET /requests/receipt */
export async function receiptPage(context: PublicContext): Promise<Response> {
  const { c, lang, site } = context;
  const receipt = readCookie(getCookie(c, COOKIE));
  const own = receipt ? await findOwnCase(context.deps, { siteId: site.siteId, ...receipt }) : null;
  const standing = own ? standingOn(own.clock, own.law, dayOf(context.now)) : null;
  const response = publicPage(
    context,
    { title: words.receiptTitle[lang] },
    <RequestFrame site={site} title={words.receiptTitle[lang]} path="/requests/receipt">
      {receipt ? (
        <Receipt {...receipt} due={standing ? (standing.due?.toString() ?? standing.words[lang]) : null} />
      ) : (
        <Notice>{words.gone[lang]}</Notice>
      )}
      <a className="btn btn-primary" href={href(lang, '/requests/status')}>
        {words.follow[lang]}
      </a>
    </RequestFrame>,
  );
  response.headers.set('cache-control', 'no-store');
  response.headers.append('set-cookie', cookie(c.req.raw, '', 0));
  return response;
}

function readCookie(value: string | undefined): { number: string; code: string } | null {
  if (!value) return null;
  const parsed = z.tuple([z.string(), z.string()]).safeParse(jsonOf(value));
  return parsed.success ? { number: parsed.data[0], code: parsed.data[1] } : null;
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString());
  } catch {
    // somebody else's cookie: there is no receipt to show
    return null;
  }
}

function Receipt(props: { number: string; code: string; due: string | null }) {
  const lang = useLanguage();
  return (
    <>
      <Notice tone="good">{words.keep[lang]}</Notice>
      <div className="sheet mb-3">
        <Facts
          items={[
            [words.number[lang], <strong key="number">{props.number}</strong>],
            [words.code[lang], <strong key="code">{props.code}</strong>],
            [words.due[lang], props.due],
          ]}
        />
      </div>
    </>
  );
}
