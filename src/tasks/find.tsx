/** 查找: over all that one's duties let one see, in groups. */
import type { ReactNode } from 'react';
import { STAGE_NAMES } from '../documents/names.ts';
import { SCOPE_NAMES } from '../reports/messages.ts';
import { OPENED } from '../requests/by-content.ts';
import { STAGE_WORDS } from '../requests/messages.ts';
import { unitNames } from '../units/unit-names.ts';
import { Badge, Card } from '../web/components.tsx';
import { TextField } from '../web/forms.tsx';
import { href, type Language, text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { findDocuments } from './find-documents.ts';
import { findPeople, findReports, findRequests, findUnits, MOST, NEWEST_BY_PART, type Sought } from './find-store.ts';
import { type FoundWork, findFindings, findTasks } from './find-work.ts';
import { AREA_WORDS, taskWords } from './messages.ts';

const words = {
  title: text('查找', 'Find'),
  label: text('名称、编号、内容或者姓名', 'Title, number, content or name'),
  hint: text(
    `可查文件（标题、文号、索引号，已公开的和未发布的还可查正文）、依申请公开（登记编号，最近${NEWEST_BY_PART}件可查编号的一部分；申请人完整证件号码；最近${OPENED}件的申请内容）、年度报告、工作要点任务、巡查问题、机构和人员；多个词以空格分隔；只显示您职责范围内和已公开的内容。`,
    `Documents (title, number, text), requests (number, of the newest ${NEWEST_BY_PART} a part of it, an applicant’s whole number of identity, what the newest ${OPENED} ask for), reports, tasks of key points, findings, units, people. Part several words by spaces. Shown is what your duties reach and what is public.`,
  ),
  submit: text('查找', 'Find'),
  none: text(
    '没有找到。请检查编号是否完整，或者减少、更换所查的词。',
    'Nothing found. Check the number, or try fewer or other words.',
  ),
  units: text('机构', 'Units'),
  people: text('人员', 'People'),
  open: text('已公开', 'Public'),
  more: text(`仅列出前${MOST}项，请增加所查的词。`, `The first ${MOST} are shown. Add a word.`),
  allListed: text('在文件列表中查看全部', 'All of them in the list of documents'),
  allPublic: text('在网站上搜索全部', 'Search them all on the site'),
};

const LONGEST = 80;

interface Group {
  id: string;
  title: string;
  lines: readonly { id: string; line: ReactNode }[];
  /** where there are more than are shown: what to do */
  more?: ReactNode;
}

export async function findPage(context: OfficeContext): Promise<Response> {
  const { c, lang } = context;
  const asked = (c.req.query('q') ?? '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST);
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
      {groups.map(({ id, title, lines, more }) => (
        <Card key={id} id={`found-${id}`} title={title}>
          <ul className="list-unstyled mb-0">
            {lines.slice(0, MOST).map(({ id: key, line }) => (
              <li key={key} className="mb-2">
                {line}
              </li>
            ))}
          </ul>
          {lines.length > MOST ? <p className="text-secondary mt-3 mb-0">{more ?? words.more[lang]}</p> : null}
        </Card>
      ))}
    </>,
  );
}

async function search(context: OfficeContext, asked: string): Promise<Group[]> {
  const { deps, site, session, lang, now } = context;
  const sought: Sought = { db: deps.office, keys: deps.keys, siteId: site.siteId, person: session, words: asked };
  const today = dayOf(now);
  const [documents, requests, reports, tasks, findings, units, people, names] = await Promise.all([
    findDocuments(sought, now),
    findRequests(sought),
    findReports(sought),
    findTasks(sought, today),
    findFindings(sought, today),
    findUnits(sought),
    findPeople(sought, today),
    unitNames(context),
  ]);
  const work = (id: 'plans' | 'inspection', found: readonly FoundWork[]): Group => ({
    id,
    title: AREA_WORDS[id][lang],
    lines: found.map((one) => ({
      id: one.id,
      line: (
        <>
          {link(lang, one.path, one.title)} {aside(one.beside, names.nameOf(one.unitId))}
        </>
      ),
    })),
  });
  return [
    {
      id: 'documents',
      title: AREA_WORDS.documents[lang],
      lines: documents.map((one) => ({
        id: one.id,
        line: (
          <>
            {link(lang, one.path, one.title || taskWords.untitled[lang])}{' '}
            <Badge>{(one.stage === null ? words.open : STAGE_NAMES[one.stage])[lang]}</Badge>{' '}
            {aside(one.number, one.unitName)}
          </>
        ),
      })),
      more: <MoreDocuments {...{ lang, asked }} isListed={documents[MOST]?.isListed === true} />,
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
        line: (
          <>
            {link(lang, `/office/reports/${one.id}`, `${one.unitName} ${one.year}`)}{' '}
            {aside(SCOPE_NAMES[one.scope][lang])}
          </>
        ),
      })),
    },
    work('plans', tasks),
    work('inspection', findings),
    {
      id: 'units',
      title: words.units[lang],
      lines: units.map((one) => ({
        id: one.id,
        line: (
          <>
            {link(lang, `/units/${one.code}`, one.name)} {aside(one.code)}
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

/** What is beyond the list stands in the office's own, or is on the site's search. */
function MoreDocuments({ lang, asked, isListed }: { lang: Language; asked: string; isListed: boolean }) {
  const path = href(lang, isListed ? '/office/documents' : '/search');
  return (
    <>
      {words.more[lang]}{' '}
      <a className="text-decoration-underline" href={`${path}?q=${encodeURIComponent(asked)}`}>
        {(isListed ? words.allListed : words.allPublic)[lang]}
      </a>
    </>
  );
}

function link(lang: Language, path: string, name: string) {
  return (
    <a className="text-decoration-underline" href={href(lang, path)}>
      {name}
    </a>
  );
}

function aside(...parts: readonly (string | null)[]) {
  return <span className="text-secondary">{parts.filter(Boolean).join(' · ')}</span>;
}
