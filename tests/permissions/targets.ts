/** Real ids of the demonstration county for the parameters of office routes, in every state that the county has. */
import { sql } from 'kysely';
import type { Desk } from '../../src/db/acts.ts';
import type { DB } from '../../src/db/connect.ts';
import { WEBSITE_2019 } from '../../src/law/indicators/set-2019.ts';
import { planCheck } from '../../src/oversight/assessments/actions.ts';
import { fileFinding, giveNotice } from '../../src/oversight/rectification/actions.ts';
import { beginRound } from '../../src/oversight/rounds/actions.ts';
import { holdTraining } from '../../src/oversight/training/actions.ts';
import { beginReport } from '../../src/reports/actions.ts';
import { beginSummary } from '../../src/statistics/summary-actions.ts';
import { proposeReset } from '../../src/units/proposal-actions.ts';
import type { Duty } from '../../src/web/duties.ts';
import type { OfficeRoute } from '../../src/web/routes.ts';

export interface Target {
  /** for the names of failures: 'request lodged' */
  label: string;
  /** values of the path's parameters */
  params: Readonly<Record<string, string>>;
  /** for which units a duty about it is done; null: it belongs to the site as a whole */
  units(duty: Duty): readonly string[] | null;
}

/** One kind of thing that addresses name, by the beginning of their paths. */
interface Kind {
  prefix: string;
  targets(): Promise<Target[]>;
}

const SITE = 'shifan';
const WHOLE: Target = { label: 'site', params: {}, units: () => null };

const NOWHERE: Target = { ...WHOLE, params: { id: '00000000-0000-4000-8000-000000000000' } };

const NOWHERE_WITHIN: Target = { ...NOWHERE, params: { ...NOWHERE.params, document: NOWHERE.params.id ?? '' } };

/** Finds what fills the parameters of a route. @throws for a parameter that nobody classified */
export function targetsOf(db: DB, atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>) {
  const kinds: readonly Kind[] = [
    { prefix: '/office/documents/:id', targets: () => documents(db) },
    { prefix: '/office/requests/:id', targets: () => cases(db) },
    // a run belongs to the site; none is made for this
    { prefix: '/office/reports/check/:id', targets: async () => [NOWHERE] },
    { prefix: '/office/reports/:id', targets: () => reports(db, atDesk) },
    { prefix: '/office/plans/tasks/:id', targets: () => planTasks(db) },
    { prefix: '/office/inspection/public-on/:id', targets: () => documents(db, ['released']) },
    // of a round that is closed; none is made for this
    { prefix: '/office/inspection/bulletins/:id', targets: async () => [NOWHERE] },
    { prefix: '/office/inspection/rounds/:id', targets: () => roundTargets(atDesk, db) },
    { prefix: '/office/inspection/findings/:id', targets: () => findings(atDesk, db) },
    { prefix: '/office/assessment/training/:id', targets: () => trainingTargets(atDesk, db) },
    { prefix: '/office/assessment/checks/:id', targets: () => checkTargets(atDesk, db) },
    { prefix: '/office/lessons/:id', targets: async () => [NOWHERE] },
    // entries belong to the site: none is made for this
    { prefix: '/office/wording/:id', targets: async () => [NOWHERE] },
    // reads and posts belong to the site: none is made for this
    { prefix: '/office/assessment/samples/:id', targets: async () => [NOWHERE_WITHIN] },
    { prefix: '/office/summaries/:id', targets: () => summaries(db, atDesk) },
    {
      prefix: '/office/year/:year',
      targets: async () => [{ label: 'year', params: { year: '2026' }, units: () => null }],
    },
    { prefix: '/office/plans/:id', targets: () => ofSite(db, 'plans') },
    { prefix: '/office/units/:id', targets: () => ofSite(db, 'units') },
    { prefix: '/office/people/:id', targets: () => ofSite(db, 'persons') },
    { prefix: '/office/roles/:id', targets: () => ofSite(db, 'persons') },
    { prefix: '/office/accounts/:id', targets: () => ofSite(db, 'persons') },
    // none is made for this: the page asks for the duty before the person
    { prefix: '/office/evaluators/:id', targets: async () => [NOWHERE] },
    { prefix: '/office/proposals/:id', targets: () => proposals(db, atDesk) },
    // of one person each: nobody else finds them
    { prefix: '/office/notices/:id', targets: async () => [NOWHERE] },
    { prefix: '/office/substitutes/:id', targets: async () => [NOWHERE] },
    { prefix: '/office/columns/:id', targets: () => ofSite(db, 'columns') },
  ];
  const found = new Map<string, Promise<Target[]>>();
  return async (route: OfficeRoute): Promise<Target[]> => {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
    if (names.length === 0) return [WHOLE];
    const kind = kinds.find(({ prefix }) => route.path === prefix || route.path.startsWith(`${prefix}/`));
    if (!kind) throw new Error(`${route.path}: classify this kind of address`);
    const targets = found.get(kind.prefix) ?? kind.targets();
    found.set(kind.prefix, targets);
    for (const target of await targets) {
      const unknown = names.filter((name) => !target.params[name]);
      if (unknown.length > 0) throw new Error(`${route.path}: what is :${unknown[0]} of a ${target.label}?`);
    }
    return targets;
  };
}

