/** All remedies within reach: the rate of correction by unit and year, its causes, the list behind, as page and .xlsx. */
import { z } from 'zod';
import { fileResponse } from '../../units/file-response.ts';
import { listUnits, type Unit } from '../../units/read.ts';
import { Badge, Card, DataTable, Notice } from '../../web/components.tsx';
import { holds, reach } from '../../web/duties.ts';
import { href, type Language, text, useLanguage } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { RESULT_WORDS, ROUTE_WORDS } from '../messages.ts';
import { type CorrectionRate, causesOf, type ListedRemedy, quotient, rateOf, ratesBy, yearOf } from './rates.ts';
import { type ConversionCounts, countConversions, listRemedies } from './store.ts';
import { CAUSE_WORDS } from './words.ts';
import { remedyWorkbook } from './workbook.ts';

const PATH = '/office/requests/remedies';

export const remedyRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: PATH, duty: 'request.read', act: null, handle: page },
  { method: 'get', path: `${PATH}/table.xlsx`, duty: 'request.read', act: null, handle: xlsx },
];

const words = {
  title: text('复议、诉讼案件', 'Remedies'),
  lead: text(
    '纠正率＝结果纠正的件数÷审结件数，按审结年度统计；尚未审结的不计入。复议、诉讼分别计件。',
    'Rate = corrected of decided, by the year of the decision; what is pending is not counted.',
  ),
  byUnit: (year: number) => text(`${year}年各单位纠正率`, `Rate of correction by unit, ${year}`),
  byYear: text('历年纠正率', 'Rate of correction by year'),
  causes: (year: number) => text(`${year}年案件总结：问题原因`, `Causes, ${year}`),
  conversions: (year: number) => text(`${year}年依申请公开转为主动公开`, `Converted to proactive disclosure, ${year}`),
  list: text('案件清单', 'The cases'),
  unit: text('单位', 'Unit'),
  year: text('年度', 'Year'),
  decided: text('审结', 'Decided'),
  pending: text('尚未审结', 'Pending'),
  rate: text('纠正率', 'Rate'),
  total: text('合计', 'Total'),
  cause: text('原因', 'Cause'),
  count: text('件数', 'Number'),
  none: text('没有复议、诉讼案件。', 'There are none.'),
  noCauses: text('尚无总结。', 'No lesson yet.'),
  number: text('登记编号', 'Receipt number'),
  body: text('机关、案号', 'Body, number'),
  lodged: text('提起', 'Lodged'),
  result: text('结果', 'Result'),
  lesson: text('总结', 'Lesson'),
  owed: text('待总结', 'Owed'),
  ordered: text('已责令重新答复', 'New answer ordered'),
  download: text('下载Excel表', 'As .xlsx'),
  settings: text('答复期限设置', 'Periods for replies'),
  all: text('显示全部', 'Show all'),
  only: text('只显示：', 'Only: '),
  suggested: text('建议', 'Suggested'),
  converted: text('转为主动公开', 'Converted'),
  declined: text('决定不转', 'Declined'),
};

const query = z.object({
  year: z.coerce.number().int().min(2019).max(2100).catch(0),
  unit: z.string().catch(''),
  result: z.enum(['pending', 'upheld', 'corrected', 'other', '']).catch(''),
});

interface Gathered {
  year: number;
  units: readonly Unit[];
  all: readonly ListedRemedy[];
  conversions: ConversionCounts;
}

async function gather({ deps, site, session, now, c }: OfficeContext): Promise<Gathered> {
  const asked = query.parse({ year: c.req.query('year') ?? '', unit: '', result: '' });
  const year = asked.year || dayOf(now).year;
  const mine = reach(session.appointments, 'request.read');
  const [units, all, conversions] = await Promise.all([
    listUnits(deps.office, site.siteId),
    listRemedies(deps.office, site.siteId, mine),
    countConversions(deps.office, site.siteId, mine, year),
  ]);
  return { year, units, all, conversions };
}

