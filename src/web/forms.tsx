/** Forms: read once at the edge, keep what was typed, and say which field needs what. */
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { emptyFile, problemWords } from './field-problems.ts';
import type { Text } from './language.ts';
import { text, useLanguage } from './language.ts';
import { Refusal } from './refusal.ts';

const DIVIDER = '\u001f';

/** A Zod message in both languages: `z.string().min(1, says(text('请填写标题', 'Give a title')))`. */
export function says(message: Text): string {
  return `${message.zh}${DIVIDER}${message.en}`;
}

export interface Problem {
  field: string;
  text: Text;
}

/** What was typed, as it came: kept to fill the form again. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export type FormResult<T> =
  | { ok: true; value: T; typed: Typed; files: ReadonlyMap<string, readonly File[]> }
  | { ok: false; problems: Problem[]; typed: Typed; files: ReadonlyMap<string, readonly File[]> };

const NOT_A_FORM = new Refusal('not-a-form', 400, text('提交的不是表单。', 'What was sent is not a form.'));

/** One kind of line ending, and no NUL, which the database cannot hold. */
const tidy = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\0', '');

/** Reads a posted form. Names ending in [] become lists; files are apart; texts are trimmed of line-ending noise. @throws Refusal not-a-form */
export async function readForm<T>(c: Context, schema: z.ZodType<T>): Promise<FormResult<T>> {
  const data = await c.req.formData().catch(() => {
    throw NOT_A_FORM;
  });
  const typed: Record<string, string | string[]> = {};
  const files = new Map<string, File[]>();
  const problems: Problem[] = [];
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name);
    const uploads = values.filter((value): value is File => typeof value !== 'string' && value.size > 0);
    if (uploads.length > 0) files.set(name, uploads);
    // a field without a choice comes as a file without a name
    for (const value of values)
      if (typeof value !== 'string' && value.size === 0 && value.name !== '')
        problems.push({ field: name.replace(/\[\]$/, ''), text: emptyFile(value.name) });
    const texts = values.filter((value) => typeof value === 'string').map(tidy);
    if (name.endsWith('[]')) typed[name.slice(0, -2)] = texts;
    else if (texts[0] !== undefined) typed[name] = texts[0];
  }
  const parsed = schema.safeParse(typed);
  if (parsed.success && problems.length === 0) return { ok: true, value: parsed.data, typed, files };
  for (const issue of parsed.error?.issues ?? []) {
    const [zh, en] = issue.message.split(DIVIDER);
    problems.push({
      field: issue.path.join('.'),
      text: zh && en ? text(zh, en) : problemWords(issue, typed[String(issue.path[0])]),
    });
  }
  return { ok: false, problems, typed, files };
}

/** One problem found by an action rather than by the schema, in the same shape. */
export function problem(field: string, zh: string, en: string): Problem {
  return { field, text: text(zh, en) };
}