/** One document of each stage. */
async function documents(db: DB, stages: readonly string[] = []): Promise<Target[]> {
  const rows = await db
    .selectFrom('office.documents')
    .distinctOn('stage')
    .select(['id', 'stage', 'unit_id'])
    .where('site_id', '=', SITE)
    .orderBy('stage')
    .orderBy('id')
    .execute();
  const wanted = rows.filter(({ stage }) => stages.length === 0 || stages.includes(stage));
  return wanted.map((row) => ({
    label: `document ${row.stage}`,
    params: { id: row.id, position: '0' },
    units: () => [row.unit_id],
  }));
}

/** Two cases of each stage, of different addressees where there are. */
async function cases(db: DB): Promise<Target[]> {
  const rows = await db
    .selectFrom('office.requests')
    .distinctOn(['stage', sql`left(number, 2)`])
    .select(['id', 'stage', 'unit_id', 'handler_unit_id'])
    .where('site_id', '=', SITE)
    .orderBy('stage')
    .orderBy(sql`left(number, 2)`)
    .orderBy('id')
    .execute();
  const chosen = [...Map.groupBy(rows, (row) => row.stage).values()].flatMap((own) => own.slice(0, 2));
  const letters = await sql<{ id: string; blob: string }>`
    select distinct on (subject_id) subject_id as id, jsonb_path_query_first(data, '$.**.blob') #>> '{}' as blob
    from office.acts where subject_kind = 'request' and jsonb_path_exists(data, '$.**.blob')
    order by subject_id, seq`.execute(db);
  return chosen.map((row) => ({
    label: `request ${row.stage}`,
    params: {
      id: row.id,
      format: 'pdf',
      blob: letters.rows.find(({ id }) => id === row.id)?.blob ?? 'f'.repeat(64),
    },
    // an answer is approved by the head of the addressee, whoever handles the case
    units: (duty) =>
      duty === 'request.approve' || duty === 'request.opinion' ? [row.unit_id] : [row.unit_id, row.handler_unit_id],
  }));
}

/** A report of a town and the county's, begun for this. */
async function reports(db: DB, atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>): Promise<Target[]> {
  const unit = async (code: string) => {
    const query = db.selectFrom('office.units').select('id').where('site_id', '=', SITE).where('code', '=', code);
    return (await query.executeTakeFirstOrThrow()).id;
  };
  const [town, office] = [await unit('chengguan'), await unit('gov-office')];
  const places = [
    { scope: 'unit', unitId: town, year: 2025 },
    { scope: 'county', unitId: office, year: 2025 },
  ] as const;
  const target = async (place: (typeof places)[number]): Promise<Target> => ({
    label: `report of a ${place.scope}`,
    params: {
      id: await atDesk((desk) => beginReport(desk, place)),
      table: 't3',
      row: 'r1',
      column: 'c1',
      revision: '1',
    },
    units: () => [place.unitId],
  });
  return Promise.all(places.map(target));
}

/** Something that waits for a second administrator, proposed for this. */
async function proposals(db: DB, atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>): Promise<Target[]> {
  const [person, other] = await db
    .selectFrom('office.accounts')
    .select('person_id')
    .where('site_id', '=', SITE)
    .where('status', '=', 'open')
    .execute();
  const id = await atDesk((desk) => {
    const actor = { ...desk.actor, personId: other?.person_id ?? null, role: 'system-admin' };
    return proposeReset({ ...desk, actor }, person?.person_id ?? '', 'password', '忘记密码');
  });
  return [{ label: 'proposal', params: { id }, units: () => null }];
}

/** One task of each state, of different lead units where there are. */
async function planTasks(db: DB): Promise<Target[]> {
  const rows = await db
    .selectFrom('office.plan_tasks as t')
    .distinctOn('state')
    .select(['id', 'state', 'lead_unit_id'])
    .select(
      sql<string[]>`array(select p.unit_id::text from office.plan_task_partners p where p.task_id = t.id)`.as(
        'partners',
      ),
    )
    .where('site_id', '=', SITE)
    .orderBy('state')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    label: `task ${row.state}`,
    params: { id: row.id, digest: 'f'.repeat(64) },
    // the lead unit alone reports; its partners may read
    units: (duty) => (duty === 'plan.read' ? [row.lead_unit_id, ...row.partners] : [row.lead_unit_id]),
  }));
}