async function page(context: OfficeContext): Promise<Response> {
  const { lang, c, session } = context;
  const gathered = await gather(context);
  const { year, all, units, conversions } = gathered;
  const { unit, result } = query.parse({ year: '', unit: c.req.query('unit'), result: c.req.query('result') });
  const ofYear = all.filter((one) => yearOf(one) === year);
  const shown = ofYear.filter(
    (one) => (unit === '' || one.unitId === unit) && (result === '' || one.result === result),
  );
  const nameOf = (id: string) => units.find((one) => one.id === id)?.name ?? '—';
  const years = [...new Set([year, ...all.map(yearOf)])].sort((a, b) => b - a);
  const filtered = [unit && nameOf(unit), result && RESULT_WORDS[result][lang]].filter(Boolean).join('，');
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/requests') },
    <>
      <Notice tone="plain">{words.lead[lang]}</Notice>
      <p>
        <a className="btn btn-outline-primary me-2" href={href(lang, `${PATH}/table.xlsx?year=${year}`)}>
          {words.download[lang]}
        </a>
        {holds(session.appointments, 'calendar.keep').length > 0 ? (
          <a className="btn btn-outline-secondary" href={href(lang, `${PATH}/settings`)}>
            {words.settings[lang]}
          </a>
        ) : null}
      </p>
      <Card title={words.byYear[lang]}>
        <Rates
          caption={words.byYear[lang]}
          head={words.year[lang]}
          rates={years.map((one) => ({
            name: String(one),
            rate: rateOf(all.filter((remedy) => yearOf(remedy) === one)),
            address: `${PATH}?year=${one}`,
          }))}
        />
      </Card>
      <Card title={words.byUnit(year)[lang]}>
        <Rates
          caption={words.byUnit(year)[lang]}
          head={words.unit[lang]}
          rates={[
            ...[...ratesBy(ofYear, (one) => one.unitId)].map(([id, rate]) => ({
              name: nameOf(id),
              rate,
              address: `${PATH}?year=${year}&unit=${id}`,
            })),
            { name: words.total[lang], rate: rateOf(ofYear), address: `${PATH}?year=${year}` },
          ]}
        />
      </Card>
      <Card title={words.causes(year)[lang]}>
        <DataTable
          caption={words.causes(year)[lang]}
          columns={[
            { head: words.cause[lang], cell: ([cause]) => CAUSE_WORDS[cause][lang] },
            { head: words.count[lang], numeric: true, cell: ([, count]) => count },
          ]}
          rows={[...causesOf(ofYear)]}
          rowKey={([cause]) => cause}
          empty={words.noCauses}
        />
      </Card>
      <Card title={words.conversions(year)[lang]}>
        <p className="mb-0">
          {(['suggested', 'converted', 'declined'] as const)
            .map((name) => `${words[name][lang]} ${conversions[name]}`)
            .join(lang === 'zh' ? '；' : '; ')}
        </p>
      </Card>
      <Card title={words.list[lang]} id="list">
        {filtered ? (
          <p>
            {words.only[lang]}
            {filtered}{' '}
            <a className="text-decoration-underline" href={href(lang, `${PATH}?year=${year}#list`)}>
              {words.all[lang]}
            </a>
          </p>
        ) : null}
        <List remedies={shown} nameOf={nameOf} />
      </Card>
    </>,
  );
}

function percent(rate: CorrectionRate, lang: Language): string {
  const value = quotient(rate);
  if (value === null) return '—';
  return `${(value * 100).toFixed(2)}%${lang === 'zh' ? '（' : ' ('}${rate.corrected}/${rate.decided}${lang === 'zh' ? '）' : ')'}`;
}

interface RatesProps {
  caption: string;
  head: string;
  rates: readonly { name: string; rate: CorrectionRate; address: string }[];
}

/** Each figure leads to the cases that it counts. */
function Rates({ caption, head, rates }: RatesProps) {
  const lang = useLanguage();
  const figure = (result: 'upheld' | 'corrected' | 'other' | 'pending') => (one: RatesProps['rates'][number]) =>
    one.rate[result] === 0 ? (
      0
    ) : (
      <a className="text-decoration-underline" href={href(lang, `${one.address}&result=${result}#list`)}>
        {one.rate[result]}
      </a>
    );
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          head,
          cell: (one) => (
            <a className="text-decoration-underline" href={href(lang, `${one.address}#list`)}>
              {one.name}
            </a>
          ),
        },
        { head: words.decided[lang], numeric: true, cell: (one) => one.rate.decided },
        { head: RESULT_WORDS.upheld[lang], numeric: true, cell: figure('upheld') },
        { head: RESULT_WORDS.corrected[lang], numeric: true, cell: figure('corrected') },
        { head: RESULT_WORDS.other[lang], numeric: true, cell: figure('other') },
        { head: words.rate[lang], numeric: true, tight: true, cell: (one) => percent(one.rate, lang) },
        { head: words.pending[lang], numeric: true, cell: figure('pending') },
      ]}
      rows={rates}
      rowKey={(one) => one.name}
      empty={words.none}
    />
  );
}

function List({ remedies, nameOf }: { remedies: readonly ListedRemedy[]; nameOf(id: string): string }) {
  const lang = useLanguage();
  return (
    <DataTable
      caption={words.list[lang]}
      columns={[
        {
          head: words.number[lang],
          tight: true,
          cell: (one) => (
            <a className="text-decoration-underline" href={href(lang, `/office/requests/${one.id}#remedies`)}>
              {one.number}
            </a>
          ),
        },
        { head: words.unit[lang], cell: (one) => nameOf(one.unitId) },
        { head: text('途径', 'Route')[lang], cell: (one) => ROUTE_WORDS[one.route][lang] },
        { head: words.body[lang], cell: (one) => [one.body, one.caseNumber].filter(Boolean).join('，') || '—' },
        { head: words.lodged[lang], tight: true, cell: (one) => one.lodgedOn },
        {
          head: words.result[lang],
          cell: (one) => (
            <>
              {RESULT_WORDS[one.result][lang]} <span className="text-nowrap">{one.decidedOn}</span>
              {one.orderedOn ? <div className="small">{words.ordered[lang]}</div> : null}
            </>
          ),
        },
        {
          head: words.lesson[lang],
          cell: (one) => {
            if (one.cause) return CAUSE_WORDS[one.cause][lang];
            return one.result === 'pending' ? '' : <Badge tone="warn">{words.owed[lang]}</Badge>;
          },
        },
      ]}
      rows={remedies}
      rowKey={(one) => `${one.id}-${one.position}`}
      empty={words.none}
    />
  );
}

async function xlsx(context: OfficeContext): Promise<Response> {
  const { year, all, units } = await gather(context);
  const bytes = await remedyWorkbook({ year, all, nameOf: (id) => units.find((one) => one.id === id)?.name ?? '' });
  return fileResponse(bytes, 'xlsx', `复议诉讼案件 ${year}年.xlsx`);
}
