/**
 * Cases whose retention has ended: the disclosure office proposes to erase their personal data, a second person
 * confirms, and the keys are destroyed. Shows numbers and dates alone.
 */
import type { ReactNode } from 'react';
import { z } from 'zod';
import { siteSettings } from '../units/read.ts';
import { Card, DataTable, Notice } from '../web/components.tsx';
import { type Duty, holds } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, says, TextArea, type Typed } from '../web/forms.tsx';
import { href, type Text, text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { Refusal } from '../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { confirmErasures, proposeErasures, refuseErasures } from './actions-erasure.ts';
import { type EndedCase, listEnded } from './erasure-store.ts';

const ROOT = '/office/retention';

const words = {
  title: text('期满案卷', 'Retention'),
  lead: (years: number): Text =>
    text(
      `已办结的依申请公开案卷，个人信息保存${years}年（在“站点设置”中规定）。期满的由政务公开办提出销毁，由另一人确认后，案卷中的姓名、证件号码、联系方式、申请内容和答复文书不可恢复；登记编号、日期、办理结果和统计数据保留。`,
      `Personal data of closed requests are kept for ${years} years (site settings). When proposed and confirmed by a second person, names, numbers, contacts, texts and letters are erased for good; receipt numbers, dates, outcomes and figures stay.`,
    ),
  due: text('期满待提出', 'To be proposed'),
  noneDue: text('没有保存期满的案卷。', 'No case is past its retention.'),
  waiting: text('待确认', 'Waiting for confirmation'),
  noneWaiting: text('没有待确认的销毁事项。', 'Nothing waits.'),
  erased: text('已销毁', 'Erased'),
  noneErased: text('尚未销毁过个人信息。', 'Nothing was erased yet.'),
  number: text('登记编号', 'Receipt number'),
  unit: text('受理机关', 'Unit'),
  ended: text('办结日期', 'Ended on'),
  ground: text('销毁依据', 'Ground'),
  remarks: text('上次不同意的理由', 'Refused before because'),
  proposer: text('提出人', 'Proposed by'),
  decided: text('销毁日期', 'Erased on'),
  choose: text('选择', 'Choose'),
  chooseNumber: (number: string): Text => text(`选择${number}`, `Choose ${number}`),
  propose: text('提出销毁', 'Propose erasure'),
  confirm: text('确认销毁，不可恢复', 'Confirm: erased for good'),
  refuse: text('不同意', 'Refuse'),
  reason: text('不同意的理由', 'Why it is refused'),
  own: text('由您提出的事项须由另一人确认。', 'What you proposed is confirmed by somebody else.'),
  noNumbers: text('请选择案卷', 'Choose the cases'),
  noGround: text('请填写依据或理由', 'Give the ground'),
  done: text('已办理', 'Done'),
};

const PROPOSE: Duty = 'retention.propose';
const CONFIRM: Duty = 'retention.confirm';

export const erasureRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: CONFIRM, act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: `${ROOT}/propose`, duty: PROPOSE, act: 'erasure.proposed', handle: propose },
  { method: 'post', path: `${ROOT}/confirm`, duty: CONFIRM, act: 'erasure.confirmed', handle: confirm },
  { method: 'post', path: `${ROOT}/refuse`, duty: CONFIRM, act: 'erasure.refused', handle: refuse },
];

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, session, c, now } = context;
  const { retention } = await siteSettings(deps.office, site.siteId);
  const years = retention.requestYears;
  const cases = await listEnded(deps.office, site.siteId, { today: dayOf(now), years });
  const of = (stage: EndedCase['stage']) => cases.filter((one) => one.stage === stage);
  const mayPropose = holds(session.appointments, PROPOSE).length > 0;
  const chosen = [typed.numbers ?? []].flat();
  const shared = { typed, problems };
  const list = (caption: Text, rows: readonly EndedCase[], empty: Text, more: readonly Extra[], choosable: boolean) => (
    <DataTable
      caption={caption[lang]}
      rows={rows}
      rowKey={({ number }) => number}
      empty={empty}
      columns={[
        ...(choosable
          ? [{ head: words.choose[lang], cell: (one: EndedCase) => choice(one, chosen), tight: true }]
          : []),
        { head: words.number[lang], cell: ({ number }) => number, tight: true },
        { head: words.unit[lang], cell: ({ unitName }) => unitName },
        { head: words.ended[lang], cell: ({ endedOn }) => endedOn.toString(), tight: true },
        ...more.map(([head, cell]) => ({ head: head[lang], cell })),
      ]}
    />
  );
  const choice = ({ number, proposedBy, stage }: EndedCase, already: readonly string[]) =>
    stage === 'proposed' && proposedBy === session.personId ? null : (
      <input
        type="checkbox"
        className="form-check-input"
        name="numbers[]"
        value={number}
        aria-label={words.chooseNumber(number)[lang]}
        defaultChecked={already.includes(number)}
      />
    );
  const waiting = of('proposed');
  const isOwnAlone = waiting.length > 0 && waiting.every(({ proposedBy }) => proposedBy === session.personId);
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('done') ? <Notice tone="good">{words.done[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead(years)[lang]}</p>
      <Card title={words.due[lang]} id="numbers">
        <form method="post" action={href(lang, `${ROOT}/propose`)}>
          {list(words.due, of('due'), words.noneDue, [[words.remarks, ({ remarks }) => remarks ?? '']], mayPropose)}
          {mayPropose && of('due').length > 0 ? (
            <>
              <TextArea {...shared} name="ground" label={words.ground} rows={2} required />
              <button type="submit" className="btn btn-primary">
                {words.propose[lang]}
              </button>
            </>
          ) : null}
        </form>
      </Card>
      <Card title={words.waiting[lang]}>
        <form method="post">
          {list(
            words.waiting,
            waiting,
            words.noneWaiting,
            [
              [words.ground, ({ ground }) => ground ?? ''],
              [words.proposer, ({ proposerName }) => proposerName ?? ''],
            ],
            true,
          )}
          {waiting.length > 0 ? <p className="text-secondary">{words.own[lang]}</p> : null}
          {waiting.length > 0 && !isOwnAlone ? (
            <>
              <TextArea {...shared} name="reason" label={words.reason} rows={2} />
              <button type="submit" className="btn btn-danger me-2" formAction={href(lang, `${ROOT}/confirm`)}>
                {words.confirm[lang]}
              </button>
              <button type="submit" className="btn btn-secondary" formAction={href(lang, `${ROOT}/refuse`)}>
                {words.refuse[lang]}
              </button>
            </>
          ) : null}
        </form>
      </Card>
      <Card title={words.erased[lang]}>
        {list(
          words.erased,
          of('erased'),
          words.noneErased,
          [[words.decided, ({ decidedOn }) => decidedOn?.toString() ?? '']],
          false,
        )}
      </Card>
    </>,
  );
}

