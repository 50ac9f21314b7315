/** Whose turn it is in graded samples and checks of a quarter, as it stands in my work. */
import { type Kysely, sql } from 'kysely';
import { actsOfEach, withoutVoided } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { WaitingItem } from '../web/waiting.ts';
import { foldCheck } from './assessments/fold.ts';
import type { CheckState } from './assessments/state.ts';
import { foldSample } from './samples/fold.ts';
import type { SampleState } from './samples/state.ts';

/** Of the last draw: since then it waits. */
interface Drawn {
  id: string;
  mark: number;
  since: Temporal.PlainDate;
}

export async function waitingTurns(db: Kysely<Database>, keys: KeyStore, siteId: string): Promise<WaitingItem[]> {
  const samples = await openOnes(db, keys, siteId, 'sample');
  const checks = await openOnes(db, keys, siteId, 'assessment');
  return [
    ...samples.flatMap(({ acts, ...drawn }) => gradersTurns(foldSample(acts), drawn)),
    ...checks.flatMap(({ acts, ...drawn }) => checkersTurns(foldCheck(acts), drawn)),
  ];
}

/** Those that no act has closed: few, whatever the site has had. */
async function openOnes(db: Kysely<Database>, keys: KeyStore, siteId: string, kind: 'sample' | 'assessment') {
  const { rows } = await sql<{ id: string }>`
    select s.id from office.subjects s
    where s.site_id = ${siteId} and s.kind = ${kind} and s.version > 0
      and not exists (select from office.acts a where a.site_id = s.site_id and a.subject_kind = s.kind
        and a.subject_id = s.id and a.kind = ${`${kind}.closed`})
    order by s.id`.execute(db);
  if (rows.length === 0) return [];
  const all = await actsOfEach(
    db,
    keys,
    kind,
    siteId,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => {
    const acts = withoutVoided(all.get(id) ?? []);
    const last = acts.findLast((act) => /\.(?:drawn|redrawn|planned)$/.test(act.kind));
    return last ? [{ id, acts, mark: last.seq, since: last.happenedOn }] : [];
  });
}

/** One item for each grader who has documents left. */
export function gradersTurns({ title, graders, drawn }: SampleState, { id, mark, since }: Drawn): WaitingItem[] {
  return graders.flatMap((personId): WaitingItem[] => {
    const left = drawn.filter(({ grades }) => !grades.some((one) => one.personId === personId));
    const [first] = left;
    if (!first) return [];
    return [
      {
        ...{ area: 'inspection', step: 'inspection.grade', id, label: '', unitId: first.unitId },
        ...{ waitsFor: 'inspection.keep', units: [first.unitId], only: [personId], not: [] },
        ...{ mark, since, deadline: null, href: `/office/assessment/samples/${id}` },
        title: `${title}（${left.length}件）`,
      },
    ];
  });
}

/** A cross check waits for each unit that checks another, any other for the inspectors. */
export function checkersTurns({ title, units }: CheckState, { id, mark, since }: Drawn): WaitingItem[] {
  const left = units.filter(({ entered }) => entered === null);
  const shared = { area: 'inspection', step: 'inspection.enter', id, label: '', only: null, not: [] } as const;
  const when = { mark, since, deadline: null };
  const page = `/office/assessment/checks/${id}`;
  const ofUnits = left.flatMap(({ unitId, checkerId }): WaitingItem[] =>
    checkerId === null
      ? []
      : [
          {
            ...{ ...shared, ...when, title, unitId: checkerId, waitsFor: 'inspection.answer', units: [checkerId] },
            href: `${page}/units/${unitId}`,
          },
        ],
  );
  const ofInspectors = left.filter(({ checkerId }) => checkerId === null);
  const [first] = ofInspectors;
  if (!first) return ofUnits;
  const { unitId } = first;
  const named = `${title}（${ofInspectors.length}个单位）`;
  return [
    ...ofUnits,
    { ...shared, ...when, title: named, unitId, waitsFor: 'inspection.keep', units: [unitId], href: page },
  ];
}
