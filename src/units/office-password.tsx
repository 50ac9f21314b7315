/** Changing one's own password; the only page that opens while an initial password is in use. */
import { z } from 'zod';
import { Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, says, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { atDesk } from '../web/routes.ts';
import { localPath } from './back.ts';
import { passwordWords as words } from './messages.ts';
import { LONGEST_PASSWORD } from './policy.ts';
import { siteSettings } from './read.ts';
import { changePassword } from './sign-in-actions.ts';
import { accountOf } from './usable.ts';

export const passwordRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: '/office/password', duty: 'signed-in', act: null, handle: (context) => page(context, []) },
  { method: 'post', path: '/office/password', duty: 'signed-in', act: 'password.changed', handle: change },
];

const schema = z
  .object({
    present: z.string().max(1000),
    wanted: z.string().max(LONGEST_PASSWORD * 4),
    again: z.string(),
    back: z.string().max(2000).optional(),
  })
  .refine((given) => given.wanted === given.again, { path: ['again'], message: says(words.different) });

async function change(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, form.problems);
  const { site, session, deps, now } = context;
  const { present, wanted, back } = form.value;
  const actor = { siteId: site.siteId, personId: session.personId, role: 'signed-in', unitId: null };
  const problem = await changePassword(
    deps,
    context.c.req.raw,
    { siteId: site.siteId, personId: session.personId, present, wanted },
    (task) => atDesk(deps, actor, now, task),
  );
  if (problem) return page(context, [problem]);
  return seeOther(localPath(back, href(context.lang, '/office')));
}

async function page(context: OfficeContext, problems: readonly Problem[]): Promise<Response> {
  const { lang, session } = context;
  const policy = (await siteSettings(context.deps.office, context.site.siteId)).accounts;
  const account = await accountOf(context.deps, session.personId);
  const back = localPath(context.c.req.query('back'), '');
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <div className="row">
      <div className="col-lg-6">
        <ErrorSummary problems={problems} />
        {session.mustChangePassword ? (
          <Notice tone="warn">{(account?.must_change_password ? words.forced : words.outdated)[lang]}</Notice>
        ) : null}
        {back ? (
          <Notice tone="wait">
            {words.old[lang]} <a href={back}>{words.later[lang]}</a>
          </Notice>
        ) : null}
        <form method="post" action={href(lang, '/office/password')} className="card card-body">
          <input type="hidden" name="back" value={back} />
          <TextField
            name="present"
            label={words.present}
            type="password"
            autoComplete="current-password"
            problems={problems}
            required
          />
          <TextField
            name="wanted"
            label={words.wanted}
            type="password"
            autoComplete="new-password"
            hint={words.hint(policy.minLength, policy.minClasses, policy.history)}
            problems={problems}
            required
          />
          <TextField
            name="again"
            label={words.again}
            type="password"
            autoComplete="new-password"
            problems={problems}
            required
          />
          <div>
            <button type="submit" className="btn btn-primary">
              {words.save[lang]}
            </button>
          </div>
        </form>
      </div>
    </div>,
  );
}
