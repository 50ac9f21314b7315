/** Documents that name what they must not, and approvals that would rest on less than three persons. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBlob } from '../../src/db/blobs.ts';
import {
  amendDocument,
  approveDocument,
  clearDocument,
  draftDocument,
  editDocument,
  openDocument,
  releaseDocument,
  returnDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { withdrawDocument } from '../../src/documents/actions-leave.ts';
import type { Attachment } from '../../src/documents/state.ts';
import { CONTENT, type County, openCounty, REVIEW } from '../documents/county.ts';

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

const draft = (change: Partial<typeof CONTENT>) =>
  county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, ...change }));
const submit = (id: string) => county.as('drafter', (desk) => submitDocument(desk, id));

describe('a document', () => {
  it('is drafted for no unit of another site, and for none that does not exist', async () => {
    for (const unitId of [county.west.units.one.id, randomUUID()]) {
      await expect(county.as('drafter', (desk) => draftDocument(desk, unitId, CONTENT))).rejects.toMatchObject({
        id: 'document.unitId',
      });
    }
  });

  it('does not carry a file whose bytes only another site has, or nobody', async () => {
    const bytes = new TextEncoder().encode('仅限西县内部');
    const kept = await county.as('drafter', (desk) => keepBlob(desk, 'text/plain', bytes), { site: county.west });
    const file: Attachment = { name: '附件.pdf', mediaType: 'application/pdf', size: kept.size, digest: kept.digest };
    const absent = { ...file, digest: createHash('sha256').update('nothing').digest('hex') };
    for (const attachment of [file, absent]) {
      const id = await draft({ attachments: [attachment] });
      await expect(submit(id)).rejects.toMatchObject({ id: 'document.attachments' });
    }
  });

  it('states the size of its file as it is', async () => {
    const bytes = new TextEncoder().encode('附件一');
    const kept = await county.as('drafter', (desk) => keepBlob(desk, 'application/pdf', bytes));
    const file: Attachment = { name: '附件.pdf', mediaType: 'application/pdf', size: 1, digest: kept.digest };
    const wrong = await draft({ attachments: [file] });
    await expect(submit(wrong)).rejects.toMatchObject({ id: 'document.attachments' });
    await submit(await draft({ attachments: [{ ...file, size: kept.size }] }));
  });

  it('stands in a column of another site no more than in one twice', async () => {
    await expect(submit(await draft({ columns: ['nowhere'] }))).rejects.toMatchObject({ id: 'document.columns' });
    await expect(submit(await draft({ columns: ['notices', 'notices'] }))).rejects.toMatchObject({
      id: 'document.columns',
    });
  });

  it('interprets nothing that only another site has published', async () => {
    const id = await county.as(
      'drafter',
      (desk) => draftDocument(desk, county.west.units.one.id, { ...CONTENT, number: '西政发〔2026〕1号' }),
      { site: county.west },
    );
    const where = { site: county.west };
    await county.as('drafter', (desk) => submitDocument(desk, id), where);
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW), where);
    await county.as('approver', (desk) => approveDocument(desk, id), where);
    await county.as('drafter', (desk) => releaseDocument(desk, id), where);
    const own = await draft({ kind: 'interpretation', interprets: id });
    await expect(submit(own)).rejects.toMatchObject({ id: 'document.interprets' });
    await expect(county.as('drafter', (desk) => openDocument(desk, id))).rejects.toMatchObject({ id: 'not-found' });
  });
});

describe('three persons', () => {
  it('are needed though one of them holds every role', async () => {
    const id = await county.as('everything', (desk) => draftDocument(desk, county.unit, CONTENT));
    await county.as('everything', (desk) => submitDocument(desk, id));
    await expect(county.as('everything', (desk) => clearDocument(desk, id, REVIEW))).rejects.toThrow();
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    await expect(county.as('everything', (desk) => approveDocument(desk, id))).rejects.toThrow();
    await expect(county.as('reviewer', (desk) => approveDocument(desk, id))).rejects.toThrow();
  });

  it('are needed again when a reviewer or approver changed the text in between', async () => {
    const id = await draft({});
    await submit(id);
    await county.as('everything', (desk) => clearDocument(desk, id, REVIEW));
    await county.as('approver', (desk) => returnDocument(desk, id, '请核对'));
    await county.as('everything', (desk) => editDocument(desk, id, { title: '改后的标题' }));
    await county.as('drafter', (desk) => editDocument(desk, id, { title: CONTENT.title }));
    await submit(id);
    await expect(county.as('everything', (desk) => clearDocument(desk, id, REVIEW))).rejects.toThrow();
    await expect(county.as('approver', (desk) => approveDocument(desk, id))).rejects.toThrow();
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    await expect(county.as('everything', (desk) => approveDocument(desk, id))).rejects.toThrow();
  });

  it('are needed for an amendment, whose first approval counts no more', async () => {
    const id = await county.approved();
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    await county.as('drafter2', (desk) => amendDocument(desk, id, '更正错字'));
    await expect(county.as('drafter', (desk) => releaseDocument(desk, id))).rejects.toThrow();
    await submit(id);
    await expect(county.as('approver', (desk) => approveDocument(desk, id))).rejects.toThrow();
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    await expect(county.as('drafter2', (desk) => approveDocument(desk, id))).rejects.toThrow();
  });
});

it('what was withdrawn is public no more, whatever is tried', async () => {
  const title = '已撤回的办法甲乙丙';
  const id = await county.approved({ title, body: '<p>撤回正文丁戊己</p>' });
  await county.as('drafter', (desk) => releaseDocument(desk, id));
  await county.as('approver', (desk) => withdrawDocument(desk, id, '内容有误'));
  const tries = [
    () => county.as('drafter', (desk) => releaseDocument(desk, id)),
    () => county.as('drafter', (desk) => editDocument(desk, id, { title: '新' })),
    () => submit(id),
    () => county.as('approver', (desk) => approveDocument(desk, id)),
  ];
  for (const one of tries) await expect(one()).rejects.toThrow();
  // it may be corrected, and is public again after the whole review alone
  await county.as('drafter', (desk) => amendDocument(desk, id, '再发'));
  await expect(county.as('drafter', (desk) => releaseDocument(desk, id))).rejects.toThrow();
  expect(await county.shown()).not.toContain('撤回正文丁戊己');
});

it('two who act on one document at once act one after the other', async () => {
  const id = await county.approved();
  const results = await Promise.allSettled([
    ...Array.from({ length: 4 }, () => county.as('drafter', (desk) => releaseDocument(desk, id))),
    ...Array.from({ length: 4 }, () => county.as('approver', (desk) => returnDocument(desk, id, '退回'))),
  ]);
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const { differences } = await county.replayed();
  expect(differences.filter(({ table }) => table !== 'acts')).toEqual([]);
});
