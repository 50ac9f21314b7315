/** Findings in reach: what waits, narrowed by unit, state and source, and the form that tells a unit of some of them. */

import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { Card, Notice } from '../../web/components.tsx';
import { holds, reach } from '../../web/duties.ts';
import { ErrorSummary, type Problem, Select, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside, maskedLine } from '../evaluators/masked.ts';
import { FindingTable } from './finding-table.tsx';
import { SOURCE_NAMES, STAGE_NAMES } from './messages.ts';
import { pageWords as words } from './page-words.ts';
import { usualLimit } from './settings.ts';
import { SOURCES, STAGES } from './state.ts';
import { listFindings, MOST, type Wanted } from './store.ts';

const NOTICE_FORM = 'notice';

/** What the address asks for, within what this person may see. */
export function wantedOf({ c, session }: OfficeContext, units: UnitNames): Wanted {
  const within = reach(session.appointments, 'inspection.read');
  const asked = units.choices.find(({ id }) => id === c.req.query('unit'))?.id;
  const seen = asked === undefined ? within : within === 'all' || within.includes(asked) ? [asked] : [];
  const stage = STAGES.find((one) => one === c.req.query('stage'));
  const source = SOURCES.find((one) => one === c.req.query('source'));
  return { units: seen, ...(stage && { stage }), ...(source && { source }) };
}

export async function listPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, session, now } = context;
  const today = dayOf(now);
  const units = await unitNames(context);
  const keeps = holds(session.appointments, 'inspection.keep').length > 0;
  const wanted = wantedOf(context, units);
  const all = await listFindings(deps.office, site.siteId, wanted, today);
  // what no unit was told of yet is the inspectors' own
  const told = keeps ? all : all.filter(({ stage }) => stage !== 'found');
  const findings = isFromOutside(session) ? told.map(maskedLine) : told;
  const tells = keeps && findings.some(({ stage }) => stage === 'found');
  return officePage(
    context,
    { title: words.list[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Doors {...{ context, keeps }} />
      <Filter {...{ context, units, wanted }} />
      {all.length === MOST ? <Notice tone="warn">{words.tooMany(MOST)[lang]}</Notice> : null}
      <Card>
        <FindingTable
          {...{ units, findings }}
          caption={words.list[lang]}
          form={tells ? NOTICE_FORM : undefined}
          chosen={[typed.finding ?? []].flat()}
        />
      </Card>
      {tells ? <NoticeForm {...{ context, typed, problems }} dueOn={await usualLimit(context)} /> : null}
    </>,
  );
}

function Doors({ context: { lang, session }, keeps }: { context: OfficeContext; keeps: boolean }) {
  const seesPast = holds(session.appointments, 'past.read').length > 0;
  const kept = keeps
    ? [
        { path: 'new', name: words.file, look: 'btn-primary' },
        { path: 'import', name: words.import, look: 'btn-outline-primary' },
        { path: 'rounds/new', name: words.newRound, look: 'btn-outline-primary' },
        { path: 'bulletins', name: words.bulletins, look: 'btn-outline-primary' },
        { path: 'sets', name: words.sets, look: 'btn-outline-secondary' },
        { path: 'sets/edit', name: words.newSet, look: 'btn-outline-secondary' },
        { path: 'settings', name: words.settings, look: 'btn-outline-secondary' },
      ]
    : [];
  const doors = [
    ...kept,
    { path: 'rounds', name: words.rounds, look: 'btn-outline-primary' },
    { path: 'trends', name: words.trends, look: 'btn-outline-primary' },
    { path: 'units', name: words.summary, look: 'btn-outline-primary' },
    { path: 'findings.xlsx', name: words.detail, look: 'btn-outline-primary' },
    ...(seesPast
      ? [
          { path: 'public-on', name: words.past, look: 'btn-outline-primary' },
          { path: 'evidence', name: words.evidence, look: 'btn-outline-primary' },
        ]
      : []),
  ];
  return (
    <p className="d-flex flex-wrap gap-2">
      {doors.map(({ path, name, look }) => (
        <a key={path} className={`btn ${look}`} href={href(lang, `/office/inspection/${path}`)}>
          {name[lang]}
        </a>
      ))}
      {keeps ? (
        <a className="btn btn-outline-secondary" href={href(lang, '/office/evaluators')}>
          {words.evaluators[lang]}
        </a>
      ) : null}
    </p>
  );
}

function Filter({ context, units, wanted }: { context: OfficeContext; units: UnitNames; wanted: Wanted }) {
  const { c, lang, session } = context;
  const within = reach(session.appointments, 'inspection.read');
  const choices = units.choices.filter(({ id }) => within === 'all' || within.includes(id));
  return (
    <form method="get" action={href(lang, '/office/inspection')} className="row align-items-end">
      <div className="col-12 col-md-4">
        <Select
          name="unit"
          label={words.unit}
          value={c.req.query('unit') ?? ''}
          empty={words.everyUnit}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="col-6 col-md-3">
        <Select
          name="stage"
          label={words.stage}
          value={wanted.stage ?? ''}
          empty={words.everyStage}
          options={STAGES.map((value) => ({ value, label: STAGE_NAMES[value][lang] }))}
        />
      </div>
      <div className="col-6 col-md-3">
        <Select
          name="source"
          label={words.source}
          value={wanted.source ?? ''}
          empty={words.everySource}
          options={SOURCES.map((value) => ({ value, label: SOURCE_NAMES[value][lang] }))}
        />
      </div>
      <div className="col-md-2 mb-3">
        <button type="submit" className="btn btn-outline-primary w-100">
          {words.show[lang]}
        </button>
      </div>
    </form>
  );
}

function NoticeForm(props: { context: OfficeContext; typed: Typed; problems: readonly Problem[]; dueOn: string }) {
  const { context, typed, problems, dueOn } = props;
  const { c, lang } = context;
  // the list stays narrowed as it is
  const { search } = new URL(c.req.url);
  return (
    <Card title={words.giveNotice[lang]}>
      <form id={NOTICE_FORM} method="post" action={href(lang, `/office/inspection/notices${search}`)}>
        <p className="text-secondary">{words.giveNoticeHint[lang]}</p>
        <TextField name="dueOn" label={words.due} type="date" value={dueOn} required {...{ typed, problems }} />
        <TextArea name="remarks" label={words.demand} rows={3} maxLength={2000} {...{ typed, problems }} />
        <button type="submit" className="btn btn-primary">
          {words.giveNotice[lang]}
        </button>
      </form>
    </Card>
  );
}
