/** The form of a unit: its schema, its fields, and what it says as facts. */
import { z } from 'zod';
import { type Problem, Select, says, TextField, type Typed } from '../web/forms.tsx';
import type { Language, Text } from '../web/language.ts';
import { formWords, UNIT_KIND_NAMES, unitWords as words } from './messages.ts';
import { fields } from './office-forms.ts';
import type { Unit } from './read.ts';
import { type Contact, type Remedy, UNIT_KINDS, type UnitFacts } from './unit-fold.ts';

const list = z.array(z.string().trim().max(200)).default([]);
const CONTACT = [
  'address',
  'hours',
  'phone',
  'fax',
  'email',
  'postcode',
  'website',
] as const satisfies (keyof Contact)[];
const REMEDIES = ['reconsideration', 'courts'] as const;

export const unitSchema = z
  .object({
    code: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,39}$/,
        says({ zh: '单位代码限小写字母、数字和横线', en: 'Small letters, digits, dashes' }),
      ),
    name: fields.needed('请填写单位全称', 'Give the full name'),
    shortName: fields.optional(60),
    nameEn: fields.optional(),
    kind: z.enum(UNIT_KINDS),
    parentId: z.union([z.literal('').transform(() => null), z.uuid()]),
    creditCode: z
      .string()
      .trim()
      .toUpperCase()
      .transform((code) => code || null),
    activeFrom: fields.date,
    address: fields.optional(),
    hours: fields.optional(),
    phone: fields.optional(60),
    fax: fields.optional(60),
    email: fields.optional(),
    postcode: fields.optional(20),
    website: fields
      .optional(300)
      .refine(
        (given) => given === '' || /^https?:$/.test(URL.parse(given)?.protocol ?? ''),
        says({ zh: '网站地址请以https://或者http://开头', en: 'The site’s address begins with https:// or http://' }),
      ),
    reconsiderationName: list,
    reconsiderationFrom: list,
    reconsiderationTo: list,
    courtsName: list,
    courtsFrom: list,
    courtsTo: list,
    version: fields.version.optional(),
  })
  .superRefine((given, context) => {
    for (const which of REMEDIES) {
      const good = remediesOf(given, which).every(({ name, from, to }) => name && isDate(from) && (!to || isDate(to)));
      if (!good) context.addIssue({ code: 'custom', path: [which], message: says(words.badRemedy) });
    }
  });
type Given = z.infer<typeof unitSchema>;

function isDate(given: string): boolean {
  return z.iso.date().safeParse(given).success;
}

/** The lines of a remedy in which anything is filled in. */
function remediesOf(given: Pick<Given, RemedyField>, which: (typeof REMEDIES)[number]): Remedy[] {
  const [names, starts, ends] = [given[`${which}Name`], given[`${which}From`], given[`${which}To`]];
  return names
    .map((name, i) => ({ name, from: starts[i] ?? '', to: ends[i] || null }))
    .filter((remedy) => remedy.name || remedy.from || remedy.to);
}
type RemedyField = `${(typeof REMEDIES)[number]}${'Name' | 'From' | 'To'}`;

/** What the form says, as the facts of a unit. */
export function unitFacts(given: Given): Omit<UnitFacts, 'sortKey' | 'activeTo'> {
  return {
    code: given.code,
    name: given.name,
    shortName: given.shortName || given.name,
    nameEn: given.nameEn || given.name,
    kind: given.kind,
    parentId: given.parentId,
    creditCode: given.creditCode,
    activeFrom: given.activeFrom,
    contact: Object.fromEntries(CONTACT.filter((key) => given[key]).map((key) => [key, given[key]])),
    reconsideration: remediesOf(given, 'reconsideration'),
    courts: remediesOf(given, 'courts'),
  };
}

interface Props {
  action: string;
  lang: Language;
  /** The unit as it is; null for a new one. */
  unit: Unit | null;
  /** Units that may stand above it. */
  parents: readonly Unit[];
  typed: Typed;
  problems: readonly Problem[];
  version?: number;
}

