/** From an imported file to the content of a draft: what the file says of itself, where the site knows it. */
import { SUBJECT_CLASSES } from '../law/subjects.ts';
import { validDate } from './import/facts.ts';
import type { Imported } from './import/read-file.ts';
import { ATTRIBUTES, type Content } from './state.ts';

/** Columns that the site does not have are left out; the openness attribute is decided by a person unless the file names it. */
export function draftContent(imported: Imported, openColumns: ReadonlySet<string>): Content {
  const front = imported.front ?? {};
  const given = (key: string) => front[key]?.trim() || null;
  const columns = (given('columns') ?? '').split(',').map((code) => code.trim());
  return {
    title: imported.title,
    body: imported.bodyHtml,
    kind: imported.kindGuess ?? 'document',
    columns: [...new Set(columns)].filter((code) => openColumns.has(code)),
    number: imported.number ?? null,
    signedOn: imported.signedOn ?? null,
    effectiveOn: validDate(front.effective),
    expiresOn: validDate(front.expires),
    publicUntil: validDate(front['public-until']),
    subjectClass: subject(given('subject')),
    summary: given('summary')?.slice(0, 100).toWellFormed() ?? null,
    attribute: ATTRIBUTES.find((known) => known === given('attribute')) ?? null,
    attributeGround: given('ground'),
    interprets: null,
    channels: ['web'],
    plannedAt: null,
    attachments: [],
  };
}

/** A class of the list, with or without a subclass behind a backslash. */
function subject(written: string | null): string | null {
  const main = written?.split('\\')[0];
  return SUBJECT_CLASSES.some((known) => known === main) ? written : null;
}
