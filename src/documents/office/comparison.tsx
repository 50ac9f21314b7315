/** Two versions of a document in one text: what came and what went, in words and marks, never in colour alone. */
import { Card } from '../../web/components.tsx';
import { useLanguage } from '../../web/language.ts';
import type { Site } from '../../web/routes.ts';
import { type Comparison, compareContent, isEqual, isSame, type Paragraph, type Piece } from '../compare.ts';
import type { Content } from '../state.ts';
import { shown } from './history.tsx';
import { sizeOf } from './record.tsx';
import { fieldWords } from './words.ts';
import { compareWords as words } from './words-comparing.ts';

export interface ComparisonProps {
  title: string;
  before: Content;
  after: Content;
  site: Site;
  /** titles of documents interpreted, by id */
  interpreted: ReadonlyMap<string, string>;
}

/** Paragraphs around a change that are shown with it. */
const AROUND = 1;

export function ComparisonCard(props: ComparisonProps) {
  const lang = useLanguage();
  const comparison = compareContent(props.before, props.after);
  return (
    <Card title={props.title} id="comparison">
      {isEqual(comparison) ? (
        <p className="mb-0">{words.equal[lang]}</p>
      ) : (
        <>
          <p className="text-secondary">
            {words.legend[lang]} <del>{words.removed[lang]}</del> <ins>{words.added[lang]}</ins>
          </p>
          <Parts comparison={comparison} {...props} />
        </>
      )}
    </Card>
  );
}

function Parts({ comparison, ...props }: ComparisonProps & { comparison: Comparison }) {
  const lang = useLanguage();
  const { title, fields, body, isFormatOnly, attachments } = comparison;
  return (
    <>
      {isSame(title) ? null : (
        <section className="mb-3">
          <h3 className="h4">{fieldWords.title[lang]}</h3>
          <p className="h3">
            <Pieces list={title} />
          </p>
        </section>
      )}
      {fields.length > 0 ? <Fields fields={fields} {...props} /> : null}
      {body.every(isSame) ? null : (
        <section className="mb-3">
          <h3 className="h4">{fieldWords.body[lang]}</h3>
          <Body paragraphs={body} />
        </section>
      )}
      {isFormatOnly ? <p>{words.formatOnly[lang]}</p> : null}
      {attachments.every(({ kind }) => kind === 'same') ? null : (
        <section className="mb-3">
          <h3 className="h4">{fieldWords.attachments[lang]}</h3>
          <ul className="mb-0">
            {attachments.map(({ kind, file }) => (
              <li key={kind + file.digest + file.name}>
                <Pieces list={[{ kind, text: `${file.name}（${sizeOf(file.size)}）` }]} />{' '}
                <span className="small text-secondary text-break">SHA-256 {file.digest.slice(0, 16)}…</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Fields({
  fields,
  before,
  after,
  site,
  interpreted,
}: ComparisonProps & { fields: readonly (keyof Content)[] }) {
  const lang = useLanguage();
  const value = (content: Content, field: keyof Content) =>
    field === 'interprets' && content.interprets
      ? (interpreted.get(content.interprets) ?? content.interprets)
      : shown(field, content[field], lang, site);
  return (
    <section className="mb-3">
      <h3 className="h4">{words.fields[lang]}</h3>
      <dl className="row mb-0">
        {fields.map((field) => (
          <div className="col-12 row" key={field}>
            <dt className="col-sm-3">{fieldWords[field][lang]}</dt>
            <dd className="col-sm-9">
              <Pieces
                list={[
                  { kind: 'removed', text: value(before, field) },
                  { kind: 'added', text: value(after, field) },
                ]}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What stayed is left out but for what stands next to a change. */
function Body({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const lang = useLanguage();
  const isNear = (at: number) =>
    paragraphs.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((paragraph) => !isSame(paragraph));
  const rows: ({ at: number; paragraph: Paragraph } | { at: number; left: number })[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = rows.at(-1);
    if (isNear(at)) rows.push({ at, paragraph });
    else if (last && 'left' in last) last.left++;
    else rows.push({ at, left: 1 });
  }
  return (
    <div className="comparison">
      {rows.map((row) =>
        'left' in row ? (
          <p key={row.at} className="text-secondary small">
            {words.left(row.left)[lang]}
          </p>
        ) : (
          <p key={row.at}>
            <Pieces list={row.paragraph} />
          </p>
        ),
      )}
    </div>
  );
}

/** Deleted and inserted words say so to whoever does not see how they are drawn. */
function Pieces({ list }: { list: readonly Piece[] }) {
  const lang = useLanguage();
  const tell = (label: string) => <span className="visually-hidden">{label}</span>;
  return (
    <>
      {list.map((piece, at) => {
        const key = `${at}${piece.kind}`;
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
        const Mark = piece.kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            {tell(`${words[piece.kind][lang]}：`)}
            {piece.text}
            {tell(words.end[lang])}
          </Mark>
        );
      })}
    </>
  );
}
