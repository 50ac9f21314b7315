/** What the program measured of a unit: how to have it measured, the file to be taken over, and each inspection with what proves it. */
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { score } from '../../law/indicators/score.ts';
import { Badge, Card, DataTable, Facts, Notice } from '../../web/components.tsx';
import { type Problem, TextField, type Typed } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { dayOf, minute } from '../../web/moments.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { changed, together } from './measured.ts';
import { shownRange } from './round-page.tsx';
import type { Subject } from './state.ts';
import { numbersSaid } from './unit-fields.tsx';
import type { RoundView } from './view.ts';
import { PROOF_NAMES, PROOF_NOTES, PROOF_TONES, proofOf, programWords as words } from './words.ts';

interface Props {
  context: OfficeContext;
  view: RoundView;
  subject: Subject;
  website: string;
  typed: Typed;
  problems: readonly Problem[];
}

export function ProgramCard({ context, view, subject, website, typed, problems }: Props) {
  const { lang } = context;
  const { program } = subject;
  const mayAdd = view.keeps && !view.state.closedOn;
  if (!mayAdd && program.length === 0) return null;
  return (
    <Card title={words.title[lang]} id="program">
      {program.length === 0 ? <p className="text-secondary">{words.none[lang]}</p> : null}
      {program.toReversed().map((one, at) => (
        <Inspection key={one.file.digest} {...{ context, view, subject, one, isNewest: at === 0 }} />
      ))}
      <Changed {...{ lang, subject }} set={view.state.set} />
      {mayAdd ? <Upload {...{ context, view, subject, website, typed, problems }} /> : null}
    </Card>
  );
}

interface InspectionProps extends Pick<Props, 'context' | 'view' | 'subject'> {
  one: Subject['program'][number];
  isNewest: boolean;
}

function Inspection({ context: { lang }, view, subject, one, isNewest }: InspectionProps) {
  const file = href(lang, `/office/inspection/rounds/${view.id}/units/${subject.unitId}/results/${one.file.digest}`);
  const probes = one.probes.map(({ id, version }) => `${id} ${version}`).join('，');
  const period = [one.from, one.to].map((at) => (at ? minute(Temporal.Instant.from(at)) : '')).filter(Boolean);
  return (
    <details className="mb-2" open={isNewest}>
      <summary>{`${one.on} ${words.kinds[one.kind][lang]} ${one.address}${isNewest ? `（${words.counts[lang]}）` : ''}`}</summary>
      {alsoOf({ view, subject, one }).map((name) => (
        <Notice key={name} tone="warn">
          {words.alsoOf(name)[lang]}
        </Notice>
      ))}
      {one.isWhole ? null : <Notice tone="warn">{words.notWhole[lang]}</Notice>}
      <Facts
        items={[
          [words.judgedFor[lang], one.judgedFor],
          [words.period[lang], period.join(' — ')],
          [words.places[one.kind][lang], String(one.places)],
          [words.indicators[lang], String(Object.keys(one.measured).length)],
          [
            words.evidence[lang],
            <code key="evidence" className="text-break">
              {one.evidence}
            </code>,
          ],
          [words.proof[lang], <ProofSaid key="proof" {...{ lang, one }} />],
          [
            words.file[lang],
            <a key="file" className="text-decoration-underline text-break" href={file}>
              {one.file.name}
            </a>,
          ],
          [words.by[lang], view.persons.get(one.personId ?? '') ?? ''],
          [
            words.probes[lang],
            <span key="probes" className="small text-break">
              {probes}
            </span>,
          ],
        ]}
      />
      {view.keeps && one.kind === 'site' ? (
        <p className="mb-2">
          <a className="btn btn-outline-primary" href={`${file}/findings`}>
            {words.fileFindings[lang]}
          </a>
        </p>
      ) : null}
      <Opens {...{ lang, one }} />
    </details>
  );
}

/** Other units for which the same file was taken over: right where they share a site, else a slip. */
const alsoOf = ({ view, subject, one }: Pick<InspectionProps, 'view' | 'subject' | 'one'>): string[] =>
  view.state.subjects
    .filter(({ unitId }) => unitId !== subject.unitId && one.kind === 'site')
    .filter(({ program }) => program.some(({ file }) => file.digest === one.file.digest))
    .map(({ unitId }) => view.units.nameOf(unitId));

