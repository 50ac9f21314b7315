/** The page of a unit's letterhead. */
import type { Unit } from '../../units/read.ts';
import { Card, Facts, Notice } from '../../web/components.tsx';
import {
  Choices,
  ErrorSummary,
  FileField,
  type Problem,
  Select,
  TextArea,
  TextField,
  type Typed,
} from '../../web/forms.tsx';
import { colon, href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import type { Letterhead } from './fold.ts';
import { words } from './messages.ts';

export const LETTERHEAD = '/office/requests/letter-template';

export interface LetterheadView {
  units: readonly Unit[];
  unit: Unit | null;
  letterhead?: Letterhead;
  /** who set the template */
  by?: string;
  problems?: readonly Problem[];
  typed?: Typed;
  isSaved?: boolean;
}

export function letterheadPage(context: OfficeContext, view: LetterheadView): Response {
  const { lang } = context;
  const { unit, letterhead, problems = [], typed = {} } = view;
  return officePage(
    context,
    {
      title: words.title[lang],
      back: href(lang, '/office'),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      {view.isSaved ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <UnitChoice units={view.units} unit={unit} />
      {unit && letterhead ? (
        <>
          <TemplateCard unit={unit} letterhead={letterhead} by={view.by ?? ''} problems={problems} />
          <HeadCard unit={unit} letterhead={letterhead} problems={problems} typed={typed} />
        </>
      ) : null}
    </>,
  );
}

function UnitChoice({ units, unit }: Pick<LetterheadView, 'units' | 'unit'>) {
  const lang = useLanguage();
  return (
    <form method="get" action={href(lang, LETTERHEAD)} className="row align-items-end">
      <div className="col-md-6">
        <Select
          name="unit"
          label={words.unit}
          typed={{ unit: unit?.id ?? '' }}
          empty={words.choose}
          options={units.map((one) => ({ value: one.id, label: lang === 'zh' ? one.name : one.nameEn }))}
        />
      </div>
      <div className="col-md-4 mb-3">
        <button type="submit" className="btn btn-outline-primary">
          {words.open[lang]}
        </button>
      </div>
    </form>
  );
}

interface Part {
  unit: Unit;
  letterhead: Letterhead;
  problems: readonly Problem[];
}

function TemplateCard({ unit, letterhead: { template }, by, problems }: Part & { by: string }) {
  const lang = useLanguage();
  const query = `?unit=${unit.id}`;
  return (
    <Card title={words.template[lang]}>
      {template ? (
        <>
          <Facts
            items={[
              [words.current[lang], template.name],
              [words.setOn[lang], template.setOn],
              [words.setBy[lang], by],
              [
                words.digest[lang],
                <span key="digest" className="text-break">
                  {template.digest}
                </span>,
              ],
            ]}
          />
          <p>
            <a className="me-3" href={`${href(lang, LETTERHEAD)}/file${query}`}>
              {words.download[lang]}
            </a>
          </p>
          <form method="post" action={`${href(lang, LETTERHEAD)}/remove`} className="mb-3">
            <input type="hidden" name="unitId" value={unit.id} />
            <button type="submit" className="btn btn-outline-danger">
              {words.remove[lang]}
            </button>
          </form>
        </>
      ) : (
        <p>{words.none[lang]}</p>
      )}
      <form method="post" action={href(lang, LETTERHEAD)} encType="multipart/form-data" noValidate>
        <input type="hidden" name="unitId" value={unit.id} />
        <FileField
          name="template"
          label={words.upload}
          hint={words.uploadHint}
          problems={problems}
          accept=".docx"
          required
        />
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
      <p className="mt-3 mb-0">
        {words.sample[lang] + colon(lang)}
        <a className="ms-2 me-3 text-decoration-underline" href={`${href(lang, LETTERHEAD)}/sample.docx${query}`}>
          Word
        </a>
        <a className="text-decoration-underline" href={`${href(lang, LETTERHEAD)}/sample.pdf${query}`}>
          PDF
        </a>
      </p>
    </Card>
  );
}

function HeadCard({ unit, letterhead: { head }, problems, typed }: Part & { typed: Typed }) {
  const lang = useLanguage();
  const shown: Typed = { name: head.name, lines: head.lines.join('\n'), color: head.color, ...typed };
  const shared = { typed: shown, problems };
  return (
    <Card title={words.head[lang]}>
      <form method="post" action={`${href(lang, LETTERHEAD)}/head`}>
        <input type="hidden" name="unitId" value={unit.id} />
        <TextField {...shared} name="name" label={words.name} hint={words.nameHint} maxLength={40} />
        <TextArea {...shared} name="lines" label={words.lines} rows={3} maxLength={200} />
        <Choices
          {...shared}
          name="color"
          label={words.color}
          options={[
            { value: 'red', label: words.red[lang] },
            { value: 'black', label: words.black[lang] },
          ]}
        />
        <button type="submit" className="btn btn-primary">
          {words.saveHead[lang]}
        </button>
      </form>
    </Card>
  );
}
