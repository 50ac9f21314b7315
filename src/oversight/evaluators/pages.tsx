/** Accounts of people from outside with their days left; one of them with what was opened, and how it is prolonged or ended. */
import { dateOf } from '../../db/acts.ts';
import { moment } from '../../units/moment.ts';
import { idParam } from '../../units/office-forms.ts';
import { standingOf } from '../../units/outsiders/rules.ts';
import { type ListedOutsider, listOutsiders } from '../../units/outsiders/store.ts';
import { unitNames } from '../../units/unit-names.ts';
import { Badge, Card, DataTable, Facts, type Tone } from '../../web/components.tsx';
import { holds } from '../../web/duties.ts';
import { ErrorSummary, type Problem, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { MOST, openedBy } from './store.ts';
import { KIND_NAMES, STANDING_NAMES, evaluatorWords as words } from './words.ts';

const ROOT = '/office/evaluators';
const TONES: Record<keyof typeof STANDING_NAMES, Tone> = {
  coming: 'wait',
  running: 'good',
  over: 'plain',
  ended: 'plain',
};

const lastDay = (endsOn: string) => Temporal.PlainDate.from(endsOn).subtract({ days: 1 }).toString();

const keeps = ({ session }: OfficeContext) => holds(session.appointments, 'role.grant').length > 0;

export async function listPage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, now } = context;
  const rows = await listOutsiders(deps.office, site.siteId);
  const standing = (one: ListedOutsider) => standingOf(one, dateOf(now));
  const isKeeper = keeps(context);
  return officePage(
    context,
    { title: words.list[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      {isKeeper ? (
        <p>
          <a className="btn btn-primary" href={href(lang, `${ROOT}/new`)}>
            {words.add[lang]}
          </a>
        </p>
      ) : null}
      <Card>
        <DataTable
          caption={words.list[lang]}
          rows={rows}
          rowKey={({ personId }) => personId}
          empty={words.none}
          columns={[
            {
              head: words.name[lang],
              cell: ({ personId, name }) => <a href={href(lang, `${ROOT}/${personId}`)}>{name}</a>,
              tight: true,
            },
            { head: words.body[lang], cell: ({ body }) => body },
            { head: words.kind[lang], cell: ({ kind }) => KIND_NAMES[kind][lang], tight: true },
            {
              head: words.days[lang],
              cell: ({ startsOn, endsOn }) => `${startsOn} — ${lastDay(endsOn)}`,
              tight: true,
            },
            { head: words.daysLeft[lang], cell: (one) => words.left(standing(one).daysLeft)[lang], numeric: true },
            {
              head: words.standing[lang],
              cell: (one) => (
                <Badge tone={TONES[standing(one).standing]}>{STANDING_NAMES[standing(one).standing][lang]}</Badge>
              ),
              tight: true,
            },
          ]}
        />
        {isKeeper ? (
          <p className="text-secondary mb-0 mt-3">
            {words.waiting[lang]}{' '}
            <a className="text-decoration-underline" href={href(lang, '/office/proposals')}>
              {words.seeProposals[lang]}
            </a>
          </p>
        ) : null}
      </Card>
    </>,
  );
}

/** The account of the address. @throws Refusal not-found */
export async function findOutsider(context: OfficeContext): Promise<ListedOutsider> {
  const [one] = await listOutsiders(context.deps.office, context.site.siteId, idParam(context));
  if (!one) throw notFound();
  return one;
}

export async function onePage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, now } = context;
  const one = await findOutsider(context);
  const { standing, daysLeft } = standingOf(one, dateOf(now));
  const units = await unitNames(context);
  const isOpen = standing === 'running' || standing === 'coming';
  return officePage(
    context,
    { title: one.name, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <Facts
          items={[
            [words.username[lang], one.username],
            [words.kind[lang], KIND_NAMES[one.kind][lang]],
            [words.body[lang], one.body],
            [words.purpose[lang], one.purpose],
            [words.scope[lang], one.unitIds === null ? words.site[lang] : one.unitIds.map(units.nameOf).join('、')],
            [words.days[lang], `${one.startsOn} — ${lastDay(one.endsOn)}`],
            [words.daysLeft[lang], words.left(daysLeft)[lang]],
            [
              words.standing[lang],
              <Badge key="standing" tone={TONES[standing]}>
                {[STANDING_NAMES[standing][lang], one.endedOn].filter(Boolean).join(' ')}
              </Badge>,
            ],
          ]}
        />
      </Card>
      {isOpen && keeps(context) ? <Changing {...{ context, one, typed, problems }} /> : null}
      {await openedCard(context, one)}
    </>,
  );
}

function Changing(props: { context: OfficeContext; one: ListedOutsider; typed: Typed; problems: readonly Problem[] }) {
  const { context, one, typed, problems } = props;
  const { lang } = context;
  const path = href(lang, `${ROOT}/${one.personId}`);
  return (
    <>
      <Card title={words.prolong[lang]}>
        <form method="post" action={`${path}/prolong`}>
          <div className="row">
            <div className="col-md-4">
              <TextField name="endsOn" label={words.newUntil} type="date" required {...{ typed, problems }} />
            </div>
            <div className="col-md-8">
              <TextField name="ground" label={words.prolongGround} maxLength={500} required {...{ typed, problems }} />
            </div>
          </div>
          <button type="submit" className="btn btn-primary">
            {words.doProlong[lang]}
          </button>
        </form>
      </Card>
      <Card title={words.end[lang]}>
        <form method="post" action={`${path}/end`}>
          <p className="text-secondary">{words.endNote[lang]}</p>
          <TextField name="endGround" label={words.endGround} maxLength={500} required {...{ typed, problems }} />
          <button type="submit" className="btn btn-outline-danger">
            {words.doEnd[lang]}
          </button>
        </form>
      </Card>
    </>
  );
}

async function openedCard(context: OfficeContext, { personId }: ListedOutsider) {
  const { lang, deps, site } = context;
  const opened = await openedBy(deps.office, site.siteId, personId);
  return (
    <Card title={words.opened[lang]}>
      {opened.length === MOST ? <p className="text-secondary">{words.openedMost(MOST)[lang]}</p> : null}
      <DataTable
        caption={words.opened[lang]}
        rows={opened}
        rowKey={({ seq }) => String(seq)}
        empty={words.openedNone}
        columns={[
          { head: words.at[lang], cell: ({ at }) => moment(at), tight: true },
          { head: words.page[lang], cell: ({ path }) => <code className="text-break">{decoded(path)}</code> },
        ]}
      />
    </Card>
  );
}

/** An address as a person reads it. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) =>
    new TextDecoder().decode(Uint8Array.from(escaped.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  );
}
