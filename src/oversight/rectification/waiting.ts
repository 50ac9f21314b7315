/** Which findings wait for whom, as they stand in my work. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Calendar } from '../../law/calendar.ts';
import { deadlineOn, type WaitingItem } from '../../web/waiting.ts';
import type { Stage } from './state.ts';
import { listFindings } from './store.ts';

/** Who has the turn in a stage. */
const TURNS = {
  found: { step: 'inspection.notice', waitsFor: 'inspection.keep' },
  noticed: { step: 'inspection.mend', waitsFor: 'inspection.answer' },
  answered: { step: 'inspection.check', waitsFor: 'inspection.keep' },
  appealed: { step: 'inspection.decide', waitsFor: 'inspection.keep' },
} as const satisfies Partial<Record<Stage, unknown>>;

export async function waitingFindings(
  db: Kysely<Database>,
  siteId: string,
  { calendar, today }: { calendar: Calendar; today: Temporal.PlainDate },
): Promise<WaitingItem[]> {
  const open = await listFindings(db, siteId, { units: 'all', open: true }, today);
  if (open.length === 0) return [];
  const { rows } = await sql<{ id: string; seq: number; on: Temporal.PlainDate }>`
    select distinct on (subject_id) subject_id as id, seq, happened_on as "on" from office.acts
    where site_id = ${siteId} and subject_kind = 'finding' and subject_id = any (${open.map(({ id }) => id)}::uuid[])
      and kind <> 'finding.changed'
    order by subject_id, seq desc`.execute(db);
  const last = new Map(rows.map((row) => [row.id, row]));
  return open.flatMap((finding): WaitingItem[] => {
    if (finding.stage === 'closed' || finding.stage === 'withdrawn') return [];
    const act = last.get(finding.id);
    return [
      {
        area: 'inspection',
        ...TURNS[finding.stage],
        id: finding.id,
        title: finding.title,
        label: '',
        unitId: finding.unitId,
        units: [finding.unitId],
        only: null,
        not: [],
        mark: act?.seq ?? 0,
        since: act?.on ?? finding.foundOn,
        // the limit is the unit's; who checks has none
        deadline: finding.stage === 'noticed' && finding.dueOn ? deadlineOn(finding.dueOn, calendar, today) : null,
        href: `/office/inspection/findings/${finding.id}`,
      },
    ];
  });
}
