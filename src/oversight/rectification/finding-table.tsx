/** Findings as a table, with boxes where some are to be chosen. */
import type { CSSProperties } from 'react';
import type { UnitNames } from '../../units/unit-names.ts';
import { Badge, DataTable, type TableColumn, type Tone } from '../../web/components.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { GRAVITY_NAMES, SOURCE_NAMES, STANDING_NAMES } from './messages.ts';
import { pageWords as words } from './page-words.ts';
import type { Gravity, Standing } from './state.ts';
import type { ListedFinding } from './store.ts';

const TONES: Record<Standing, Tone> = {
  'to-notice': 'wait',
  running: 'plain',
  near: 'warn',
  overdue: 'bad',
  'to-check': 'wait',
  'to-decide': 'wait',
  closed: 'good',
  withdrawn: 'plain',
};

const GRAVITY_TONES: Record<Gravity, Tone> = { veto: 'bad', high: 'bad', medium: 'warn', low: 'plain' };

export function StandingBadge({ standing }: { standing: Standing }) {
  const lang = useLanguage();
  return <Badge tone={TONES[standing]}>{STANDING_NAMES[standing][lang]}</Badge>;
}

export function GravityBadge({ gravity }: { gravity: Gravity }) {
  const lang = useLanguage();
  return <Badge tone={GRAVITY_TONES[gravity]}>{GRAVITY_NAMES[gravity][lang]}</Badge>;
}

/** An address may be very long: the finding's own page shows the whole. */
const CLAMPED: CSSProperties = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
  overflow: 'hidden',
};

/** `form`: id of the form that the boxes of findings still to be told belong to; `chosen`: those that are ticked. */
export function FindingTable(props: {
  units: UnitNames;
  findings: readonly ListedFinding[];
  caption: string;
  form?: string | undefined;
  chosen?: readonly string[];
}) {
  const lang = useLanguage();
  const { units, form, chosen = [] } = props;
  const box: TableColumn<ListedFinding> = {
    head: words.choose[lang],
    tight: true,
    cell: ({ id, title, stage }) =>
      stage === 'found' ? (
        <input
          className="form-check-input"
          type="checkbox"
          name="finding[]"
          value={id}
          form={form}
          defaultChecked={chosen.includes(id)}
          aria-label={`${words.choose[lang]}：${title}`}
        />
      ) : null,
  };
  const columns: TableColumn<ListedFinding>[] = [
    {
      head: words.finding[lang],
      cell: ({ id, title, place }) => (
        <span className="d-inline-block" style={{ minWidth: '12em', maxWidth: '28em' }}>
          <a href={href(lang, `/office/inspection/findings/${id}`)}>{title}</a>
          <span className="small text-secondary text-break" style={CLAMPED}>
            {place}
          </span>
        </span>
      ),
    },
    { head: words.unit[lang], cell: ({ unitId }) => units.nameOf(unitId), tight: true },
    { head: words.gravity[lang], cell: ({ gravity }) => <GravityBadge gravity={gravity} />, tight: true },
    { head: words.standing[lang], cell: ({ standing }) => <StandingBadge standing={standing} />, tight: true },
    { head: words.due[lang], cell: ({ dueOn }) => dueOn?.toString() ?? '', tight: true },
    { head: words.foundOn[lang], cell: ({ foundOn }) => foundOn.toString(), tight: true },
    {
      head: words.source[lang],
      cell: ({ source, sourceNumber }) => (
        <>
          {SOURCE_NAMES[source][lang]}
          {sourceNumber ? <span className="d-block small text-secondary">{sourceNumber}</span> : null}
        </>
      ),
      tight: true,
    },
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={form ? [box, ...columns] : columns}
      rows={props.findings}
      rowKey={({ id }) => id}
      empty={words.none}
    />
  );
}
