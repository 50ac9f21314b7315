import { describe, expect, inject, test } from 'vitest';
import { alternatives, likelyUrl, writableUrl } from './writable.ts';

describe('the hosts of an address', () => {
  test.each([
    ['postgresql://u:p@a:5432/db', ['postgresql://u:p@a:5432/db']],
    [
      'postgresql://u:p@a:5432,b:5433/db?sslmode=require',
      ['postgresql://u:p@a:5432/db?sslmode=require', 'postgresql://u:p@b:5433/db?sslmode=require'],
    ],
    ['postgresql://u:p%2Cq@%2Ftmp%2Fs/db', ['postgresql://u:p%2Cq@%2Ftmp%2Fs/db']],
  ])('%s', (url, expected) => expect(alternatives(url)).toEqual(expected));
});

describe('the server that takes writes', () => {
  /** Nothing listens there, and the port stays free of others for the moment of the test. */
  const nobody = 'postgresql://u:p@127.0.0.1:1/db';

  test('is the one that is named, as it is named', async () => {
    const { adminUrl } = inject('databaseServer');
    expect(await writableUrl(adminUrl)).toBe(adminUrl);
  });

  test('is waited for while none answers, and the reason is told at the end', async () => {
    await expect(writableUrl(nobody, 500)).rejects.toThrow(/No server of DATABASE_URL takes writes: .*ECONNREFUSED/);
  });

  test('is looked at first of several, and the first one named when none takes writes', async () => {
    const [none, second] = ['postgresql://u:p@127.0.0.1:1', '127.0.0.1:2'];
    expect(await likelyUrl(`${none},${second}/db`)).toBe(`${none}/db`);
    expect(await likelyUrl(nobody)).toBe(nobody);
  });

  test('is not waited for where the password is wrong', async () => {
    const { adminUrl } = inject('databaseServer');
    const wrong = new URL(adminUrl);
    wrong.password = 'wrong';
    const began = Date.now();
    await expect(writableUrl(wrong.href)).rejects.toThrow('password authentication failed');
    expect(Date.now() - began).toBeLessThan(5000);
  });
});
