/** Points of units over closed rounds and years, with a chart. */
import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { CHART_COLOURS, type Chart, chartAddress } from '../../web/chart.ts';
import { Card, DataTable } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { Select } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { isKnown, type Ranked } from '../rounds/ranking.ts';
import { closedRounds } from './store.ts';
import { rangeWords, type TrendRound, trendRound, yearsOf } from './trend.ts';
import { publishedWords as words } from './words.ts';

/** Rounds beside each other in the table, the newest ones. */
const MOST_ROUNDS = 8;
type Series = Chart['series'][number];

export async function trendsPage(context: OfficeContext): Promise<Response> {
  const { c, lang, session } = context;
  const closed = await closedRounds(context);
  const names = new Map(closed.map(({ state }) => [state.set.id, state.set.name[lang]]));
  const asked = c.req.query('set') ?? '';
  // points by different indicators are not compared
  const set = names.has(asked) ? asked : (closed.at(-1)?.state.set.id ?? '');
  const rounds = closed.map(({ id, state }) => trendRound(id, state)).filter(({ setId }) => setId === set);
  const units = await unitNames(context);
  const within = reach(session.appointments, 'inspection.read');
  const measured = new Set(rounds.flatMap(({ standings }) => standings.map(({ unitId }) => unitId)));
  const seen = [...measured].filter((id) => within === 'all' || within.includes(id));
  const unit = seen.find((id) => id === c.req.query('unit')) ?? '';
  const shown = unit === '' ? seen : [unit];
  return officePage(
    context,
    { title: words.trends[lang], back: href(lang, '/office/inspection') },
    <>
      <p className="text-secondary">{words.trendsLead[lang]}</p>
      {rounds.length === 0 ? (
        <p className="text-secondary empty-note">{words.none[lang]}</p>
      ) : (
        <>
          <form method="get" action={href(lang, '/office/inspection/trends')} className="row align-items-end">
            <div className="col-md-5">
              <Select
                name="set"
                label={words.set}
                value={set}
                options={[...names].map(([value, label]) => ({ value, label }))}
              />
            </div>
            <div className="col-8 col-md-5">
              <Select
                name="unit"
                label={words.unit}
                value={unit}
                empty={words.allUnits}
                options={seen.map((id) => ({ value: id, label: units.nameOf(id) }))}
              />
            </div>
            <div className="col-4 col-md-2 mb-3">
              <button type="submit" className="btn btn-outline-primary w-100">
                {words.show[lang]}
              </button>
            </div>
          </form>
          {await chart(rounds, unit, units, lang)}
          <ByRound rounds={rounds.slice(-MOST_ROUNDS)} {...{ lang, units, shown }} />
          <ByYear {...{ lang, units, shown, rounds }} />
        </>
      )}
    </>,
  );
}

/** Bars of the means, and of one unit beside them: only rounds of which both are known. */
async function chart(rounds: readonly TrendRound[], unit: string, units: UnitNames, lang: Language) {
  const points = ({ standings }: TrendRound) => {
    const score = standings.find(({ unitId }) => unitId === unit)?.score ?? null;
    return isKnown(score) ? score.points : null;
  };
  const known = rounds.filter((round) => round.mean !== null && (unit === '' || points(round) !== null));
  if (known.length === 0) return null;
  const series = [
    ...(unit === '' ? [] : [{ name: units.nameOf(unit), values: known.map((round) => points(round) ?? 0) }]),
    { name: words.mean[lang], values: known.map(({ mean }) => mean ?? 0) },
  ];
  return (
    <>
      <img
        className="d-none d-md-block w-100 mb-3"
        src={await chartAddress({ names: known.map(({ title }) => title), lying: true, series })}
        alt={words.chart[lang]}
      />
      <Narrow label={words.chart[lang]} rounds={known} series={series} />
    </>
  );
}

/** The same on a phone, where the names of rounds are longer than the bars: each above its own. */
function Narrow(props: { label: string; rounds: readonly TrendRound[]; series: readonly Series[] }) {
  const { label, rounds, series } = props;
  const most = Math.max(...series.flatMap(({ values }) => values), 1);
  return (
    <ul className="d-md-none list-unstyled mb-3" aria-label={label}>
      {rounds.map(({ id, title }, at) => (
        <li key={id} className="mb-2">
          <div>{title}</div>
          {series.map((one, place) => (
            <div key={one.name} className="d-flex align-items-center gap-2 small">
              <div className="flex-grow-1">
                <div
                  style={{
                    width: `${(100 * (one.values[at] ?? 0)) / most}%`,
                    height: '0.9em',
                    background: CHART_COLOURS[place % CHART_COLOURS.length],
                  }}
                />
              </div>
              <span className="flex-shrink-0">{`${series.length > 1 ? `${one.name} ` : ''}${one.values[at] ?? 0}`}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** '93.8（第2名）', '82–96', '—' */
function cellOf(standing: Ranked | undefined, lang: Language): string {
  if (!standing?.score) return '—';
  const { score, rank } = standing;
  return rank === null ? rangeWords(score.total) : `${score.points}（${words.rank(rank)[lang]}）`;
}

interface Shown {
  lang: Language;
  units: UnitNames;
  shown: readonly string[];
  rounds: readonly TrendRound[];
}

function ByRound({ lang, units, shown, rounds }: Shown) {
  return (
    <Card title={words.byRound[lang]}>
      <DataTable
        caption={words.byRound[lang]}
        rows={[...shown, '']}
        rowKey={(id) => id || 'mean'}
        empty={words.none}
        columns={[
          {
            head: words.unit[lang],
            cell: (id) => (id === '' ? <strong>{words.mean[lang]}</strong> : units.nameOf(id)),
            tight: true,
          },
          ...rounds.map(({ title, standings, mean }) => ({
            head: title,
            cell: (id: string) =>
              id === ''
                ? (mean ?? '—')
                : cellOf(
                    standings.find(({ unitId }) => unitId === id),
                    lang,
                  ),
            numeric: true,
          })),
        ]}
      />
    </Card>
  );
}

function ByYear({ lang, units, shown, rounds }: Shown) {
  const years = [...new Set(rounds.map(({ year }) => year))].toSorted((a, b) => a - b);
  const cell = (id: string, wanted: number): string => {
    const found = yearsOf(rounds, id).find(({ year }) => year === wanted);
    if (!found || found.measured === 0) return '—';
    return words.yearCell(found.mean === null ? '—' : String(found.mean), found.known, found.measured)[lang];
  };
  return (
    <Card title={words.byYear[lang]}>
      <p className="text-secondary">{words.yearNote[lang]}</p>
      <DataTable
        caption={words.byYear[lang]}
        rows={shown}
        rowKey={(id) => id}
        empty={words.none}
        columns={[
          { head: words.unit[lang], cell: (id) => units.nameOf(id), tight: true },
          ...years.map((year) => ({
            head: words.yearOf(year)[lang],
            cell: (id: string) => cell(id, year),
            numeric: true,
          })),
        ]}
      />
    </Card>
  );
}
