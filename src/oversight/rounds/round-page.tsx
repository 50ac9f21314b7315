/** One round: ranking, who inspects whom, and the draw that anybody can repeat. */

import type { Range, Score } from '../../law/indicators/score.ts';
import { Badge, Card, DataTable, Facts, type Tone } from '../../web/components.tsx';
import { DUTIES } from '../../web/duties.ts';
import { Choices, ErrorSummary, type Problem, Select, type Typed } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { EarlierDraws, RedrawForm } from '../draws/cards.tsx';
import { LotsTable } from '../draws/lots.tsx';
import { currentSet } from '../sets/store.ts';
import { newestOf } from './measured.ts';
import type { Ranked } from './ranking.ts';
import { unmeasuredOf } from './rules.ts';
import type { RoundState, Subject } from './state.ts';
import { inspectors } from './store.ts';
import { type RoundView, readRound } from './view.ts';
import { PROOF_NAMES, PROOF_TONES, proofOf, VERDICT_NAMES, roundWords as words } from './words.ts';

const TONES: Record<Score['verdict'], Tone> = { qualified: 'good', 'not-qualified': 'bad', open: 'warn' };

export function VerdictBadge({ verdict, lang }: { verdict: Score['verdict']; lang: Language }) {
  return <Badge tone={TONES[verdict]}>{VERDICT_NAMES[verdict][lang]}</Badge>;
}

/** '96'; '82–96' where something is unknown. */
export const shownRange = ({ low, high }: Range): string => (low === high ? String(low) : `${low}–${high}`);

