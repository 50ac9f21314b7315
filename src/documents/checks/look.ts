/** Runs the content checks over a draft: its title and text, and the words of its attachments. */
import type { Kysely } from 'kysely';
import { findBlob } from '../../db/blobs.ts';
import type { Database } from '../../db/schema.ts';
import { checkFile, type FileResult } from '../../inspection/check/check-file.ts';
import { checkText } from '../../text/checks/check-text.ts';
import type { Finding } from '../../text/checks/rule.ts';
import type { OfficeLists } from '../../text/checks/wording/lists.ts';
import { documentText } from '../../text/html.ts';
import { siteSettings } from '../../units/read.ts';
import type { Attachment, Content, DocumentState } from '../state.ts';
import { wordingLists } from '../wording/store.ts';
import { figureFindings } from './figures.ts';
import { type Looked, textKindOf, withoutAllowed } from './standing.ts';

type Draft = Pick<Content, 'title' | 'body' | 'kind' | 'attachments'> & Partial<Pick<DocumentState, 'figures'>>;

/** The faults of title and text alone. */
export function textFindings(
  { title, body, kind, figures }: Omit<Draft, 'attachments'>,
  today: Temporal.PlainDate,
  lists?: OfficeLists,
): Finding[] {
  const known = textKindOf(kind);
  const text = documentText(title, body);
  const computed = figures ? figureFindings(text, figures) : [];
  return [
    ...computed,
    ...checkText(text, { today, published: today, ...(known && { kind: known }), ...(lists && { lists }) }),
  ];
}

/** Everything that is found, without what the site allows today. */
export async function lookAt(
  db: Kysely<Database>,
  siteId: string,
  draft: Draft,
  today: Temporal.PlainDate,
): Promise<Looked> {
  const wording = await wordingLists(db, siteId);
  const files: { file: string; result: FileResult }[] = [];
  for (const attachment of draft.attachments)
    files.push({ file: attachment.name, result: await resultOf(db, siteId, attachment, today, wording) });
  const looked: Looked = {
    inText: textFindings(draft, today, wording.lists),
    inFiles: files.flatMap(({ file, result }) =>
      result.findings.map(({ rule, severity, excerpt, reason, remedy }) => ({
        rule,
        severity,
        excerpt,
        reason,
        remedy,
        file,
      })),
    ),
    unread: files.flatMap(({ file, result }) =>
      result.unread ? [{ file, why: /\.pdf$/i.test(file) ? result.unread : null }] : [],
    ),
  };
  const { allowedFindings } = await siteSettings(db, siteId);
  return withoutAllowed(looked, allowedFindings, today.toString());
}

/** files whose results are kept: the same bytes say the same all day, and are looked at on each page and before each step */
const MOST = 200;
const kept = new Map<string, FileResult>();

async function resultOf(
  db: Kysely<Database>,
  siteId: string,
  { name, digest }: Attachment,
  today: Temporal.PlainDate,
  { lists, mark }: { lists: OfficeLists; mark: string },
): Promise<FileResult> {
  const key = `${siteId}/${digest}/${today.toString()}/${mark}/${name}`;
  const known = kept.get(key);
  if (known) return known;
  const blob = await findBlob(db, siteId, digest);
  // its own check says so: the bytes of an attachment are missing
  if (!blob) return { file: name, findings: [], unread: null };
  const result = await checkFile(name, blob.bytes, { kind: null, today, lists });
  kept.set(key, result);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  return result;
}
