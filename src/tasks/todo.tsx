/** 待办: what waits for me by the duties that I hold, the most urgent first; an administrator's own screens. */
import { listUnits } from '../units/read.ts';
import { insteadOf } from '../units/substitutes-messages.ts';
import { Badge, Card, DataTable, Pager, type TableColumn } from '../web/components.tsx';
import type { Duty } from '../web/duties.ts';
import { Select } from '../web/forms.tsx';
import { href, type Language, type Text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { STEPS, WAITING_AREAS } from '../web/waiting.ts';
import { SHOWN, workPage } from './frame.tsx';
import { type MyItem, waitingForPerson } from './gather.ts';
import { AREA_WORDS, taskWords as words } from './messages.ts';
import { filterOf, holdsAny, matches, pageOf, type TodoFilter, urgencyOf } from './rules.ts';
import { Screens, screensOf } from './screens.tsx';

/** So many are seen at a glance: the counts above narrow them down well enough. */
const FEW = 8;

export async function todoPage(context: OfficeContext): Promise<Response> {
  const { c, lang, session, deps, site, now } = context;
  const source = { db: deps.office, keys: deps.keys, siteId: site.siteId, today: dayOf(now) };
  const [items, units] = await Promise.all([waitingForPerson(source, session), listUnits(deps.office, site.siteId)]);
  const names = new Map(units.map((unit) => [unit.id, lang === 'zh' ? unit.shortName : unit.nameEn]));
  const filter = filterOf(c.req.query());
  const wanted = items.filter((item) => matches(item, filter));
  const { page, pages } = pageOf(c.req.query('page'), wanted.length, SHOWN);
  const works = holdsAny(session.appointments, 'document.read', 'request.read', 'report.read', 'inspection.read');
  const screens = screensOf(session);
  return workPage(
    context,
    '/office',
    <>
      {session.appointments.length === 0 ? <Card>{words.noRole[lang]}</Card> : null}
      {works && items.length === 0 ? <Card>{words.nothing[lang]}</Card> : null}
      {items.length > 0 ? (
        <>
          <Counts lang={lang} items={items} />
          {items.length > FEW || wanted.length < items.length ? (
            <Filter lang={lang} items={items} filter={filter} names={names} />
          ) : null}
          <div id="todo">
            <DataTable
              stacked
              caption={words.todo[lang]}
              columns={columnsOf(lang, names)}
              rows={wanted.slice((page - 1) * SHOWN, page * SHOWN)}
              rowKey={(item) => item.step + item.id}
              empty={words.nothingHere}
            />
          </div>
          <Pager page={page} pages={pages} address={(n) => addressOf(lang, filter, n)} />
        </>
      ) : null}
      <Screens screens={screens} />
      <Beginnings context={context} />
    </>,
  );
}

/** What somebody begins who has nothing waiting, or something new before him. */
function Beginnings({ context: { lang, session } }: { context: OfficeContext }) {
  const offered = BEGINNINGS.filter(({ duty }) => holdsAny(session.appointments, duty));
  if (offered.length === 0) return null;
  return (
    <p className="btn-list">
      {offered.map(({ path, name }) => (
        <a key={path} className="btn btn-outline-primary" href={href(lang, path)}>
          {name[lang]}
        </a>
      ))}
    </p>
  );
}

const BEGINNINGS: readonly { path: string; duty: Duty; name: Text }[] = [
  { path: '/office/documents/new', duty: 'document.draft', name: words.draftDocument },
  { path: '/office/requests/new', duty: 'request.register', name: words.registerRequest },
];

function addressOf(lang: Language, { area, urgency, unitId }: TodoFilter, page = 1): string {
  const query = new URLSearchParams({
    ...(area ? { area } : {}),
    ...(urgency ? { urgency } : {}),
    ...(unitId ? { unit: unitId } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return href(lang, '/office') + (query.size > 0 ? `?${query}` : '');
}

const ALL: TodoFilter = { area: null, urgency: null, unitId: null };

function Counts({ lang, items }: { lang: Language; items: readonly MyItem[] }) {
  const groups: { id: string; name: Text; filter: TodoFilter }[] = [
    { id: 'overdue', name: words.overdue, filter: { ...ALL, urgency: 'overdue' } },
    { id: 'soon', name: words.soon, filter: { ...ALL, urgency: 'soon' } },
    ...WAITING_AREAS.map((area) => ({ id: area, name: AREA_WORDS[area], filter: { ...ALL, area } })),
  ];
  const counted = groups.map((group) => ({
    ...group,
    count: items.filter((item) => matches(item, group.filter)).length,
  }));
  return (
    <nav className="row row-cards mb-3" aria-label={words.counts[lang]}>
      {counted
        .filter(({ count }) => count > 0)
        .map(({ id, name, filter, count }) => (
          <div className="col-6 col-md" key={id}>
            <a className="card card-sm card-link h-100" id={`count-${id}`} href={addressOf(lang, filter)}>
              <span className="card-body">
                <span className="h1 d-block mb-0">{count}</span>
                <span className="text-secondary">{name[lang]}</span>
              </span>
            </a>
          </div>
        ))}
    </nav>
  );
}

function Filter(props: {
  lang: Language;
  items: readonly MyItem[];
  filter: TodoFilter;
  names: ReadonlyMap<string, string>;
}) {
  const { lang, items, filter, names } = props;
  const unitIds = [...new Set(items.map(({ unitId }) => unitId))];
  const areas = WAITING_AREAS.filter((area) => items.some((item) => item.area === area));
  if (unitIds.length < 2 && areas.length < 2) return null;
  const urgencies = { overdue: words.overdue, soon: words.soon };
  return (
    <form method="get" action={href(lang, '/office')} className="row align-items-end">
      <div className="col-6 col-md-3">
        <Select
          name="area"
          label={words.area}
          value={filter.area ?? ''}
          empty={words.all}
          options={areas.map((value) => ({ value, label: AREA_WORDS[value][lang] }))}
        />
      </div>
      <div className="col-6 col-md-3">
        <Select
          name="urgency"
          label={words.due}
          value={filter.urgency ?? ''}
          empty={words.all}
          options={Object.entries(urgencies).map(([value, name]) => ({ value, label: name[lang] }))}
        />
      </div>
      <div className="col-8 col-md-4">
        <Select
          name="unit"
          label={words.unit}
          value={filter.unitId ?? ''}
          empty={words.all}
          options={unitIds.map((value) => ({ value, label: names.get(value) ?? '' }))}
        />
      </div>
      <div className="col-4 col-md-2 mb-3">
        <button type="submit" className="btn btn-outline-primary w-100">
          {words.filter[lang]}
        </button>
      </div>
    </form>
  );
}

const TONES = { overdue: 'bad', soon: 'warn', calm: 'wait' } as const;

function columnsOf(lang: Language, names: ReadonlyMap<string, string>): TableColumn<MyItem>[] {
  return [
    {
      head: words.name[lang],
      cell: (item) => (
        <>
          <a href={href(lang, item.href)}>{item.title || words.untitled[lang]}</a>{' '}
          {item.as.onBehalfOf ? <Badge>{insteadOf(item.as.onBehalfOf.personName)[lang]}</Badge> : null}
        </>
      ),
    },
    { head: words.what[lang], cell: (item) => STEPS[item.step][lang] },
    {
      head: words.due[lang],
      cell: (item) => {
        const { deadline } = item;
        if (!deadline) return null;
        const note = deadline.isProvisional ? words.provisional[lang] : '';
        return (
          <>
            <Badge tone={TONES[urgencyOf(item)]}>{words.left(deadline.left)[lang]}</Badge>
            <span className="d-block text-secondary">{`${deadline.on}${note}`}</span>
          </>
        );
      },
      tight: true,
    },
    { head: words.unit[lang], cell: (item) => names.get(item.unitId) ?? '' },
    { head: words.since[lang], cell: (item) => item.since.toString(), tight: true },
  ];
}
