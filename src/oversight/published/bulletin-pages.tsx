/** Summaries of closed rounds: those drafted, with how their figures stand, and the form that drafts one. */
import { z } from 'zod';
import { figureFindings } from '../../documents/checks/figures.ts';
import { STAGE_NAMES } from '../../documents/names.ts';
import type { Finding } from '../../text/checks/rule.ts';
import { documentText } from '../../text/html.ts';
import { fields, idParam, problemsOf, versionOf } from '../../units/office-forms.ts';
import { unitNames } from '../../units/unit-names.ts';
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { holds, permits } from '../../web/duties.ts';
import { ErrorSummary, type Problem, readForm, Select, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { Html } from '../../web/html.tsx';
import { href } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { forbidden, notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { draftBulletin } from './actions.ts';
import { bulletinTables, figuresOf, references, usualLead } from './bulletin.ts';
import { bulletins, type ClosedRound, closedRounds, type DraftedBulletin, draftedBulletins } from './store.ts';
import { type TrendRound, trendRound } from './trend.ts';
import { publishedWords as words } from './words.ts';

const ROOT = '/office/inspection/bulletins';
/** Places of one summary that its line names. */
const MOST_NAMED = 3;

export async function listPage(context: OfficeContext): Promise<Response> {
  const { lang, session } = context;
  const rounds = await closedRounds(context);
  const drafted = await draftedBulletins(context);
  const nameOf = await publishedName(context);
  const reads = ({ document }: DraftedBulletin) => permits(session.appointments, 'document.read', document.unitId);
  const titleOf = (id: string) => rounds.find((one) => one.id === id)?.state.title ?? '';
  return officePage(
    context,
    { title: words.bulletins[lang], back: href(lang, '/office/inspection') },
    <>
      <p className="text-secondary">{words.bulletinsLead[lang]}</p>
      <Card title={words.toDraft[lang]}>
        <DataTable
          caption={words.toDraft[lang]}
          rows={rounds.toReversed()}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            { head: words.round[lang], cell: ({ state }) => state.title },
            {
              head: words.next[lang],
              cell: ({ id }) => <a href={href(lang, `${ROOT}/${id}`)}>{words.draft[lang]}</a>,
              tight: true,
            },
          ]}
        />
      </Card>
      <Card title={words.drafted[lang]}>
        <DataTable
          caption={words.drafted[lang]}
          rows={drafted}
          rowKey={({ seq }) => String(seq)}
          empty={words.noneDrafted}
          columns={[
            {
              head: words.title[lang],
              cell: (one) =>
                reads(one) ? (
                  <a href={href(lang, `/office/documents/${one.documentId}`)}>{one.document.title}</a>
                ) : (
                  one.document.title
                ),
            },
            { head: words.round[lang], cell: ({ roundId }) => titleOf(roundId) },
            { head: words.on[lang], cell: ({ on }) => on.toString(), tight: true },
            { head: words.stage[lang], cell: ({ document }) => STAGE_NAMES[document.stage][lang], tight: true },
            {
              head: words.agrees[lang],
              cell: (one) => {
                const changed = changedIn(one, rounds, nameOf);
                return (
                  <>
                    <Badge tone={changed.length === 0 ? 'good' : 'bad'}>
                      {(changed.length === 0 ? words.same : words.other)[lang]}
                    </Badge>
                    {changed.slice(0, MOST_NAMED).map(({ excerpt, reason }) => (
                      <span key={`${reason.zh} ${excerpt}`} className="d-block small text-danger">
                        {reason[lang]}
                      </span>
                    ))}
                    {changed.length > MOST_NAMED ? (
                      <span className="d-block small text-danger">{words.more(changed.length - MOST_NAMED)[lang]}</span>
                    ) : null}
                  </>
                );
              },
            },
          ]}
        />
      </Card>
    </>,
  );
}

const ofSame = (rounds: readonly ClosedRound[], { id, state }: ClosedRound): TrendRound[] =>
  rounds
    .slice(
      0,
      rounds.findIndex((one) => one.id === id),
    )
    .filter((one) => one.state.set.id === state.set.id)
    .map((one) => trendRound(one.id, one.state));

/** A summary is published in Chinese, whatever language it is prepared in. */
const publishedName = async (context: OfficeContext) => (await unitNames({ ...context, lang: 'zh' })).nameOf;

