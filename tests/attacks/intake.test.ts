/** What a visitor, or somebody who holds the intake role's connection, may not break. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOwnCase, lodge } from '../../src/requests/own-case.ts';
import { openRequests, type RequestsBench, submission } from '../requests/bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
});
afterAll(() => bench.close());

const digest = () => randomBytes(32).toString('hex');

/** Calls intake.lodge with the intake role's own connection. */
function call(given: Partial<Record<'kind' | 'index' | 'form' | 'delivery' | 'digest' | 'sealed', unknown>>) {
  const all = {
    kind: 'natural',
    index: digest(),
    form: 'paper',
    delivery: 'post',
    digest: digest(),
    sealed: randomBytes(60),
    ...given,
  };
  return sql`select intake.lodge('east', ${randomUUID()}, ${bench.unit('east')}, ${all.kind}, ${all.index}, ${all.form},
    ${all.delivery}, ${all.digest}, ${all.sealed})`.execute(bench.intake);
}

const lodging = (id: string, siteId = 'east') => ({
  siteId,
  id,
  unitId: bench.unit(siteId),
  applicantKind: 'natural' as const,
  form: 'paper' as const,
  delivery: 'post' as const,
});

describe('lodging', () => {
  it.each(['kind', 'index', 'form', 'delivery', 'digest', 'sealed'] as const)(
    'without %s is refused',
    async (field) => {
      await expect(call({ [field]: null })).rejects.toMatchObject({ code: '23514' });
    },
  );

  it('with an id in capital letters is a case that can be read', async () => {
    const { id, number, code } = await lodge(bench, lodging(randomUUID().toUpperCase()), submission('李四'));
    const { state } = await bench.state('east', id.toLowerCase());
    expect(state.submission).toMatchObject({ applicant: { name: '李四' } });
    const own = await findOwnCase(bench, { siteId: 'east', number, code });
    expect(own?.state.submission).toMatchObject({ applicant: { name: '李四' } });
  });

  it('sent twice at once is one case that can be read', async () => {
    for (let round = 0; round < 10; round++) {
      const id = randomUUID();
      const twice = await Promise.all([1, 2, 3].map(() => lodge(bench, lodging(id), submission())));
      expect(new Set(twice.map((one) => `${one.number} ${one.code}`)).size).toBe(1);
      expect((await bench.state('east', id)).state.submission).toMatchObject({ applicant: { name: '张三' } });
    }
  });
});

it('one case that cannot be opened does not hold up the others', async () => {
  const before = await bench.lodge('west');
  const spoiled = randomUUID();
  await bench.keys.ensure(spoiled);
  await sql`select intake.lodge('west', ${spoiled}, ${bench.unit('west')}, 'natural', ${digest()}, 'paper', 'post',
    ${digest()}, ${randomBytes(60)})`.execute(bench.intake);
  const after = await Promise.all(Array.from({ length: 5 }, () => bench.lodge('west')));
  await expect(bench.sweep('west')).rejects.toThrow();
  const shown = await bench.office.selectFrom('office.requests').select('id').where('site_id', '=', 'west').execute();
  expect(shown.map(({ id }) => id).sort()).toEqual([before, ...after].map(({ id }) => id).sort());
});

it('a stranger who guesses at other numbers keeps no applicant from his case', async () => {
  const own = await bench.lodge('east');
  for (let n = 0; n < 80; n++)
    await findOwnCase(bench, { siteId: 'east', number: `GOV-2020-${String(n).padStart(4, '0')}`, code: 'WRONG' });
  expect(await findOwnCase(bench, { siteId: 'east', number: own.number, code: own.code })).not.toBeNull();
});

it('guesses at one number are cut off, on that site alone', async () => {
  const own = await bench.lodge('east');
  for (let n = 0; n < 5; n++) await findOwnCase(bench, { siteId: 'east', number: own.number, code: 'WRONG' });
  expect(await findOwnCase(bench, { siteId: 'east', number: own.number, code: own.code })).toBeNull();
});

it('number and code open nothing on another site', async () => {
  const own = await bench.lodge('east');
  expect(await findOwnCase(bench, { siteId: 'west', number: own.number, code: own.code })).toBeNull();
});
