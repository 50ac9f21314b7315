/** What failed in an inspection, to be filed as findings, and what it saw of findings that are open. */
import { Badge, Card, DataTable, Notice, type TableColumn, type Tone } from '../../web/components.tsx';
import { ErrorSummary, type Problem, type Typed } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { GravityBadge } from '../rectification/finding-table.tsx';
import { STAGE_NAMES } from '../rectification/messages.ts';
import type { ListedFinding } from '../rectification/store.ts';
import { proofOf } from '../rounds/words.ts';
import type { Again, Offer, Offered } from './offer.ts';
import { isOfContent } from './page-faults.ts';
import { readFiling } from './view.ts';
import { filingWords as words } from './words.ts';

/** Faults that are listed at once; whoever filed these sees the next ones. */
export const MOST_LISTED = 200;

export async function filingPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const { round, subject, given, offer } = await readFiling(context);
  const unit = href(lang, `/office/inspection/rounds/${round.id}/units/${subject.unitId}`);
  const proof = proofOf(given);
  return officePage(
    context,
    {
      title: `${words.title[lang]} · ${round.units.nameOf(subject.unitId)}`,
      back: unit,
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      {proof === 'word' ? <Notice tone="warn">{words.unverified[lang]}</Notice> : null}
      {proof === 'differs' ? <Notice tone="bad">{words.differs[lang]}</Notice> : null}
      {offer ? (
        <form method="post" action={`${unit}/results/${given.file.digest}/findings`} id="faults" tabIndex={-1}>
          <Chosen {...{ lang, offer, typed, problems }} />
        </form>
      ) : (
        <Notice>{words.old[lang]}</Notice>
      )}
    </>,
  );
}

interface ChosenProps {
  lang: Language;
  offer: Offer<ListedFinding>;
  typed: Typed;
  problems: readonly Problem[];
}

function Chosen({ lang, offer, typed, problems }: ChosenProps) {
  const { toFile, again, filed } = offer;
  const listed = toFile.slice(0, MOST_LISTED);
  const isTicked = (name: string, value: string) => problems.length === 0 || [typed[name] ?? []].flat().includes(value);
  const canAct = listed.length + again.length > 0;
  return (
    <>
      <Card title={`${words.toFile[lang]}（${toFile.length}）`}>
        {filed > 0 ? <p className="text-secondary">{words.filed(filed)[lang]}</p> : null}
        {toFile.length > listed.length ? <p>{words.more(toFile.length - listed.length)[lang]}</p> : null}
        {listed.some(isOfContent) ? <p className="text-secondary">{words.ofContent[lang]}</p> : null}
        <DataTable
          caption={words.toFile[lang]}
          rows={listed}
          rowKey={({ key }) => key}
          empty={words.nothing}
          columns={faultColumns(lang, (one) =>
            problems.length === 0 ? !isOfContent(one) : isTicked('fault', one.key),
          )}
          stacked
        />
      </Card>
      {again.length > 0 ? (
        <Card title={`${words.again[lang]}（${again.length}）`}>
          <p className="text-secondary">{words.againNote[lang]}</p>
          <DataTable
            caption={words.again[lang]}
            rows={again}
            rowKey={({ finding }) => finding.id}
            empty={words.nothing}
            columns={againColumns(lang, (id) => isTicked('again', id))}
            stacked
          />
        </Card>
      ) : null}
      {canAct ? (
        <button type="submit" className="btn btn-primary">
          {words.doFile[lang]}
        </button>
      ) : null}
    </>
  );
}

interface BoxProps {
  name: string;
  value: string;
  label: string;
  isTicked: boolean;
}

const Box = ({ name, value, label, isTicked }: BoxProps) => (
  <input
    className="form-check-input"
    type="checkbox"
    name={`${name}[]`}
    value={value}
    defaultChecked={isTicked}
    aria-label={label}
  />
);

function faultColumns(lang: Language, isTicked: (fault: Offered) => boolean): TableColumn<Offered>[] {
  return [
    {
      head: words.choose[lang],
      cell: (fault) => (
        <Box
          name="fault"
          value={fault.key}
          label={`${words.choose[lang]}：${fault.title}`}
          isTicked={isTicked(fault)}
        />
      ),
      tight: true,
    },
    {
      head: words.finding[lang],
      cell: ({ title, place, indicator, gravity }) => (
        <span className="d-inline-block" style={{ minWidth: '12em', maxWidth: '36em' }}>
          <GravityBadge gravity={gravity} /> {`${indicator} ${title}`.trim()}
          <span className="d-block small text-secondary text-break">{place}</span>
        </span>
      ),
    },
    { head: words.count[lang], cell: ({ seen }) => seen.length, numeric: true },
    { head: words.evidence[lang], cell: ({ seen }) => <span className="small">{evidenceSaid(seen)}</span> },
    { head: words.repeats[lang], cell: ({ repeats }) => repeats, numeric: true },
  ];
}

/** '2026-09-30 10:20，应答200，broken-links 2，SHA-256 0f3a1c22…' */
function evidenceSaid(seen: Offered['seen']): string {
  const [first] = seen;
  const probes = [...new Set(seen.map(({ probe }) => `${probe.id} ${probe.version}`))].join('、');
  if (!first?.evidence) return probes;
  const { at, status, digest } = first.evidence;
  return `${minute(Temporal.Instant.from(at))} · ${status} · ${probes} · SHA-256 ${digest.slice(0, 12)}…`;
}

const TONES: Record<Again['verdict'], Tone> = { pass: 'good', fail: 'bad', unknown: 'plain' };

function againColumns(lang: Language, isTicked: (id: string) => boolean): TableColumn<Again<ListedFinding>>[] {
  return [
    {
      head: words.choose[lang],
      cell: ({ finding, verdict }) =>
        verdict === 'unknown' ? null : (
          <Box
            name="again"
            value={finding.id}
            label={`${words.choose[lang]}：${finding.title}`}
            isTicked={isTicked(finding.id)}
          />
        ),
      tight: true,
    },
    {
      head: words.finding[lang],
      cell: ({ finding }) => (
        <span className="d-inline-block" style={{ minWidth: '12em', maxWidth: '36em' }}>
          <a className="text-decoration-underline" href={href(lang, `/office/inspection/findings/${finding.id}`)}>
            {finding.title}
          </a>{' '}
          <Badge>{STAGE_NAMES[finding.stage][lang]}</Badge>
          <span className="d-block small text-secondary text-break">{finding.place}</span>
        </span>
      ),
    },
    {
      head: words.seen[lang],
      cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{words.verdicts[verdict][lang]}</Badge>,
      tight: true,
    },
  ];
}
