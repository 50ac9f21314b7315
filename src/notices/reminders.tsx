/** 催办规则: with how many working days left whom to remind; kept by the disclosure office. */
import { z } from 'zod';
import { siteSettings } from '../units/read.ts';
import { changeSite } from '../units/site-actions.ts';
import { Card, Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, says, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { reminderWords as words } from './messages.ts';

const PATH = '/office/notices/reminders';
const GROUPS = ['officer', 'leader', 'office'] as const;

const days = z
  .string()
  .transform((typed) =>
    typed
      .split(/[\s,，、]+/)
      .filter(Boolean)
      .map(Number),
  )
  .pipe(z.array(z.int(says(words.bad)).min(0, says(words.bad)).max(60, says(words.bad))).max(8, says(words.bad)))
  .transform((given) => [...new Set(given)].sort((a, b) => b - a));
const kept = z.coerce
  .number(says(words.badKept))
  .int(says(words.badKept))
  .min(30, says(words.badKept))
  .max(3650, says(words.badKept));
const schema = z.object({ officer: days, leader: days, office: days, readDays: kept, unreadDays: kept });

export async function remindersPage(context: OfficeContext): Promise<Response> {
  return page(context, {}, []);
}

export async function saveReminders(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  // an item of a list is named by its place; the field is what the form knows
  if (!form.ok)
    return page(
      context,
      form.typed,
      form.problems.map((one) => ({ ...one, field: one.field.split('.')[0] ?? '' })),
    );
  const { readDays, unreadDays, ...reminders } = form.value;
  const settings = { reminders, notices: { readDays, unreadDays } };
  await context.work(context.demand(''), (desk) => changeSite(desk, { settings }));
  return seeOther(href(context.lang, `${PATH}?done=saved`));
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, c } = context;
  const { reminders, notices } = await siteSettings(deps.office, site.siteId);
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/notices'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('done') === 'saved' ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <Card>
        <p className="text-secondary">{words.lead[lang]}</p>
        <form method="post" action={href(lang, PATH)}>
          {GROUPS.map((group) => (
            <TextField
              key={group}
              name={group}
              label={words[group]}
              hint={words.hint}
              value={reminders[group].join(', ')}
              typed={typed}
              problems={problems}
            />
          ))}
          {(['readDays', 'unreadDays'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={words[name]}
              value={String(notices[name])}
              inputMode="numeric"
              typed={typed}
              problems={problems}
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
