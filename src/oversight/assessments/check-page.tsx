/** One check: who was checked by whom with what result, and the draw that anybody can repeat. */
import { score } from '../../law/indicators/score.ts';
import { Badge, Card, DataTable, Facts } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { EarlierDraws, RedrawForm } from '../draws/cards.tsx';
import { LotsTable } from '../draws/lots.tsx';
import { shownRange } from '../rounds/round-page.tsx';
import { counting, differs } from './rules.ts';
import { type CheckView, readCheck } from './view.ts';
import { KIND_NAMES, checkWords as words } from './words.ts';

export async function checkPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const view = await readCheck(context);
  const { id, state, version, keeps } = view;
  const address = href(lang, `/office/assessment/checks/${id}`);
  return officePage(
    context,
    { title: state.title, back: href(lang, '/office/assessment'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <Facts
          items={[
            [words.kind[lang], KIND_NAMES[state.kind][lang]],
            [words.body[lang], state.body],
            [words.period[lang], `${state.from} — ${state.to}`],
            [words.set[lang], `${state.set.name[lang]}（${words.versionOf(state.set.version)[lang]}）`],
            [words.state[lang], state.closed ? `${words.closed[lang]} ${state.closed.on}` : words.running[lang]],
          ]}
        />
      </Card>
      <Results view={view} address={address} />
      {keeps ? <Proof view={view} /> : null}
      {keeps ? (
        <EarlierDraws
          withdrawn={state.withdrawn}
          nameOf={view.units.nameOf}
          personOf={(one) => view.persons.get(one ?? '') ?? ''}
        />
      ) : null}
      {keeps && !state.closed ? (
        <RedrawForm
          action={`${address}/redraw`}
          {...{ version, share: state.share, hasShare: state.kind !== 'cross', typed, problems }}
          today={dayOf(context.now).toString()}
        >
          <Choices
            name="unitIds"
            label={words.units}
            options={[...new Set([...view.units.choices.map((unit) => unit.id), ...state.unitIds])].map((value) => ({
              ...{ value, label: view.units.nameOf(value) },
            }))}
            values={state.unitIds}
            many
            required
            {...{ typed, problems }}
          />
        </RedrawForm>
      ) : null}
      {keeps && !state.closed ? (
        <Card title={words.close[lang]} id="check">
          <form method="post" action={`${address}/close`}>
            <input type="hidden" name="version" value={version} />
            <p className="text-secondary">{words.closeNote[lang]}</p>
            <button type="submit" className="btn btn-outline-danger">
              {words.close[lang]}
            </button>
          </form>
        </Card>
      ) : null}
    </>,
  );
}

function Results({ view: { state, units, program }, address }: { view: CheckView; address: string }) {
  const lang = useLanguage();
  const rows = state.units.map((one) => {
    const own = program[one.unitId] ?? {};
    const result = one.entered ? score(state.set, counting(one, own)) : null;
    const open = Object.keys(own).filter(
      (item) => differs(one.entered?.measured[item], own[item]) && !one.choices[item],
    );
    return { ...one, result, open: open.length };
  });
  const checkerOf = (checkerId: string | null) =>
    checkerId ? units.nameOf(checkerId) : state.kind === 'third-party' ? state.body : words.inspectors[lang];
  return (
    <Card title={words.results[lang]}>
      <DataTable
        caption={words.results[lang]}
        rows={rows}
        rowKey={({ unitId }) => unitId}
        empty={words.none}
        columns={[
          {
            head: words.unit[lang],
            cell: ({ unitId }) => <a href={`${address}/units/${unitId}`}>{units.nameOf(unitId)}</a>,
            tight: true,
          },
          { head: words.checker[lang], cell: ({ checkerId }) => checkerOf(checkerId) },
          {
            head: words.state[lang],
            cell: ({ entered }) => (
              <Badge tone={entered ? 'good' : 'wait'}>{(entered ? words.entered : words.notEntered)[lang]}</Badge>
            ),
            tight: true,
          },
          { head: words.points[lang], cell: ({ result }) => result?.points ?? '', numeric: true },
          { head: words.range[lang], cell: ({ result }) => (result ? shownRange(result.total) : ''), numeric: true },
          {
            head: words.disagreements[lang],
            cell: ({ open }) => (open > 0 ? <Badge tone="warn">{open}</Badge> : 0),
            numeric: true,
          },
        ]}
      />
    </Card>
  );
}

function Proof({ view: { state, units } }: { view: CheckView }) {
  const lang = useLanguage();
  const { pairing } = state;
  return (
    <Card title={words.proof[lang]}>
      <p>{`${words.seed[lang]}：${state.seed}`}</p>
      <p className="text-secondary">
        {(pairing ? words.proofPairs(pairing.seed, pairing.shift) : words.proofDraw)[lang]}
      </p>
      <LotsTable caption={words.proof} who={words.unit} number={words.id} nameOf={units.nameOf} lots={state.lots} />
    </Card>
  );
}
