/** Panels of the report page: identities, comparison with last year, the form of entered figures. */

import type { IdentityCheck, IdentityId } from '../law/report-identities.ts';
import { reportCells } from '../law/report-identities.ts';
import { Badge, Card, DataTable, Notice } from '../web/components.tsx';
import { type Problem, Select, TextField, type Typed } from '../web/forms.tsx';
import { type Language, text } from '../web/language.ts';
import { BLANKS } from './blank.ts';
import { enteredCells, isAmount, isChange } from './cells.ts';
import { notEntered } from './compile.ts';
import { gateWords } from './gate-words.ts';
import { pageWords as words } from './messages.ts';
import type { ReportView } from './office-view.ts';

/** Every instance of every identity, grouped, with both sides; a group in which one fails is open. */
export function ChecksPanel({ checks, lang }: { checks: readonly IdentityCheck[]; lang: Language }) {
  const failed = checks.filter((check) => !check.holds);
  const groups = Map.groupBy(checks, (check) => check.id);
  const verdict = failed.length === 0 ? words.allHold(checks.length) : words.someFail(checks.length, failed.length);
  const tone = failed.length === 0 ? 'good' : failed.some((check) => check.severity === 'error') ? 'bad' : 'warn';
  return (
    <Card title={words.checks[lang]} id="checks">
      <Notice tone={tone} title={verdict[lang]} />
      {[...groups].map(([id, list]) => (
        <CheckGroup key={id} {...{ id, list, lang }} />
      ))}
    </Card>
  );
}

function CheckGroup({ id, list, lang }: { id: IdentityId; list: readonly IdentityCheck[]; lang: Language }) {
  const failed = list.filter((check) => !check.holds).length;
  const basis = list[0]?.basis[lang] ?? '';
  const columns = [
    { head: words.where[lang], cell: (check: IdentityCheck) => check.where[lang] },
    { head: words.left[lang], cell: (check: IdentityCheck) => check.left, numeric: true },
    { head: words.right[lang], cell: (check: IdentityCheck) => check.right, numeric: true },
    { head: words.verdict[lang], cell: (check: IdentityCheck) => <Verdict {...{ check, lang }} />, tight: true },
  ];
  return (
    <details open={failed > 0}>
      <summary>
        {id} {basis}{' '}
        <Badge tone={failed === 0 ? 'good' : 'bad'}>
          {failed === 0 ? `${words.holds[lang]} ${list.length}` : `${words.fails[lang]} ${failed}/${list.length}`}
        </Badge>
      </summary>
      <DataTable
        caption={`${id} ${basis}`}
        columns={columns}
        rows={list}
        rowKey={(check) => `${check.where.en} ${check.cells.join()}`}
        empty={words.none}
      />
    </details>
  );
}

function Verdict({ check, lang }: { check: IdentityCheck; lang: Language }) {
  if (check.holds) return <Badge tone="good">{words.holds[lang]}</Badge>;
  if (check.severity === 'warning') return <Badge tone="warn">{words.failsWarning[lang]}</Badge>;
  return <Badge tone="bad">{words.fails[lang]}</Badge>;
}

/** Totals and table two beside last year's. */
export function ComparisonPanel({ view, lang }: { view: ReportView; lang: Language }) {
  const before = new Map(reportCells(view.compilation.previous.report).map((cell) => [cell.id, cell.value]));
  const rows = reportCells(view.figures.report)
    .filter((cell) => cell.id.startsWith('t2.') || cell.id.endsWith('.total'))
    .map((cell) => ({ ...cell, last: before.get(cell.id) ?? null }))
    .filter((row) => row.value !== 0 || (row.last ?? 0) !== 0);
  type Row = (typeof rows)[number];
  const columns = [
    { head: words.item[lang], cell: (row: Row) => row.where[lang] },
    { head: words.lastYear[lang], cell: (row: Row) => row.last ?? words.otherForm[lang], numeric: true },
    { head: words.thisYear[lang], cell: (row: Row) => row.value, numeric: true },
    {
      head: words.change[lang],
      cell: (row: Row) => (row.last === null ? '' : signed(row.value - row.last)),
      numeric: true,
    },
  ];
  return (
    <Card title={words.comparison[lang]} id="comparison">
      <DataTable
        caption={words.comparison[lang]}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={words.none}
      />
    </Card>
  );
}

function signed(change: number): string {
  const rounded = Number(change.toFixed(6));
  return rounded > 0 ? `+${rounded}` : String(rounded);
}

/** Value and source of each figure that only people know. */
export function FigureFields(props: { view: ReportView; lang: Language; typed: Typed; problems: readonly Problem[] }) {
  const { view, lang, typed, problems } = props;
  const { stored, compilation } = view;
  const missing = notEntered(compilation).length;
  const { report } = view.figures;
  const cells = reportCells(report).filter((cell) => enteredCells(report.form).includes(cell.id));
  return (
    <details open={missing > 0 || problems.length > 0} className="mt-3" id="figures">
      <summary>
        {words.entered[lang]} {missing > 0 ? <Badge tone="warn">{words.notEntered(missing)[lang]}</Badge> : null}
      </summary>
      <p className="text-secondary mt-2">{words.enteredHint[lang]}</p>
      {cells.map((cell) => {
        const known = stored.figures[cell.id];
        const label = (what: typeof words.value) =>
          text(`${cell.where.zh} ${what.zh}`, `${cell.where.en}, ${what.en.toLowerCase()}`);
        return (
          <div className="row" key={cell.id}>
            <div className="col-12 col-md-3">
              <Select
                name={`blank-${cell.id}`}
                label={label(gateWords.blank)}
                options={BLANKS.map((blank) => ({ value: blank, label: gateWords[blank][lang] }))}
                empty={gateWords.number}
                value={known?.blank ?? ''}
                {...{ typed, problems }}
              />
            </div>
            <div className="col-12 col-md-3">
              <TextField
                name={`value-${cell.id}`}
                label={label(words.value)}
                {...(isAmount(cell.id) || isChange(cell.id) ? {} : { inputMode: 'numeric' as const })}
                value={known && known.blank === null ? String(known.value) : ''}
                {...{ typed, problems }}
              />
            </div>
            <div className="col-12 col-md-6">
              <TextField
                name={`source-${cell.id}`}
                label={label(words.source)}
                maxLength={300}
                value={known?.source ?? ''}
                {...{ typed, problems }}
              />
            </div>
          </div>
        );
      })}
    </details>
  );
}
