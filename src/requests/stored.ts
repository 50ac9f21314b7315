/** What a case keeps as sealed bytes: files, and letters as they were frozen. */
import type { LetterKind } from './letters/facts.ts';

/** A file kept sealed under the case's key: `digest` is of the plain bytes, `blob` of the sealed ones. */
export interface StoredFile {
  mediaType: string;
  /** bytes, plain */
  size: number;
  digest: string;
  blob: string;
}

/** A letter as it was frozen: the PDF is what is served, the .docx its editable record. */
export interface FrozenLetter {
  kind: LetterKind;
  number: string;
  date: string;
  pdf: StoredFile;
  docx: StoredFile;
  /** The facts it was made from, as JSON, with their digest; letters from before these were kept have none. */
  facts?: StoredFile;
}

/** The names of an act's files, in their order: the sealed part of an act. */
export interface FileNames {
  names: readonly string[];
}

/** Files of an act with their names, as a page or an archive shows them. */
export interface FiledWith {
  files: readonly StoredFile[];
  names: FileNames | null | 'erased';
}
