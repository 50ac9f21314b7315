import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileKeys } from '../db/keys.ts';
import { applicantIndex } from './query-code.ts';
import type { Applicant } from './state.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-keys-'));
const keys = fileKeys(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const nobody = { contactPerson: '', phone: '', email: '', address: '', postcode: '', fax: '' };
const index = (more: Partial<Applicant>) =>
  applicantIndex(keys, { ...nobody, name: '张伟', identity: { document: 'other', number: '' }, ...more });
const isSame = async (one: Partial<Applicant>, other: Partial<Applicant>) =>
  (await index(one)) === (await index(other));

describe('the same applicant', () => {
  test('is told by number of identity, whatever else was written', async () => {
    const identity = { document: 'id-card', number: '110101199003070011' } as const;
    expect(await isSame({ identity }, { identity, name: '张 伟', phone: '13800000000' })).toBe(true);
    expect(await isSame({ identity }, { identity: { ...identity, number: '110101199003070038' } })).toBe(false);
  });

  test('is told by name with telephone or e-mail where there is no number', async () => {
    expect(await isSame({ phone: '138 0000 0000' }, { phone: '13800000000' })).toBe(true);
    expect(await isSame({ email: 'a@example.cn' }, { email: 'A@EXAMPLE.CN' })).toBe(true);
    expect(await isSame({ phone: '13800000000' }, { phone: '13800000001' })).toBe(false);
  });

  test('is never told by a name alone: many share it', async () => {
    expect(await isSame({}, {})).toBe(false);
    expect(await isSame({ address: '示范县' }, { address: '示范县' })).toBe(false);
  });
});
