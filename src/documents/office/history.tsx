/** The acts of a document: who, when, in which role, what changed, on what ground. */
import type { ReactNode } from 'react';
import type { Act } from '../../db/acts.ts';
import { dateOf, withoutVoided } from '../../db/acts.ts';
import { plainText } from '../../text/html.ts';
import { ROLE_NAMES } from '../../units/messages.ts';
import { insteadOf } from '../../units/substitutes-messages.ts';
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { type Language, type Text, useLanguage } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import type { Site } from '../../web/routes.ts';
import { type DocumentActs, foldDocument } from '../fold.ts';
import { KIND_NAMES } from '../messages.ts';
import { ATTRIBUTE_NAMES, channelName } from '../names.ts';
import { CHECKLIST } from '../rules.ts';
import type { Content } from '../state.ts';
import { OverruledList } from './overruling.tsx';
import { fieldWords } from './words.ts';
import { ACT_NAMES, reviewWords, historyWords as words } from './words-deciding.ts';

export interface HistoryProps {
  acts: readonly Act[];
  /** names of persons by id */
  names: ReadonlyMap<string, string>;
  site: Site;
  originalPath: string;
}

export function HistoryCard({ acts, names, site, originalPath }: HistoryProps) {
  const lang = useLanguage();
  const voided = new Set(acts.flatMap((act) => act.voids ?? []));
  const newestFirst = acts.map((act, i) => ({ act, before: acts.slice(0, i) })).reverse();
  return (
    <Card title={words.title[lang]} id="history">
      <DataTable
        caption={words.title[lang]}
        rows={newestFirst}
        rowKey={({ act }) => String(act.seq)}
        empty={{ zh: '', en: '' }}
        columns={[
          { head: lang === 'zh' ? '时间' : 'When', cell: ({ act }) => <When act={act} lang={lang} />, tight: true },
          { head: lang === 'zh' ? '办理人' : 'Who', cell: ({ act }) => <Who act={act} names={names} lang={lang} /> },
          {
            head: lang === 'zh' ? '事项' : 'What',
            cell: ({ act, before }) => (
              <>
                <strong>{(ACT_NAMES[act.kind] ?? { zh: act.kind, en: act.kind })[lang]}</strong>{' '}
                {voided.has(act.seq) ? <Badge tone="bad">{words.voided[lang]}</Badge> : null}
                <Details act={act} before={before} lang={lang} site={site} originalPath={originalPath} />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function When({ act, lang }: { act: Act; lang: Language }) {
  const isSameDay = dateOf(act.recordedAt).equals(act.happenedOn);
  return (
    <>
      {minute(act.recordedAt)}
      {isSameDay ? null : (
        <div className="small text-secondary">{words.legalDate(act.happenedOn.toString())[lang]}</div>
      )}
    </>
  );
}

function Who({ act, names, lang }: { act: Act; names: ReadonlyMap<string, string>; lang: Language }) {
  if (act.personId === null) return words.system[lang];
  const role: Text | undefined = ROLE_NAMES[act.role as keyof typeof ROLE_NAMES];
  return (
    <>
      {names.get(act.personId) ?? '—'}
      <div className="small text-secondary">
        {role?.[lang] ?? act.role}
        {act.onBehalfOf ? ` · ${insteadOf(names.get(act.onBehalfOf) ?? '—')[lang]}` : null}
      </div>
    </>
  );
}

interface DetailsProps {
  act: Act;
  before: readonly Act[];
  lang: Language;
  site: Site;
  /** where the file that it was imported from is */
  originalPath: string;
}

function Details({ act, before, lang, site, originalPath }: DetailsProps): ReactNode {
  switch (act.kind) {
    case 'document.drafted': {
      const { source, original } = act.data as DocumentActs['document.drafted'];
      if (!source) return null;
      return (
        <div className="small">
          {words.source(source)[lang]} {original ? <a href={originalPath}>{words.original[lang]}</a> : null}
        </div>
      );
    }
    case 'document.edited':
      return <Changes act={act} before={before} lang={lang} site={site} />;
    case 'document.cleared': {
      const { verdict, basis, checklist, overruled, digest } = act.data as DocumentActs['document.cleared'];
      return (
        <>
          <div>{(verdict === 'publish' ? reviewWords.publish : reviewWords.notPublish)[lang]}</div>
          <div className="small">{words.confirmed(checklist.length, CHECKLIST.length)[lang]}</div>
          <div>{basis}</div>
          {overruled ? <OverruledList list={overruled} /> : null}
          <Digest value={digest} />
        </>
      );
    }
    case 'document.approved':
      return <Digest value={(act.data as DocumentActs['document.approved']).digest} />;
    case 'document.released': {
      const { indexNumber, digest } = act.data as DocumentActs['document.released'];
      return (
        <>
          <div>{indexNumber}</div>
          <Digest value={digest} />
        </>
      );
    }
    case 'document.repealed': {
      const { by, late } = act.data as DocumentActs['document.repealed'];
      return (
        <>
          <div>{by}</div>
          {late ? <div className="small">{words.late(late)[lang]}</div> : null}
        </>
      );
    }
    default:
      return act.ground ? <div>{act.ground}</div> : null;
  }
}

function Digest({ value }: { value: string }) {
  return (
    <details className="small text-secondary">
      <summary>SHA-256 {value.slice(0, 12)}…</summary>
      <code className="text-break">{value}</code>
    </details>
  );
}

/** Each field that an edit changed, with what it was and what it became. */
function Changes({ act, before, lang, site }: Omit<DetailsProps, 'originalPath'>) {
  const { changes } = act.data as DocumentActs['document.edited'];
  const earlier = foldDocument(withoutVoided(before));
  const fields = Object.keys(changes) as (keyof Content)[];
  return (
    <details className="small">
      <summary>
        {words.changed[lang]}：{fields.map((field) => fieldWords[field][lang]).join('、')}
      </summary>
      <ul className="mb-0">
        {fields.map((field) => (
          <li key={field}>
            {fieldWords[field][lang]}：{words.from[lang]}“{shown(field, earlier[field], lang, site)}”，{words.to[lang]}“
            {shown(field, changes[field], lang, site)}”
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A field's value in words. */
export function shown(field: keyof Content, value: unknown, lang: Language, site: Site): string {
  if (value === null || value === undefined || value === '') return fieldWords.none[lang];
  if (field === 'body') return words.characters(plainText(String(value)).replace(/\s/g, '').length)[lang];
  if (field === 'kind') return KIND_NAMES[value as Content['kind']][lang];
  if (field === 'attribute') return ATTRIBUTE_NAMES[value as NonNullable<Content['attribute']>][lang];
  if (field === 'plannedAt') return minute(Temporal.Instant.from(String(value)));
  if (field === 'attachments') return (value as Content['attachments']).map((file) => file.name).join('、');
  if (field === 'channels') return (value as string[]).map((channel) => channelName(channel)[lang]).join('、');
  if (field === 'columns')
    return (value as string[]).map((code) => site.columns.find((c) => c.code === code)?.name ?? code).join('、');
  return Array.isArray(value) ? value.join('、') : String(value);
}