type Extra = readonly [head: Text, cell: (one: EndedCase) => ReactNode];

const numbers = z.array(z.string().max(80)).min(1, says(words.noNumbers)).max(1000);
const reason = z.string().trim().min(1, says(words.noGround)).max(500);
// a form without a tick sends no field at all
const none = z.preprocess((given) => given ?? [], numbers);

async function propose(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ numbers: none, ground: reason }));
  if (!form.ok) return page(context, form.typed, form.problems);
  const { numbers: chosen, ground } = form.value;
  return act(context, form.typed, () =>
    context.work(context.demand(''), (desk) => proposeErasures(desk, chosen, ground)),
  );
}

async function confirm(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ numbers: none }));
  if (!form.ok) return page(context, form.typed, form.problems);
  return act(context, form.typed, async () => {
    const ids = await context.work(context.demand(''), (desk) => confirmErasures(desk, form.value.numbers));
    for (const id of ids) await context.deps.keys.destroy(id);
  });
}

async function refuse(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ numbers: none, reason }));
  if (!form.ok) return page(context, form.typed, form.problems);
  const { numbers: chosen, reason: why } = form.value;
  return act(context, form.typed, () => context.work(context.demand(''), (desk) => refuseErasures(desk, chosen, why)));
}

/** What was typed survives a refusal. */
async function act(context: OfficeContext, typed: Typed, task: () => Promise<void>): Promise<Response> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
    return page(context, typed, [{ field: 'numbers', text: error.text }]);
  }
  return seeOther(`${href(context.lang, ROOT)}?done=1`);
}
