/** Linking an account to its person's identity at the province's service. */
import { z } from 'zod';
import { ActionForm, Card } from '../web/components.tsx';
import { type Problem, TextField, type Typed } from '../web/forms.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { accountWords as words } from './account-words.ts';
import { fields } from './office-forms.ts';

/** What the form posts. */
export const linking = z.object({ subject: fields.needed('请填写用户唯一标识', 'Give the identifier', 200) });

export function IdentityCard(props: {
  context: OfficeContext;
  action: string;
  since: Temporal.PlainDate | null;
  /** whether an identifier waits for its person */
  offered: boolean;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, action, since, offered, typed, problems } = props;
  const { lang } = context;
  return (
    <Card title={words.identity[lang]}>
      {since || offered ? (
        <>
          <p>{since ? `${words.linkedSince[lang]} ${since.toString()}` : words.offered[lang]}</p>
          <ActionForm action={`${action}/end`} label={words.unlink[lang]} tone="danger" />
        </>
      ) : (
        <form method="post" action={action}>
          <TextField
            name="subject"
            label={words.identitySubject}
            hint={words.identityHint}
            autoComplete="off"
            typed={typed}
            problems={problems}
            required
          />
          <button type="submit" className="btn btn-primary">
            {words.link[lang]}
          </button>
        </form>
      )}
    </Card>
  );
}
