import { expect, test } from 'vitest';
import { contactOf, maskedContacts, readContact } from './contact.ts';

test('a number or an address says itself by which way it reaches somebody', () => {
  expect(contactOf('138 1234-5678')).toEqual({ sms: '13812345678' });
  expect(contactOf(' lin@example.com ')).toEqual({ email: 'lin@example.com' });
  for (const typed of ['', '0571-88001234', '1381234567', 'lin@', '见附件']) expect(contactOf(typed)).toBeNull();
  expect(readContact('email', '13812345678')).toBeNull();
  expect(readContact('sms', 'lin@example.com')).toBeNull();
});

test('what is on record is shown masked', () => {
  expect(maskedContacts({ sms: '13812345678', email: 'lin@example.com' })).toEqual(['138****5678', 'l***@example.com']);
  expect(maskedContacts({})).toEqual([]);
});
