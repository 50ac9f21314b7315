import { describe, expect, it } from 'vitest';
import { readOperations } from './settings.ts';

describe('what the environment says', () => {
  it('is little by default: a log for machines, or for a person at a terminal', () => {
    const none = { metricsToken: null, syslog: null, certificate: null, proxies: [] };
    expect(readOperations({}, false)).toEqual({ log: 'json', ...none });
    expect(readOperations({ GONGKAI_SYSLOG: '' }, true)).toEqual({ log: 'plain', ...none });
  });

  it('is read in full', () => {
    const given = {
      GONGKAI_LOG: 'json',
      GONGKAI_METRICS_TOKEN: 'a-token-of-length',
      GONGKAI_SYSLOG: 'tls://audit.example:6514',
      GONGKAI_CERTIFICATE: '/etc/ssl/site.pem',
      GONGKAI_PROXIES: ' 10.0.0.1, ,fd00::/8',
    };
    expect(readOperations(given, true)).toEqual({
      log: 'json',
      metricsToken: 'a-token-of-length',
      syslog: 'tls://audit.example:6514',
      certificate: '/etc/ssl/site.pem',
      proxies: ['10.0.0.1', 'fd00::/8'],
    });
  });

  it('is refused where it cannot be meant', () => {
    expect(() => readOperations({ GONGKAI_LOG: 'xml' }, true)).toThrow('"json" or "plain"');
    expect(() => readOperations({ GONGKAI_METRICS_TOKEN: 'short' }, true)).toThrow('too short');
  });
});