export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  const lang = useLanguage();
  if (problems.length === 0) return null;
  return (
    <div className="alert alert-danger" role="alert" id="errors" tabIndex={-1}>
      <h2 className="alert-title h4">
        {lang === 'zh' ? `有 ${problems.length} 处需要更正` : `${problems.length} to correct`}
      </h2>
      <ul className="mb-0">
        {problems.map((p) => (
          <li key={p.field + p.text.en}>
            <a href={`#${p.field}`}>{p.text[lang]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  name: string;
  label: Text;
  typed?: Typed;
  problems?: readonly Problem[];
  hint?: Text | undefined;
  required?: boolean;
  /** the value when nothing was typed yet */
  value?: string | undefined;
}

/** Label, control, hint and error of one field, tied together for assistive technology. */
function Frame({ name, label, hint, required, problems = [], children }: FieldProps & { children: ReactNode }) {
  const lang = useLanguage();
  const mine = problems.filter((p) => p.field === name);
  return (
    <div className="mb-3">
      <label className={`form-label${required ? ' required' : ''}`} htmlFor={name}>
        {label[lang]}
      </label>
      {children}
      {hint ? (
        <div className="form-hint" id={`${name}-hint`}>
          {hint[lang]}
        </div>
      ) : null}
      {mine.map((p) => (
        <div className="invalid-feedback d-block" id={`${name}-error`} key={p.text.en}>
          {p.text[lang]}
        </div>
      ))}
    </div>
  );
}

function shared({ name, problems = [], hint, required }: FieldProps) {
  const wrong = problems.some((p) => p.field === name);
  const described = [hint ? `${name}-hint` : '', wrong ? `${name}-error` : ''].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    required: required ?? false,
    'aria-invalid': wrong || undefined,
    'aria-describedby': described || undefined,
    className: `form-control${wrong ? ' is-invalid' : ''}`,
  };
}

function current({ typed, name, value }: FieldProps): string {
  const given = typed?.[name];
  return typeof given === 'string' ? given : (value ?? '');
}

export function TextField(
  props: FieldProps & {
    type?: 'text' | 'date' | 'password' | 'email' | 'tel' | 'number' | 'search' | 'datetime-local';
    autoComplete?: string;
    maxLength?: number;
    inputMode?: 'numeric' | 'text';
    /** id of a <datalist> with proposals */
    list?: string;
  },
) {
  const { type = 'text', autoComplete, maxLength, inputMode, list } = props;
  return (
    <Frame {...props}>
      <input
        {...shared(props)}
        type={type}
        defaultValue={type === 'password' ? '' : current(props)}
        autoComplete={autoComplete}
        maxLength={maxLength}
        inputMode={inputMode}
        list={list}
      />
    </Frame>
  );
}

export function TextArea(props: FieldProps & { rows?: number; maxLength?: number }) {
  return (
    <Frame {...props}>
      <textarea {...shared(props)} rows={props.rows ?? 5} maxLength={props.maxLength} defaultValue={current(props)} />
    </Frame>
  );
}

/** Chooses a file, or any number of them (`many`); `accept`: the endings that are offered. A browser forgets the choice. */
export function FileField(props: FieldProps & { many?: boolean; accept?: string }) {
  return (
    <Frame {...props}>
      <input {...shared(props)} type="file" multiple={props.many} accept={props.accept} />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
  group?: string;
}

export function Select(props: FieldProps & { options: readonly Option[]; empty?: Text }) {
  const lang = useLanguage();
  const groups = [...new Set(props.options.map((o) => o.group))];
  return (
    <Frame {...props}>
      <select
        {...shared(props)}
        className={shared(props).className.replace('form-control', 'form-select')}
        defaultValue={current(props)}
      >
        {props.empty ? <option value="">{props.empty[lang]}</option> : null}
        {groups.map((group) => {
          const options = props.options
            .filter((o) => o.group === group)
            .map((o) => (
              <option key={o.value} value={o.value}>
                {o.label}
              </option>
            ));
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </Frame>
  );
}

/** A group of radio buttons or check boxes (`many`, posted as name[]). */
export function Choices(
  props: FieldProps & { options: readonly Option[]; many?: boolean; values?: readonly string[] },
) {
  const lang = useLanguage();
  const given = props.typed?.[props.name];
  const chosen = given === undefined ? (props.values ?? (props.value ? [props.value] : [])) : [given].flat();
  const mine = (props.problems ?? []).filter((p) => p.field === props.name);
  return (
    <fieldset className="mb-3" id={props.name} tabIndex={-1}>
      <legend className={`form-label${props.required ? ' required' : ''}`}>{props.label[lang]}</legend>
      {props.hint ? <div className="form-hint mb-1">{props.hint[lang]}</div> : null}
      {props.options.map((o) => (
        <label className="form-check" key={o.value}>
          <input
            className={`form-check-input${mine.length > 0 ? ' is-invalid' : ''}`}
            type={props.many ? 'checkbox' : 'radio'}
            name={props.many ? `${props.name}[]` : props.name}
            value={o.value}
            defaultChecked={chosen.includes(o.value)}
          />
          <span className="form-check-label">{o.label}</span>
        </label>
      ))}
      {mine.map((p) => (
        <div className="invalid-feedback d-block" key={p.text.en}>
          {p.text[lang]}
        </div>
      ))}
    </fieldset>
  );
}
