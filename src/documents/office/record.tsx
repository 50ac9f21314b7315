/** The record as it would be public, field by field and set like its page: what a reviewer and an approver have before their eyes. */
import type { Unit } from '../../units/read.ts';
import { Card, Facts } from '../../web/components.tsx';
import { Html } from '../../web/html.tsx';
import { useLanguage } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import type { Site } from '../../web/routes.ts';
import { KIND_NAMES, documentWords as publicWords } from '../messages.ts';
import { ATTRIBUTE_NAMES, channelName } from '../names.ts';
import type { Attachment, DocumentState } from '../state.ts';
import { typeset } from '../typeset.ts';
import { documentWords, fieldWords as words } from './words.ts';

export interface RecordProps {
  site: Site;
  unit: Unit;
  state: DocumentState;
  /** title of the document that this one interprets */
  interpreted: string | null;
  /** address below which the attachments of the office copy are */
  files: string;
}

export function RecordCard(props: RecordProps) {
  const lang = useLanguage();
  const { state } = props;
  return (
    <Card title={documentWords.record[lang]} id="record">
      <RecordFacts {...props} />
      <hr />
      <article className="record">
        <h3 className="h2 text-center">{state.title}</h3>
        <Html className="article-body" clean={typeset(state.body, publicWords.table[lang])} />
      </article>
      {state.attachments.length > 0 ? (
        <>
          <h3 className="h4 mt-3">{words.attachments[lang]}</h3>
          <AttachmentList list={state.attachments} files={props.files} />
        </>
      ) : null}
    </Card>
  );
}

function RecordFacts({ site, unit, state, interpreted }: RecordProps) {
  const lang = useLanguage();
  const columns = state.columns.map((code) => site.columns.find((column) => column.code === code)?.name ?? code);
  return (
    <Facts
      items={[
        [words.indexNumber[lang], state.indexNumber ?? words.atRelease[lang]],
        [words.unit[lang], unit.name],
        [words.number[lang], state.number],
        [words.kind[lang], KIND_NAMES[state.kind][lang]],
        [words.subjectClass[lang], state.subjectClass],
        [words.signedOn[lang], state.signedOn],
        [words.effectiveOn[lang], state.effectiveOn],
        [words.expiresOn[lang], state.expiresOn],
        [words.columns[lang], columns.join('、')],
        [words.summary[lang], state.summary],
        [words.attribute[lang], state.attribute ? ATTRIBUTE_NAMES[state.attribute][lang] : words.notSet[lang]],
        [words.groundShort[lang], state.attributeGround],
        [words.interprets[lang], interpreted],
        [words.publicUntil[lang], state.publicUntil],
        [words.plannedAt[lang], state.plannedAt ? minute(Temporal.Instant.from(state.plannedAt)) : null],
        [words.channels[lang], state.channels.map((channel) => channelName(channel)[lang]).join('、')],
        [words.revision[lang], words.revisionNo(state.revision)[lang]],
        [words.changeNote[lang], state.changeNote],
      ]}
    />
  );
}

export function AttachmentList({ list, files }: { list: readonly Attachment[]; files: string }) {
  return (
    <ol className="mb-0">
      {list.map((file, position) => (
        <li key={`${file.name}/${file.digest}`}>
          <a href={`${files}/${position}`}>{file.name}</a>{' '}
          <span className="text-secondary text-nowrap">{sizeOf(file.size)}</span>
          <div className="small text-secondary text-break">SHA-256 {file.digest}</div>
        </li>
      ))}
    </ol>
  );
}

/** '820 B', '12 KB', '3.4 MB' */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
