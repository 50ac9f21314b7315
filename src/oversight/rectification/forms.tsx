/** The forms of findings: their schemas and fields. */
import { z } from 'zod';
import { ACCEPTED } from '../../documents/file-type.ts';
import { NEW_MEDIA_2019, WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import { fields } from '../../units/office-forms.ts';
import type { UnitChoice } from '../../units/unit-names.ts';
import { FileField, type Problem, Select, says, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { type Language, useLanguage } from '../../web/language.ts';
import { findingWords, GRAVITY_NAMES, SOURCE_NAMES } from './messages.ts';
import { pageWords as words } from './page-words.ts';
import { type FindingState, GRAVITIES, SOURCES } from './state.ts';

const factFields = {
  // in the order of the form, in which what is wrong is told
  title: z.string().trim().min(1, says(findingWords.needTitle)).max(200, says(findingWords.longTitle)),
  place: z.string().trim().min(1, says(findingWords.needPlace)).max(2000, says(findingWords.longPlace)),
  unitId: z.uuid(says(findingWords.needUnit)),
  gravity: z.enum(GRAVITIES),
  sourceNumber: fields.optional(100),
  indicator: fields.optional(20),
  detail: fields.optional(5000),
};
export const newFinding = z.object({
  ...factFields,
  source: z.enum(SOURCES),
  /** the id that the finding gets, made with the form */
  once: z.uuid().optional().catch(undefined),
});
export const changedFinding = z.object({ ...factFields, version: fields.version });

export interface IndicatorChoice {
  value: string;
  label: string;
}

/** Conditions and items of the 2019 sets, as they are chosen for a finding. */
export function indicatorChoices(lang: Language): IndicatorChoice[] {
  return [WEBSITE_2019, NEW_MEDIA_2019].flatMap(({ veto, deductions }) => [
    ...veto.flatMap(({ name, conditions }) =>
      conditions.map(({ id, finds }) => ({ value: id, label: `${id} ${name[lang]}：${finds[lang]}` })),
    ),
    ...deductions.flatMap(({ items }) => items.map(({ id, name }) => ({ value: id, label: `${id} ${name[lang]}` }))),
  ]);
}

interface Shared {
  typed: Typed;
  problems: readonly Problem[];
}

export function FactFields({
  finding,
  units,
  ...same
}: Shared & { finding: FindingState | null; units: readonly UnitChoice[] }) {
  const lang = useLanguage();
  const indicators = indicatorChoices(lang);
  // one of a county's own set, by its code, stays chosen
  const known = same.typed.indicator ?? finding?.indicator ?? '';
  if (typeof known === 'string' && known !== '' && !indicators.some(({ value }) => value === known))
    indicators.push({ value: known, label: known });
  const named = <K extends string>(values: readonly K[], names: Record<K, { zh: string; en: string }>) =>
    values.map((value) => ({ value, label: names[value][lang] }));
  return (
    <>
      <TextField
        name="title"
        label={words.title}
        hint={words.titleHint}
        value={finding?.title}
        maxLength={200}
        required
        {...same}
      />
      <TextField
        name="place"
        label={words.place}
        hint={words.placeHint}
        value={finding?.place}
        maxLength={2000}
        required
        {...same}
      />
      <div className="row">
        <div className="col-md-6">
          <Select
            name="unitId"
            label={words.unit}
            value={finding?.unitId}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            empty={words.chooseUnit}
            required
            {...same}
          />
        </div>
        <div className="col-md-6">
          <Select
            name="gravity"
            label={words.gravity}
            value={finding?.gravity ?? 'medium'}
            options={named(GRAVITIES, GRAVITY_NAMES)}
            {...same}
          />
        </div>
        {finding ? null : (
          <div className="col-md-6">
            <Select
              name="source"
              label={words.source}
              value="inspection"
              options={named(SOURCES, SOURCE_NAMES)}
              {...same}
            />
          </div>
        )}
        <div className="col-md-6">
          <TextField
            name="sourceNumber"
            label={words.sourceNumber}
            hint={words.sourceNumberHint}
            value={finding?.sourceNumber}
            maxLength={100}
            {...same}
          />
        </div>
      </div>
      <Select
        name="indicator"
        label={words.indicator}
        value={finding?.indicator ?? ''}
        options={indicators}
        empty={words.noIndicator}
        {...same}
      />
      <TextArea name="detail" label={words.what} value={finding?.detail} rows={4} maxLength={5000} {...same} />
    </>
  );
}

/** On a phone the camera is one of the choices. */
export function FilesField({ problems }: Pick<Shared, 'problems'>) {
  return (
    <FileField
      name="files"
      label={words.files}
      hint={words.filesHint}
      problems={problems}
      accept={`image/*,${ACCEPTED}`}
      many
    />
  );
}
