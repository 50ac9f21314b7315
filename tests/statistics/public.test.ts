import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { withdrawDocument } from '../../src/documents/actions-leave.ts';
import { type Office, openOffice } from './bench.ts';

let office: Office;
let people: Record<'drafter' | 'reviewer' | 'approver', Actor>;

beforeAll(async () => {
  office = await openOffice();
  people = {
    drafter: await office.person('east', 'jingban', 'drafter', 'gov-office'),
    reviewer: await office.person('east', 'shencha', 'reviewer', 'gov-office'),
    approver: await office.person('east', 'shenqian', 'approver', 'gov-office'),
  };
  const released = await office.draftNormative(people.drafter, {});
  await office.release(released, people);
  await office.draftNormative(people.drafter, { title: '尚未发布的办法' });
}, 60_000);
afterAll(() => office.close());

it('the public page counts what is public now, with the public’s own connection, and each site alone', async () => {
  const east = await office.publicPage('/statistics', 'east');
  expect(east.status).toBe(200);
  const text = await east.text();
  expect(text).toContain('主动公开政府信息1件');
  expect(text).toContain('east县人民政府办公室');
  expect(text).toContain('100.0%<wbr/>（1/1）');
  const west = await (await office.publicPage('/en/statistics', 'west')).text();
  expect(west).toContain('0 items are public');
  expect(office.pageFaults).toEqual([]);
});

it('what was withdrawn is counted nowhere', async () => {
  const withdrawn = await office.draftNormative(people.drafter, { title: '误发的办法' });
  await office.release(withdrawn, people);
  expect(await (await office.publicPage('/statistics', 'east')).text()).toContain('主动公开政府信息2件');
  await office.at(people.approver, (desk) => withdrawDocument(desk, withdrawn, '数据有误'));
  const text = await (await office.publicPage('/statistics', 'east')).text();
  expect(text).toContain('主动公开政府信息1件');
  expect(text).toContain('100.0%<wbr/>（1/1）');
  expect(text).not.toContain('/2）');
});
