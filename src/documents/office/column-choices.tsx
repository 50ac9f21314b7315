/** The columns that list a document: one of many check boxes for each, below the column that holds them. */

import { childrenOf, columnName } from '../../web/columns.ts';
import { type Problem, Select, type Typed } from '../../web/forms.tsx';
import { type Language, useLanguage } from '../../web/language.ts';
import type { Site, SiteColumn } from '../../web/routes.ts';
import { fieldWords as words } from './words.ts';

interface ColumnChoicesProps {
  site: Site;
  /** codes, the main one first */
  chosen: readonly string[];
  typed: Typed | undefined;
  problems: readonly Problem[];
}

/** Only columns without columns below them list documents of their own. */
export function ColumnChoices({ site, chosen, typed, problems }: ColumnChoicesProps) {
  const lang = useLanguage();
  const current = typed ? [typed.columns ?? []].flat() : chosen;
  const leaves = site.columns.filter((column) => childrenOf(site, column.code).length === 0);
  const groups = [...Map.groupBy(leaves, (column) => column.parent)];
  const mine = problems.filter((problem) => problem.field === 'columns');
  return (
    <fieldset className="mb-3" id="columns" tabIndex={-1} aria-describedby="columns-hint">
      <legend className="form-label">{words.columns[lang]}</legend>
      <div className="form-hint mb-2" id="columns-hint">
        {words.columnsHint[lang]}
      </div>
      {groups.map(([parent, list]) => (
        <Group key={parent ?? ''} name={nameOf(site, parent, lang)} list={list} current={current} />
      ))}
      {mine.map((problem) => (
        <div className="invalid-feedback d-block" key={problem.text.en}>
          {problem.text[lang]}
        </div>
      ))}
      <Select
        name="mainColumn"
        label={words.mainColumn}
        hint={words.mainColumnHint}
        empty={words.firstChosen}
        value={chosen[0]}
        options={leaves.map((column) => ({ value: column.code, label: columnName(column, lang) }))}
        {...(typed ? { typed } : {})}
      />
    </fieldset>
  );
}

function nameOf(site: Site, code: string | null, lang: Language): string | null {
  const column = site.columns.find((known) => known.code === code);
  return column ? columnName(column, lang) : null;
}

function Group(props: { name: string | null; list: readonly SiteColumn[]; current: readonly string[] }) {
  const lang = useLanguage();
  const boxes = (
    <div className="row row-cols-1 row-cols-sm-2 row-cols-lg-3 g-1">
      {props.list.map((column) => (
        <div className="col" key={column.code}>
          <label className="form-check mb-0">
            <input
              className="form-check-input"
              type="checkbox"
              name="columns[]"
              value={column.code}
              defaultChecked={props.current.includes(column.code)}
            />
            <span className="form-check-label">{columnName(column, lang)}</span>
          </label>
        </div>
      ))}
    </div>
  );
  if (!props.name) return <div className="mb-2">{boxes}</div>;
  const isOpen = props.list.some((column) => props.current.includes(column.code));
  return (
    <details className="mb-2" open={isOpen}>
      <summary>{props.name}</summary>
      {boxes}
    </details>
  );
}
