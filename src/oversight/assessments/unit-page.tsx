/** One unit in a check: the checker's measurements beside the program's, what counts, and the forms of both sides. */
import type { Measured } from '../../law/indicators/indicator-set.ts';
import { score } from '../../law/indicators/score.ts';
import { Badge, Card, DataTable, Facts } from '../../web/components.tsx';
import { permits } from '../../web/duties.ts';
import { ErrorSummary, type Problem, Select, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { shownRange } from '../rounds/round-page.tsx';
import { counting, differs, itemsOf } from './rules.ts';
import type { CheckedUnit } from './state.ts';
import { type CheckView, checkedUnit, readCheck } from './view.ts';
import { checkWords as words } from './words.ts';

interface Parts {
  view: CheckView;
  one: CheckedUnit;
  address: string;
  typed: Typed;
  problems: readonly Problem[];
}

export async function unitPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, session } = context;
  const view = await readCheck(context);
  const one = checkedUnit(context, view);
  const { state, units, persons, program, keeps } = view;
  const check = href(lang, `/office/assessment/checks/${view.id}`);
  const parts: Parts = { view, one, address: `${check}/units/${one.unitId}`, typed, problems };
  const result = score(state.set, counting(one, program[one.unitId] ?? {}));
  const checks = one.checkerId !== null && permits(session.appointments, 'inspection.answer', one.checkerId) !== null;
  const enters = !state.closed && (keeps || checks);
  return officePage(
    context,
    {
      title: `${units.nameOf(one.unitId)} · ${state.title}`,
      back: check,
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <Facts
          items={[
            [words.points[lang], one.entered ? String(result.points) : ''],
            [words.range[lang], one.entered ? shownRange(result.total) : ''],
            [words.state[lang], one.entered ? '' : words.notEntered[lang]],
            [words.checker[lang], one.checkerId ? units.nameOf(one.checkerId) : state.body || words.inspectors[lang]],
            [
              words.entered[lang],
              one.entered ? `${one.entered.on} ${persons.get(one.entered.personId ?? '') ?? ''}` : '',
            ],
            [words.remarks[lang], one.entered?.remarks],
          ]}
        />
      </Card>
      <Beside {...parts} />
      {keeps && !state.closed ? <DecideForm {...parts} /> : null}
      {enters ? <EnterForm {...parts} action={keeps ? parts.address : `${parts.address}/cross`} /> : null}
    </>,
  );
}

const shown = (one: Measured | undefined): string =>
  one === undefined
    ? ''
    : `${one.hits}${one.whole === undefined ? '' : `/${one.whole}`}${one.unknown > 0 ? `（${one.unknown}）` : ''}`;

function namesOf({ state }: CheckView, lang: 'zh' | 'en') {
  const conditions = state.set.veto.flatMap((veto) =>
    veto.conditions.map(({ id, finds }) => ({ id, name: finds[lang], of: 'hits' as const })),
  );
  return [...conditions, ...itemsOf(state.set).map(({ id, name, of }) => ({ id, name: name[lang], of }))];
}

function Beside({ view, one }: Parts) {
  const lang = useLanguage();
  const program = view.program[one.unitId] ?? {};
  const used = counting(one, program);
  const rows = namesOf(view, lang)
    .map((item) => ({ ...item, checker: one.entered?.measured[item.id], program: program[item.id] }))
    .filter(({ checker, program: own }) => checker || own);
  return (
    <Card title={words.results[lang]}>
      <DataTable
        caption={words.results[lang]}
        rows={rows}
        rowKey={({ id }) => id}
        empty={words.nothing}
        columns={[
          { head: words.item[lang], cell: ({ id, name }) => `${id} ${name}` },
          { head: words.byChecker[lang], cell: ({ checker }) => shown(checker), numeric: true },
          { head: words.byProgram[lang], cell: ({ program: own }) => shown(own), numeric: true },
          { head: words.counts[lang], cell: ({ id }) => shown(used[id]), numeric: true },
          {
            head: words.disagreements[lang],
            cell: ({ id, checker, program: own }) => {
              const choice = one.choices[id];
              if (!differs(checker, own)) return '';
              return choice ? (
                `${(choice.use === 'checker' ? words.byChecker : words.byProgram)[lang]}：${choice.reason}`
              ) : (
                <Badge tone="warn">{words.differs[lang]}</Badge>
              );
            },
          },
        ]}
      />
    </Card>
  );
}

function DecideForm({ view, one, address, typed, problems }: Parts) {
  const lang = useLanguage();
  const program = view.program[one.unitId] ?? {};
  const open = namesOf(view, lang).filter(({ id }) => differs(one.entered?.measured[id], program[id]));
  if (open.length === 0) return null;
  const same = { typed, problems };
  return (
    <Card title={words.decide[lang]}>
      <form method="post" action={`${address}/decide`}>
        <input type="hidden" name="version" value={view.version} />
        <div className="row">
          <div className="col-md-5">
            <Select
              name="item"
              label={words.item}
              options={open.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
              {...same}
            />
          </div>
          <div className="col-md-2">
            <Select
              name="use"
              label={words.use}
              options={[
                { value: 'program', label: words.byProgram[lang] },
                { value: 'checker', label: words.byChecker[lang] },
              ]}
              {...same}
            />
          </div>
          <div className="col-md-5">
            <TextField name="reason" label={words.reason} maxLength={300} required {...same} />
          </div>
        </div>
        <button type="submit" className="btn btn-outline-primary">
          {words.decide[lang]}
        </button>
      </form>
    </Card>
  );
}

function EnterForm({ view, one, action, typed, problems }: Parts & { action: string }) {
  const lang = useLanguage();
  const value = (id: string, key: 'hits' | 'unknown' | 'whole') => {
    const given = typed[`${id}.${key}`];
    return typeof given === 'string' ? given : (one.entered?.measured[id]?.[key] ?? '');
  };
  const wrong = (id: string) => problems.find(({ field }) => field === id);
  return (
    <Card title={words.enter[lang]} id="enter">
      <form method="post" action={action}>
        <input type="hidden" name="version" value={view.version} />
        <p className="text-secondary">{words.enterNote[lang]}</p>
        {namesOf(view, lang).map(({ id, name }) => (
          <fieldset className="row g-2 mb-2 align-items-end" key={id} id={id}>
            <legend className="col-12 form-label mb-0">{`${id} ${name}`}</legend>
            {(['hits', 'unknown', 'whole'] as const).map((key) => (
              <label className="col-4 col-md-2" key={key}>
                <span className="small text-secondary">{words[key][lang]}</span>
                <input
                  className={`form-control${wrong(id) ? ' is-invalid' : ''}`}
                  name={`${id}.${key}`}
                  inputMode="numeric"
                  defaultValue={value(id, key)}
                />
              </label>
            ))}
            {wrong(id) ? <div className="invalid-feedback d-block">{wrong(id)?.text[lang]}</div> : null}
          </fieldset>
        ))}
        <TextArea
          name="remarks"
          label={words.remarks}
          value={one.entered?.remarks}
          rows={3}
          maxLength={3000}
          {...{ typed, problems }}
        />
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}
