/** The fields of a document's content, in sections. */
import type { ReactNode } from 'react';
import { SUBJECT_CLASSES } from '../../law/subjects.ts';
import type { Unit } from '../../units/read.ts';
import { Card } from '../../web/components.tsx';
import { Choices, FileField, type Problem, Select, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { useLanguage } from '../../web/language.ts';
import type { Site } from '../../web/routes.ts';
import { ACCEPTED } from '../file-type.ts';
import { KIND_NAMES } from '../messages.ts';
import { ATTRIBUTE_NAMES, CHANNEL_NAMES } from '../names.ts';
import { ATTRIBUTES, type Attachment, CHANNELS, type Content, DOCUMENT_KINDS } from '../state.ts';
import { ColumnChoices } from './column-choices.tsx';
import { localTime } from './content-form.ts';
import { sizeOf } from './record.tsx';
import { editWords, sectionWords, fieldWords as words } from './words.ts';
import { copyWords } from './words-comparing.ts';

export interface ContentFieldsProps {
  site: Site;
  /** what is kept already; null for a new document */
  content: Content | null;
  /** units to choose from for a new document; empty when the unit is settled */
  units: readonly Unit[];
  /** index number of the document interpreted */
  interprets: string | null;
  /** public documents to propose as the one interpreted */
  proposals: readonly { indexNumber: string; title: string }[];
  /** files uploaded with a form that was refused */
  uploads: readonly Attachment[];
  typed?: Typed | undefined;
  problems: readonly Problem[];
}

export function ContentFields(props: ContentFieldsProps) {
  return (
    <>
      <Basics {...props} />
      <Text {...props} />
      <Openness {...props} />
      <Dates {...props} />
      <Release {...props} />
    </>
  );
}

/** What every field is given, with its value. */
function field({ typed, problems }: ContentFieldsProps, name: string, value?: string | null) {
  return { name, problems, value: value ?? undefined, ...(typed ? { typed } : {}) };
}

function Half({ children }: { children: ReactNode }) {
  return <div className="col-md-6">{children}</div>;
}

function Basics(props: ContentFieldsProps) {
  const lang = useLanguage();
  const { content, units, site } = props;
  return (
    <Card title={sectionWords.basics[lang]}>
      {units.length > 0 ? (
        <Select
          {...field(props, 'unitId', units[0]?.id)}
          label={words.unit}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          required
        />
      ) : null}
      <TextField {...field(props, 'title', content?.title)} label={words.title} maxLength={200} required />
      <div className="row">
        <Half>
          <Select
            {...field(props, 'kind', content?.kind)}
            label={words.kind}
            empty={editWords.choose}
            options={DOCUMENT_KINDS.map((value) => ({ value, label: KIND_NAMES[value][lang] }))}
            required
          />
        </Half>
        <Half>
          <TextField {...field(props, 'number', content?.number)} label={words.number} hint={words.numberHint} />
        </Half>
      </div>
      <Select
        {...field(props, 'subjectClass', content?.subjectClass)}
        label={words.subjectClass}
        empty={editWords.choose}
        options={subjects(content?.subjectClass ?? null).map((value) => ({ value, label: value }))}
      />
      <ColumnChoices site={site} chosen={content?.columns ?? []} typed={props.typed} problems={props.problems} />
      <TextArea
        {...field(props, 'summary', content?.summary)}
        label={words.summary}
        hint={words.summaryHint}
        rows={2}
        maxLength={100}
      />
      <TextField
        {...field(props, 'interprets', props.interprets)}
        label={words.interprets}
        hint={words.interpretsHint}
        list="interpretable"
      />
      <datalist id="interpretable">
        {props.proposals.map(({ indexNumber, title }) => (
          <option key={indexNumber} value={indexNumber}>
            {title}
          </option>
        ))}
      </datalist>
    </Card>
  );
}

/** The 22 classes, and a subclass that an imported document brought. */
function subjects(current: string | null): string[] {
  const known: readonly string[] = SUBJECT_CLASSES;
  return current && !known.includes(current) ? [current, ...known] : [...known];
}

function Text(props: ContentFieldsProps) {
  const lang = useLanguage();
  const { content } = props;
  const attachments = content?.attachments ?? [];
  return (
    <Card title={sectionWords.body[lang]}>
      <div data-editor="body">
        <TextArea {...field(props, 'body', content?.body)} label={words.body} hint={words.bodyHint} rows={18} />
      </div>
      {attachments.length > 0 ? (
        <Choices
          {...field(props, 'removed')}
          label={words.removeFiles}
          options={attachments.map((file) => ({ value: file.digest, label: `${file.name}（${sizeOf(file.size)}）` }))}
          many
        />
      ) : null}
      {props.uploads.length > 0 ? (
        <Choices
          name="uploads"
          label={copyWords.uploads}
          problems={props.problems}
          values={props.uploads.map((file) => file.digest)}
          options={props.uploads.map((file) => ({ value: file.digest, label: `${file.name}（${sizeOf(file.size)}）` }))}
          many
        />
      ) : null}
      <FileField
        name="attachments"
        label={words.addFiles}
        hint={words.filesHint}
        problems={props.problems}
        accept={ACCEPTED}
        many
      />
    </Card>
  );
}

function Openness(props: ContentFieldsProps) {
  const lang = useLanguage();
  const { content } = props;
  return (
    <Card title={sectionWords.attribute[lang]}>
      <Choices
        {...field(props, 'attribute', content?.attribute ?? '')}
        label={words.attribute}
        options={[
          ...ATTRIBUTES.map((value) => ({ value, label: ATTRIBUTE_NAMES[value][lang] })),
          { value: '', label: editWords.notChosen[lang] },
        ]}
      />
      <TextArea
        {...field(props, 'attributeGround', content?.attributeGround)}
        label={words.attributeGround}
        hint={words.groundHint}
        rows={2}
        maxLength={500}
      />
    </Card>
  );
}

function Dates(props: ContentFieldsProps) {
  const lang = useLanguage();
  const { content } = props;
  return (
    <Card title={sectionWords.dates[lang]}>
      <div className="row">
        <Half>
          <TextField {...field(props, 'signedOn', content?.signedOn)} label={words.signedOn} type="date" />
        </Half>
        <Half>
          <TextField {...field(props, 'effectiveOn', content?.effectiveOn)} label={words.effectiveOn} type="date" />
        </Half>
        <Half>
          <TextField {...field(props, 'expiresOn', content?.expiresOn)} label={words.expiresOn} type="date" />
        </Half>
        <Half>
          <TextField
            {...field(props, 'publicUntil', content?.publicUntil)}
            label={words.publicUntil}
            hint={words.publicUntilHint}
            type="date"
          />
        </Half>
      </div>
    </Card>
  );
}

function Release(props: ContentFieldsProps) {
  const lang = useLanguage();
  const { content } = props;
  return (
    <Card title={sectionWords.release[lang]}>
      <TextField
        {...field(props, 'plannedAt', localTime(content?.plannedAt ?? null))}
        label={words.plannedAt}
        hint={words.plannedAtHint}
        type="datetime-local"
      />
      <Choices
        {...field(props, 'channels')}
        label={words.channels}
        values={content?.channels ?? ['web']}
        options={CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value][lang] }))}
        many
      />
    </Card>
  );
}
