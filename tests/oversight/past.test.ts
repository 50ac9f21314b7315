/** What was public on a day, against what the public's own tables held on that day. */
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor, Desk } from '../../src/db/acts.ts';
import { keepBlob } from '../../src/db/blobs.ts';
import {
  amendDocument,
  approveDocument,
  clearDocument,
  draftDocument,
  editDocument,
  releaseDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { endDocument, repealDocument, withdrawDocument } from '../../src/documents/actions-leave.ts';
import { fileAddress } from '../../src/documents/article.tsx';
import { CHECKLIST } from '../../src/documents/rules.ts';
import type { Attachment, Content } from '../../src/documents/state.ts';
import { listPast } from '../../src/oversight/past/store.ts';
import { type Office, openOffice } from '../statistics/bench.ts';

const FEBRUARY = (day: number) => Temporal.PlainDate.from({ year: 2026, month: 2, day });
const DAYS = Array.from({ length: 28 }, (_, i) => i + 1);

let office: Office;
let people: Record<'drafter' | 'reviewer' | 'approver' | 'other', Actor>;
/** title and digest of everything public at the end of each day */
const held = new Map<number, string[]>();
const ids = new Map<string, string>();

const plain = (title: string, change: Partial<Content> = {}): Content => ({
  title,
  body: `<p>${title}：请各村按照要求做好工作。</p>`,
  kind: 'notice',
  columns: ['notices'],
  number: null,
  signedOn: '2026-02-01',
  effectiveOn: null,
  expiresOn: null,
  publicUntil: null,
  subjectClass: null,
  summary: null,
  attribute: 'proactive',
  attributeGround: '条例第二十条',
  interprets: null,
  channels: ['web'],
  plannedAt: null,
  attachments: [],
  ...change,
});

const at = <T>(day: number, actor: Actor, task: (desk: Desk) => Promise<T>): Promise<T> =>
  office.at(actor, (desk) =>
    task({
      ...desk,
      now: FEBRUARY(day).toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant(),
    }),
  );

async function handle(day: number, id: string): Promise<void> {
  const checklist = CHECKLIST.map((item) => item.id);
  await at(day, people.drafter, (desk) => submitDocument(desk, id));
  await at(day, people.reviewer, (desk) =>
    clearDocument(desk, id, { verdict: 'publish', basis: '条例第十七条', checklist }),
  );
  await at(day, people.approver, (desk) => approveDocument(desk, id));
  await at(day, people.drafter, (desk) => releaseDocument(desk, id));
}

async function release(day: number, name: string, content: Content, by: Actor = people.drafter): Promise<void> {
  const id = await at(day, by, (desk) => draftDocument(desk, by.unitId ?? '', content));
  ids.set(name, id);
  await handle(day, id);
}

async function amend(day: number, name: string, change: Partial<Content>): Promise<void> {
  const id = ids.get(name) ?? '';
  await at(day, people.drafter, (desk) => amendDocument(desk, id, '更正'));
  await at(day, people.drafter, (desk) => editDocument(desk, id, change));
  await handle(day, id);
}

async function attached(desk: Desk, name: string): Promise<Attachment> {
  return { name, ...(await keepBlob(desk, 'text/plain', new TextEncoder().encode('申请表'))) };
}

const EVENTS: Readonly<Record<number, () => Promise<unknown>>> = {
  3: () => release(3, 'a', plain('防汛值班通知')),
  5: () => release(5, 'b', plain('公示名额安排', { publicUntil: '2026-02-12' })),
  6: async () =>
    release(
      6,
      'c',
      plain('岗位管理办法', {
        attachments: [await at(6, people.drafter, (desk) => attached(desk, '申请表.txt'))],
        kind: 'normative',
        number: '青政规〔2026〕1号',
        signedOn: '2026-02-05',
        effectiveOn: '2026-02-06',
        expiresOn: '2028-02-05',
      }),
    ),
  10: () => amend(10, 'a', { title: '防汛值班通知（修改）', columns: ['news'] }),
  13: () => at(13, office.system('east'), (desk) => endDocument(desk, ids.get('b') ?? '')),
  15: () => at(15, people.approver, (desk) => withdrawDocument(desk, ids.get('a') ?? '', '内容有误')),
  18: () =>
    at(18, people.approver, (desk) =>
      repealDocument(desk, ids.get('c') ?? '', { on: FEBRUARY(8), by: '县政府决定', late: '漏登' }),
    ),
  20: () => amend(20, 'a', { title: '防汛值班通知（更正）', body: '<p>请各村按照要求做好汛期值班。</p>' }),
  22: () => release(22, 'd', plain('办公室值班安排'), people.other),
  25: () => at(25, people.approver, (desk) => withdrawDocument(desk, ids.get('d') ?? '', '误发')),
  // a draft that is being amended leaves the public what it had
  26: () => at(26, people.drafter, (desk) => amendDocument(desk, ids.get('a') ?? '', '再次修改')),
};

beforeAll(async () => {
  office = await openOffice();
  people = {
    drafter: await office.person('east', 'jingban', 'drafter', 'town'),
    reviewer: await office.person('east', 'shencha', 'reviewer', 'town'),
    approver: await office.person('east', 'shenqian', 'approver', 'town'),
    other: await office.person('east', 'bangong', 'drafter', 'gov-office'),
  };
  for (const day of DAYS) {
    await EVENTS[day]?.();
    const rows = await office.published
      .selectFrom('published.documents')
      .select(['title', 'digest', 'public_until'])
      .where('site_id', '=', 'east')
      .where('withdrawn_at', 'is', null)
      .execute();
    const open = rows.filter((row) => (row.public_until?.toString() ?? '9') >= FEBRUARY(day).toString());
    held.set(day, open.map(({ title, digest }) => `${title} ${digest}`).sort());
  }
}, 90_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const ROOT = '/office/inspection/public-on';
const lines = (day: number, units: 'all' | string[] = 'all', column?: string) =>
  listPast(
    office.office,
    'east',
    { day: FEBRUARY(day), units, ...(column ? { column } : {}) },
    { limit: 100, offset: 0 },
  );

it('is on every day what the public could read when that day ended', async () => {
  for (const day of DAYS) {
    const shown = (await lines(day)).map(({ title, digest }) => `${title} ${digest}`).sort();
    expect([day, shown]).toEqual([day, held.get(day)]);
  }
  expect(new Set([...held.values()].map((one) => one.join())).size).toBeGreaterThan(8);
});

it('goes by the unit and by the column of that time', async () => {
  expect((await lines(9, 'all', 'notices')).map(({ title }) => title)).toContain('防汛值班通知');
  expect((await lines(12, 'all', 'notices')).map(({ title }) => title)).toEqual(['岗位管理办法', '公示名额安排']);
  expect((await lines(23, [office.unit('gov-office')])).map(({ title }) => title)).toEqual(['办公室值班安排']);
  const [repealed] = (await lines(9)).filter(({ title }) => title === '岗位管理办法');
  expect(repealed?.repealedOn?.toString()).toBe('2026-02-08');
  expect((await lines(7)).every(({ repealedOn }) => repealedOn === null)).toBe(true);
});

it('shows the page and the workbook of a day to inspectors, and to evaluators what their units had', async () => {
  const inspector = office.as('inspector', 'gov-office');
  const page = await inspector.text(`${ROOT}?day=2026-02-09`);
  expect(page).toContain('2026-02-09 共 3 件');
  expect(page).toContain('当时已废止');
  const file = await inspector.get(`${ROOT}.xlsx?day=2026-02-09`);
  const rows = await readSheet(Buffer.from(await file.arrayBuffer()));
  expect(rows.slice(2).map((row) => row[1])).toEqual(['岗位管理办法', '公示名额安排', '防汛值班通知']);
  const wrong = await inspector.get(`${ROOT}?day=2026-02-30`);
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('日期有误')]);
  expect(await inspector.text(`${ROOT}?day=2026-01-01`)).toContain('当日没有处于公开状态的内容');

  const evaluator = office.as('evaluator', 'town');
  expect(await evaluator.text(`${ROOT}?day=2026-02-23`)).not.toContain('办公室值班安排');
  expect(await evaluator.text(`${ROOT}?day=2026-02-23&unit=${office.unit('gov-office')}`)).toContain('共 0 件');
  expect((await evaluator.get(`${ROOT}/${ids.get('d')}?day=2026-02-23`)).status).toBe(403);
  expect((await office.as('drafter', 'town').get(ROOT)).status).toBe(403);
  expect(
    (await office.as('inspector', 'gov-office', 'west').get(`${ROOT}/${ids.get('a')}?day=2026-02-04`)).status,
  ).toBe(404);
});

