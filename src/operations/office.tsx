/** 运行状况: the state of the installation with what to do about it. For the system administrator. */
import { Badge, Card, DataTable, Notice, type Tone } from '../web/components.tsx';
import type { Finding, FindingState } from '../web/health.ts';
import type { Language } from '../web/language.ts';
import { minute } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { examine } from './examine.ts';
import { worst } from './judge.ts';
import type { SweepState } from './judge-work.ts';
import { checkName, OVERALL, STATE_NAMES, sweepName, operationsWords as words } from './messages.ts';
import { type KeptBackup, keptBackups, sweepStates } from './probes-database.ts';

export const officeRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: '/office/operations', duty: 'site.keep', act: null, handle: page },
];

const TONES: Readonly<Record<FindingState, Tone>> = { ok: 'good', warning: 'warn', fault: 'bad', unknown: 'plain' };

async function page(context: OfficeContext): Promise<Response> {
  const { deps, lang, now, site } = context;
  const findings = await examine({ office: deps.office, machine: deps.machine ?? null, now });
  const rounds = await sweepStates(deps.office, site.siteId);
  const state = worst(findings);
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      <Notice tone={TONES[state]}>{OVERALL[state][lang]}</Notice>
      <Findings findings={findings} lang={lang} />
      <Sweeps rounds={rounds} lang={lang} />
      <Backups backups={await keptBackups(deps.office, site.siteId)} lang={lang} />
    </>,
  );
}

function Findings({ findings, lang }: { findings: readonly Finding[]; lang: Language }) {
  const rows = findings.map((finding, index) => ({ finding, key: `${finding.check} ${index}` }));
  return (
    <Card title={words.findings[lang]}>
      <DataTable
        caption={words.findings[lang]}
        rows={rows}
        rowKey={({ key }) => key}
        empty={words.noFindings}
        columns={[
          {
            head: words.check[lang],
            tight: true,
            cell: ({ finding: { check } }) => checkName(check)[lang],
          },
          {
            head: words.state[lang],
            tight: true,
            cell: ({ finding: { state } }) => <Badge tone={TONES[state]}>{STATE_NAMES[state][lang]}</Badge>,
          },
          {
            head: words.what[lang],
            cell: ({ finding: { what, remedy } }) => (
              <>
                {what[lang]}
                {remedy ? <div className="text-secondary">{`${words.remedy[lang]}${remedy[lang]}`}</div> : null}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Sweeps({ rounds, lang }: { rounds: readonly SweepState[]; lang: Language }) {
  const at = (instant: Temporal.Instant | null) => (instant ? minute(instant) : words.never[lang]);
  return (
    <Card title={words.sweeps[lang]}>
      <p className="text-secondary">{words.sweepsLead[lang]}</p>
      <DataTable
        caption={words.sweeps[lang]}
        rows={rounds}
        rowKey={({ sweep }) => sweep}
        empty={words.noSweeps}
        columns={[
          { head: words.sweep[lang], cell: ({ sweep }) => sweepName(sweep)[lang] },
          { head: words.goodAt[lang], tight: true, cell: ({ goodAt }) => at(goodAt) },
          { head: words.took[lang], numeric: true, cell: ({ tookMs }) => tookMs ?? '' },
          { head: words.faultAt[lang], tight: true, cell: ({ faultAt }) => at(faultAt) },
          { head: words.fault[lang], cell: ({ fault }) => fault ?? '' },
        ]}
      />
    </Card>
  );
}

function Backups({ backups, lang }: { backups: readonly KeptBackup[]; lang: Language }) {
  return (
    <Card title={words.backups[lang]}>
      <p className="text-secondary">{words.backupsLead[lang]}</p>
      <DataTable
        caption={words.backups[lang]}
        rows={backups}
        rowKey={({ name }) => name}
        empty={words.noBackups}
        columns={[
          { head: words.backup[lang], cell: ({ name }) => name },
          { head: words.takenAt[lang], tight: true, cell: ({ takenAt }) => minute(takenAt) },
          { head: words.size[lang], numeric: true, cell: ({ bytes }) => (bytes / 1024 ** 2).toFixed(1) },
          {
            head: words.drill[lang],
            cell: ({ drilledAt, passed }) =>
              drilledAt ? `${minute(drilledAt)} ${words[passed ? 'passed' : 'failed'][lang]}` : words.never[lang],
          },
        ]}
      />
    </Card>
  );
}
