/** One sample: results by unit, what was drawn with its grades, and the draw that anybody can repeat. */
import { Badge, Card, DataTable, Facts } from '../../web/components.tsx';
import { ErrorSummary, type Problem, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { EarlierDraws, RedrawForm } from '../draws/cards.tsx';
import { LotsTable } from '../draws/lots.tsx';
import { resultOf, resultsByUnit } from './rules.ts';
import { readSample, type SampleView } from './view.ts';
import { sampleWords as words } from './words.ts';

export async function samplePage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const view = await readSample(context);
  const { id, state, version, persons, units } = view;
  const address = href(lang, `/office/assessment/samples/${id}`);
  return officePage(
    context,
    { title: state.title, back: href(lang, '/office/assessment'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <Facts
          items={[
            [words.period[lang], `${state.from} — ${state.to}`],
            [words.graders[lang], state.graders.map((one) => persons.get(one) ?? '').join('、')],
            [words.drawn[lang], `${state.drawn.length}/${state.candidates.length}`],
            [words.state[lang], (state.closedOn ? words.closed : words.running)[lang]],
          ]}
        />
      </Card>
      <Card title={words.byUnit[lang]}>
        <DataTable
          caption={words.byUnit[lang]}
          rows={resultsByUnit(state)}
          rowKey={({ unitId }) => unitId}
          empty={words.none}
          columns={[
            { head: words.unit[lang], cell: ({ unitId }) => units.nameOf(unitId), tight: true },
            { head: words.drawn[lang], cell: ({ drawn }) => drawn, numeric: true },
            { head: words.graded[lang], cell: ({ graded, drawn }) => `${graded}/${drawn}`, numeric: true },
            { head: words.mean[lang], cell: ({ mean }) => mean ?? '—', numeric: true },
          ]}
        />
      </Card>
      <Drawn view={view} address={address} />
      <Proof view={view} />
      <EarlierDraws
        withdrawn={state.withdrawn}
        nameOf={(one) => state.candidates.find((candidate) => candidate.id === one)?.title ?? one}
        personOf={(one) => persons.get(one ?? '') ?? ''}
      />
      {state.closedOn ? null : (
        <RedrawForm
          action={`${address}/redraw`}
          {...{ version, share: state.share, hasShare: true, typed, problems }}
          today={dayOf(context.now).toString()}
        />
      )}
      {state.closedOn ? null : (
        <Card title={words.close[lang]} id="close">
          <form method="post" action={`${address}/close`}>
            <input type="hidden" name="version" value={version} />
            <p className="text-secondary">{words.closeNote[lang]}</p>
            <button type="submit" className="btn btn-outline-danger">
              {words.close[lang]}
            </button>
          </form>
        </Card>
      )}
    </>,
  );
}

function Drawn({ view: { state, units }, address }: { view: SampleView; address: string }) {
  const lang = useLanguage();
  return (
    <Card title={words.documents[lang]}>
      <DataTable
        caption={words.documents[lang]}
        rows={state.drawn}
        rowKey={({ id }) => id}
        empty={words.none}
        columns={[
          {
            head: words.document[lang],
            cell: ({ id, title, example }) => (
              <span className="d-inline-block" style={{ minWidth: '12em', maxWidth: '28em' }}>
                <a className="text-decoration-underline" href={`${address}/documents/${id}`}>
                  {title}
                </a>{' '}
                {example ? <Badge tone="good">{words.examples[lang]}</Badge> : null}
              </span>
            ),
          },
          { head: words.unit[lang], cell: ({ unitId }) => units.nameOf(unitId), tight: true },
          { head: words.grades[lang], cell: ({ grades }) => `${grades.length}/2`, numeric: true },
          {
            head: words.difference[lang],
            cell: (one) => resultOf(one, state.rubric).difference ?? '—',
            numeric: true,
          },
          {
            head: words.result[lang],
            cell: (one) => {
              const { points, isApart } = resultOf(one, state.rubric);
              if (points !== null)
                return one.settled ? (
                  <>
                    {points} <Badge tone="plain">{words.settled[lang]}</Badge>
                  </>
                ) : (
                  points
                );
              return <Badge tone={isApart ? 'warn' : 'wait'}>{(isApart ? words.apart : words.ungraded)[lang]}</Badge>;
            },
            tight: true,
          },
        ]}
      />
    </Card>
  );
}

function Proof({ view: { state } }: { view: SampleView }) {
  const lang = useLanguage();
  const titles = new Map(state.candidates.map(({ id, title }) => [id, title]));
  return (
    <Card title={words.proof[lang]}>
      <p>{`${words.seed[lang]}：${state.seed} · ${words.share[lang]}：${Math.round(state.share * 100)}`}</p>
      <p className="text-secondary">{words.proofNote[lang]}</p>
      <LotsTable
        caption={words.proof}
        who={words.document}
        number={words.id}
        nameOf={(id) => titles.get(id) ?? ''}
        lots={state.lots}
      />
    </Card>
  );
}
