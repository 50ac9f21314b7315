/** One administrator tries to do alone, or with whom he chose himself, what takes two. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { endRole } from '../../src/units/person-actions.ts';
import { confirmProposal, proposeProlonging, proposeRole, refuseProposal } from '../../src/units/proposal-actions.ts';
import { appointmentsOf } from '../../src/units/read.ts';
import { confirmSubstitute } from '../../src/units/substitute-proposals.ts';
import { type Named, nameSubstitute } from '../../src/units/substitutes-actions.ts';
import { holdersOn } from '../../src/units/substitutes-store.ts';
import { day, morning } from '../requests/bench.ts';
import { openTasks, type TasksBench } from '../tasks/bench.ts';

let bench: TasksBench;
let security: Actor;
let system: Actor;
let audit: Actor;
let clerk: Actor;

beforeAll(async () => {
  bench = await openTasks(() => morning('2026-03-03'));
  security = await bench.staff('east', 'security', 'security-admin');
  system = await bench.staff('east', 'system', 'system-admin');
  audit = await bench.staff('east', 'audit', 'audit-admin');
  clerk = await bench.staff('east', 'clerk', 'drafter');
}, 60_000);

afterAll(async () => {
  expect((await bench.replayed()).differences).toEqual([]);
  await bench.close();
});

const at = <T>(actor: Actor, task: Parameters<TasksBench['at']>[1]) => bench.at(actor, task) as Promise<T>;
const id = ({ personId }: Actor) => personId ?? '';
const grantsOf = (who: Actor) => appointmentsOf(bench.office, 'east', id(who));

/** Somebody with an account and no role any more. */
async function idle(name: string): Promise<Actor> {
  const who = await bench.staff('east', name, 'inspector');
  const [grant] = await grantsOf(who);
  await at(bench.system('east'), (desk) => endRole(desk, id(who), grant?.id ?? '', day('2026-03-03'), '调整'));
  return who;
}

async function standIn(holder: Actor, substitute: Actor): Promise<Actor> {
  const appointments = (await grantsOf(holder)).map((grant) => grant.id);
  const naming = { holderId: id(holder), substituteId: id(substitute), appointments, ground: '休假' };
  const named = await at<Named>(security, (desk) =>
    nameSubstitute(desk, { ...naming, startsOn: '2026-03-03', lastDay: '2026-03-06' }),
  );
  await at(audit, (desk) => confirmSubstitute(desk, named.id));
  return { ...holder, personId: id(substitute), onBehalfOf: id(holder) };
}

const wanted = (endsOn: string | null = null) => ({
  role: 'reviewer' as const,
  unitId: clerk.unitId ?? '',
  endsOn,
  ground: '任命',
});

test('whom the proposer chose to stand in for himself does not confirm what he proposed', async () => {
  const proposal = await at<string>(security, (desk) => proposeRole(desk, id(clerk), wanted()));
  const friend = await standIn(security, await idle('friend'));
  await expect(at(friend, (desk) => confirmProposal(desk, proposal))).rejects.toThrow('Another administrator');
  await expect(at(friend, (desk) => refuseProposal(desk, proposal, '不同意'))).rejects.toThrow('Another administrator');
  await at(system, (desk) => confirmProposal(desk, proposal));
});

test('who stands in for an administrator is granted no business of the office meanwhile', async () => {
  const helper = await idle('helper');
  const early = await at<string>(security, (desk) => proposeRole(desk, id(helper), wanted()));
  await standIn(system, helper);
  const other = { ...wanted(), role: 'drafter' as const };
  await expect(at(security, (desk) => proposeRole(desk, id(helper), other))).rejects.toThrow('three people');
  await expect(at(system, (desk) => confirmProposal(desk, early))).rejects.toThrow('three people');
});

test('an appointment that was ended does not come back by an older proposal to prolong it', async () => {
  const grantId = await at<string>(security, (desk) =>
    proposeRole(desk, id(clerk), { ...wanted('2026-06-01'), role: 'approver' }),
  );
  await at(system, (desk) => confirmProposal(desk, grantId));
  const later = await at<string>(security, (desk) => proposeProlonging(desk, id(clerk), grantId, '2026-12-01', '续任'));
  await at(security, (desk) => endRole(desk, id(clerk), grantId, day('2026-03-03'), '停职'));
  await expect(at(system, (desk) => confirmProposal(desk, later))).rejects.toThrow('has ended');
});

test('the security administrator puts nobody in the place of another administrator alone, nor with that person', async () => {
  const accomplice = await idle('accomplice');
  const appointments = (await grantsOf(audit)).map((grant) => grant.id);
  const { id: proposal, waits } = await at<Named>(security, (desk) =>
    nameSubstitute(desk, {
      holderId: id(audit),
      substituteId: id(accomplice),
      appointments,
      ground: '休假',
      startsOn: '2026-03-03',
      lastDay: '2026-03-06',
    }),
  );
  expect(waits).toBe(true);
  const held = async () => (await holdersOn(bench.office, 'east', day('2026-03-03'), id(accomplice)))[0];
  expect(await held()).toBeUndefined();
  const posing: Actor = { ...audit, personId: id(accomplice), onBehalfOf: id(audit) };
  for (const who of [security, posing, audit])
    await expect(at(who, (desk) => confirmSubstitute(desk, proposal))).rejects.toThrow('Another administrator');
  await at(system, (desk) => confirmSubstitute(desk, proposal));
  expect((await held())?.appointments).toMatchObject([{ role: 'audit-admin' }]);
  await expect(at(system, (desk) => confirmSubstitute(desk, proposal))).rejects.toThrow('dealt with already');
});
