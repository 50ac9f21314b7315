/** Writing the texts of a summary: a field is chosen from the list and added to its section, without any script. */
import { Autosave } from '../documents/office/copy-parts.tsx';
import { assetAddress } from '../web/assets.ts';
import { Card, DataTable } from '../web/components.tsx';
import { type Problem, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { NamedFigure } from './summary-figures.ts';
import { SUMMARY_SECTIONS, type SummarySection } from './summary-state.ts';
import type { SummaryView } from './summary-view.ts';
import { SECTION_TITLES, summaryWords as words } from './summary-words.ts';

export function SummaryEditor(props: {
  context: OfficeContext;
  view: SummaryView;
  figures: readonly NamedFigure[];
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, view, figures, typed, problems } = props;
  const { lang } = context;
  const address = href(lang, `/office/summaries/${view.id}`);
  return (
    <Card title={words.edit[lang]} id="edit">
      <p className="text-secondary">{words.fieldsHint[lang]}</p>
      <form method="post" action={address} data-autosave={`${address}/copy`}>
        {/* Enter in a field saves; it does not insert */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {words.save[lang]}
        </button>
        <input type="hidden" name="version" value={view.version} />
        <TextField
          name="title"
          label={words.title}
          value={view.state.title}
          maxLength={100}
          required
          {...{ typed, problems }}
        />
        {SUMMARY_SECTIONS.map((section) => (
          <div key={section}>
            <TextArea
              name={section}
              label={SECTION_TITLES[section]}
              value={view.state.texts[section]}
              rows={5}
              maxLength={20_000}
              {...{ typed, problems }}
            />
            <Inserter {...{ context, section, figures }} action={href(lang, `/office/summaries/${view.id}`)} />
          </div>
        ))}
        <Autosave />
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
      <script type="module" src={assetAddress('autosave.js')} />
      <details className="mt-3">
        <summary>{`${words.fields[lang]}（${figures.length}）`}</summary>
        <DataTable
          caption={words.fields[lang]}
          columns={[
            { head: words.field[lang], cell: (one: NamedFigure) => <code>{`{{${one.name}}}`}</code> },
            {
              head: words.value[lang],
              cell: (one: NamedFigure) => (
                <a href={href(lang, `/office/summaries/${view.id}/figures/${one.id}`)}>{one.shown}</a>
              ),
              numeric: true,
              tight: true,
            },
          ]}
          rows={figures}
          rowKey={(one) => one.id}
          empty={words.none}
        />
      </details>
    </Card>
  );
}

function Inserter(props: {
  context: OfficeContext;
  section: SummarySection;
  figures: readonly NamedFigure[];
  action: string;
}) {
  const { context, section, figures, action } = props;
  const { lang } = context;
  const name = `field-${section}`;
  return (
    <div className="d-flex flex-wrap gap-2 align-items-center mb-4">
      <label className="visually-hidden" htmlFor={name}>
        {`${words.insert[lang]}：${SECTION_TITLES[section][lang]}`}
      </label>
      <select id={name} name={name} className="form-select w-auto mw-100" defaultValue="">
        <option value="">{words.chooseField[lang]}</option>
        {figures.map((figure) => (
          <option key={figure.id} value={figure.name}>
            {`${figure.name}（${figure.shown}）`}
          </option>
        ))}
      </select>
      {/* back at the section that it was added to */}
      <button
        type="submit"
        className="btn btn-outline-secondary"
        name="insert"
        value={section}
        formAction={`${action}#${section}`}
      >
        {words.insertButton[lang]}
      </button>
    </div>
  );
}
