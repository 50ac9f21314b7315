/** The audit administrator's pages over many acts: every filter, pages by number, files, and no slow way through. */
import { sql } from 'kysely';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countActs, findActs } from '../../src/units/audit.ts';
import { actsSheet } from '../../src/units/audit-export.ts';
import { type Office, openOffice } from '../../src/units/office.fixture.ts';

/** Enough that a plan which reads them all shows; GONGKAI_AUDIT_ACTS=1000000 measures the figure of the books. */
const ACTS = Number(process.env.GONGKAI_AUDIT_ACTS ?? 60_000);

let office: Office;
let audit: ReturnType<Office['browser']>;
let drafter: string;

beforeAll(async () => {
  office = await openOffice();
  drafter = await office.staff('east', 'drafter', ['drafter']);
  await office.staff('east', 'audit', ['audit-admin']);
  await office.staff('west', 'foreign', ['drafter']);
  // acts of three years about a thousand documents; one in a thousand is a rare kind, one in five hundred is the drafter's
  await sql`
    insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, recorded_at, person_id, role, unit_id, ground)
    select 'east', 'document', md5((i % 1000)::text)::uuid,
      case when i % 1000 = 0 then 'document.repealed' when i % 2 = 0 then 'document.edited' else 'document.drafted' end,
      date '2023-01-01' + (i * 1000.0 / ${ACTS}::int)::int, timestamptz '2023-01-01' + (i * 1000.0 / ${ACTS}::int) * interval '1 day',
      case when i % 500 = 1 then ${drafter}::uuid else md5((i % 300)::text)::uuid end,
      case when i % 2000 = 3 then 'inspector' else 'drafter' end, md5((i % 40)::text)::uuid, '依据第' || i || '号'
    from generate_series(1, ${ACTS}::int) i`.execute(office.deps.office);
  await sql`insert into office.subjects (site_id, kind, id)
    select 'east', 'document', md5(i::text)::uuid from generate_series(0, 999) i`.execute(office.deps.office);
  await sql`vacuum analyze office.acts`.execute(office.owner);
  audit = office.browser('east');
  await audit.signIn('audit');
}, 600_000);
afterAll(() => office.close());

const md5Of = (n: number) => sql`md5(${String(n)})::uuid`;
const ask = async (query = '') => (await audit.get(`/office/audit${query}`)).text();
const rows = (page: string) =>
  [...page.slice(page.indexOf('<tbody')).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row);

