/** One unit in a round: its score with everything it is made of, and the form in which it is measured. */
import type { Condition, Group, IndicatorSet, Item, Measured } from '../../law/indicators/indicator-set.ts';
import { type Score, score } from '../../law/indicators/score.ts';
import { Badge, Card, DataTable, Facts, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Problem, TextArea, type Typed } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { shownRange, VerdictBadge } from './round-page.tsx';
import type { Measuring } from './state.ts';
import { readRound, subjectOf } from './view.ts';
import { roundWords as words } from './words.ts';

export async function unitPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const view = await readRound(context);
  const subject = subjectOf(context, view);
  const { state, keeps } = view;
  const { measuring, unitId } = subject;
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
      {measuring?.remarks ? (
        <Card title={words.remarks[lang]}>
          <p className="mb-1 text-break" style={{ whiteSpace: 'pre-line' }}>
            {measuring.remarks}
          </p>
          <p className="text-secondary mb-0">{`${measuring.on} ${view.persons.get(measuring.personId ?? '') ?? ''}`}</p>
        </Card>
      ) : null}
      {keeps && !state.closedOn ? (
        <Card title={words.measure[lang]}>
          <form method="post" action={href(lang, `/office/inspection/rounds/${view.id}/units/${unitId}`)}>
            <input type="hidden" name="version" value={view.version} />
            <p className="text-secondary">{words.measureNote[lang]}</p>
            <Fields {...{ lang, set: state.set, measuring, typed, problems }} />
            <TextArea
              name="remarks"
              label={words.remarks}
              value={measuring?.remarks}
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

interface FieldsProps {
  lang: Language;
  set: IndicatorSet;
  measuring: Measuring | null;
  typed: Typed;
  problems: readonly Problem[];
}

function Fields(props: FieldsProps) {
  const { lang, set } = props;
  const parts = [
    {
      title: words.veto,
      groups: set.veto.map(({ id, name, conditions }) => ({ id, name, lines: conditions, mayBeSkipped: false })),
    },
    { title: words.deductions, groups: set.deductions.map(linesOf) },
    { title: words.bonus, groups: set.bonus.map((group) => ({ ...linesOf(group), mayBeSkipped: false })) },
  ];
  return (
    <>
      {parts
        .filter(({ groups }) => groups.length > 0)
        .map(({ title, groups }) => (
          <div key={title.en} className="mb-3">
            <h3 className="h3">{title[lang]}</h3>
            {groups.map((group) => (
              <GroupFields key={group.id} {...props} group={group} />
            ))}
          </div>
        ))}
    </>
  );
}

interface Lines {
  id: string;
  name: { zh: string; en: string };
  lines: readonly (Item | Condition)[];
  mayBeSkipped: boolean;
}

const linesOf = ({ id, name, items }: Group): Lines => ({ id, name, lines: items, mayBeSkipped: true });

function GroupFields({ lang, measuring, typed, problems, group }: FieldsProps & { group: Lines }) {
  const posted = Object.keys(typed).length > 0;
  const skipped = posted ? [typed.skipped ?? []].flat() : (measuring?.skipped ?? []);
  return (
    <fieldset className="border rounded p-2 mb-2">
      <legend className="h4 float-none w-auto px-1 mb-0">{`${group.id} ${group.name[lang]}`}</legend>
      {group.mayBeSkipped ? (
        <label className="form-check">
          <input
            className="form-check-input"
            type="checkbox"
            name="skipped[]"
            value={group.id}
            defaultChecked={skipped.includes(group.id)}
          />
          <span className="form-check-label">{words.skip[lang]}</span>
        </label>
      ) : null}
      {group.lines.map((line) => (
        <LineFields key={line.id} {...{ lang, line, typed, problems }} measured={measuring?.measured[line.id]} />
      ))}
    </fieldset>
  );
}

function LineFields(props: {
  lang: Language;
  line: Item | Condition;
  measured: Measured | undefined;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { lang, line, measured, typed, problems } = props;
  const fields = [
    ['hits', words.hits, measured?.hits],
    ['unknown', words.unknown, measured?.unknown],
    ...(line.of === 'share' ? ([['whole', words.whole, measured?.whole]] as const) : []),
  ] as const;
  const wrong = problems.filter(({ field }) => field === line.id);
  return (
    <div className="row g-2 align-items-end mb-1" id={line.id} tabIndex={-1}>
      <div className="col-12 col-md-6">
        {`${line.id} ${'name' in line ? `${line.name[lang]}：` : ''}${line.finds[lang]} `}
        {line.verified ? null : <Badge tone="plain">{lang === 'zh' ? '默认分值' : 'default'}</Badge>}
      </div>
      {fields.map(([key, label, value]) => (
        <label key={key} className="col-4 col-md-2">
          <span className="small text-secondary d-block">{label[lang]}</span>
          <input
            className={`form-control form-control-sm${wrong.length > 0 ? ' is-invalid' : ''}`}
            type="number"
            min={0}
            step={1}
            name={`${line.id}.${key}`}
            defaultValue={String(typed[`${line.id}.${key}`] ?? value ?? '')}
            aria-label={`${line.id} ${label[lang]}`}
          />
        </label>
      ))}
      {wrong.map(({ text }) => (
        <div key={text.en} className="invalid-feedback d-block">
          {text[lang]}
        </div>
      ))}
    </div>
  );
}
