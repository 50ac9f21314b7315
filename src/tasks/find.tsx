/** 查找: over all that one's duties let one see, in groups. */
import type { ReactNode } from 'react';
import { STAGE_NAMES } from '../documents/names.ts';
import { STAGE_WORDS } from '../requests/messages.ts';
import { Badge, Card } from '../web/components.tsx';
import { TextField } from '../web/forms.tsx';
import { href, type Language, text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { findDocuments, findPeople, findReports, findRequests, findUnits, type Sought } from './find-store.ts';
import { AREA_WORDS, taskWords } from './messages.ts';

const words = {
  title: text('查找', 'Find'),
  label: text('名称、编号或者姓名', 'Title, number or name'),
  hint: text(
    '可查文件标题和文号、登记编号、申请人完整证件号码、年度报告、机构和人员；只显示您职责范围内的内容。',
    'Titles and document numbers, receipt numbers, an applicant’s whole number of identity, reports, units, people: what your duties reach.',
  ),
  submit: text('查找', 'Find'),
  none: text(
    '没有找到。请检查编号是否完整，或者换用标题中的词。',
    'Nothing found. Check the number, or try a word of the title.',
  ),
  units: text('机构', 'Units'),
  people: text('人员', 'People'),
};

const LONGEST = 80;

interface Group {
  id: string;
  title: string;
  lines: readonly { id: string; line: ReactNode }[];
}

export async function findPage(context: OfficeContext): Promise<Response> {
  const { c, lang } = context;
  const asked = (c.req.query('q') ?? '').trim().slice(0, LONGEST);
  const groups = asked ? (await search(context, asked)).filter(({ lines }) => lines.length > 0) : [];
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <form method="get" action={href(lang, '/office/find')} className="row align-items-start">
        <div className="col-md-8">
          <TextField name="q" type="search" label={words.label} hint={words.hint} value={asked} maxLength={LONGEST} />
        </div>
        <div className="col-md-2 mb-3 beside-field">
          <button type="submit" className="btn btn-primary w-100">
            {words.submit[lang]}
          </button>
        </div>
      </form>
      {asked && groups.length === 0 ? <Card>{words.none[lang]}</Card> : null}
      {groups.map(({ id, title, lines }) => (
        <Card key={id} id={`found-${id}`} title={title}>
          <ul className="list-unstyled mb-0">
            {lines.map(({ id: key, line }) => (
              <li key={key} className="mb-2">
                {line}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>,
  );
}

async function search({ deps, site, session, lang, now }: OfficeContext, asked: string): Promise<Group[]> {
  const sought: Sought = { db: deps.office, keys: deps.keys, siteId: site.siteId, person: session, words: asked };
  const [documents, requests, reports, units, people] = await Promise.all([
    findDocuments(sought),
    findRequests(sought),
    findReports(sought),
    findUnits(sought),
    findPeople(sought, dayOf(now)),
  ]);
  return [
    {
      id: 'documents',
      title: AREA_WORDS.documents[lang],
      lines: documents.map((one) => ({
        id: one.id,
        line: (
          <>
            {link(lang, `/office/documents/${one.id}`, one.title || taskWords.untitled[lang])}{' '}
            <Badge>{STAGE_NAMES[one.stage][lang]}</Badge> {aside(one.number, one.unitName)}
          </>
        ),
      })),
    },
    {
      id: 'requests',
      title: AREA_WORDS.requests[lang],
      lines: requests.map((one) => ({
        id: one.id,
        line: (
          <>
            {link(lang, `/office/requests/${one.id}`, one.number)} <Badge>{STAGE_WORDS[one.stage][lang]}</Badge>{' '}
            {aside(one.unitName)}
          </>
        ),
      })),
    },
    {
      id: 'reports',
      title: AREA_WORDS.reports[lang],
      lines: reports.map((one) => ({
        id: one.id,
        line: link(lang, `/office/reports/${one.id}`, `${one.unitName} ${one.year}`),
      })),
    },
    {
      id: 'units',
      title: words.units[lang],
      lines: units.map((one) => ({
        id: one.id,
        line: (
          <>
            {one.name} {aside(one.code)}
          </>
        ),
      })),
    },
    {
      id: 'people',
      title: words.people[lang],
      lines: people.map((one) => ({
        id: one.id,
        line: (
          <>
            {one.name} {aside(one.post, one.units, one.phone)}
          </>
        ),
      })),
    },
  ];
}

function link(lang: Language, path: string, name: string) {
  return <a href={href(lang, path)}>{name}</a>;
}

function aside(...parts: readonly (string | null)[]) {
  return <span className="text-secondary">{parts.filter(Boolean).join(' · ')}</span>;
}
