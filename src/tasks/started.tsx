/** 我发起的: what I began, where it stands now and who has the turn. */
import { holdersOn } from '../units/substitutes-store.ts';
import { DataTable, Pager } from '../web/components.tsx';
import { href, type Text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { concerns, STEPS, type WaitingItem } from '../web/waiting.ts';
import { SHOWN, workPage } from './frame.tsx';
import { waitingInReach } from './gather.ts';
import { taskWords as words } from './messages.ts';
import { type StartedLine, startedBy } from './mine-store.ts';
import { pageOf } from './rules.ts';
import { readableBy, Subject, stageOf } from './subject.tsx';

/** Names shown before the rest are only counted. */
const NAMED = 3;

export async function startedPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site, session, now } = context;
  const asked = c.req.query('page');
  const list = (page: number) =>
    startedBy(deps.office, site.siteId, session.personId, { limit: SHOWN, offset: (page - 1) * SHOWN });
  const { page: wanted } = pageOf(asked, Number.MAX_SAFE_INTEGER, SHOWN);
  const found = await list(wanted);
  // a page beyond the end has no rows and no count: back to the first
  const { lines, count } = found.lines.length > 0 || wanted === 1 ? found : await list(1);
  const { page, pages } = pageOf(found.lines.length > 0 ? asked : undefined, count, SHOWN);
  const today = dayOf(now);
  const source = { db: deps.office, keys: deps.keys, siteId: site.siteId, today };
  const [waiting, holders, mayRead] = await Promise.all([
    waitingInReach(source, session),
    holdersOn(deps.office, site.siteId, today),
    readableBy(context),
  ]);
  const turnOf = (line: StartedLine): { what: Text | null; who: Text } => {
    const item = waiting.find(({ id }) => id === line.subjectId);
    if (!item) return { what: stageOf(line), who: isOpen(line) ? words.outside : words.finished };
    return { what: STEPS[item.step], who: namesOf(item, holders) };
  };
  return workPage(
    context,
    '/office/started',
    <>
      <DataTable
        stacked
        caption={words.started[lang]}
        columns={[
          { head: words.subject[lang], cell: (line: StartedLine) => <Subject of={line} mayRead={mayRead} /> },
          { head: words.stands[lang], cell: (line) => turnOf(line).what?.[lang] ?? '' },
          { head: words.holder[lang], cell: (line) => turnOf(line).who[lang] },
          { head: words.begun[lang], cell: (line) => line.on.toString(), tight: true },
        ]}
        rows={lines}
        rowKey={(line) => line.subjectId}
        empty={words.nothingStarted}
      />
      <Pager page={page} pages={pages} address={(n) => href(lang, `/office/started?page=${n}`)} />
    </>,
  );
}

/** Whether a case waits for its applicant or somebody consulted; nothing else waits outside. */
function isOpen({ subjectKind, stage }: StartedLine): boolean {
  return subjectKind === 'request' && ['handling', 'clarifying', 'fee'].includes(stage ?? '');
}

function namesOf(item: WaitingItem, holders: Awaited<ReturnType<typeof holdersOn>>): Text {
  const names = holders.filter((holder) => concerns(item, holder)).map(({ personName }) => personName);
  if (names.length === 0) return words.nobody;
  const shown = names.slice(0, NAMED);
  const [zh, en] = [shown.join('、'), shown.join(', ')];
  if (names.length === shown.length) return { zh, en };
  return { zh: words.more(zh, names.length).zh, en: words.more(en, names.length).en };
}
