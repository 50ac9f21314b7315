/** One session: what was taught, who came, and the forms in which that is written down. */
import { ProblemList } from '../../documents/import/problem-list.tsx';
import type { SheetProblem } from '../../documents/import/sheet-problems.ts';
import { Card, DataTable, Facts, Notice } from '../../web/components.tsx';
import { ErrorSummary, FileField, type Problem, TextField, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { Files, withheldFrom } from '../evidence/files.tsx';
import { readTraining, type TrainingView } from './view.ts';
import { CHANGE_NAMES, trainingWords as words } from './words.ts';

export async function trainingPage(
  context: OfficeContext,
  typed: Typed = {},
  problems: readonly Problem[] = [],
  found: readonly SheetProblem[] = [],
): Promise<Response> {
  const { lang } = context;
  const view = await readTraining(context);
  const { id, state, units, keeps } = view;
  const address = href(lang, `/office/assessment/training/${id}`);
  const wrong = problems.length + found.length > 0;
  const works = keeps && !state.cancelled;
  const withheld = await withheldFrom(context, state.files);
  return officePage(
    context,
    { title: state.title, back: href(lang, '/office/assessment'), status: wrong ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <ProblemList problems={found} errors={words.errors} warnings={words.warnings} />
      {state.cancelled ? <Notice tone="warn">{words.cancelled[lang]}</Notice> : null}
      {works ? (
        <p className="d-flex flex-wrap gap-2">
          <a className="btn btn-outline-primary" href={`${address}/sign-in`}>
            {words.print[lang]}
          </a>
          <a className="btn btn-outline-primary" href={`${address}/sign-in.xlsx`}>
            {words.sheet[lang]}
          </a>
          <a className="btn btn-outline-secondary" href={`${address}/change`}>
            {words.change[lang]}
          </a>
        </p>
      ) : null}
      <Card title={words.facts[lang]}>
        <Facts
          items={[
            [words.on[lang], state.on],
            [words.hours[lang], String(state.hours)],
            [words.place[lang], state.place],
            [words.lecturer[lang], state.lecturer],
            [words.units[lang], state.unitIds.map(units.nameOf).join('、')],
            [
              words.files[lang],
              state.files.length > 0 ? <Files key="files" {...{ address, withheld }} files={state.files} /> : '',
            ],
          ]}
        />
      </Card>
      <Attendance view={view} />
      {works ? <AttendForm {...{ view, address, typed, problems }} /> : null}
      {works ? <ImportForm {...{ view, address, typed, problems }} /> : null}
      <History view={view} />
      {works ? <CancelForm {...{ view, address, typed, problems }} /> : null}
    </>,
  );
}

function Attendance({ view: { state, seen, staff, units } }: { view: TrainingView }) {
  const lang = useLanguage();
  if (state.present === null)
    return (
      <Card title={words.attendance[lang]}>
        <p className="text-secondary mb-0">{words.notYet[lang]}</p>
      </Card>
    );
  const present = new Set(state.present.map(({ personId }) => personId));
  const rows = seen.map((unitId) => {
    const own = staff.filter((one) => one.unitId === unitId);
    return { unitId, own, came: own.filter(({ personId }) => present.has(personId)) };
  });
  return (
    <Card title={words.attendance[lang]}>
      <DataTable
        caption={words.attendance[lang]}
        rows={rows}
        rowKey={({ unitId }) => unitId}
        empty={words.notYet}
        columns={[
          { head: words.unit[lang], cell: ({ unitId }) => units.nameOf(unitId), tight: true },
          { head: words.came[lang], cell: ({ came }) => came.length, numeric: true },
          { head: words.of[lang], cell: ({ own }) => own.length, numeric: true },
          {
            head: words.name[lang],
            cell: ({ came }) => came.map(({ name }) => name).join('、') || words.nobody[lang],
          },
        ]}
      />
    </Card>
  );
}

interface FormProps {
  view: TrainingView;
  address: string;
  typed: Typed;
  problems: readonly Problem[];
}

function AttendForm({ view: { state, version, staff, units }, address, typed, problems }: FormProps) {
  const lang = useLanguage();
  const posted = typed.present;
  const value = ({ personId, unitId }: { personId: string; unitId: string }) => `${unitId}/${personId}`;
  const ticked = new Set(posted === undefined ? (state.present ?? []).map(value) : [posted].flat());
  return (
    <Card title={words.tick[lang]}>
      <form method="post" action={`${address}/attendance`} id="present">
        <input type="hidden" name="version" value={version} />
        {state.unitIds.map((unitId) => {
          const own = staff.filter((one) => one.unitId === unitId);
          return (
            <fieldset className="mb-2" key={unitId}>
              <legend className="form-label mb-1">{units.nameOf(unitId)}</legend>
              {own.length === 0 ? <span className="text-secondary">{words.noStaff[lang]}</span> : null}
              {own.map((one) => (
                <label className="form-check form-check-inline" key={one.personId}>
                  <input
                    className="form-check-input"
                    type="checkbox"
                    name="present[]"
                    value={value(one)}
                    defaultChecked={ticked.has(value(one))}
                  />
                  <span className="form-check-label">{one.name}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
        {state.present === null ? null : (
          <>
            <p className="text-secondary">{words.tickNote[lang]}</p>
            <TextField name="reason" label={words.reason} maxLength={300} required {...{ typed, problems }} />
          </>
        )}
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}

function ImportForm({ view: { state, version }, address, typed, problems }: FormProps) {
  const lang = useLanguage();
  return (
    <Card title={words.import[lang]}>
      <form method="post" action={`${address}/import`} encType="multipart/form-data">
        <input type="hidden" name="version" value={version} />
        <p className="text-secondary">{words.importNote[lang]}</p>
        <FileField name="list" label={words.file} problems={problems} accept=".xlsx" required />
        {state.present === null ? null : (
          <TextField name="importReason" label={words.reason} maxLength={300} required {...{ typed, problems }} />
        )}
        <button type="submit" className="btn btn-outline-primary">
          {words.import[lang]}
        </button>
      </form>
    </Card>
  );
}

function History({ view: { state, persons } }: { view: TrainingView }) {
  const lang = useLanguage();
  return (
    <Card title={words.history[lang]}>
      <DataTable
        caption={words.history[lang]}
        rows={state.history.map((one, at) => ({ ...one, at }))}
        rowKey={({ at }) => String(at)}
        empty={words.none}
        columns={[
          { head: words.day[lang], cell: ({ on }) => on, tight: true },
          { head: words.act[lang], cell: ({ kind }) => CHANGE_NAMES[kind][lang], tight: true },
          { head: words.by[lang], cell: ({ personId }) => persons.get(personId ?? '') ?? '', tight: true },
          { head: words.reason[lang], cell: ({ reason }) => <span className="text-break">{reason}</span> },
        ]}
      />
    </Card>
  );
}

function CancelForm({ view: { version }, address, typed, problems }: FormProps) {
  const lang = useLanguage();
  return (
    <Card title={words.cancel[lang]}>
      <form method="post" action={`${address}/cancel`}>
        <input type="hidden" name="version" value={version} />
        <p className="text-secondary">{words.cancelNote[lang]}</p>
        <TextField name="cancelReason" label={words.cancelReason} maxLength={300} required {...{ typed, problems }} />
        <button type="submit" className="btn btn-outline-danger">
          {words.cancel[lang]}
        </button>
      </form>
    </Card>
  );
}
