import { describe, expect, it } from 'vitest';
import { submissionSchema } from './submission-form.tsx';

const FORM = {
  applicantKind: 'natural',
  name: '张三',
  identityDocument: 'id-card',
  identityNumber: '110101199003070011',
  phone: '010-5550101',
  description: '2025年农机购置补贴发放名单',
  form: 'electronic',
  delivery: 'online',
};
const problems = (change: Partial<Record<keyof typeof FORM | 'postcode' | 'address', string>>, strict = true) =>
  (submissionSchema(strict).safeParse({ ...FORM, ...change }).error?.issues ?? []).map(({ path }) => path[0]);

describe('a request form', () => {
  it('passes when it is complete', () => {
    expect(problems({})).toEqual([]);
  });

  it.each(['13900000000', '010-5550101', '0931 5550101转8012', '（0931）5550101', '+86 139 0000 0000'])(
    'takes %s for a telephone number',
    (phone) => expect(problems({ phone })).toEqual([]),
  );

  it.each(['打我手机', '12', '五五五零一零一'])('names %s as no telephone number', (phone) =>
    expect(problems({ phone })).toEqual(['phone']),
  );

  it('names a postcode that is none', () => {
    expect(problems({ postcode: '7300' })).toEqual(['postcode']);
    expect(problems({ postcode: '730000' })).toEqual([]);
  });

  it('refuses a route by which the form cannot travel', () => {
    expect(problems({ form: 'disc', delivery: 'online' })).toEqual(['delivery']);
    expect(problems({ form: 'electronic', delivery: 'fax' })).toContain('delivery');
    expect(problems({ form: 'paper', delivery: 'post', address: '示范县人民路1号' })).toEqual([]);
  });

  it('is registered by the office as it came', () => {
    expect(problems({ phone: '打我手机', form: 'disc', delivery: 'online' }, false)).toEqual([]);
    // what it lacks is asked for by a notice to clarify, and is no reason to leave it unregistered
    expect(problems({ phone: '', identityNumber: '', delivery: 'post' }, false)).toEqual([]);
    expect(
      problems({ applicantKind: 'enterprise', identityDocument: 'credit-code', identityNumber: '' }, false),
    ).toEqual([]);
  });
});
