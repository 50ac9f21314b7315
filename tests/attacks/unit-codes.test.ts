/** Addresses, index numbers and receipt numbers begin with a unit's code: no two units ever have the same one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeUnit, foundUnit } from '../../src/units/unit-actions.ts';
import { openRequests, type RequestsBench } from '../requests/bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
});
afterAll(() => bench.close());

it('a code that another unit once had is not given again, so that no acknowledged number comes twice', async () => {
  const { number } = await bench.lodge('east', 'town-a');
  const system = bench.system('east');
  await bench.at(system, (desk) => changeUnit(desk, bench.unit('east', 'town-a'), { code: 'town-c' }));
  await expect(
    bench.at(system, (desk) => changeUnit(desk, bench.unit('east', 'town-b'), { code: 'town-a' })),
  ).rejects.toMatchObject({ id: 'unit.code' });
  await expect(bench.at(system, (desk) => foundUnit(desk, { code: 'town-a', name: '新设的镇' }))).rejects.toMatchObject(
    { id: 'unit.code' },
  );
  const next = await bench.lodge('east', 'town-b');
  expect(next.number).not.toBe(number);
  await bench.at(system, (desk) => changeUnit(desk, bench.unit('east', 'town-a'), { code: 'town-a' }));
});

it('another site may use the same code', async () => {
  await bench.at(bench.system('west'), (desk) => foundUnit(desk, { code: 'town-c', name: '西县的丙镇' }));
});
