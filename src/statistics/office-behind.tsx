/** Behind a figure of the statistics: its cases, or a page of its items. */
import type { Channel } from '../law/events.ts';
import { OUTCOME_ROWS, outcome } from '../law/outcomes.ts';
import { siteFrame } from '../reports/compile.ts';
import { CHANNEL_WORDS } from '../requests/messages.ts';
import { caseTimings } from '../requests/timing.ts';
import { siteSettings } from '../units/read.ts';
import { Pager } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { CaseTable, DocumentTable } from './lists.tsx';
import { columnWords } from './names.ts';
import { addressOf, nameOfPlace, readQuestion, unitsOf } from './place.ts';
import { countReleases, RELEASE_DIMENSIONS, type ReleaseFilter, releasedDocuments } from './release-store.ts';
import { CASE_FIGURES, countCases, type Narrowing, narrowed } from './rules.ts';
import { CASE_FIGURE_NAMES, DIMENSION_NAMES, statisticsWords as words } from './words.ts';

const ROOT = '/office/statistics';
const PAGE = 50;

export async function casesPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site } = context;
  const asked = c.req.query('figure') ?? 'received';
  const figure = CASE_FIGURES.find((one) => one === asked);
  if (!figure) throw notFound();
  const frame = await siteFrame(deps.office, site.siteId);
  const question = readQuestion(context, frame, 'statistics.read');
  const settings = await siteSettings(deps.office, site.siteId);
  const window = { ...question.period, unitIds: unitsOf(question.place, frame) };
  const timings = await caseTimings({ db: deps.office, keys: deps.keys, settings }, site.siteId, window);
  const by = readNarrowing(c.req.query());
  const cases = narrowed(figure, countCases(timings, question.period)[figure], by);
  const only = [
    ...(by.channel ? [CHANNEL_WORDS[by.channel][lang]] : []),
    ...(by.outcome ? [outcome(by.outcome).name[lang]] : []),
    ...(by.month ? [by.month] : []),
  ];
  return officePage(
    context,
    {
      title: `${CASE_FIGURE_NAMES[figure][lang]}（${cases.length}）`,
      back: href(lang, addressOf(ROOT, question)),
    },
    <>
      <p>
        {nameOfPlace(frame, question.place, lang)}，{words.period(question.period.from, question.period.to)[lang]}
        {only.map((one) => `，${one}`).join('')}
      </p>
      <CaseTable {...{ context, frame, cases }} />
    </>,
  );
}

/** What is no channel, outcome or month narrows nothing. */
function readNarrowing({ channel = '', outcome: row = '', month = '' }: Readonly<Record<string, string>>) {
  return {
    channel: Object.hasOwn(CHANNEL_WORDS, channel) ? (channel as Channel) : undefined,
    outcome: OUTCOME_ROWS.find((one) => one === row),
    month: /^\d{4}-\d{2}$/.test(month) ? month : undefined,
  } satisfies Narrowing;
}

export async function documentsPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site } = context;
  const frame = await siteFrame(deps.office, site.siteId);
  const question = readQuestion(context, frame, 'statistics.read');
  const query = c.req.query();
  const chosen = RELEASE_DIMENSIONS.flatMap((by) => (query[by] === undefined ? [] : [[by, query[by]] as const]));
  const filter: ReleaseFilter = {
    siteId: site.siteId,
    unitIds: unitsOf(question.place, frame),
    ...question.period,
    only: Object.fromEntries(chosen),
  };
  const total = await countReleases(deps.office, filter);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const documents = await releasedDocuments(deps.office, filter, { limit: PAGE, offset: (page - 1) * PAGE });
  const names = await columnWords(context);
  const narrowing = chosen.map(([by, value]) => `${DIMENSION_NAMES[by][lang]}：${names.nameOf(by, value, frame)}`);
  return officePage(
    context,
    { title: `${words.releases[lang]}（${total}）`, back: href(lang, addressOf(ROOT, question)) },
    <>
      <p>
        {nameOfPlace(frame, question.place, lang)}，{words.period(question.period.from, question.period.to)[lang]}
        {narrowing.length > 0 ? `，${narrowing.join('，')}` : ''}
      </p>
      <DocumentTable {...{ context, frame, documents, total }} />
      <Pager
        {...{ page, pages }}
        address={(n) =>
          href(lang, addressOf(`${ROOT}/documents`, question, { ...Object.fromEntries(chosen), page: String(n) }))
        }
      />
    </>,
  );
}
