/** One unit in a round: its score with everything it is made of, and the forms in which it is measured. */
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { type Score, score } from '../../law/indicators/score.ts';
import { Card, DataTable, Facts, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Problem, TextArea, type Typed } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { ProgramCard } from './program-card.tsx';
import { shownRange, VerdictBadge } from './round-page.tsx';
import { Fields } from './unit-fields.tsx';
import { readRound, subjectOf } from './view.ts';
import { roundWords as words } from './words.ts';

export async function unitPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const view = await readRound(context);
  const subject = subjectOf(context, view);
  const { state, keeps } = view;
  const { measuring, entered, unitId } = subject;
  const result = measuring ? score(state.set, measuring.measured, measuring.skipped) : null;
  return officePage(
    context,
    {
      title: `${view.units.nameOf(unitId)} · ${state.title}`,
      back: href(lang, `/office/inspection/rounds/${view.id}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      {result ? <ScoreCard {...{ lang, result, set: state.set }} /> : <Notice>{words.notMeasured[lang]}</Notice>}
      {measuring ? <Lines {...{ context, unitId, keeps, result, set: state.set }} /> : null}
      <ProgramCard {...{ context, view, subject, typed, problems }} website={view.websiteOf(unitId)} />
      {entered?.remarks ? (
        <Card title={words.remarks[lang]}>
          <p className="mb-1 text-break" style={{ whiteSpace: 'pre-line' }}>
            {entered.remarks}
          </p>
          <p className="text-secondary mb-0">{`${entered.on} ${view.persons.get(entered.personId ?? '') ?? ''}`}</p>
        </Card>
      ) : null}
      {keeps && !state.closedOn ? (
        <Card title={words.measure[lang]} id="measure">
          <form method="post" action={href(lang, `/office/inspection/rounds/${view.id}/units/${unitId}`)}>
            <input type="hidden" name="version" value={view.version} />
            <p className="text-secondary">{words.measureNote[lang]}</p>
            <Fields {...{ lang, set: state.set, subject, typed, problems }} />
            <TextArea
              name="remarks"
              label={words.remarks}
              value={entered?.remarks}
              rows={4}
              maxLength={5000}
              {...{ typed, problems }}
            />
            <button type="submit" className="btn btn-primary">
              {words.save[lang]}
            </button>
          </form>
        </Card>
      ) : null}
    </>,
  );
}

function ScoreCard({ lang, result, set }: { lang: Language; result: Score; set: IndicatorSet }) {
  const conditions = new Map(set.veto.flatMap((one) => one.conditions.map((condition) => [condition.id, condition])));
  return (
    <Card title={words.score[lang]}>
      <Facts
        items={[
          [words.verdict[lang], <VerdictBadge key="verdict" verdict={result.verdict} lang={lang} />],
          [words.points[lang], String(result.points)],
          [words.range[lang], shownRange(result.total)],
          [words.deductionPoints[lang], shownRange(result.deduction)],
          [words.bonusPoints[lang], result.bonus ? shownRange(result.bonus) : words.unreached[lang]],
          [words.unknownList[lang], result.unknown.join('、')],
        ]}
      />
      {result.vetoes
        .filter(({ state }) => state === 'hit')
        .map(({ condition }) => (
          <Notice key={condition} tone="bad">
            {`${words.veto[lang]} ${condition}：${conditions.get(condition)?.finds[lang] ?? ''}`}
          </Notice>
        ))}
    </Card>
  );
}

function Lines(props: {
  context: OfficeContext;
  unitId: string;
  keeps: boolean;
  result: Score | null;
  set: IndicatorSet;
}) {
  const { context, unitId, keeps, result, set } = props;
  const { lang } = context;
  const items = new Map(
    [...set.deductions, ...set.bonus].flatMap(({ items: all }) => all.map((item) => [item.id, item])),
  );
  const lines = (result?.lines ?? []).filter(({ measured }) => measured && measured.hits + measured.unknown > 0);
  return (
    <Card>
      <DataTable
        caption={words.lost[lang]}
        rows={lines}
        rowKey={({ item }) => item}
        empty={words.none}
        columns={[
          {
            head: words.line[lang],
            cell: ({ item }) => `${item} ${items.get(item)?.name[lang] ?? ''}：${items.get(item)?.finds[lang] ?? ''}`,
          },
          { head: words.hits[lang], cell: ({ measured }) => measured?.hits ?? '', numeric: true },
          { head: words.unknown[lang], cell: ({ measured }) => measured?.unknown ?? '', numeric: true },
          {
            head: words.lost[lang],
            cell: ({ part, points }) => `${part === 'bonus' ? '+' : '−'}${shownRange(points)}`,
            numeric: true,
          },
          ...(keeps
            ? [
                {
                  head: '',
                  tight: true,
                  cell: ({ item }: (typeof lines)[number]) => (
                    <a href={href(lang, `/office/inspection/new?unit=${unitId}&indicator=${item}`)}>
                      {words.fileFinding[lang]}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
