/** Within how many days the office replies to who reviews its answers: kept by the disclosure office. */
import { z } from 'zod';
import { siteSettings } from '../../units/read.ts';
import { repliesSchema } from '../../units/settings.ts';
import { changeSite } from '../../units/site-actions.ts';
import { Card, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Problem, problem, readForm, TextField, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';

const PATH = '/office/requests/remedies/settings';

export const replySettingsRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: PATH, duty: 'calendar.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: PATH, duty: 'calendar.keep', act: 'site.changed', handle: save },
];

const words = {
  title: text('复议、诉讼答复期限', 'Periods for replies'),
  lead: text(
    '本机关向复议机关、人民法院提交书面答复的期限，自收到副本的次日起算，用于提醒。默认按《行政复议法》第四十八条、第五十四条、第八十八条和《行政诉讼法》第六十七条。',
    'Within which the office replies, from the day after it got the copy. Used for reminders.',
  ),
  ordinary: text('行政复议普通程序（工作日）', 'Reconsideration, ordinary (working days)'),
  simplified: text('行政复议简易程序（工作日）', 'Reconsideration, simplified (working days)'),
  suit: text('行政诉讼（日）', 'Suit (days)'),
  bad: text('请填写1至60的整数', 'A whole number from 1 to 60'),
  save: text('保存', 'Save'),
  saved: text('已保存', 'Saved'),
};
const FIELDS = ['ordinary', 'simplified', 'suit'] as const;

async function save(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object(repliesSchema.shape));
  if (!form.ok) {
    const fields = new Set(form.problems.map(({ field }) => field));
    const problems = [...fields].map((field) => problem(field, words.bad.zh, words.bad.en));
    return page(context, form.typed, problems);
  }
  await context.work(context.demand(''), (desk) => changeSite(desk, { settings: { replies: form.value } }));
  return seeOther(href(context.lang, `${PATH}?done=saved`));
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, c } = context;
  const { replies } = await siteSettings(deps.office, site.siteId);
  return officePage(
    context,
    {
      title: words.title[lang],
      back: href(lang, '/office/requests/remedies'),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('done') === 'saved' ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <Card>
        <p className="text-secondary">{words.lead[lang]}</p>
        <form method="post" action={href(lang, PATH)} noValidate>
          {FIELDS.map((field) => (
            <TextField
              key={field}
              name={field}
              label={words[field]}
              value={String(replies[field])}
              inputMode="numeric"
              typed={typed}
              problems={problems}
              required
            />
          ))}
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}
