/** What is asked before personal data is shown or taken out whole: a reason, kept as the ground of the act. */
import type { ReactNode } from 'react';
import { type Problem, TextField, type Typed } from '../web/forms.tsx';
import { href, type Text, useLanguage } from '../web/language.ts';
import { needed } from './office-acts.ts';

/** characters */
const LONGEST = 200;

export const groundField = (missing: Text) => needed(missing.zh, missing.en, LONGEST);

/** `path`: where the form is sent to, without language; `children`: fields that come before the reason. */
export function GroundForm(props: {
  path: string;
  label: Text;
  hint: Text;
  send: Text;
  typed: Typed;
  problems: readonly Problem[];
  children?: ReactNode;
}) {
  const lang = useLanguage();
  const { path, label, hint, send, typed, problems, children } = props;
  return (
    <form method="post" action={href(lang, path)} noValidate>
      {children}
      <TextField name="ground" {...{ label, hint, typed, problems }} maxLength={LONGEST} required />
      <button type="submit" className="btn btn-primary">
        {send[lang]}
      </button>
    </form>
  );
}
