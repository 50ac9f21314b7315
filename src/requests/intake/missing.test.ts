import { expect, test } from 'vitest';
import { BLANK } from '../fold.ts';
import type { RequestState } from '../state.ts';
import { missingIn } from './rules.ts';

const applicant = {
  name: '某公司',
  identity: { document: 'credit-code', number: '91110000000000000X' },
  contactPerson: '赵六',
  ...{ phone: '', email: 'a@example.com', address: '', postcode: '', fax: '' },
} as const;
const missing = (more: Partial<RequestState> = {}, person: Partial<Record<keyof typeof applicant, string>> = {}) =>
  missingIn({
    ...BLANK,
    applicantKind: 'enterprise',
    ...{ form: 'electronic', delivery: 'email' },
    submission: { applicant: { ...applicant, ...person } as never, description: '公示' },
    ...more,
  }).map(({ zh }) => zh);

test('names all that the notice to clarify has to ask for, once', () => {
  expect(missing()).toEqual([]);
  expect(missing({}, { contactPerson: '' })).toEqual(['申请单位的联系人']);
  expect(missing({}, { email: '' })).toEqual(['申请人的联系方式', '接收信息的电子邮箱']);
  expect(missing({ form: 'paper', delivery: 'post' })).toEqual(['邮寄所用的通信地址']);
  expect(missing({ delivery: 'collect' })).toEqual(['相互符合的提供方式和获取方式']);
  expect(missing({ submission: 'erased' })).toEqual([]);
});
