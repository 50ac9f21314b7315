/** Files that the office adds to a case: kept sealed under its key, their names in the sealed part of the act. */
import type { Desk } from '../db/acts.ts';
import { keepSealed } from './frozen.ts';
import type { SentAnswer } from './state.ts';
import type { FiledWith, FileNames, StoredFile } from './stored.ts';

/** An upload whose type was proven by its bytes. */
export interface NewFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Keeps the files; `names` is null where there are none, so that nothing is sealed. */
export async function keepFiles(
  desk: Desk,
  caseId: string,
  given: readonly NewFile[],
): Promise<{ files: StoredFile[]; names: FileNames | null }> {
  const files: StoredFile[] = [];
  // one after the other: a transaction has one connection
  for (const { mediaType, bytes } of given) files.push(await keepSealed(desk, caseId, mediaType, bytes));
  return { files, names: given.length > 0 ? { names: given.map(({ name }) => name) } : null };
}

/** What went out with an answer, by name. */
export function answerFiles(
  answer: Pick<SentAnswer, 'attachments' | 'names'> | null,
): { name: string; file: StoredFile }[] {
  if (!answer) return [];
  const { attachments: files, names } = answer;
  return namedFiles({ files, names: names && names !== 'erased' ? { names: names.attachmentNames } : names });
}

/** Files with the name each was given; numbered where the names are erased or withheld. */
export function namedFiles({ files, names }: FiledWith): { name: string; file: StoredFile }[] {
  const known = names && names !== 'erased' ? names.names : [];
  return files.map((file, index) => ({ name: known[index] ?? `${index + 1}`, file }));
}
