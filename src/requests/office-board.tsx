/** The board: my cases, my unit's, the county's; what is due and waiting for whom, the most urgent first. */
import { listUnits, siteSettings, type Unit } from '../units/read.ts';
import { Card } from '../web/components.tsx';
import { holds, reach } from '../web/duties.ts';
import { Select, TextField, type Typed } from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { type Asked, boardAddress, DUE, readAsked, SHOW, WAITS } from './board/asked.ts';
import { type BoardFilter, type BoardPage, readBoard } from './board/board-store.ts';
import { CaseTable } from './board/case-table.tsx';
import { Counts } from './board/counts.tsx';

const words = {
  title: text('依申请公开', 'Requests'),
  register: text('登记申请', 'Register a request'),
  remedies: text('复议、诉讼台账', 'Remedies'),
  calendar: text('日历订阅', 'Calendar feed'),
  numbers: text('文号登记簿', 'Document numbers'),
  take: text('导入台账', 'Import a ledger'),
  give: text('导出台账', 'Export the ledger'),
  replyPeriods: text('复议、诉讼答复期限', 'Reply periods'),
  contacting: text('联系申请人规定', 'Contacting applicants'),
  boards: text('看板', 'Boards'),
  mine: text('我经办的', 'My cases'),
  units: text('本单位', 'My unit'),
  county: text('全部单位', 'The county'),
  cases: text('申请件', 'Cases'),
  filter: text('筛选', 'Filter'),
  all: text('全部', 'All'),
  any: text('不限', 'Any'),
  first: text('回到第一页', 'First page'),
  next: text('下一页', 'Next page'),
  pages: text('分页', 'Pages'),
};

export async function board(context: OfficeContext): Promise<Response> {
  const { c, site, deps, lang, session, now } = context;
  const asked = readAsked(c.req.query());
  const [units, settings] = await Promise.all([
    listUnits(deps.office, site.siteId),
    siteSettings(deps.office, site.siteId),
  ]);
  const source = { db: deps.office, keys: deps.keys, settings, today: dayOf(now) };
  const mine = reach(session.appointments, 'request.read');
  const filter = filterOf(asked, mine, units, session.personId);
  const { counts, page } = await readBoard(source, site.siteId, filter, asked.after);
  const seen = mine === 'all' ? units : units.filter(({ id }) => mine.includes(id));
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <Boards asked={asked} isCounty={mine === 'all'} />
      <p className="d-flex flex-wrap gap-2">
        {holds(session.appointments, 'request.register').length > 0 ? (
          <a className="btn btn-primary" href={href(lang, '/office/requests/new')}>
            {words.register[lang]}
          </a>
        ) : null}
        <a className="btn btn-outline-secondary" href={href(lang, '/office/requests/remedies')}>
          {words.remedies[lang]}
        </a>
        <a className="btn btn-outline-secondary" href={href(lang, '/office/requests/calendar-feed')}>
          {words.calendar[lang]}
        </a>
        <a className="btn btn-outline-secondary" href={href(lang, '/office/request-numbers')}>
          {words.numbers[lang]}
        </a>
        {holds(session.appointments, 'request.import').length > 0 ? (
          <a className="btn btn-outline-secondary" href={href(lang, '/office/requests/import')}>
            {words.take[lang]}
          </a>
        ) : null}
        <a className="btn btn-outline-secondary" href={href(lang, '/office/requests/export')}>
          {words.give[lang]}
        </a>
        {holds(session.appointments, 'calendar.keep').length > 0 ? (
          <>
            <a className="btn btn-outline-secondary" href={href(lang, '/office/requests/remedies/settings')}>
              {words.replyPeriods[lang]}
            </a>
            <a className="btn btn-outline-secondary" href={href(lang, '/office/requests/intake-settings')}>
              {words.contacting[lang]}
            </a>
          </>
        ) : null}
      </p>
      <Counts counts={counts} units={units} asked={asked} />
      <Filter units={seen} asked={asked} />
      <Card title={words.cases[lang]}>
        <CaseTable cases={page.cases} units={units} />
        <Turns asked={asked} page={page} />
      </Card>
    </>,
  );
}

