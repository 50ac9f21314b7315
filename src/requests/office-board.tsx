/** The board: what is due, by unit, most urgent first; every state in words. */
import { outcome } from '../law/outcomes.ts';
import { listUnits, siteSettings, type Unit } from '../units/read.ts';
import { Badge, Card, DataTable } from '../web/components.tsx';
import { holds, reach } from '../web/duties.ts';
import { Select, TextField, type Typed } from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { Roomy } from './frame.tsx';
import { CHANNEL_WORDS, KIND_WORDS, STAGE_WORDS } from './messages.ts';
import { OPEN_STAGES, STAGES, type Stage } from './state.ts';
import { type CaseFilter, countByUnit, type ListedCase, listCases, type UnitCount } from './store.ts';

const words = {
  title: text('依申请公开', 'Requests'),
  register: text('登记申请', 'Register a request'),
  byUnit: text('各单位待办', 'What is due, by unit'),
  cases: text('申请件', 'Cases'),
  none: text('没有符合条件的申请件。', 'No case matches.'),
  calm: text('没有在办的申请件。', 'Nothing is open.'),
  filter: text('筛选', 'Filter'),
  all: text('全部', 'All'),
};

const SHOW = {
  open: { label: text('在办', 'Open'), stages: OPEN_STAGES },
  approval: { label: text('待审签', 'Waiting for approval'), stages: ['approval'] },
  answered: { label: text('已答复', 'Answered'), stages: ['answered', 'served', 'closed'] },
  ended: { label: text('撤回或者终止', 'Withdrawn or ended'), stages: ['withdrawn', 'abandoned'] },
  all: { label: words.all, stages: STAGES },
} satisfies Record<string, { label: typeof words.all; stages: readonly Stage[] }>;
type Shown = keyof typeof SHOW;

export async function board(context: OfficeContext): Promise<Response> {
  const { c, site, deps, lang, session, now } = context;
  const query = c.req.query();
  const shown: Shown = Object.hasOwn(SHOW, query.show ?? '') ? (query.show as Shown) : 'open';
  const units = await listUnits(deps.office, site.siteId);
  const unit = units.find(({ code }) => code === query.unit);
  const number = query.number?.trim().toUpperCase();
  const source = {
    db: deps.office,
    keys: deps.keys,
    settings: await siteSettings(deps.office, site.siteId),
    today: dayOf(now),
  };
  const mine = reach(session.appointments, 'request.read');
  const filter: CaseFilter = {
    reach: mine,
    stages: SHOW[shown].stages,
    ...(unit ? { unitId: unit.id } : {}),
    ...(number ? { number } : {}),
  };
  const cases = await listCases(source, site.siteId, filter);
  const open =
    shown === 'open' && !unit && !number
      ? cases
      : await listCases(source, site.siteId, { reach: mine, stages: OPEN_STAGES });
  const seen = mine === 'all' ? units : units.filter(({ id }) => mine.includes(id));
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      {holds(session.appointments, 'request.register').length > 0 ? (
        <p>
          <a className="btn btn-primary" href={href(lang, '/office/requests/new')}>
            {words.register[lang]}
          </a>
        </p>
      ) : null}
      <Counts counts={countByUnit(open)} units={units} />
      <Filter units={seen} typed={{ unit: unit?.code ?? '', show: shown, number: query.number ?? '' }} />
      <Cases cases={cases} units={units} />
    </>,
  );
}

function nameOf(units: readonly Unit[], id: string, lang: 'zh' | 'en'): string {
  const unit = units.find((one) => one.id === id);
  return (lang === 'zh' ? unit?.name : unit?.nameEn) ?? '';
}

