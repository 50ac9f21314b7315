/** What came of a run over others' reports: a card for each in sentences, and the whole as JSON and as a workbook. */
import { idParam } from '../../units/office-forms.ts';
import { Badge, Card, Facts, Notice, type Tone } from '../../web/components.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { type Checked, type Verdict, verdictOf } from '../check/check-bytes.ts';
import { holding, resultWorkbook, STATES, sentences, VERDICTS } from '../check/results.ts';
import type { CheckState } from './fold.ts';
import { findRun } from './store.ts';
import { othersWords as words } from './words.ts';

const TONES: Record<Verdict, Tone> = { holds: 'good', wrong: 'bad', 'not read': 'warn' };

/** @throws Refusal not-found */
async function readRun(context: OfficeContext): Promise<NonNullable<CheckState>> {
  const { deps, site } = context;
  const found = await findRun(deps.office, deps.keys, site.siteId, idParam(context));
  if (!found) throw notFound();
  return found;
}

export async function runPage(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const { results, waiting, on } = await readRun(context);
  const root = `/office/reports/check`;
  const own = `${root}/${idParam(context)}`;
  const count = (verdict: Verdict) => results.filter((one) => verdictOf(one) === verdict).length;
  const keyed = results.map((checked, at) => ({ key: `${at}`, checked }));
  return officePage(
    context,
    { title: words.runTitle(on)[lang], back: href(lang, root) },
    <>
      {waiting.length > 0 ? <Waiting address={href(lang, own)} waiting={waiting} /> : null}
      <p>{words.summary(results.length, count('holds'), count('wrong'), count('not read'))[lang]}</p>
      <p>
        <a className="btn btn-outline-primary me-2" href={href(lang, `${own}/results.xlsx`)}>
          {words.xlsx[lang]}
        </a>
        <a className="btn btn-outline-primary" href={href(lang, `${own}/results.json`)}>
          {words.json[lang]}
        </a>
      </p>
      {keyed.map(({ key, checked }) => (
        <Result key={key} checked={checked} />
      ))}
    </>,
  );
}

/** Addresses are read one part after another; whoever looks again sees more. */
function Waiting({ address, waiting }: { address: string; waiting: readonly string[] }) {
  const lang = useLanguage();
  return (
    <Notice tone="wait" title={words.reading(waiting.length)[lang]}>
      <p className="mb-1">{words.readingHint[lang]}</p>
      <ul className="mb-2">
        {waiting.map((one) => (
          <li key={one} className="text-break">
            {one}
          </li>
        ))}
      </ul>
      <a className="btn btn-outline-primary" href={address}>
        {words.again[lang]}
      </a>
    </Notice>
  );
}

function Result({ checked }: { checked: Checked }) {
  const lang = useLanguage();
  const { source, report } = checked;
  const verdict = verdictOf(checked);
  const said = sentences(checked).map(({ state, says }, at) => ({ key: `${at}`, state, says }));
  const first = said.slice(0, SHOWN);
  const rest = said.slice(SHOWN);
  const list = (lines: typeof said) => (
    <ul className="mb-0">
      {lines.map(({ key, state, says }) => (
        <li key={key}>
          <Badge tone={TONES[state]}>{STATES[state][lang]}</Badge> {says[lang]}
        </li>
      ))}
    </ul>
  );
  return (
    <Card
      title={<span className="text-break">{report?.title || source}</span>}
      actions={<Badge tone={TONES[verdict]}>{VERDICTS[verdict][lang]}</Badge>}
    >
      <Facts
        items={[
          [
            words.source[lang],
            <span key="source" className="text-break">
              {source}
            </span>,
          ],
          [words.year[lang], report?.year],
          [words.form[lang], report ? (report.formNumber ?? words.formUnknown[lang]) : null],
          [words.held[lang], report ? String(holding(checked)) : null],
        ]}
      />
      {said.length === 0 ? <p className="mb-0">{words.nothingWrong[lang]}</p> : list(first)}
      {rest.length > 0 ? (
        <details>
          <summary>{words.more(rest.length)[lang]}</summary>
          {list(rest)}
        </details>
      ) : null}
    </Card>
  );
}

/** Sentences of one report that stand open. */
const SHOWN = 12;

export async function runJson(context: OfficeContext): Promise<Response> {
  const { results, waiting, on } = await readRun(context);
  return download(
    JSON.stringify({ on, waiting, results }, null, 2),
    'application/json; charset=utf-8',
    `report-check-${on}.json`,
  );
}

export async function runXlsx(context: OfficeContext): Promise<Response> {
  const { results, on } = await readRun(context);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return download(Buffer.from(await resultWorkbook(results)), type, `report-check-${on}.xlsx`);
}

function download(body: BodyInit, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
