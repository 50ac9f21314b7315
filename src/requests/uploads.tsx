/** A field for any number of files. */
import { ACCEPTED } from '../documents/file-type.ts';
import type { Problem } from '../web/forms.tsx';
import { type Text, useLanguage } from '../web/language.ts';

interface Props {
  name: string;
  label: Text;
  hint?: Text | undefined;
  problems: readonly Problem[];
  /** endings that the file chooser offers */
  accept?: string;
}

export function Uploads({ name, label, hint, problems, accept = ACCEPTED }: Props) {
  const lang = useLanguage();
  const mine = problems.filter((one) => one.field === name);
  const described = [hint ? `${name}-hint` : '', mine.length > 0 ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="mb-3">
      <label className="form-label" htmlFor={name}>
        {label[lang]}
      </label>
      <input
        type="file"
        multiple
        className={`form-control${mine.length > 0 ? ' is-invalid' : ''}`}
        id={name}
        name={name}
        accept={accept}
        aria-describedby={described || undefined}
        aria-invalid={mine.length > 0 || undefined}
      />
      {hint ? (
        <div className="form-hint" id={`${name}-hint`}>
          {hint[lang]}
        </div>
      ) : null}
      {mine.length > 0 ? (
        <div className="invalid-feedback d-block" id={`${name}-error`}>
          {mine.map((one) => (
            <div key={one.text.en}>{one.text[lang]}</div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
