/** Fields and forms of the pages about one person. */
import { Card } from '../web/components.tsx';
import { type Problem, TextField, type Typed } from '../web/forms.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { peopleWords as words } from './messages.ts';
import { proposalWords } from './proposal-words.ts';
import type { StaffMember } from './staff.ts';

/** What is entered about a person. */
export function PersonFields({
  person,
  ...shared
}: {
  person?: StaffMember;
  typed: Typed;
  problems: readonly Problem[];
}) {
  return (
    <>
      <TextField {...shared} name="name" label={words.name} value={person?.name} required />
      <TextField {...shared} name="post" label={words.post} value={person?.post} />
      <TextField {...shared} name="phone" label={words.phone} value={person?.phone} />
    </>
  );
}

/** Proposes to open an account for somebody who has none. */
export function OpenForm(props: {
  context: OfficeContext;
  action: string;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, action, ...shared } = props;
  const { lang } = context;
  return (
    <Card title={proposalWords.proposeAccount[lang]}>
      <form method="post" action={action}>
        <TextField
          {...shared}
          name="username"
          label={words.username}
          hint={words.usernameHint}
          autoComplete="off"
          required
        />
        <button type="submit" className="btn btn-primary">
          {proposalWords.proposeAccount[lang]}
        </button>
      </form>
    </Card>
  );
}
