/** The form of a document's content: what was typed, read into content. */
import { z } from 'zod';
import { TIME_ZONE } from '../../db/acts.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { says, type Typed } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import { ATTRIBUTES, CHANNELS, type Content, DOCUMENT_KINDS } from '../state.ts';

const emptyAsNull = z.literal('').transform(() => null);
const date = z.iso.date({ error: says(text('请填写正确的日期', 'Give a date')) });
const optionalDate = z.union([emptyAsNull, date]).default(null);
const optionalText = (longest: number, zh: string, en: string) =>
  z
    .string()
    .trim()
    .max(longest, says(text(zh, en)))
    .transform((value) => value || null)
    .default(null);

const BAD_NUMBER = says(
  text('发文字号应形如“示政发〔2026〕3号”或“第3号”', 'A document number is like 示政发〔2026〕3号 or 第3号'),
);

/** Any bracket style becomes the standard one; numbers of orders, 第N号, have no year and stay as they are. */
const number = z
  .string()
  .trim()
  .max(60, BAD_NUMBER)
  .transform((value, context) => {
    if (value === '') return null;
    const parsed = parseDocumentNumber(value);
    if (parsed) return parsed.canonical;
    if (/^.{0,30}第\s*\d{1,5}\s*号$/u.test(value)) return value.replace(/\s+/g, '');
    context.addIssue({ code: 'custom', message: BAD_NUMBER });
    return z.NEVER;
  })
  .default(null);

/** '2026-03-01T09:30' in Beijing as an instant. */
const plannedAt = z
  .union([
    emptyAsNull,
    z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, says(text('请填写正确的时间', 'Give a date and time')))
      .transform((value, context) => {
        try {
          return Temporal.PlainDateTime.from(value).toZonedDateTime(TIME_ZONE).toInstant().toString();
        } catch {
          context.addIssue({ code: 'custom', message: says(text('请填写正确的时间', 'Give a date and time')) });
          return z.NEVER;
        }
      }),
  ])
  .default(null);

const list = z.array(z.string().max(100)).max(100).default([]);

export const contentSchema = z.object({
  version: z.coerce.number().int().nonnegative().default(0),
  next: z.enum(['save', 'submit']).default('save'),
  unitId: z.uuid().optional(),
  title: z
    .string()
    .trim()
    .min(1, says(text('请填写标题', 'Give a title')))
    .max(200, says(text('标题不超过200字', 'At most 200 characters'))),
  kind: z.enum(DOCUMENT_KINDS, says(text('请选择信息类别', 'Choose a kind'))),
  columns: list,
  mainColumn: z.string().default(''),
  number,
  signedOn: optionalDate,
  effectiveOn: optionalDate,
  expiresOn: optionalDate,
  publicUntil: optionalDate,
  plannedAt,
  subjectClass: optionalText(100, '主题分类过长', 'Too long'),
  summary: optionalText(100, '内容概述不超过100字', 'At most 100 characters'),
  attribute: z.union([emptyAsNull, z.enum(ATTRIBUTES)]).default(null),
  attributeGround: optionalText(500, '依据或理由不超过500字', 'At most 500 characters'),
  interprets: z.string().trim().max(300).default(''),
  channels: z.array(z.enum(CHANNELS)).default([]),
  body: z
    .string()
    .max(2_000_000, says(text('正文过长，请将部分内容作为附件', 'Too long: put a part into an attachment'))),
  /** digests of attachments to take out */
  removed: list,
  /** digests of files that an earlier refusal left waiting */
  uploads: list,
});
export type ContentForm = z.output<typeof contentSchema>;

/** A form as far as it can be read: what is wrong in it counts as not filled in. */
export function readableForm(typed: Typed): ContentForm {
  const wrong = contentSchema.safeParse(typed).error?.issues.map((issue) => issue.path[0]) ?? [];
  const readable = Object.entries(typed).filter(([name]) => !wrong.includes(name));
  return contentSchema.parse({ title: '—', kind: 'document', body: '', ...Object.fromEntries(readable) });
}

/** What a form says of the content, without attachments and the document interpreted, which are looked up. */
export function contentOf(form: ContentForm): Omit<Content, 'attachments' | 'interprets'> {
  const { title, kind, number, signedOn, effectiveOn, expiresOn, publicUntil, plannedAt } = form;
  const { subjectClass, summary, attribute, attributeGround, body } = form;
  const main = form.columns.includes(form.mainColumn) ? [form.mainColumn] : [];
  return {
    title,
    kind,
    number,
    signedOn,
    effectiveOn,
    expiresOn,
    publicUntil,
    plannedAt,
    subjectClass,
    summary,
    attribute,
    attributeGround,
    body,
    columns: [...new Set([...main, ...form.columns])],
    channels: [...new Set(['web', ...form.channels])],
  };
}

/** An instant as the control for date and time takes it. */
export function localTime(instant: string | null): string {
  if (!instant) return '';
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}