describe('looking acts up', () => {
  it('by person, kind, unit, role, subject and period, alone and together', async () => {
    const unit = (await sql<{ id: string }>`select md5('1')::uuid as id`.execute(office.deps.office)).rows[0]?.id;
    const find = (filter: Parameters<typeof findActs>[2]) => findActs(office.deps.office, 'east', filter, { size: 50 });
    const mine = await find({ personId: drafter, kind: 'document.drafted' });
    expect(mine.length).toBe(50);
    expect(new Set(mine.map((line) => line.personName))).toEqual(new Set(['drafter某']));
    expect(new Set((await find({ kind: 'document.repealed' })).map((line) => line.kind))).toEqual(
      new Set(['document.repealed']),
    );
    expect((await find({ unitId: unit ?? '', role: 'inspector' })).every((line) => line.role === 'inspector')).toBe(
      true,
    );
    const day = Temporal.PlainDate.from('2024-05-06');
    const ofDay = await find({ from: day, to: day });
    expect(ofDay.length).toBeGreaterThan(0);
    for (const line of ofDay)
      expect(line.recordedAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()).toBe('2024-05-06');
    expect(await find({ subject: '没有这样的对象' })).toEqual([]);
    expect((await find({ subject: 'drafter' })).map((line) => line.subjectNumber)).toContain('drafter某');
    const [first] = await find({ kind: 'document.edited' });
    const same = await find({ subject: first?.subjectId ?? '' });
    expect(new Set(same.map((line) => line.subjectId))).toEqual(new Set([first?.subjectId]));
  });

  it('tells in whose place a substitute acted, on the page and in the file', async () => {
    const holder = await office.staff('east', 'holder', ['reviewer']);
    await sql`insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, person_id, role, on_behalf_of)
      values ('east', 'document', ${md5Of(1)}, 'document.cleared', '2026-01-05', ${drafter}, 'reviewer', ${holder})`.execute(
      office.deps.office,
    );
    const [row = ''] = rows(await ask('?kind=document.cleared'));
    expect(row).toContain('（代 holder某）');
    // whoever looks the holder up finds it too, and not what the substitute did otherwise
    await sql`insert into office.substitutes (site_id, id, holder_id, substitute_id, appointments, starts_on, ends_on)
      values ('east', gen_random_uuid(), ${holder}, ${drafter}, '{}', '2026-01-01', '2026-01-31')`.execute(
      office.owner,
    );
    const ofHolder = await findActs(office.deps.office, 'east', { personId: holder }, { size: 50 });
    expect(ofHolder.map(({ kind, personName, insteadOf }) => [kind, personName, insteadOf])).toEqual([
      ['document.cleared', 'drafter某', 'holder某'],
    ]);
    expect(await countActs(office.deps.office, 'east', { personId: holder })).toBe(1);
    const file = await actsSheet(office.deps.office, 'east', { kind: 'document.cleared' });
    const [, line = []] = await readSheet(Buffer.from(file));
    expect(line.join()).toContain('公开（保密）审查员（代 holder某）');
  });

  it('turns pages by number: none is shown twice, none left out', async () => {
    const seen: string[] = [];
    let query = '?kind=document.repealed';
    for (let turn = 0; turn < 1000 && query; turn++) {
      const page = await ask(query);
      seen.push(...rows(page).map((row) => /依据第(\d+)号/.exec(row)?.[1] ?? ''));
      query = /rel="next" href="[^"?]*(\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    }
    expect(seen.length).toBe(Math.floor(ACTS / 1000));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('counts up to ten thousand and then says so', async () => {
    expect(await ask('?kind=document.drafted')).toContain('超过 10000 条');
    expect(await countActs(office.deps.office, 'east', { kind: 'document.repealed' })).toBe(Math.floor(ACTS / 1000));
  });

  it('shows nothing of another site and stands nonsense', async () => {
    expect(await ask('?subject=foreign')).toContain('没有符合条件的记录');
    expect((await audit.get('/office/audit?person=x&unit=y&before=-3&from=z&subject=%20')).status).toBe(200);
  });
});

describe('files', () => {
  it('hold the filtered acts as a table, and the export is an act', async () => {
    const response = await audit.post('/office/audit/xlsx', { kind: 'document.repealed' });
    const table = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(table).toHaveLength(1 + Math.floor(ACTS / 1000));
    expect(table[0]).toContain('依据或理由');
    const acts = await findActs(office.deps.office, 'east', { kind: 'acts.exported' }, { size: 10 });
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({ personName: 'audit某', role: 'audit-admin' });
  });

  it('flow out line by line as .csv, whose cells are never formulas', async () => {
    await sql`insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role, ground)
      values ('east', 'document', md5('x')::uuid, 'document.withdrawn', '2025-01-01', 'drafter', '=HYPERLINK("x"),"y"')`.execute(
      office.deps.office,
    );
    const bytes = await (await audit.post('/office/audit/csv', { kind: 'document.withdrawn' })).arrayBuffer();
    expect([...new Uint8Array(bytes.slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf]);
    const one = new TextDecoder().decode(bytes);
    expect(one).toContain(`"'=HYPERLINK(""x""),""y"""`);
    const all = await (await audit.post('/office/audit/csv', { kind: 'document.drafted' })).text();
    expect(all.trim().split('\r\n')).toHaveLength(1 + ACTS / 2);
  });
});

describe('speed', () => {
  it.each<[string, Parameters<typeof findActs>[2]]>([
    ['everything', {}],
    ['a rare kind', { kind: 'document.repealed' }],
    ['a kind that does not occur', { kind: 'nothing.such' }],
    ['a person', { personId: '00000000-0000-4000-8000-000000000000' }],
    ['a rare role', { role: 'inspector' }],
    ['an early month', { from: Temporal.PlainDate.from('2023-02-01'), to: Temporal.PlainDate.from('2023-02-28') }],
    ['a rare kind in an early month', { kind: 'document.repealed', to: Temporal.PlainDate.from('2023-02-28') }],
    ['a rare role of a common kind', { kind: 'document.drafted', role: 'inspector' }],
  ])('finds and counts %s without reading all acts', async (_, filter) => {
    const from = performance.now();
    await findActs(office.deps.office, 'east', filter, { size: 51 });
    const found = performance.now() - from;
    await countActs(office.deps.office, 'east', filter);
    const counted = performance.now() - from - found;
    if (process.env.GONGKAI_AUDIT_ACTS)
      process.stdout.write(`${_}: ${found.toFixed(1)} ms, count ${counted.toFixed(1)} ms\n`);
    expect(found).toBeLessThan(500);
    expect(counted).toBeLessThan(500);
  });
});

it('met no fault', () => {
  expect(office.faults).toEqual([]);
});
