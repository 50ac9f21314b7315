/** Founding, changing and closing a unit. Each copies the site's units to where the public reads them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Desk, dateOf, load, record } from '../db/acts.ts';
import { isCreditCode } from '../text/credit-code.ts';
import { pinyinSortKey } from '../text/pinyin.ts';
import { text } from '../web/language.ts';
import { notFound, refused } from '../web/refusal.ts';
import { listUnits } from './read.ts';
import { isCircular } from './rules.ts';
import { successionProblem } from './succession.ts';
import { type UnitFacts, type UnitState, unitAggregate } from './unit-fold.ts';

/** What must be given of a new unit; the rest has defaults: department, top level, from today, no contact. */
export type NewUnit = Pick<UnitFacts, 'code' | 'name'> &
  Partial<Omit<UnitFacts, 'sortKey' | 'activeTo' | 'successorId'>>;

/** Enters a unit and returns its id. Refuses a code in use, a wrong credit code and an unknown parent. */
export async function foundUnit(desk: Desk, given: NewUnit): Promise<string> {
  const id = randomUUID();
  const facts: UnitFacts = {
    shortName: given.name,
    nameEn: given.name,
    kind: 'department',
    parentId: null,
    creditCode: null,
    activeFrom: dateOf(desk.now).toString(),
    contact: {},
    reconsideration: [],
    courts: [],
    ...given,
    sortKey: pinyinSortKey(given.name),
    activeTo: null,
  };
  await check(desk, id, facts);
  const unit = await load(desk, unitAggregate, { siteId: desk.actor.siteId, id });
  await record(desk, unitAggregate, unit, { kind: 'unit.founded', data: facts });
  await publishUnits(desk);
  return id;
}

/** Changes what is given of a unit. `expected` is the version that the form was opened with. */
export async function changeUnit(
  desk: Desk,
  id: string,
  change: Partial<Omit<UnitFacts, 'sortKey' | 'activeTo' | 'successorId'>>,
  expected?: number,
): Promise<void> {
  const unit = await load(desk, unitAggregate, { siteId: desk.actor.siteId, id }, expected);
  const state = existing(unit.state);
  await check(desk, id, { ...state, ...change });
  const sortKey = change.name === undefined ? {} : { sortKey: pinyinSortKey(change.name) };
  await record(desk, unitAggregate, unit, { kind: 'unit.changed', data: { ...change, ...sortKey } });
  await publishUnits(desk);
}

/** Closes a unit: `activeTo` is the first date on which it is no longer there. Its past stays. */
export async function closeUnit(
  desk: Desk,
  id: string,
  activeTo: Temporal.PlainDate,
  ground: string,
  expected?: number,
): Promise<void> {
  const unit = await load(desk, unitAggregate, { siteId: desk.actor.siteId, id }, expected);
  const state = existing(unit.state);
  if (activeTo.toString() <= state.activeFrom) {
    throw refused('unit.activeTo', text('撤销日期须晚于设立日期', 'A unit closes after it was founded'));
  }
  await record(desk, unitAggregate, unit, { kind: 'unit.closed', ground, data: { activeTo: activeTo.toString() } });
  await publishUnits(desk);
}

/** Enters which unit took over the tasks of a closed one: its requests and reports are carried on there. */
export async function succeedUnit(
  desk: Desk,
  id: string,
  successorId: string,
  ground: string,
  expected?: number,
): Promise<void> {
  const unit = await load(desk, unitAggregate, { siteId: desk.actor.siteId, id }, expected);
  const { activeTo } = existing(unit.state);
  if (activeTo === null)
    throw refused(
      'unit.successorId',
      text('单位尚未撤销，不能登记承接单位', 'The unit is not closed: it has no successor'),
    );
  const units = await listUnits(desk.tx, desk.actor.siteId);
  const problem = successionProblem(units, id, successorId, Temporal.PlainDate.from(activeTo));
  if (problem) throw refused('unit.successorId', problem);
  await record(desk, unitAggregate, unit, { kind: 'unit.succeeded-by', ground, data: { unitId: successorId } });
}

function existing(state: UnitState): UnitFacts {
  if (!state) throw notFound();
  return state;
}

async function check(desk: Desk, id: string, facts: UnitFacts): Promise<void> {
  if (facts.creditCode !== null && !isCreditCode(facts.creditCode)) {
    throw refused(
      'unit.creditCode',
      text(
        '统一社会信用代码不正确：应为18位，且校验码相符',
        'The credit code has 18 characters and a check digit that fits',
      ),
    );
  }
  const units = await listUnits(desk.tx, desk.actor.siteId);
  if (await hadCode(desk, facts.code, id)) {
    throw refused('unit.code', text('该单位代码已被使用', 'Another unit has or had this code'));
  }
  const { parentId } = facts;
  if (parentId === null) return;
  if (!units.some((unit) => unit.id === parentId)) {
    throw refused('unit.parentId', text('上级单位不存在', 'There is no such parent unit'));
  }
  if (isCircular(id, parentId, units)) {
    throw refused('unit.parentId', text('上级单位不能是本单位或其下属单位', 'A unit cannot be above itself'));
  }
}

/** Whether another unit has the code or ever had it: addresses and numbers that were given out begin with it. */
async function hadCode(desk: Desk, code: string, id: string): Promise<boolean> {
  const act = await desk.tx
    .selectFrom('office.acts')
    .select('seq')
    .where('site_id', '=', desk.actor.siteId)
    .where('subject_kind', '=', unitAggregate.kind)
    .where('subject_id', '!=', id)
    .where(sql<boolean>`data ->> 'code' = ${code}`)
    .executeTakeFirst();
  return act !== undefined;
}

async function publishUnits(desk: Desk): Promise<void> {
  await sql`select office.publish_units(${desk.actor.siteId})`.execute(desk.tx);
}