/** How far the evidence was held against the results; a list of accounts is its own evidence. */
function ProofSaid({ lang, one }: { lang: Language; one: Subject['program'][number] }) {
  const kind = proofOf(one);
  const differs = kind === 'differs' ? `：${(one.differs ?? []).join('、')}` : '';
  return (
    <>
      <Badge tone={PROOF_TONES[kind]}>{PROOF_NAMES[kind][lang]}</Badge>{' '}
      <span className="small text-secondary">{`${PROOF_NOTES[kind][lang]}${differs}`}</span>
    </>
  );
}

/** Why the program could not settle what it measured, or said nothing of it. */
function Opens({ lang, one }: { lang: Language; one: Subject['program'][number] }) {
  const open = Object.entries(one.open);
  if (open.length === 0) return null;
  return (
    <details className="mb-2">
      <summary className="small">{`${words.opens[lang]}（${open.length}）`}</summary>
      <ul className="small mb-0">
        {open.map(([id, why]) => (
          <li key={id}>{`${id} ${why[lang]}`}</li>
        ))}
      </ul>
    </details>
  );
}

/** The newest measuring beside the one before it: what differs, and what each comes to. */
function Changed({ lang, subject, set }: { lang: Language; subject: Subject; set: IndicatorSet }) {
  if (subject.program.length < 2) return null;
  const skipped = subject.entered?.skipped ?? [];
  const [before, after] = [{ ...subject, program: subject.program.slice(0, -1) }, subject].map((one) => {
    const { points, total } = score(set, together(one), skipped);
    return `${points}（${shownRange(total)}）`;
  });
  return (
    <>
      <h3 className="h4">{words.changed[lang]}</h3>
      <p className="mb-1">{words.beside(before ?? '', after ?? '')[lang]}</p>
      <DataTable
        caption={words.changed[lang]}
        rows={changed(subject.program)}
        rowKey={({ id }) => id}
        empty={words.unchanged}
        columns={[
          { head: words.indicator[lang], cell: ({ id }) => id, tight: true },
          { head: words.before[lang], cell: ({ before }) => (before ? numbersSaid(before, lang) : '—') },
          { head: words.after[lang], cell: ({ after }) => (after ? numbersSaid(after, lang) : '—') },
          { head: words.versions[lang], cell: ({ probes }) => probes },
        ]}
      />
    </>
  );
}

function Upload({ context, view, subject, website, typed, problems }: Props) {
  const { lang, now } = context;
  const wrong = problems.filter(({ field }) => field === 'results');
  const address = website || subject.program.find((one) => one.address)?.address || 'https://www.example.gov.cn/';
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={href(lang, `/office/inspection/rounds/${view.id}/units/${subject.unitId}/results`)}
    >
      <input type="hidden" name="version" value={view.version} />
      <h3 className="h4">{words.add[lang]}</h3>
      <p className="text-secondary mb-1">{words.addNote[lang]}</p>
      <pre className="mb-2 text-wrap text-break">{`npx gongkai inspect ${address} --folder ${view.state.to}`}</pre>
      <div className="row">
        <div className="col-md-8 mb-3">
          <label className="form-label required" htmlFor="results">
            {words.results[lang]}
          </label>
          <input
            id="results"
            name="results"
            type="file"
            accept=".json,.xlsx,.zip"
            className={`form-control${wrong.length > 0 ? ' is-invalid' : ''}`}
            required
          />
          {wrong.map(({ text }) => (
            <div key={text.en} className="invalid-feedback d-block">
              {text[lang]}
            </div>
          ))}
        </div>
        <div className="col-md-4">
          <TextField
            name="listedOn"
            label={words.listedOn}
            type="date"
            value={dayOf(now).toString()}
            {...{ typed, problems }}
          />
        </div>
      </div>
      <button type="submit" className="btn btn-primary">
        {words.take[lang]}
      </button>
    </form>
  );
}
