/**
 * Figures in the texts of a report stand as references to its cells, '{{t3.r1.total}}': the text says what the table says,
 * whatever happens to a case. Pure.
 */
import type { Report } from '../../law/annual-report.ts';
import { OUTCOME_ROWS } from '../../law/outcomes.ts';
import { TABLE_4_COLUMN_LABELS, TABLE_4_COLUMNS } from '../../law/report-form.ts';
import { table3LinesOf } from '../../law/report-forms.ts';
import { reportCells } from '../../law/report-identities.ts';
import { type Words, words } from '../../law/words.ts';
import { TEXT_SECTIONS, type TextSection, type Texts } from '../texts.ts';

/** What a text may refer to: a cell, or a sum for which the form has no cell. */
export interface Referable {
  /** As in the braces: 't3.r1.total', and 't3.r3_3.total' for all that was withheld. */
  id: string;
  where: Words;
  cells: readonly string[];
  value: number;
}

const BRACES = /\{\{([^{}]{0,80})\}\}/g;

/** The reference as it is written into a text. */
export const written = (id: string): string => `{{${id}}}`;

/** Everything that a text of this report may refer to, in the order of the form. */
export function referables(report: Report): Referable[] {
  const cells = reportCells(report);
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const sum = (id: string, where: Words, parts: readonly string[]): Referable => ({
    id,
    where,
    cells: parts,
    value: Number(parts.reduce((total, part) => total + (values.get(part) ?? 0), 0).toFixed(6)),
  });
  const own = cells.map(({ id, where }) => sum(id, where, [id]));
  const groups = table3LinesOf(report.form).flatMap(({ id, label }) => {
    const parts = OUTCOME_ROWS.filter((row) => row.startsWith(`${id}_`)).map((row) => `t3.${row}.total`);
    // row 三 has its total, and a group that the form gives a row of its own is a cell already
    if (!/^r3_\d$/.test(id) || parts.length === 0 || values.has(`t3.${id}.total`)) return [];
    return [sum(`t3.${id}.total`, words(`表三 ${label.zh} 各项合计`, `table 3, ${label.en}, sum`), parts)];
  });
  const suits = TABLE_4_COLUMNS.map((column) =>
    sum(
      `t4.suits.${column}`,
      words(
        `表四 行政诉讼合计 ${TABLE_4_COLUMN_LABELS[column].zh}`,
        `table 4, all suits, ${TABLE_4_COLUMN_LABELS[column].en}`,
      ),
      [`t4.direct.${column}`, `t4.afterReview.${column}`],
    ),
  );
  return [...own, ...groups, ...suits];
}

/** What stands in braces, in the order of the text; repeated as often as it stands there. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(BRACES)].map(([, id = '']) => id.trim());
}

/** The text with every reference as its figure; one that means nothing stays, for submission to refuse. */
export function resolved(text: string, value: (id: string) => number | undefined): string {
  return text.replace(BRACES, (whole, id: string) => {
    const figure = value(id.trim());
    return figure === undefined ? whole : String(figure);
  });
}

/** All texts of a report as they are read by others. */
export function resolvedTexts(texts: Texts, report: Report): Texts {
  const values = new Map(referables(report).map(({ id, value }) => [id, value]));
  return mapTexts(texts, (text) => resolved(text, (id) => values.get(id)));
}

export function mapTexts(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(
    TEXT_SECTIONS.flatMap((section) => {
      const text = texts[section];
      return text === undefined ? [] : [[section, change(text)]];
    }),
  );
}

/** A reference as it was frozen: where, to what, and the figure that it stood for. */
export interface FrozenReference {
  section: TextSection;
  reference: string;
  cells: readonly string[];
  value: number;
}

/** Every reference of the texts with its figure, in the order of the text. */
export function frozenReferences(texts: Texts, report: Report): FrozenReference[] {
  const known = new Map(referables(report).map((one) => [one.id, one]));
  return TEXT_SECTIONS.flatMap((section) =>
    referencesIn(texts[section] ?? '').flatMap((reference) => {
      const found = known.get(reference);
      return found ? [{ section, reference, cells: found.cells, value: found.value }] : [];
    }),
  );
}

/** References that mean nothing in this report's form, each once. */
export function unknownReferences(texts: Texts, report: Report): { section: TextSection; reference: string }[] {
  const known = new Set(referables(report).map(({ id }) => id));
  return TEXT_SECTIONS.flatMap((section) =>
    [...new Set(referencesIn(texts[section] ?? ''))]
      .filter((reference) => !known.has(reference))
      .map((reference) => ({ section, reference })),
  );
}
