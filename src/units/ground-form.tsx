/** A form of one act that needs its ground. */
import { Card } from '../web/components.tsx';
import { type Problem, TextArea, type Typed } from '../web/forms.tsx';
import type { Text } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { formWords } from './messages.ts';

/** `name` is the field of the ground: several such forms may stand on one page. */
export function GroundForm(props: {
  context: OfficeContext;
  action: string;
  name: string;
  title: Text;
  hint?: Text;
  tone?: 'primary' | 'danger';
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, action, name, title, hint, tone = 'primary', typed, problems } = props;
  const { lang } = context;
  return (
    <Card title={title[lang]}>
      {hint ? <p className="text-secondary">{hint[lang]}</p> : null}
      <form method="post" action={action}>
        <TextArea name={name} label={formWords.ground} rows={2} typed={typed} problems={problems} required />
        <button type="submit" className={`btn btn-${tone}`}>
          {title[lang]}
        </button>
      </form>
    </Card>
  );
}