/** Where the text says something else than the round. What was drafted by an earlier program kept no figures of its own. */
function changedIn(
  { roundId, lead, demands, earlier, document }: DraftedBulletin,
  rounds: readonly ClosedRound[],
  nameOf: (unitId: string) => string,
): Finding[] {
  const round = rounds.find(({ id }) => id === roundId);
  const trends = rounds.filter(({ id }) => earlier.includes(id)).map((one) => trendRound(one.id, one.state));
  const figures =
    document.figures ?? (round && figuresOf({ state: round.state, earlier: trends, lead, demands, nameOf }));
  return figures ? figureFindings(documentText(document.title, document.body), figures) : [];
}

async function closedRound(context: OfficeContext): Promise<{ round: ClosedRound; rounds: ClosedRound[] }> {
  const id = idParam(context);
  const rounds = await closedRounds(context);
  const round = rounds.find((one) => one.id === id);
  if (!round) throw notFound();
  return { round, rounds };
}

/** The units in whose name this person inspects: a summary is one of theirs. */
const issuers = ({ session }: OfficeContext): string[] => [
  ...new Set(holds(session.appointments, 'inspection.keep').map(({ unitId }) => unitId)),
];

export async function draftPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site } = context;
  const { round, rounds } = await closedRound(context);
  const { state } = round;
  const units = await unitNames(context);
  const same = { typed, problems };
  const drafted = await versionOf(context, bulletins.kind, round.id);
  const tables = bulletinTables({ state, earlier: ofSame(rounds, round), nameOf: await publishedName(context) });
  return officePage(
    context,
    {
      title: `${words.draft[lang]} · ${state.title}`,
      back: href(lang, ROOT),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, `${ROOT}/${round.id}`)}>
          <input type="hidden" name="version" value={String(typed.version ?? drafted)} />
          <TextField
            name="title"
            label={words.title}
            value={words.usualTitle(state.title)}
            maxLength={200}
            required
            {...same}
          />
          <TextArea
            name="lead"
            label={words.lead}
            hint={words.leadHint}
            value={usualLead(state)}
            rows={5}
            maxLength={5000}
            {...same}
          />
          <TextArea name="demands" label={words.demands} hint={words.demandsHint} rows={4} maxLength={5000} {...same} />
          <div className="row">
            <div className="col-md-6">
              <Select
                name="unitId"
                label={words.issuer}
                options={issuers(context).map((id) => ({ value: id, label: units.nameOf(id) }))}
                required
                {...same}
              />
            </div>
            <div className="col-md-6">
              <Select
                name="column"
                label={words.column}
                empty={words.choose}
                options={site.columns.map(({ code, name, nameEn }) => ({
                  value: code,
                  label: lang === 'zh' ? name : nameEn,
                }))}
                required
                {...same}
              />
            </div>
          </div>
          <button type="submit" className="btn btn-primary">
            {words.make[lang]}
          </button>
        </form>
      </Card>
      <Card title={words.names[lang]}>
        <DataTable
          caption={words.names[lang]}
          rows={references(state)}
          rowKey={({ name }) => name}
          empty={words.none}
          columns={[
            { head: words.name[lang], cell: ({ name }) => <code>{`{{${name}}}`}</code> },
            { head: words.value[lang], cell: ({ value }) => value, numeric: true },
          ]}
        />
      </Card>
      <Card title={words.preview[lang]}>
        <Html className="article-body" clean={tables.join('')} />
      </Card>
    </>,
  );
}

const drafting = z.object({
  version: fields.version,
  title: fields.needed(words.needTitle.zh, words.needTitle.en),
  lead: fields.optional(5000),
  demands: fields.optional(5000),
  unitId: z.uuid(),
  column: fields.needed('请选择发布栏目', 'Choose a column'),
});

export async function draftIt(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const { round, rounds } = await closedRound(context);
  const form = await readForm(context.c, drafting);
  if (!form.ok) return draftPage(context, form.typed, form.problems);
  const nameOf = await publishedName(context);
  const as = holds(context.session.appointments, 'inspection.keep').find(({ unitId }) => unitId === form.value.unitId);
  if (!as) throw forbidden();
  const earlier = ofSame(rounds, round);
  const { version, ...texts } = form.value;
  const problems = await problemsOf(() =>
    context.work(as, (desk) => draftBulletin(desk, { ...texts, roundId: round.id, earlier, nameOf }, version)),
  );
  if (problems.length > 0) return draftPage(context, form.typed, problems);
  return seeOther(href(lang, ROOT));
}