export function UnitForm({ action, lang, unit, parents, typed, problems, version }: Props) {
  const shared = { typed, problems };
  const kinds = UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_NAMES[kind][lang] }));
  return (
    <form method="post" action={action} className="card card-body">
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {unit ? (
        <input type="hidden" name="code" value={unit.code} />
      ) : (
        <TextField {...shared} name="code" label={words.code} hint={words.codeHint} required />
      )}
      <TextField {...shared} name="name" label={words.name} value={unit?.name} required />
      <TextField {...shared} name="shortName" label={words.shortName} value={unit?.shortName} />
      <TextField {...shared} name="nameEn" label={words.nameEn} value={unit?.nameEn} />
      <Select {...shared} name="kind" label={words.kind} options={kinds} value={unit?.kind ?? 'department'} required />
      <Select
        {...shared}
        name="parentId"
        label={words.parent}
        options={parents.map((parent) => ({ value: parent.id, label: parent.name }))}
        empty={words.topLevel}
        value={unit?.parentId ?? ''}
      />
      <TextField {...shared} name="creditCode" label={words.creditCode} value={unit?.creditCode ?? ''} maxLength={18} />
      <TextField
        {...shared}
        name="activeFrom"
        label={words.activeFrom}
        type="date"
        value={unit?.activeFrom.toString()}
        required
      />
      <h2 className="h3 mt-3">{words.contact[lang]}</h2>
      {CONTACT.map((key) => (
        <TextField {...shared} key={key} name={key} label={words[key]} value={unit?.contact[key]} />
      ))}
      <h2 className="h3 mt-3">{words.remedies[lang]}</h2>
      <p className="text-secondary">{words.remediesHint[lang]}</p>
      {REMEDIES.map((which) => (
        <RemedyRows key={which} which={which} label={words[which]} lang={lang} now={unit?.[which] ?? []} {...shared} />
      ))}
      <div className="mt-3">
        <button type="submit" className="btn btn-primary">
          {formWords.save[lang]}
        </button>
      </div>
    </form>
  );
}

function RemedyRows(props: {
  which: (typeof REMEDIES)[number];
  label: Text;
  lang: Language;
  now: readonly Remedy[];
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { which, label, lang, now, typed, problems } = props;
  const lines = typedLines(typed, which) ?? now;
  const columns = [
    ['Name', label, 'text'],
    ['From', formWords.since, 'date'],
    ['To', formWords.until, 'date'],
  ] as const;
  return (
    <fieldset className="mb-3" id={which} tabIndex={-1}>
      <legend className="form-label">{label[lang]}</legend>
      {[...lines, { name: '', from: '', to: null }].map((line, i) => (
        <div className="row g-2 mb-2" key={String(i)}>
          {columns.map(([part, name, type]) => (
            <div className={part === 'Name' ? 'col-sm-6' : 'col-6 col-sm-3'} key={part}>
              <input
                className="form-control"
                type={type}
                name={`${which}${part}[]`}
                aria-label={`${name[lang]} ${i + 1}`}
                defaultValue={(part === 'Name' ? line.name : part === 'From' ? line.from : line.to) ?? ''}
              />
            </div>
          ))}
        </div>
      ))}
      {problems
        .filter((problem) => problem.field === which)
        .map((problem) => (
          <div className="invalid-feedback d-block" key={problem.text.en}>
            {problem.text[lang]}
          </div>
        ))}
    </fieldset>
  );
}

function typedLines(typed: Typed, which: (typeof REMEDIES)[number]): Remedy[] | null {
  const at = (part: 'Name' | 'From' | 'To') => [typed[`${which}${part}`] ?? []].flat();
  if (typed[`${which}Name`] === undefined) return null;
  return at('Name')
    .map((name, i) => ({ name, from: at('From')[i] ?? '', to: at('To')[i] ?? null }))
    .filter((line) => line.name || line.from || line.to);
}
