import { describe, expect, test } from 'vitest';
import { greetMailServer, readChannels } from './channels.ts';
import { judge, judgeMail } from './health.ts';

describe('the channels', () => {
  test('are none where nothing is set', () => {
    expect(readChannels({})).toEqual({ email: null, sms: null });
  });

  test.each([
    [{ GONGKAI_SMTP: 'smtps://mail.example' }, 'GONGKAI_MAIL_FROM'],
    [{ GONGKAI_SMTP: 'mail.example', GONGKAI_MAIL_FROM: 'a@b.example' }, 'GONGKAI_SMTP'],
    [{ GONGKAI_SMS_URL: 'https://sms.example' }, 'GONGKAI_SMS_TOKEN'],
    [{ GONGKAI_SMS_URL: 'sms.example', GONGKAI_SMS_TOKEN: 't' }, 'GONGKAI_SMS_URL'],
    // the token would travel in the open
    [{ GONGKAI_SMS_URL: 'http://sms.example/send', GONGKAI_SMS_TOKEN: 't' }, 'GONGKAI_SMS_URL'],
  ])('%o is refused with the name of what is wrong', (environment, name) => {
    expect(() => readChannels(environment)).toThrow(name);
  });
});

test('failures are a fault where nothing goes out, a warning where something does', () => {
  const none = { failed: 0, unknown: 0, retrying: 0, sent: 0 };
  expect(judge(none).state).toBe('ok');
  expect(judge({ ...none, failed: 1 }).state).toBe('fault');
  expect(judge({ ...none, failed: 1, sent: 5 }).state).toBe('warning');
  expect(judge({ ...none, retrying: 4 }).state).toBe('fault');
  expect(judge({ ...none, retrying: 1, sent: 5 }).state).toBe('ok');
});

test('a mail server that does not take us is a fault with its remedy, before anything was to be sent', async () => {
  expect(judgeMail(null)).toMatchObject({ state: 'ok', remedy: null });
  const error = await greetMailServer('smtp://user:secret@127.0.0.1:1');
  expect(error).toMatch(/^smtp ESOCKET|^smtp ECONN/);
  expect(error).not.toContain('127.0.0.1');
  expect(judgeMail(error)).toMatchObject({ state: 'fault', remedy: { en: expect.stringContaining('GONGKAI_SMTP') } });
});
