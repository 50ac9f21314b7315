import type { ColumnType } from 'kysely';
import type { DateColumn, InstantColumn } from '../db/schema.ts';
import type { Attribute, DocumentKind, Stage } from './state.ts';

interface Common {
  site_id: string;
  id: string;
  title: string;
  body: string;
  number: string | null;
  kind: DocumentKind;
  subject_class: string | null;
  summary: string | null;
  signed_on: DateColumn | null;
  effective_on: DateColumn | null;
  expires_on: DateColumn | null;
  public_until: DateColumn | null;
  interprets: string | null;
  revision: number;
  change_note: string | null;
  amended_at: InstantColumn | null;
  withdrawn_at: InstantColumn | null;
  withdrawn_reason: string | null;
  repealed_on: DateColumn | null;
  repealed_by: string | null;
}

export interface DocumentRow extends Common {
  unit_id: string;
  stage: Stage;
  attribute: Attribute | null;
  attribute_ground: string | null;
  channels: string[];
  planned_at: InstantColumn | null;
  approved_digest: string | null;
  slug: string | null;
  index_number: string | null;
  released_at: InstantColumn | null;
  changed_on: DateColumn;
}

export interface DocumentColumnRow {
  site_id: string;
  document_id: string;
  position: number;
  column_code: string;
}

export interface AttachmentRow {
  site_id: string;
  document_id: string;
  position: number;
  name: string;
  media_type: string;
  size: number;
  digest: string;
}

export interface EditorRow {
  site_id: string;
  document_id: string;
  person_id: string;
}

export interface DocumentMendingRow {
  site_id: string;
  document_id: string;
  act_seq: number;
  proposed_by: string | null;
  proposed_on: DateColumn;
}

/** What was typed and not saved: `typed` is open, `sealed` is under the key of its case. */
export interface WorkingCopyRow {
  site_id: string;
  person_id: string;
  place: string;
  version: number;
  typed: ColumnType<unknown, string | null, string | null>;
  sealed: Uint8Array | null;
  uploads: ColumnType<unknown, string | undefined, string>;
  saved_at: InstantColumn;
}

export interface OpeningRow {
  site_id: string;
  place: string;
  person_id: string;
  window: string;
  opened_at: InstantColumn;
  seen_at: InstantColumn;
}

export interface PublishedDocumentRow extends Common {
  slug: string;
  index_number: string;
  unit_code: string;
  unit_name: string;
  digest: string;
  released_at: InstantColumn;
}

export interface PublishedDocumentColumnRow extends DocumentColumnRow {
  released_at: InstantColumn;
}

export interface PublishedFileRow extends AttachmentRow {
  bytes: Uint8Array;
}

export interface PublishedWordsRow {
  site_id: string;
  document_id: string;
  part: number;
  released_at: InstantColumn;
  words: string;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.documents': DocumentRow;
    'office.document_columns': DocumentColumnRow;
    'office.document_attachments': AttachmentRow;
    'office.document_editors': EditorRow;
    'office.document_mendings': DocumentMendingRow;
    'office.working_copies': WorkingCopyRow;
    'office.openings': OpeningRow;
    'published.documents': PublishedDocumentRow;
    'published.document_columns': PublishedDocumentColumnRow;
    'published.files': PublishedFileRow;
    'published.words': PublishedWordsRow;
  }
}
