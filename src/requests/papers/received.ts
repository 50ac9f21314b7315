/** What the public attaches, before anything is kept: few files, of few kinds, each proven by its bytes. */
import { type Problem, problem } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import type { PublicContext } from '../../web/routes.ts';
import { callerBudget } from '../caller-budget.ts';
import type { NewFile } from '../case-files.ts';
import { readUploads } from '../office-acts.ts';

const MOST = 5;
/** bytes of one file */
const LARGEST = 10 * 1024 * 1024;
/** bytes of a form of the public with files */
export const PAPERS_BODY = 30 * 1024 * 1024;

/** No archives: nobody can see from outside what they hold. */
const TAKEN: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
export const TAKEN_ENDINGS = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

export const papersHint = text(
  `PDF、Word（.docx）、Excel（.xlsx）、PNG、JPG，最多${MOST}个，单个不超过10MB，合计不超过30MB。`,
  `PDF, Word (.docx), Excel (.xlsx), PNG or JPG; at most ${MOST}, of 10 MB each and 30 MB together.`,
);

// looking into a file costs time, and keeping it room
const mayUpload = callerBudget(30, 3600);

export type Received = { ok: true; files: readonly NewFile[] } | { ok: false; problems: readonly Problem[] };

/** The files of one field, or what is wrong with them. Fields without files cost the caller nothing. */
export async function receivePapers(
  context: PublicContext,
  uploads: ReadonlyMap<string, readonly File[]>,
  field: string,
): Promise<Received> {
  const given = uploads.get(field) ?? [];
  const wrong = (zh: string, en: string): Received => ({ ok: false, problems: [problem(field, zh, en)] });
  if (given.length === 0) return { ok: true, files: [] };
  if (given.length > MOST) return wrong(`最多附${MOST}个文件`, `At most ${MOST} files`);
  if (given.some(({ size }) => size > LARGEST))
    return wrong('单个文件不能超过10MB，请压缩或者拆分', 'A file is larger than 10 MB');
  if (!(await mayUpload(context)))
    return wrong('上传过于频繁，请一小时后再试', 'Too many uploads. Try again in an hour');
  const read = await readUploads(new Map([[field, given]]));
  if (!read.ok) return read;
  const other = read.files.find(({ mediaType }) => !TAKEN.includes(mediaType));
  if (other)
    return wrong(
      `“${other.name}”不是可以提交的类型，请用PDF、Word、Excel或者图片`,
      `${other.name}: send PDF, Word, Excel or pictures`,
    );
  return { ok: true, files: read.files };
}
