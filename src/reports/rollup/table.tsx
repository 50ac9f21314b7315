/** The list of a year's reports: state, last day, whom each waits for, and the button that urges. */
import { Badge, DataTable, type TableColumn, type Tone } from '../../web/components.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { placeName, type SiteFrame } from '../compile.ts';
import { SCOPE_NAMES } from '../messages.ts';
import { reportId } from '../report-id.ts';
import type { Line, LineState } from './rules.ts';
import type { Reminded } from './store.ts';
import { LINE_STATES, WAITS_FOR, rollupWords as words } from './words.ts';

const TONES: Record<LineState, Tone> = {
  missing: 'bad',
  draft: 'wait',
  submitted: 'wait',
  approved: 'good',
  released: 'good',
};

export interface RollupTableProps {
  frame: SiteFrame;
  year: number;
  lines: readonly Line[];
  reminders: ReadonlyMap<string, Reminded>;
  /** Whether the one who looks may urge. */
  mayRemind: boolean;
}

export function RollupTable({ frame, year, lines, reminders, mayRemind }: RollupTableProps) {
  const lang = useLanguage();
  const name = (line: Line) => placeName(frame, line);
  const reminded = (line: Line) => reminders.get(reportId(frame.siteId, line));
  const columns: TableColumn<Line>[] = [
    {
      head: words.whose[lang],
      cell: (line) => (
        <>
          {line.report ? <a href={href(lang, `/office/reports/${line.report.id}`)}>{name(line)}</a> : name(line)}
          {line.scope === 'unit' ? null : <span className="text-secondary"> {SCOPE_NAMES[line.scope][lang]}</span>}
        </>
      ),
    },
    { head: words.state[lang], cell: (line) => <State line={line} />, tight: true },
    { head: words.due[lang], cell: (line) => line.due.toString(), tight: true },
    {
      head: words.late[lang],
      cell: ({ daysLate }) =>
        daysLate > 0 ? <Badge tone="bad">{words.daysLate(daysLate)[lang]}</Badge> : words.inTime[lang],
      tight: true,
    },
    {
      head: words.waitsFor[lang],
      cell: ({ waitsFor }) => (waitsFor ? WAITS_FOR[waitsFor] : words.nobody)[lang],
    },
    {
      head: words.reminded[lang],
      cell: (line) => {
        const last = reminded(line);
        return (
          <>
            {last ? words.remindedOn(last.on.toString(), last.times)[lang] : null}
            {mayRemind && line.waitsFor ? <RemindButton year={year} line={line} name={name(line)} /> : null}
          </>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={words.title(year)[lang]}
      columns={columns}
      rows={lines}
      rowKey={(line) => `${line.scope} ${line.unitId}`}
      empty={words.none}
      stacked
    />
  );
}

function State({ line: { state, report } }: { line: Line }) {
  const lang = useLanguage();
  return (
    <>
      <Badge tone={TONES[state]}>{LINE_STATES[state][lang]}</Badge>
      {report?.zero ? <span className="d-block small text-secondary">{words.zero[lang]}</span> : null}
    </>
  );
}

function RemindButton({ year, line, name }: { year: number; line: Line; name: string }) {
  const lang = useLanguage();
  return (
    <form method="post" action={href(lang, '/office/reports/rollup/remind')}>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="place" value={line.scope === 'unit' ? line.unitId : line.scope} />
      <button
        type="submit"
        className="btn btn-sm btn-outline-primary"
        aria-label={words.remindOf(`${name} ${SCOPE_NAMES[line.scope][lang]}`)[lang]}
      >
        {words.remind[lang]}
      </button>
    </form>
  );
}

/** How many are wanted, done, late. */
export function RollupCounts({ lines }: { lines: readonly Line[] }) {
  const lang = useLanguage();
  const done = lines.filter(({ report }) => report?.firstApprovedOn).length;
  const late = lines.filter(({ report, daysLate }) => !report?.firstApprovedOn && daysLate > 0).length;
  return <p>{words.counts(lines.length, done, late)[lang]}</p>;
}
