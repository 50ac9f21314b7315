/** The office's acts on a case as forms: what each asks, what it demands of the answers, and which action it runs. */
import type { Context } from 'hono';
import { z } from 'zod';
import type { Desk } from '../db/acts.ts';
import { proveFile, proveText } from '../documents/file-type.ts';
import { type Problem, problem, readForm, says, type Typed } from '../web/forms.tsx';
import { type Text, text } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { When } from './actions.ts';
import type { NewFile } from './case-files.ts';
import { isImportGround } from './ledger/ground.ts';
import type { OfficeCase } from './office-case.ts';
import type { RequestActKind } from './request-acts.ts';

export interface ActField {
  name: string;
  label: Text;
  /** 'files': any number of uploads, handed to the action apart from the values */
  type: 'text' | 'area' | 'date' | 'number' | 'select' | 'files';
  required?: boolean;
  hint?: Text;
  value?: string;
  options?: readonly { value: string; label: Text }[];
}

export type Submitted =
  | { ok: false; problems: Problem[]; typed: Typed }
  | { ok: true; typed: Typed; run(desk: Desk, id: string): Promise<Shows> };

/** The page that follows an act, where it is another than the case. */
export type Shows = (context: OfficeContext, file: OfficeCase) => Response | null;

export interface OfficeAct {
  /** last part of the address */
  slug: string;
  kind: RequestActKind;
  label: Text;
  tone: 'primary' | 'secondary' | 'danger';
  /** whether the person enters the legal date; else the act is of today */
  isDated: boolean;
  fields(file: OfficeCase): readonly ActField[];
  /** beyond what stage and persons allow */
  isOffered(file: OfficeCase): boolean;
  submit(c: Context, today: Temporal.PlainDate): Promise<Submitted>;
}

interface Spec<T, R> {
  slug: string;
  kind: RequestActKind;
  label: Text;
  schema: z.ZodType<T>;
  run(desk: Desk, id: string, value: T, when: When, files: readonly NewFile[]): Promise<R>;
  /** What is shown this once, of what `run` gave; null: the case. */
  shows?: (context: OfficeContext, file: OfficeCase, done: R) => Response | null;
  tone?: OfficeAct['tone'];
  isDated?: boolean;
  fields?: OfficeAct['fields'];
  isOffered?: OfficeAct['isOffered'];
}

// a day alone: Temporal also reads calendars of other peoples and years of six digits
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A date as a date field sends it. */
export const dateField = z
  .string()
  .refine((iso) => ISO.test(iso) && isDate(iso), says(text('请填写日期', 'Give a date')))
  .transform((iso) => Temporal.PlainDate.from(iso));

/** Absent and blank mean the same. */
export const optionalDate = z
  .string()
  .optional()
  .refine((iso) => !iso || (ISO.test(iso) && isDate(iso)), says(text('日期不正确', 'This is not a date')))
  .transform((iso) => (iso ? Temporal.PlainDate.from(iso) : undefined));

function isDate(iso: string): boolean {
  try {
    Temporal.PlainDate.from(iso);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const needed = (zh: string, en: string, most = 2000) =>
  z
    .string()
    .trim()
    .min(1, says(text(zh, en)))
    .max(most, says(text(`最多${most}个字`, `At most ${most} characters`)));

/** Whatever is entered after its day says why. */
export const lateField = z
  .string()
  .trim()
  .max(200, says(text('最多200个字', 'At most 200 characters')))
  .refine((typed) => !isImportGround(typed), says(text('请写明补登原因', 'Say why it is entered late')))
  .default('');

/** Why an act of this day cannot be entered today without a word, or null. */
export function lateProblem(
  on: Temporal.PlainDate | undefined,
  late: string,
  today: Temporal.PlainDate,
): Problem | null {
  if (!on || late !== '' || Temporal.PlainDate.compare(on, today) >= 0) return null;
  return problem('late', '日期早于今天，请说明补登原因', 'The day is past: say why it is entered late');
}

const always = z.object({ version: z.coerce.number().int().optional(), happenedOn: optionalDate, late: lateField });

/** Makes an act of its parts; the form's version and legal date are read for all of them. */
export function officeAct<T extends object, R>(spec: Spec<T, R>): OfficeAct {
  const { slug, kind, label, schema, run, tone = 'primary', isDated = true } = spec;
  return {
    slug,
    kind,
    label,
    tone,
    isDated,
    fields: spec.fields ?? (() => []),
    isOffered: spec.isOffered ?? (() => true),
    async submit(c, today) {
      const form = await readForm(c, z.intersection(always, schema));
      if (!form.ok) return { ok: false, problems: form.problems, typed: form.typed };
      const { value } = form;
      const late = isDated ? lateProblem(value.happenedOn, value.late, today) : null;
      if (late) return { ok: false, problems: [late], typed: form.typed };
      const when: When = {
        ...(value.version === undefined ? {} : { version: value.version }),
        ...(isDated && value.happenedOn ? { happenedOn: value.happenedOn } : {}),
        ...(isDated && value.late ? { late: value.late } : {}),
      };
      const uploads = await readUploads(form.files);
      if (!uploads.ok) return { ok: false, problems: uploads.problems, typed: form.typed };
      return {
        ok: true,
        typed: form.typed,
        async run(desk, id) {
          const done = await run(desk, id, value, when, uploads.files);
          return (context, file) => spec.shows?.(context, file, done) ?? null;
        },
      };
    },
  };
}

type Uploads = { ok: true; files: NewFile[] } | { ok: false; problems: Problem[] };

/** Every upload of a form, its type proven by its bytes; plain texts only where they are let in. */
export async function readUploads(
  uploads: ReadonlyMap<string, readonly File[]>,
  { texts = false }: { texts?: boolean } = {},
): Promise<Uploads> {
  const files: NewFile[] = [];
  const problems: Problem[] = [];
  for (const [field, list] of uploads)
    for (const upload of list) {
      const bytes = new Uint8Array(await upload.arrayBuffer());
      const proven = (texts ? proveText(upload.name, bytes) : null) ?? proveFile(upload.name, bytes);
      if (proven.ok) files.push({ name: proven.name, mediaType: proven.mediaType, bytes });
      else problems.push({ field, text: proven.text });
    }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files };
}

export const NOTHING = z.object({});
