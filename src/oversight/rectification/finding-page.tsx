/** The page of one finding: what it is, what came before it, how it went, and the next step of whoever has the turn. */
import { withoutPersonalData } from '../../text/checks/personal/masking.ts';
import { Badge, Card, Facts } from '../../web/components.tsx';
import { ErrorSummary, type Problem, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href, type Language, type Text } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside } from '../evaluators/masked.ts';
import { Files, type Withheld, withheldFrom } from '../evidence/files.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { GravityBadge, StandingBadge } from './finding-table.tsx';
import { FilesField, indicatorChoices } from './forms.tsx';
import { ENTRY_NAMES, SOURCE_NAMES, STAGE_NAMES } from './messages.ts';
import { pageWords as words } from './page-words.ts';
import { allows, soughtAgain } from './rules.ts';
import { usualLimit } from './settings.ts';
import type { Entry, FindingState } from './state.ts';
import { repeatsOf } from './store.ts';
import { type FindingView, readFinding } from './view.ts';

interface Shown {
  context: OfficeContext;
  view: FindingView;
  withheld: Withheld;
}
interface Shared extends Shown {
  typed: Typed;
  problems: readonly Problem[];
}

export async function findingPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const view = await readFinding(context);
  const { state, may } = view;
  const keeps = may('inspection.keep') !== null;
  const files = [...state.files, ...state.history.flatMap((entry) => entry.files)];
  const withheld = await withheldFrom(context, files);
  const same = { context, view, withheld, typed, problems };
  return officePage(
    context,
    { title: state.title, back: href(context.lang, '/office/inspection'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <FactsCard {...{ context, view, withheld, keeps }} />
      {state.evidence ? <EvidenceCard {...{ context }} unitId={state.unitId} evidence={state.evidence} /> : null}
      {await repeatsCard({ context, view })}
      <History {...{ context, view, withheld }} />
      {may('inspection.answer') && allows(state.stage, 'answered') ? <AnswerForm {...same} /> : null}
      {keeps && allows(state.stage, 'passed') ? <CheckForm {...same} newDue={await newLimit(context, state)} /> : null}
      {keeps && allows(state.stage, 'withdrawn') ? <WithdrawForm {...same} /> : null}
    </>,
  );
}

/** The usual limit, but none before the one that the unit was given. ISO dates. */
async function newLimit(context: OfficeContext, { dueOn }: FindingState): Promise<string> {
  const usual = await usualLimit(context);
  return dueOn !== null && dueOn > usual ? dueOn : usual;
}

function FactsCard({ context, view, withheld, keeps }: Shown & { keeps: boolean }) {
  const { lang } = context;
  const { id, state, units, standing } = view;
  const isWeb = /^https?:\/\//.test(state.place);
  const change =
    keeps && allows(state.stage, 'changed') ? (
      <a className="btn btn-outline-primary" href={href(lang, `/office/inspection/findings/${id}/change`)}>
        {words.change[lang]}
      </a>
    ) : null;
  return (
    <Card title={words.facts[lang]} actions={change}>
      <Facts
        items={[
          [words.unit[lang], units.nameOf(state.unitId)],
          [
            words.place[lang],
            isWeb ? (
              <a key="place" className="text-break" href={state.place} rel="noreferrer nofollow">
                {state.place}
              </a>
            ) : (
              state.place
            ),
          ],
          [words.gravity[lang], <GravityBadge key="gravity" gravity={state.gravity} />],
          [words.indicator[lang], labelOf(state.indicator, lang)],
          [words.source[lang], [SOURCE_NAMES[state.source][lang], state.sourceNumber].filter(Boolean).join(' ')],
          [words.foundOn[lang], state.foundOn],
          [words.standing[lang], <StandingBadge key="standing" standing={standing} />],
          [words.due[lang], state.dueOn],
          [
            words.notice[lang],
            state.notice ? (
              <a
                key="notice"
                href={href(lang, `/office/inspection/notices?number=${encodeURIComponent(state.notice)}`)}
              >
                {state.notice}
              </a>
            ) : (
              ''
            ),
          ],
          [words.endedOn[lang], state.endedOn],
        ]}
      />
      {state.detail ? <p style={{ whiteSpace: 'pre-line' }}>{state.detail}</p> : null}
      <Files address={addressOf(context, id)} files={state.files} withheld={withheld} />
    </Card>
  );
}

/** The indicator in words; one of a county's own set by its code. */
function labelOf(indicator: string, lang: Language): string {
  return indicatorChoices(lang).find(({ value }) => value === indicator)?.label ?? indicator;
}

const addressOf = ({ lang }: OfficeContext, id: string) => href(lang, `/office/inspection/findings/${id}`);

async function repeatsCard({ context, view: { id, state, may } }: Omit<Shown, 'withheld'>) {
  const { deps, site, lang } = context;
  // what was found and not told yet is the inspectors' own
  const which = may('inspection.keep') ? 'all' : 'told';
  const found = await repeatsOf(deps.office, site.siteId, { id, ...state }, which);
  if (found.length === 0) return null;
  const isMasked = isFromOutside(context.session);
  const repeats = isMasked ? found.map((one) => ({ ...one, title: withoutPersonalData(one.title) })) : found;
  return (
    <Card title={`${words.repeats[lang]}（${repeats.length}）`}>
      <p className="text-secondary">{words.repeatsNote[lang]}</p>
      <ul className="mb-0">
        {repeats.map((one) => (
          <li key={one.id}>
            {`${one.foundOn} `}
            <a className="text-decoration-underline" href={href(lang, `/office/inspection/findings/${one.id}`)}>
              {one.title}
            </a>{' '}
            <Badge>{STAGE_NAMES[one.stage][lang]}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const TONES = {
  noticed: 'plain',
  answered: 'wait',
  appealed: 'wait',
  passed: 'good',
  reopened: 'bad',
  rechecked: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<Entry['kind'], string>;

function History({ context, withheld, view: { id, state, persons } }: Shown) {
  const { lang } = context;
  return (
    <Card title={words.history[lang]}>
      {state.history.length === 0 ? <p className="text-secondary mb-0">{words.noHistory[lang]}</p> : null}
      <ol className="list-unstyled mb-0">
        {state.history.map((entry, at) => (
          <li key={String(at)} className="mb-3">
            <div>
              <strong>{entry.on}</strong> <Badge tone={TONES[entry.kind]}>{nameOf(state.history, at)[lang]}</Badge>{' '}
              <span className="text-secondary">{persons.get(entry.personId ?? '') ?? ''}</span>
            </div>
            {entry.dueOn ? <div>{`${words.due[lang]}：${entry.dueOn}`}</div> : null}
            {entry.remarks ? (
              <p className="mb-1 text-break" style={{ whiteSpace: 'pre-line' }}>
                {entry.remarks}
              </p>
            ) : null}
            <Files address={addressOf(context, id)} files={entry.files} withheld={withheld} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What a step is called: after an appeal, going on means that it was not right. */
function nameOf(history: readonly Entry[], at: number): Text {
  const kind = history[at]?.kind ?? 'noticed';
  const said = history.slice(0, at).findLast((one) => one.kind === 'answered' || one.kind === 'appealed');
  return kind === 'reopened' && said?.kind === 'appealed' ? words.reject : ENTRY_NAMES[kind];
}

function AnswerForm({ context: { lang }, view, typed, problems }: Shared) {
  const path = href(lang, `/office/inspection/findings/${view.id}`);
  return (
    <Card title={words.answer[lang]} id="answer">
      <form method="post" action={`${path}/answer`} encType="multipart/form-data">
        <input type="hidden" name="version" value={view.version} />
        <TextArea
          name="remarks"
          label={words.answerRemarks}
          rows={4}
          maxLength={5000}
          required
          {...{ typed, problems }}
        />
        <FilesField problems={problems} />
        <button type="submit" className="btn btn-primary me-2">
          {words.answered[lang]}
        </button>
        <button type="submit" className="btn btn-outline-secondary" formAction={`${path}/appeal`}>
          {words.appeal[lang]}
        </button>
      </form>
    </Card>
  );
}

function CheckForm({ context: { lang }, view, typed, problems, newDue }: Shared & { newDue: string }) {
  const path = href(lang, `/office/inspection/findings/${view.id}`);
  const { stage } = view.state;
  const reopens = allows(stage, 'reopened');
  const decides = stage === 'appealed';
  return (
    <Card title={(decides ? words.decide : words.check)[lang]} id="check">
      <form method="post" action={`${path}/pass`} encType="multipart/form-data">
        <input type="hidden" name="version" value={view.version} />
        <TextArea
          name="remarks"
          label={decides ? words.decideRemarks : words.checkRemarks}
          rows={3}
          maxLength={5000}
          {...{ typed, problems }}
        />
        {reopens ? (
          <TextField name="dueOn" label={words.newDue} type="date" value={newDue} {...{ typed, problems }} />
        ) : null}
        <FilesField problems={problems} />
        {soughtAgain(view.state) ? (
          <p className="text-secondary">
            {words.recheckNote[lang]}{' '}
            <code className="text-break">{`npx gongkai finding recheck ${view.id} --as`}</code>
          </p>
        ) : null}
        <button type="submit" className="btn btn-primary me-2">
          {words.pass[lang]}
        </button>
        {reopens ? (
          <button type="submit" className="btn btn-outline-danger" formAction={`${path}/reopen`}>
            {(decides ? words.reject : words.reopen)[lang]}
          </button>
        ) : null}
      </form>
    </Card>
  );
}

function WithdrawForm({ context: { lang }, view, typed, problems }: Shared) {
  return (
    <Card title={words.withdraw[lang]}>
      <form method="post" action={href(lang, `/office/inspection/findings/${view.id}/withdraw`)}>
        <input type="hidden" name="version" value={view.version} />
        <p className="text-secondary">{words.withdrawNote[lang]}</p>
        <TextField name="reason" label={words.reason} maxLength={500} required {...{ typed, problems }} />
        <button type="submit" className="btn btn-outline-danger">
          {words.withdraw[lang]}
        </button>
      </form>
    </Card>
  );
}