function Counts({ counts, units }: { counts: readonly UnitCount[]; units: readonly Unit[] }) {
  const lang = useLanguage();
  const code = (id: string) => units.find((one) => one.id === id)?.code ?? '';
  return (
    <Card title={words.byUnit[lang]}>
      <DataTable
        caption={words.byUnit[lang]}
        columns={[
          {
            head: text('受理机关', 'Unit')[lang],
            cell: (row) => (
              <a href={href(lang, `/office/requests?unit=${code(row.unitId)}`)}>{nameOf(units, row.unitId, lang)}</a>
            ),
          },
          { head: text('在办', 'Open')[lang], numeric: true, cell: (row) => row.open },
          { head: text('逾期或者须立即处理', 'Overdue or urgent')[lang], numeric: true, cell: (row) => row.overdue },
          { head: text('5个工作日内到期', 'Due within 5 days')[lang], numeric: true, cell: (row) => row.near },
          { head: text('等待他人', 'Waiting for others')[lang], numeric: true, cell: (row) => row.waiting },
        ]}
        rows={counts}
        rowKey={(row) => row.unitId}
        empty={words.calm}
      />
    </Card>
  );
}

function Filter({ units, typed }: { units: readonly Unit[]; typed: Typed }) {
  const lang = useLanguage();
  return (
    <form method="get" action={href(lang, '/office/requests')} className="row align-items-end">
      <div className="col-md-4">
        <Select
          name="unit"
          label={text('单位', 'Unit')}
          typed={typed}
          empty={words.all}
          options={units.map((unit) => ({ value: unit.code, label: lang === 'zh' ? unit.name : unit.nameEn }))}
        />
      </div>
      <div className="col-md-3">
        <Select
          name="show"
          label={text('范围', 'Show')}
          typed={typed}
          options={Object.entries(SHOW).map(([value, { label }]) => ({ value, label: label[lang] }))}
        />
      </div>
      <div className="col-md-3">
        <TextField
          name="number"
          label={text('登记编号', 'Receipt number')}
          typed={typed}
          type="search"
          maxLength={40}
        />
      </div>
      <div className="col-md-2 mb-3">
        <button type="submit" className="btn btn-outline-primary w-100">
          {words.filter[lang]}
        </button>
      </div>
    </form>
  );
}

function Cases({ cases, units }: { cases: readonly ListedCase[]; units: readonly Unit[] }) {
  const lang = useLanguage();
  return (
    <Card title={`${words.cases[lang]}（${cases.length}）`}>
      <DataTable
        caption={words.cases[lang]}
        columns={[
          {
            head: text('登记编号', 'Number')[lang],
            tight: true,
            cell: (one) => <a href={href(lang, `/office/requests/${one.id}`)}>{one.number}</a>,
          },
          {
            head: text('期限', 'Time')[lang],
            tight: true,
            cell: ({ standing }) => <Badge tone={standing.tone}>{standing.words[lang]}</Badge>,
          },
          {
            head: text('答复期限', 'Due')[lang],
            tight: true,
            cell: ({ standing }) =>
              standing.due ? `${standing.due}${standing.isProvisional ? text('（暂定）', ' (prov.)')[lang] : ''}` : '—',
          },
          { head: text('环节', 'Stage')[lang], tight: true, cell: (one) => STAGE_WORDS[one.stage][lang] },
          {
            head: text('受理机关', 'Unit')[lang],
            cell: (one) => {
              const handler = one.handlerUnitId === one.unitId ? '' : nameOf(units, one.handlerUnitId, lang);
              return <Roomy>{nameOf(units, one.unitId, lang) + (handler ? ` → ${handler}` : '')}</Roomy>;
            },
          },
          {
            head: text('申请人、渠道', 'Applicant, channel')[lang],
            cell: (one) => (
              <Roomy>{`${KIND_WORDS[one.applicantKind][lang]}，${CHANNEL_WORDS[one.channel][lang]}`}</Roomy>
            ),
          },
          { head: text('提交日期', 'Lodged')[lang], tight: true, cell: (one) => one.lodgedOn.toString() },
          ...(cases.some((one) => one.outcome)
            ? [
                {
                  head: text('办理结果', 'Outcome')[lang],
                  cell: (one: ListedCase) => (one.outcome ? outcome(one.outcome).name[lang] : ''),
                },
              ]
            : []),
        ]}
        rows={cases}
        rowKey={(one) => one.id}
        empty={words.none}
      />
    </Card>
  );
}
