/** The form in which a session is entered, and later corrected. */
import { ACCEPTED } from '../../documents/file-type.ts';
import { unitNames } from '../../units/unit-names.ts';
import { Card } from '../../web/components.tsx';
import { Choices, ErrorSummary, FileField, type Problem, TextField, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import type { TrainingState } from './state.ts';
import { readTraining } from './view.ts';
import { trainingWords as words } from './words.ts';

interface FormProps {
  action: string;
  units: readonly { id: string; name: string }[];
  values: Partial<TrainingState>;
  version: number | null;
  typed: Typed;
  problems: readonly Problem[];
}

function TrainingForm({ action, units, values, version, ...same }: FormProps) {
  const lang = useLanguage();
  return (
    <form method="post" action={action} encType="multipart/form-data">
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      <TextField name="title" label={words.title} value={values.title} maxLength={100} required {...same} />
      <div className="row">
        <div className="col-6 col-md-3">
          <TextField name="on" label={words.on} type="date" value={values.on} required {...same} />
        </div>
        <div className="col-6 col-md-3">
          <TextField
            name="hours"
            label={words.hours}
            hint={words.hoursHint}
            value={values.hours === undefined ? '' : String(values.hours)}
            maxLength={5}
            required
            {...same}
          />
        </div>
        <div className="col-md-6">
          <TextField name="place" label={words.place} value={values.place} maxLength={100} {...same} />
        </div>
      </div>
      <TextField name="lecturer" label={words.lecturer} value={values.lecturer} maxLength={100} required {...same} />
      <Choices
        name="unitIds"
        label={words.units}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        // none is ticked where somebody unticked all
        values={Object.keys(same.typed).length > 0 ? [] : (values.unitIds ?? units.map(({ id }) => id))}
        many
        required
        {...same}
      />
      <FileField
        name="files"
        label={words.files}
        hint={words.filesHint}
        accept={`image/*,${ACCEPTED}`}
        many
        {...same}
      />
      {version === null ? null : <TextField name="reason" label={words.reason} maxLength={300} required {...same} />}
      <button type="submit" className="btn btn-primary">
        {words.save[lang]}
      </button>
    </form>
  );
}

export async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, now } = context;
  const { choices } = await unitNames(context);
  return officePage(
    context,
    { title: words.hold[lang], back: href(lang, '/office/assessment'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <TrainingForm
          action={href(lang, '/office/assessment/training/new')}
          units={choices}
          values={{ on: dayOf(now).toString() }}
          version={null}
          {...{ typed, problems }}
        />
      </Card>
    </>,
  );
}

export async function changePage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const { id, state, version, units } = await readTraining(context);
  // a unit that was closed since stays on the list while the session names it
  const closed = state.unitIds.filter((unitId) => !units.choices.some((one) => one.id === unitId));
  const choices = [...units.choices, ...closed.map((unitId) => ({ id: unitId, name: units.nameOf(unitId) }))];
  const address = href(lang, `/office/assessment/training/${id}`);
  return officePage(
    context,
    { title: words.change[lang], back: address, status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <TrainingForm
          action={`${address}/change`}
          units={choices}
          values={state}
          version={version}
          {...{ typed, problems }}
        />
      </Card>
    </>,
  );
}
