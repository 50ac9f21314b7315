/** In the form of a report's text: the list of figures to refer to, and the text as it will be printed. */
import type { Report } from '../../law/annual-report.ts';
import { paragraphs } from '../../text/html.ts';
import { DataTable } from '../../web/components.tsx';
import { textLanguage, useLanguage } from '../../web/language.ts';
import type { TextSection } from '../texts.ts';
import { type FrozenReference, referables, referencesIn, resolved, written } from './rules.ts';
import { referenceWords as words } from './words.ts';

const LIST = 'report-figures';

/** The figures with their present values, once on a page. */
export function FigureList({ report }: { report: Report }) {
  const lang = useLanguage();
  return (
    <datalist id={LIST}>
      {referables(report).map(({ id, where, value }) => (
        <option key={id} value={written(id)}>{`${where[lang]}：${value}`}</option>
      ))}
    </datalist>
  );
}

/** Looks up a figure and puts its reference where the cursor stood; without scripts it is copied from the field. */
export function ReferenceField({ section }: { section: TextSection }) {
  const lang = useLanguage();
  const id = `reference${section}`;
  return (
    <div className="mb-3">
      <label className="form-label" htmlFor={id}>
        {words.choose[lang]}
      </label>
      <div className="input-group">
        <input id={id} className="form-control" list={LIST} autoComplete="off" aria-describedby={`${id}-hint`} />
        <button
          type="button"
          className="btn btn-outline-primary"
          data-insert={id}
          data-into={`section${section}`}
          aria-label={words.insertInto(section)[lang]}
          hidden
        >
          {words.insert[lang]}
        </button>
      </div>
      <div className="form-hint" id={`${id}-hint`}>
        {words.chooseHint[lang]}
      </div>
    </div>
  );
}

/** The saved text with its figures, where it refers to any. */
export function TextPreview({ html, report }: { html: string; report: Report }) {
  const lang = useLanguage();
  if (referencesIn(html).length === 0) return null;
  const values = new Map(referables(report).map(({ id, value }) => [id, value]));
  const lines = paragraphs(resolved(html, (id) => values.get(id))).map((line, at) => ({ line, key: `${at}` }));
  return (
    <div className="border rounded p-3 mb-3">
      <h3 className="h4">{words.preview[lang]}</h3>
      {lines.map(({ line, key }) => (
        <p key={key} className="mb-1" lang={textLanguage(lang)}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** What a frozen report's texts referred to, with the figures of that day. */
export function FrozenReferences({ references }: { references: readonly FrozenReference[] }) {
  const lang = useLanguage();
  if (references.length === 0) return null;
  const rows = references.map((one, at) => ({ ...one, key: `${at}` }));
  type Row = (typeof rows)[number];
  return (
    <DataTable
      caption={words.frozen[lang]}
      columns={[
        { head: words.section[lang], cell: (row: Row) => words.sectionName(row.section)[lang] },
        { head: words.reference[lang], cell: (row: Row) => <code>{written(row.reference)}</code> },
        { head: words.cell[lang], cell: (row: Row) => words.cellsName(row.cells)[lang] },
        { head: words.value[lang], cell: (row: Row) => row.value, numeric: true },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      empty={words.frozen}
    />
  );
}
