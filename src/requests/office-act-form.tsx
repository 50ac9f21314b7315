/** One act as a form that unfolds. */
import { ACCEPTED } from '../documents/file-type.ts';
import { ErrorSummary, FileField, type Problem, Select, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import type { ActField, OfficeAct } from './office-acts.ts';
import type { OfficeCase } from './office-case.ts';

interface Props {
  act: OfficeAct;
  file: OfficeCase;
  isOpen: boolean;
  typed: Typed;
  problems: readonly Problem[];
}

const legalDate: ActField = {
  name: 'happenedOn',
  label: text('发生日期', 'Happened on'),
  type: 'date',
  hint: text('按实际发生的日期填写，期限据此计算。', 'The day on which it happened: the clock counts from it.'),
};

export const lateInput: ActField = {
  name: 'late',
  label: text('补登原因', 'Why it is entered late'),
  type: 'text',
  hint: text('日期早于今天的必须填写，不写个人信息。', 'Needed when the day is past; without personal data.'),
};

export function ActForm({ act, file, isOpen, typed, problems }: Props) {
  const lang = useLanguage();
  const fields = [
    ...act.fields(file),
    ...(act.isDated ? [{ ...legalDate, value: file.today.toString() }, lateInput] : []),
  ];
  const encoding = fields.some(({ type }) => type === 'files') ? { encType: 'multipart/form-data' } : {};
  return (
    <details className="border rounded mb-2" open={isOpen} id={act.slug}>
      <summary className="p-2 fw-bold">{act.label[lang]}</summary>
      <form
        method="post"
        action={href(lang, `/office/requests/${file.id}/${act.slug}`)}
        className="p-3"
        noValidate
        {...encoding}
      >
        <ErrorSummary problems={problems} />
        <input type="hidden" name="version" value={file.loaded.version} />
        {fields.map((field) => (
          <ActInput key={field.name} act={act} field={field} typed={typed} problems={problems} />
        ))}
        <button type="submit" className={`btn text-wrap btn-${act.tone}`}>
          {act.label[lang]}
        </button>
      </form>
    </details>
  );
}

function ActInput({ field, typed, problems }: { act: OfficeAct; field: ActField } & Pick<Props, 'typed' | 'problems'>) {
  const lang = useLanguage();
  const { name, label, type, required, hint, value, options = [] } = field;
  const shared = {
    name,
    label,
    typed,
    problems,
    value,
    ...(required ? { required } : {}),
    ...(hint ? { hint } : {}),
  };
  if (type === 'area') return <TextArea {...shared} rows={4} />;
  if (type === 'files') return <FileField {...{ name, label, hint, problems }} accept={ACCEPTED} many />;
  if (type === 'select')
    return <Select {...shared} options={options.map((one) => ({ value: one.value, label: one.label[lang] }))} />;
  return <TextField {...shared} type={type} />;
}
