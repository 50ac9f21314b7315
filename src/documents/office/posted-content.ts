/** What was posted with the form of a document: its content and files, or everything that is wrong with them at once. */
import type { Desk } from '../../db/acts.ts';
import { keepBlob } from '../../db/blobs.ts';
import { type Problem, readForm, type Typed } from '../../web/forms.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { proveFile } from '../file-type.ts';
import { missingForReview } from '../rules.ts';
import type { Attachment, Content } from '../state.ts';
import { findInterpreted } from '../store.ts';
import { type ContentForm, contentOf, contentSchema, readableForm } from './content-form.ts';
import type { Trouble } from './trouble.ts';

interface Read {
  typed: Typed;
  /** Keeps the sound files of the form, also of one that is refused, with those that an earlier refusal left waiting. */
  keepFiles(desk: Desk): Promise<Attachment[]>;
}
export type Posted = Read &
  ({ ok: true; value: ContentForm; content(desk: Desk): Promise<Content> } | { ok: false; trouble: Trouble });

/**
 * `attachments` are those that the document has already, `waiting` those of the person's working copy. `content` keeps
 * the new files and must run in the act's transaction.
 */
export async function readPosted(
  context: OfficeContext,
  attachments: readonly Attachment[],
  waiting: readonly Attachment[],
): Promise<Posted> {
  const form = await readForm(context.c, contentSchema);
  const value = form.ok ? form.value : readableForm(form.typed);
  const uploads = form.files.get('attachments') ?? [];
  const looked = await lookUp(context, value.interprets, uploads);
  const kept = attachments.filter((file) => !value.removed.includes(file.digest));
  const carried = waiting.filter((file) => value.uploads.includes(file.digest));
  const problems = [...(form.ok ? [] : form.problems), ...looked.problems];
  const { typed } = form;
  const keepFiles = async (desk: Desk) => [...carried, ...(await keepUploads(desk, looked.files))];
  if (problems.length === 0)
    return {
      ok: true,
      value,
      typed,
      keepFiles,
      content: async (desk) => ({
        ...contentOf(value),
        interprets: looked.interprets,
        attachments: [...kept, ...(await keepFiles(desk))],
      }),
    };
  if (value.next === 'submit') {
    const named = { interprets: value.interprets || null, attachments: [...kept, ...carried, ...uploads] };
    const lacking = missingForReview({ ...contentOf(value), ...named });
    const wrong = new Set(problems.map((problem) => problem.field));
    problems.push(...lacking.filter(({ field }) => !wrong.has(field)));
  }
  return { ok: false, typed, keepFiles, trouble: { problems, typed, status: 422 } };
}

interface ProvenUpload {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** What needs a look at the database and at the bytes: the document interpreted, the types of the files. */
async function lookUp(context: OfficeContext, interprets: string, uploads: readonly File[]) {
  const found = interprets ? await findInterpreted(context.deps.office, context.site.siteId, interprets) : null;
  const problems: Problem[] = [];
  if (interprets && found === null)
    problems.push({
      field: 'interprets',
      text: { zh: '没有找到这份已公开的文件，请核对', en: 'No public document is called so' },
    });
  if (found === 'several')
    problems.push({
      field: 'interprets',
      text: { zh: '有多份文件与此相符，请填写索引号', en: 'Several documents match; give the index number' },
    });
  const files: ProvenUpload[] = [];
  for (const file of uploads) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const proven = proveFile(file.name, bytes);
    if (proven.ok) files.push({ ...proven, bytes });
    else problems.push({ field: 'attachments', text: proven.text });
  }
  return { problems, files, interprets: found === 'several' ? null : (found?.id ?? null) };
}

async function keepUploads(desk: Desk, files: readonly ProvenUpload[]): Promise<Attachment[]> {
  const kept: Attachment[] = [];
  for (const { name, mediaType, bytes } of files) kept.push({ name, ...(await keepBlob(desk, mediaType, bytes)) });
  return kept;
}
