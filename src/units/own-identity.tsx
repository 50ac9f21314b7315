/** One's own identity at the province's service: whether it opens the account, and accepting the one that was named. */
import { z } from 'zod';
import { Card } from '../web/components.tsx';
import { type Problem, problem, readForm, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { acceptIdentity } from './identity-actions.ts';
import { problemsOf } from './office-forms.ts';
import { ownOf } from './own.ts';
import { ownWords as words } from './own-words.ts';
import { passwordProblem } from './second-factor.ts';

export function OwnIdentity(props: {
  context: OfficeContext;
  action: string;
  since: Temporal.PlainDate | null;
  /** the identifier that waits to be accepted */
  offered: string | null;
  problems: readonly Problem[];
}) {
  const { context, action, since, offered, problems } = props;
  const { lang } = context;
  return (
    <Card title={words.identity[lang]}>
      <p className="mb-0">{(since ? words.identityOn(since.toString()) : words.identityOff)[lang]}</p>
      {offered === null ? null : (
        <form method="post" action={href(lang, action)} className="mt-3" id="subject">
          <p>{words.identityOffered(offered)[lang]}</p>
          <input type="hidden" name="subject" value={offered} />
          <TextField
            name="password"
            label={words.present}
            type="password"
            autoComplete="current-password"
            problems={problems}
            required
          />
          <button type="submit" className="btn btn-primary">
            {words.identityAccept[lang]}
          </button>
        </form>
      )}
    </Card>
  );
}

const schema = z.object({ subject: z.string().max(200), password: z.string().max(1000) });

/** `page` shows one's account again with what is wrong, `to` is where it stands. */
export async function acceptOwn(
  context: OfficeContext,
  page: (problems: readonly Problem[]) => Promise<Response>,
  to: string,
): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page([problem('password', words.needPassword.zh, words.needPassword.en)]);
  const own = await ownOf(context);
  const wrong = await passwordProblem(context.deps, own, form.value.password);
  if (wrong) return page([wrong]);
  const problems = await problemsOf(() => own.work((desk) => acceptIdentity(desk, own.personId, form.value.subject)));
  return problems.length > 0 ? page(problems) : seeOther(href(context.lang, to));
}
