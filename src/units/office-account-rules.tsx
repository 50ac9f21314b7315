/** The site's rules about accounts: idleness, old passwords, second factors. For the security administrator. */
import { z } from 'zod';
import { Notice } from '../web/components.tsx';
import { ROLES } from '../web/duties.ts';
import { Choices, ErrorSummary, type Problem, readForm, Select, says, TextField, type Typed } from '../web/forms.tsx';
import { href, text } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { accountWords as words } from './account-words.ts';
import { ROLE_NAMES } from './messages.ts';
import { fields, siteVersion } from './office-forms.ts';
import { siteSettings } from './read.ts';
import { changeSite } from './site-actions.ts';

const HERE = '/office/accounts/rules';

export const accountRuleRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty: 'account.secure', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: HERE, duty: 'account.secure', act: 'site.changed', handle: change },
];

const days = says(text('请填写7至730之间的天数', 'Give 7 to 730 days'));
const schema = z.object({
  idleDays: z.coerce.number({ error: days }).int(days).min(7, days).max(730, days),
  lockIdle: z.enum(['yes', 'no']),
  oldPassword: z.enum(['advise', 'force']),
  secondFactor: z.array(z.enum(ROLES)).default([]),
  version: fields.version,
});

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site } = context;
  const { accountRules: rules } = await siteSettings(deps.office, site.siteId);
  const shared = { typed, problems };
  const option = (value: string, label: { zh: string; en: string }) => ({ value, label: label[lang] });
  return officePage(
    context,
    {
      title: words.rules[lang],
      back: href(lang, '/office/accounts'),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      {context.c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <p className="text-secondary">{words.rulesHint[lang]}</p>
      <form method="post" action={href(lang, HERE)} className="card card-body">
        <input type="hidden" name="version" value={await siteVersion(context)} />
        <TextField
          {...shared}
          name="idleDays"
          label={words.ruleIdleDays}
          hint={words.ruleIdleHint}
          inputMode="numeric"
          value={String(rules.idleDays)}
          required
        />
        <Select
          {...shared}
          name="lockIdle"
          label={words.ruleLockIdle}
          hint={words.ruleLockIdleHint}
          options={[option('no', words.no), option('yes', words.yes)]}
          value={rules.lockIdle ? 'yes' : 'no'}
        />
        <Select
          {...shared}
          name="oldPassword"
          label={words.ruleOldPassword}
          options={[option('advise', words.ruleAdvise), option('force', words.ruleForce)]}
          value={rules.oldPassword}
        />
        <Choices
          {...shared}
          name="secondFactor"
          label={words.ruleFactor}
          hint={words.ruleFactorHint}
          options={ROLES.map((role) => option(role, ROLE_NAMES[role]))}
          values={rules.secondFactor}
          many
        />
        <div>
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </div>
      </form>
    </>,
  );
}

async function change(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version, lockIdle, ...rules } = form.value;
  const settings = { accountRules: { ...rules, lockIdle: lockIdle === 'yes' } };
  await context.work(context.demand(''), (desk) => changeSite(desk, { settings }, version));
  return seeOther(`${href(context.lang, HERE)}?saved=1`);
}