export async function roundPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site } = context;
  const view = await readRound(context);
  const { state, keeps } = view;
  const newest = await currentSet(deps.office, deps.keys, site.siteId, state.set.id);
  const newer = newest && newest.version !== state.set.version ? newest : null;
  return officePage(
    context,
    { title: state.title, back: href(lang, '/office/inspection/rounds'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <Facts
          items={[
            [words.period[lang], `${state.from} — ${state.to}`],
            [
              words.set[lang],
              `${state.set.name[lang]}（${state.set.basis[lang]}，${words.versionOf(state.set.version)[lang]}）`,
            ],
            ...(state.verifiedOnly ? [[words.proved[lang], words.verifiedOnly[lang]] as [string, string]] : []),
            [words.state[lang], (state.closedOn ? words.closed : words.open)[lang]],
          ]}
        />
      </Card>
      <Ranking {...{ context, view }} beside={newer && { set: newer, ranked: view.rankedBy(newer) }} />
      {keeps && !state.closedOn ? await assignForm({ context, view, typed, problems }) : null}
      {keeps ? <Draw {...{ context, state, view }} /> : null}
      {keeps ? (
        <EarlierDraws
          withdrawn={state.withdrawn}
          nameOf={view.units.nameOf}
          personOf={(id) => view.persons.get(id ?? '') ?? ''}
        />
      ) : null}
      {keeps && !state.closedOn ? (
        <RedrawForm
          action={href(lang, `/office/inspection/rounds/${view.id}/redraw`)}
          {...{ version: view.version, share: state.share, hasShare: true, typed, problems }}
          today={dayOf(context.now).toString()}
        >
          <Choices
            name="unitIds"
            label={words.units}
            options={scopeOf(view).map((id) => ({ value: id, label: view.units.nameOf(id) }))}
            // none is ticked where somebody unticked all
            values={typed.seed === undefined ? state.unitIds : []}
            many
            required
            {...{ typed, problems }}
          />
        </RedrawForm>
      ) : null}
      {keeps && !state.closedOn ? <CloseForm {...{ context, view, typed, problems }} /> : null}
    </>,
  );
}

/** Units that may be drawn from: those in force, and those of the round. */
const scopeOf = ({ units, state }: RoundView): string[] => [
  ...new Set([...units.choices.map(({ id }) => id), ...state.unitIds]),
];

function Ranking(props: {
  context: OfficeContext;
  view: RoundView;
  beside: { set: { version: number }; ranked: readonly Ranked[] } | null;
}) {
  const { context, view, beside } = props;
  const { lang } = context;
  const { id, state, units, persons } = view;
  const of = (unitId: string) => state.subjects.find((one) => one.unitId === unitId);
  const newer = (unitId: string) => beside?.ranked.find((one) => one.unitId === unitId)?.score;
  return (
    <Card title={words.ranking[lang]}>
      <p className="text-secondary">{words.rankNote[lang]}</p>
      <DataTable
        caption={words.ranking[lang]}
        rows={view.ranked}
        rowKey={({ unitId }) => unitId}
        empty={words.none}
        columns={[
          { head: words.rank[lang], cell: ({ rank }) => rank ?? '', numeric: true },
          {
            head: words.unit[lang],
            cell: ({ unitId }) => (
              <a href={href(lang, `/office/inspection/rounds/${id}/units/${unitId}`)}>{units.nameOf(unitId)}</a>
            ),
            tight: true,
          },
          {
            head: words.verdict[lang],
            cell: ({ score }) =>
              score ? <VerdictBadge verdict={score.verdict} lang={lang} /> : words.notMeasured[lang],
            tight: true,
          },
          { head: words.points[lang], cell: ({ score }) => score?.points ?? '', numeric: true },
          { head: words.range[lang], cell: ({ score }) => (score ? shownRange(score.total) : ''), numeric: true },
          {
            head: words.proved[lang],
            cell: ({ unitId }) => <Proved {...{ lang }} subject={of(unitId)} />,
            tight: true,
          },
          ...(beside
            ? [
                {
                  head: words.newer(beside.set.version)[lang],
                  cell: ({ unitId }: Ranked) => newer(unitId)?.points ?? '',
                  numeric: true,
                },
              ]
            : []),
          {
            head: words.inspector[lang],
            cell: ({ unitId }) => persons.get(of(unitId)?.personId ?? '') ?? words.nobody[lang],
            tight: true,
          },
        ]}
      />
    </Card>
  );
}

/** Whether what the program measured is proved; nothing where persons measured alone. */
function Proved({ lang, subject }: { lang: Language; subject: Subject | undefined }) {
  const newest = subject && newestOf(subject);
  if (!newest) return null;
  const kind = proofOf(newest);
  return <Badge tone={PROOF_TONES[kind]}>{PROOF_NAMES[kind][lang]}</Badge>;
}

async function assignForm(props: {
  context: OfficeContext;
  view: RoundView;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, view, typed, problems } = props;
  const { lang, deps, site, now } = context;
  const people = await inspectors(deps.office, site.siteId, dayOf(now), DUTIES['inspection.keep']);
  const drawn = view.state.subjects.filter(({ isDrawn }) => isDrawn);
  return (
    <Card title={words.assign[lang]}>
      <form
        method="post"
        action={href(lang, `/office/inspection/rounds/${view.id}/assign`)}
        className="row align-items-end"
      >
        <input type="hidden" name="version" value={view.version} />
        <div className="col-md-5">
          <Select
            name="unitId"
            label={words.unit}
            empty={words.choose}
            options={drawn.map(({ unitId }) => ({ value: unitId, label: view.units.nameOf(unitId) }))}
            required
            {...{ typed, problems }}
          />
        </div>
        <div className="col-md-5">
          <Select
            name="personId"
            label={words.inspector}
            empty={words.choose}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            required
            {...{ typed, problems }}
          />
        </div>
        <div className="col-md-2 mb-3">
          <button type="submit" className="btn btn-primary w-100">
            {words.doAssign[lang]}
          </button>
        </div>
      </form>
    </Card>
  );
}

function Draw({ context: { lang }, state, view }: { context: OfficeContext; state: RoundState; view: RoundView }) {
  return (
    <Card title={words.proof[lang]}>
      <p>{`${words.seed[lang]}：${state.seed} · ${words.share[lang]}：${state.share * 100}`}</p>
      <p className="text-secondary">{words.proofNote[lang]}</p>
      <LotsTable
        caption={words.proof}
        who={words.unit}
        number={words.unitId}
        nameOf={view.units.nameOf}
        lots={state.subjects.map((one) => ({ ...one, id: one.unitId }))}
      />
    </Card>
  );
}

function CloseForm(props: { context: OfficeContext; view: RoundView; typed: Typed; problems: readonly Problem[] }) {
  const { view, typed, problems } = props;
  const { lang } = props.context;
  const open = unmeasuredOf(view.state).map(({ unitId }) => view.units.nameOf(unitId));
  return (
    <Card title={words.close[lang]}>
      <form method="post" action={href(lang, `/office/inspection/rounds/${view.id}/close`)}>
        <input type="hidden" name="version" value={view.version} />
        <p className="text-secondary">{words.closeNote[lang]}</p>
        {open.length > 0 ? (
          <Choices
            name="leaving"
            label={words.unmeasured(open)}
            options={[{ value: 'yes', label: words.leaveThem[lang] }]}
            values={[]}
            many
            required
            {...{ typed, problems }}
          />
        ) : null}
        <button type="submit" className="btn btn-outline-danger">
          {words.close[lang]}
        </button>
      </form>
    </Card>
  );
}
