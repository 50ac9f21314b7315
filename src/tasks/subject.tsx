/** What an act was about, named and linked for whoever may still read it. */
import { isWithin } from '../documents/chain.ts';
import { scopesOf } from '../documents/list-store.ts';
import { STAGE_NAMES as DOCUMENT_STAGES } from '../documents/names.ts';
import { STAGE_NAMES as REPORT_STAGES } from '../reports/messages.ts';
import { STAGE_WORDS as REQUEST_STAGES } from '../requests/messages.ts';
import { subjectName } from '../units/act-names.ts';
import { type Duty, permits } from '../web/duties.ts';
import { href, type Text, useLanguage } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { taskWords as words } from './messages.ts';
import type { NamedSubject } from './mine-store.ts';

const READ: Readonly<Record<string, { duty: Duty; path: string }>> = {
  document: { duty: 'document.read', path: '/office/documents' },
  request: { duty: 'request.read', path: '/office/requests' },
  report: { duty: 'report.read', path: '/office/reports' },
};

/** A title is shown to those whose duties still reach it: somebody may have moved to another unit since. */
export function Subject({ of: subject, mayRead }: { of: NamedSubject; mayRead: MayRead }) {
  const lang = useLanguage();
  const { subjectKind, subjectId, name, units } = subject;
  const kind = subjectName(subjectKind)[lang];
  const read = READ[subjectKind];
  if (!read) return <>{[kind, name].filter(Boolean).join(' ')}</>;
  if (!mayRead(subject)) return <>{kind + words.notMine[lang]}</>;
  // what was declared void has no page of its own any more
  if (units.length === 0) return <>{kind}</>;
  return (
    <>
      {kind} <a href={href(lang, `${read.path}/${subjectId}`)}>{name || words.untitled[lang]}</a>
    </>
  );
}

type MayRead = (subject: NamedSubject) => boolean;

/** What this person may still read: of documents also those that it reviews or approves for another unit. */
export async function readableBy({ deps, site, session }: OfficeContext): Promise<MayRead> {
  const documents = (await scopesOf(deps.office, site.siteId, session))('document.read');
  return ({ subjectKind, units, documentKind }) => {
    const read = READ[subjectKind];
    if (!read || units.length === 0) return true;
    if (documentKind !== null) return units.some((unit) => isWithin(documents, unit, documentKind));
    return units.some((unit) => permits(session.appointments, read.duty, unit) !== null);
  };
}

const STAGES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  document: DOCUMENT_STAGES,
  request: REQUEST_STAGES,
  report: REPORT_STAGES,
};

/** The stage of a document, request or report in words. */
export function stageOf({ subjectKind, stage }: NamedSubject): Text | null {
  return (stage && STAGES[subjectKind]?.[stage]) || null;
}