it('opens the text of that time, marked as past, unless it has left the public since', async () => {
  const inspector = office.as('inspector', 'gov-office');
  const early = await inspector.text(`${ROOT}/${ids.get('a')}?day=2026-02-04`);
  expect(early).toContain('不代表现行内容');
  expect(early).toContain('请各村按照要求做好工作');
  expect((await inspector.get(`${ROOT}/${ids.get('a')}?day=2026-02-16`)).status).toBe(404);
  const gone = await inspector.text(`${ROOT}/${ids.get('d')}?day=2026-02-23`);
  expect(gone).toContain('文本不予显示');
  expect(gone).not.toContain('请各村按照要求');
  // who reads the documents of the office reads it as there
  const keeper = office.as('disclosure-office', 'gov-office');
  expect(await keeper.text(`${ROOT}/${ids.get('d')}?day=2026-02-23`)).toContain('请各村按照要求');
  const still = await inspector.text(`${ROOT}/${ids.get('c')}?day=2026-02-09`);
  expect(still).toContain('当时页面尚未标注');
  // its files are the ones that everybody reads
  const file = await office.published
    .selectFrom('published.files as f')
    .innerJoin('published.documents as d', (on) =>
      on.onRef('d.site_id', '=', 'f.site_id').onRef('d.id', '=', 'f.document_id'),
    )
    .select(['d.slug', 'f.position', 'f.name'])
    .where('d.id', '=', ids.get('c') ?? '')
    .executeTakeFirstOrThrow();
  expect(still).toContain(`href="${fileAddress(file.slug, file)}"`);
});
