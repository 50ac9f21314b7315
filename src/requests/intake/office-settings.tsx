/** What follows when an applicant cannot be reached, as the site decides: kept by the disclosure office. */
import { z } from 'zod';
import { siteSettings } from '../../units/read.ts';
import { intakeSchema } from '../../units/settings.ts';
import { changeSite } from '../../units/site-actions.ts';
import { Card, Notice } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, problem, readForm, TextField, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';

const PATH = '/office/requests/intake-settings';

export const intakeSettingsRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: PATH, duty: 'calendar.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: PATH, duty: 'calendar.keep', act: 'site.changed', handle: save },
];

const words = {
  title: text('联系申请人未成的处理规定', 'When an applicant cannot be reached'),
  lead: text(
    '平常信函、传真、电子邮件须与申请人确认后方为收到（第三十一条）。条例没有规定联系不上时如何处理，由本站点决定。',
    'Plain post, fax and e-mail are received when the applicant confirms (Art. 31). No rule says what follows when he cannot be reached.',
  ),
  attempts: text('至少联系的次数', 'Attempts at least'),
  bad: text('请填写1至10的整数', 'A whole number from 1 to 10'),
  unreached: text('达到次数仍未联系上的', 'After that'),
  proceed: text(
    '可以认定收到并转入办理，联系方式有误的告知补正',
    'The case may go on, and a clarification asks for another contact',
  ),
  wait: text('等待，恢复联系后方认定收到', 'It waits until the applicant is reached'),
  save: text('保存', 'Save'),
  saved: text('已保存', 'Saved'),
};

async function save(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object(intakeSchema.shape));
  if (!form.ok) return page(context, form.typed, [problem('attempts', words.bad.zh, words.bad.en)]);
  await context.work(context.demand(''), (desk) => changeSite(desk, { settings: { intake: form.value } }));
  return seeOther(href(context.lang, `${PATH}?done=saved`));
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, c } = context;
  const { intake } = await siteSettings(deps.office, site.siteId);
  const shared = { typed, problems };
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/requests/new'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('done') === 'saved' ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <Card>
        <p className="text-secondary">{words.lead[lang]}</p>
        <form method="post" action={href(lang, PATH)} noValidate>
          <TextField
            {...shared}
            name="attempts"
            label={words.attempts}
            value={String(intake.attempts)}
            inputMode="numeric"
            required
          />
          <Choices
            {...shared}
            name="unreached"
            label={words.unreached}
            options={(['proceed', 'wait'] as const).map((value) => ({ value, label: words[value][lang] }))}
            value={intake.unreached}
          />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}
