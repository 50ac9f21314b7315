/** One drawn interpretation: what the program sees of it, the grades, and the forms of those who grade. */
import { siteSettings } from '../../units/read.ts';
import { calendarAt } from '../../units/site-calendar.ts';
import { Card, DataTable, Facts, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Problem, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { wholeOf } from './rubric.ts';
import { gradesFor, isInTime, resultOf, totalOf } from './rules.ts';
import type { DrawnDocument } from './state.ts';
import { documentOf, readSample, type SampleView } from './view.ts';
import { sampleWords as words } from './words.ts';

interface Parts {
  view: SampleView;
  one: DrawnDocument;
  address: string;
  me: string;
  typed: Typed;
  problems: readonly Problem[];
}

export async function documentPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang, deps, site, session } = context;
  const view = await readSample(context);
  const one = documentOf(context, view);
  const { state, units } = view;
  const { calendar } = await siteSettings(deps.office, site.siteId);
  const sample = href(lang, `/office/assessment/samples/${view.id}`);
  const parts: Parts = {
    view,
    one,
    address: `${sample}/documents/${one.id}`,
    me: session.personId,
    typed,
    problems,
  };
  const inTime = isInTime(one, state.rubric.days, calendarAt(calendar, null));
  const said = (is: boolean | null) => (is === null ? words.unknown : is ? words.yes : words.no)[lang];
  return officePage(
    context,
    { title: one.title, back: sample, status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card title={words.checks[lang]}>
        <Facts
          items={[
            [words.unit[lang], units.nameOf(one.unitId)],
            [words.releasedOn[lang], one.releasedOn],
            [
              words.document[lang],
              <a key="document" href={href(lang, `/documents/${one.slug}`)}>
                {words.open[lang]}
              </a>,
            ],
            [
              words.original[lang],
              one.original ? (
                <a key="original" href={href(lang, `/documents/${one.original.slug}`)}>
                  {`${one.original.title}（${one.original.releasedOn}）`}
                </a>
              ) : (
                words.notPublic[lang]
              ),
            ],
            // the pages of two public documents of which one names the other link to each other
            [words.linked[lang], said(one.original !== null)],
            [words.inTime(state.rubric.days)[lang], said(inTime)],
          ]}
        />
      </Card>
      <Grades {...parts} />
      {state.graders.includes(parts.me) && !state.closedOn ? <GradeForm {...parts} /> : null}
      {resultOf(one, state.rubric).isApart && !state.closedOn ? <SettleForm {...parts} /> : null}
      {one.grades.length === 2 ? <ExampleForm {...parts} /> : null}
    </>,
  );
}

function Grades({ view: { state, persons }, one, me }: Parts) {
  const lang = useLanguage();
  const seen = gradesFor(one, me);
  const { points, difference, isApart } = resultOf(one, state.rubric);
  const of = (id: string) => seen.map((grade) => grade.points[id] ?? 0);
  const rows = [
    ...state.rubric.elements.map(({ id, name, points: most }) => ({ id, name, most, given: of(id) })),
    { id: 'total', name: words.total[lang], most: wholeOf(state.rubric), given: seen.map(totalOf) },
  ];
  return (
    <Card title={words.grades[lang]}>
      {one.grades.length < 2 ? <p className="text-secondary">{words.waiting[lang]}</p> : null}
      {isApart && points === null ? <Notice tone="warn">{words.apart[lang]}</Notice> : null}
      <DataTable
        caption={words.grades[lang]}
        rows={seen.length > 0 ? rows : []}
        rowKey={({ id }) => id}
        empty={words.ungraded}
        columns={[
          { head: words.element[lang], cell: ({ name }) => name },
          { head: words.full[lang], cell: ({ most }) => most, numeric: true },
          ...seen.map((grade, at) => ({
            head: persons.get(grade.personId) ?? '',
            cell: ({ given }: (typeof rows)[number]) => given[at] ?? '',
            numeric: true,
          })),
          ...(seen.length === 2
            ? [
                {
                  head: words.difference[lang],
                  cell: ({ given }: (typeof rows)[number]) => Math.abs((given[0] ?? 0) - (given[1] ?? 0)),
                  numeric: true,
                },
              ]
            : []),
        ]}
      />
      {seen
        .filter(({ remarks }) => remarks)
        .map(({ personId, remarks, on }) => (
          <p key={personId} className="mb-1 text-break" style={{ whiteSpace: 'pre-line' }}>
            <strong>{persons.get(personId)}</strong> <span className="text-secondary">{on}</span>：{remarks}
          </p>
        ))}
      <Facts
        items={[
          [words.result[lang], points === null ? '' : String(points)],
          [words.difference[lang], difference === null ? '' : String(difference)],
          [
            words.settled[lang],
            one.settled
              ? `${one.settled.points}（${one.settled.reason}，${persons.get(one.settled.personId ?? '') ?? ''} ${one.settled.on}）`
              : '',
          ],
        ]}
      />
    </Card>
  );
}

function GradeForm({ view: { state }, one, address, me, typed, problems }: Parts) {
  const lang = useLanguage();
  const mine = one.grades.find(({ personId }) => personId === me);
  const same = { typed, problems };
  return (
    <Card title={words.myGrade[lang]} id="grade">
      <form method="post" action={address}>
        <p className="text-secondary">{words.gradeNote[lang]}</p>
        {state.rubric.elements.map(({ id, name, points }) => (
          <TextField
            key={id}
            name={`points-${id}`}
            label={text(`${name}（0—${points}）`, `${name} (0–${points})`)}
            type="number"
            value={mine ? String(mine.points[id] ?? '') : ''}
            required
            {...same}
          />
        ))}
        <TextArea name="remarks" label={words.remarks} value={mine?.remarks} rows={3} maxLength={2000} {...same} />
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}

function SettleForm({ view: { version }, one, address, typed, problems }: Parts) {
  const lang = useLanguage();
  const same = { typed, problems };
  return (
    <Card title={words.settle[lang]}>
      <form method="post" action={`${address}/settle`}>
        <input type="hidden" name="version" value={version} />
        <TextField
          name="points"
          label={words.settlePoints}
          type="number"
          value={one.settled ? String(one.settled.points) : ''}
          required
          {...same}
        />
        <TextField name="reason" label={words.reason} value={one.settled?.reason} maxLength={300} required {...same} />
        <button type="submit" className="btn btn-outline-primary">
          {words.settle[lang]}
        </button>
      </form>
    </Card>
  );
}

function ExampleForm({ view: { version }, one, address, typed, problems }: Parts) {
  const lang = useLanguage();
  return (
    <Card title={words.example[lang]}>
      <form method="post" action={`${address}/example`}>
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="why"
          label={words.exampleWhy}
          hint={words.exampleHint}
          value={one.example?.why}
          rows={3}
          maxLength={1000}
          {...{ typed, problems }}
        />
        <button type="submit" className="btn btn-outline-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}
