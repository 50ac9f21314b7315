/** A form of the document's page that is folded away until it is wanted. */
import type { ReactNode } from 'react';
import type { Text } from '../../web/language.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { documentPath, type Opened } from './opened.ts';
import type { Trouble } from './trouble.ts';

/** Everything that an act on the page depends on. */
export interface Props {
  context: OfficeContext;
  opened: Opened;
  trouble: Trouble | null;
}

/** What a field of such a form is given. */
export function field({ trouble }: Props, name: string) {
  return { name, problems: trouble?.problems ?? [], ...(trouble ? { typed: trouble.typed } : {}) };
}

/** A form that is folded away until it is wanted; it stands open when something was wrong in it. */
export function Folded(
  props: Props & {
    path: string;
    title: Text;
    lead?: Text;
    fields: readonly string[];
    danger?: boolean;
    children: ReactNode;
  },
) {
  const { context, opened, trouble, path, title, lead, danger } = props;
  const { lang } = context;
  const isWrong = props.fields.some((name) => trouble?.typed[name] !== undefined);
  return (
    <details className="mb-2 action" open={isWrong}>
      <summary>{title[lang]}</summary>
      <form method="post" action={documentPath(context, opened.id, path)} className="mt-2">
        <input type="hidden" name="version" value={opened.version} />
        {lead ? <p className="form-hint">{lead[lang]}</p> : null}
        {props.children}
        <button type="submit" className={`btn btn-${danger ? 'danger' : 'primary'}`}>
          {title[lang]}
        </button>
      </form>
    </details>
  );
}