/** A finding that its unit was told of, made for this. */
async function findings(atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>, db: DB): Promise<Target[]> {
  const { id: unitId } = await db
    .selectFrom('office.units')
    .select('id')
    .where('site_id', '=', SITE)
    .where('code', '=', 'chengguan')
    .executeTakeFirstOrThrow();
  const id = await atDesk((desk) =>
    fileFinding(desk, {
      unitId,
      title: '栏目长期未更新',
      detail: '',
      place: '首页',
      indicator: 'W4.2',
      gravity: 'medium',
      source: 'inspection',
      sourceNumber: '',
      files: [],
    }),
  );
  const dueOn = Temporal.Now.plainDateISO('Asia/Shanghai').add({ days: 7 }).toString();
  await atDesk((desk) => giveNotice(desk, [id], { dueOn, remarks: '' }));
  return [{ label: 'finding told', params: { id, digest: 'f'.repeat(64) }, units: () => [unitId] }];
}

/** A round in which one town was drawn. */
async function roundTargets(atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>, db: DB): Promise<Target[]> {
  const { id: unit } = await db
    .selectFrom('office.units')
    .select('id')
    .where('site_id', '=', SITE)
    .where('code', '=', 'chengguan')
    .executeTakeFirstOrThrow();
  const period = { from: '2026-01-01', to: '2026-03-31' };
  const id = await atDesk((desk) =>
    beginRound(desk, { title: '第一季度', ...period, set: WEBSITE_2019, unitIds: [unit], share: 1, seed: '甲' }),
  );
  return [{ label: 'round', params: { id, unit, digest: 'f'.repeat(64) }, units: () => [unit] }];
}

/** A check of two towns by each other: the one of the address is read by both, and entered by the other. */
async function checkTargets(atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>, db: DB): Promise<Target[]> {
  const rows = await db
    .selectFrom('office.units')
    .select(['id', 'code'])
    .where('site_id', '=', SITE)
    .where('code', 'in', ['chengguan', 'liuhe'])
    .execute();
  const idOf = (code: string) => rows.find((row) => row.code === code)?.id ?? '';
  const [unit, checker] = [idOf('chengguan'), idOf('liuhe')];
  const period = { from: '2026-01-01', to: '2026-03-31' };
  const sources = { training: '', answers: '' };
  const facts = { title: '互查', kind: 'cross', ...period, set: WEBSITE_2019, share: 1, seed: '甲', body: '' } as const;
  const id = await atDesk((desk) => planCheck(desk, { ...facts, unitIds: [unit, checker], sources }));
  return [
    {
      label: 'cross check',
      params: { id, unit },
      units: (duty) => (duty === 'inspection.answer' ? [checker] : [unit, checker]),
    },
  ];
}

/** A session to which one town was to send people; whoever reads inspections reads it. */
async function trainingTargets(atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>, db: DB): Promise<Target[]> {
  const unit = await db
    .selectFrom('office.units')
    .select('id')
    .where('site_id', '=', SITE)
    .where('code', '=', 'chengguan')
    .executeTakeFirstOrThrow();
  const id = await atDesk((desk) =>
    holdTraining(desk, {
      title: '政务公开业务培训',
      on: Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
      hours: 1,
      place: '',
      lecturer: '县司法局',
      unitIds: [unit.id],
      files: [],
    }),
  );
  return [{ label: 'training session', params: { id, digest: 'f'.repeat(64) }, units: () => null }];
}

/** A summary of a town and the county's, begun for this. */
async function summaries(db: DB, atDesk: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>): Promise<Target[]> {
  const unit = async (code: string) => {
    const query = db.selectFrom('office.units').select('id').where('site_id', '=', SITE).where('code', '=', code);
    return (await query.executeTakeFirstOrThrow()).id;
  };
  const places = [
    { scope: 'unit', unitId: await unit('chengguan') },
    { scope: 'county', unitId: await unit('gov-office') },
  ] as const;
  const period = { from: '2025-01-01', to: '2025-12-31' };
  return Promise.all(
    places.map(async (place) => ({
      label: `summary of a ${place.scope}`,
      params: { id: await atDesk((desk) => beginSummary(desk, { place, period, title: '' })), figure: 'received' },
      units: () => [place.unitId],
    })),
  );
}

/** What no unit has to itself. */
async function ofSite(db: DB, table: 'units' | 'persons' | 'columns' | 'plans'): Promise<Target[]> {
  const row = await db.selectFrom(`office.${table}`).select('id').where('site_id', '=', SITE).executeTakeFirstOrThrow();
  return [{ label: table, params: { id: row.id }, units: () => null }];
}