function filterOf(asked: Asked, mine: BoardFilter['reach'], units: readonly Unit[], personId: string): BoardFilter {
  const unit = units.find(({ code }) => code === asked.unit);
  const { order, stages } = SHOW[asked.show];
  return {
    reach: mine,
    order,
    stages,
    unitId: unit?.id,
    personId: asked.mine ? personId : undefined,
    due: asked.due ?? undefined,
    waitsFor: asked.waits ?? undefined,
    number: asked.number || undefined,
  };
}

function Boards({ asked, isCounty }: { asked: Asked; isCounty: boolean }) {
  const lang = useLanguage();
  const wide = isCounty ? words.county : words.units;
  return (
    <nav aria-label={words.boards[lang]}>
      <ul className="nav nav-tabs mb-3">
        {[false, true].map((mine) => (
          <li className="nav-item" key={String(mine)}>
            <a
              className={`nav-link${asked.mine === mine ? ' active' : ''}`}
              aria-current={asked.mine === mine ? 'page' : undefined}
              href={boardAddress(lang, { mine })}
            >
              {(mine ? words.mine : wide)[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filter({ units, asked }: { units: readonly Unit[]; asked: Asked }) {
  const lang = useLanguage();
  const typed: Typed = {
    unit: asked.unit ?? '',
    show: asked.show,
    due: asked.due ?? '',
    waits: asked.waits ?? '',
    number: asked.number,
  };
  const choice = (name: string, label: ReturnType<typeof text>, from: Readonly<Record<string, typeof label>>) => (
    <div className="col-sm-6 col-lg-2">
      <Select
        name={name}
        label={label}
        typed={typed}
        empty={words.any}
        options={Object.entries(from).map(([value, one]) => ({ value, label: one[lang] }))}
      />
    </div>
  );
  return (
    <form method="get" action={href(lang, '/office/requests')} className="row align-items-end">
      {asked.mine ? <input type="hidden" name="scope" value="mine" /> : null}
      <div className="col-sm-6 col-lg-2">
        <Select
          name="unit"
          label={text('单位', 'Unit')}
          typed={typed}
          empty={words.all}
          options={units.map((unit) => ({ value: unit.code, label: lang === 'zh' ? unit.name : unit.nameEn }))}
        />
      </div>
      <div className="col-sm-6 col-lg-2">
        <Select
          name="show"
          label={text('范围', 'Show')}
          typed={typed}
          options={Object.entries(SHOW).map(([value, { label }]) => ({ value, label: label[lang] }))}
        />
      </div>
      {choice('due', text('期限', 'Due'), DUE)}
      {choice('waits', text('待办状态', 'Waiting for'), WAITS)}
      <div className="col-sm-6 col-lg-2">
        <TextField
          name="number"
          label={text('登记编号', 'Receipt number')}
          typed={typed}
          type="search"
          maxLength={40}
        />
      </div>
      <div className="col-sm-6 col-lg-2 mb-3">
        <button type="submit" className="btn btn-outline-primary w-100">
          {words.filter[lang]}
        </button>
      </div>
    </form>
  );
}

function Turns({ asked, page }: { asked: Asked; page: BoardPage }) {
  const lang = useLanguage();
  if (!asked.after && !page.next) return null;
  return (
    <nav aria-label={words.pages[lang]}>
      <ul className="pagination mb-0 mt-3">
        {asked.after ? (
          <li className="page-item">
            <a className="page-link" href={boardAddress(lang, { ...asked, after: null })}>
              {words.first[lang]}
            </a>
          </li>
        ) : null}
        {page.next ? (
          <li className="page-item">
            <a className="page-link" rel="next" href={boardAddress(lang, { ...asked, after: page.next })}>
              {words.next[lang]}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
