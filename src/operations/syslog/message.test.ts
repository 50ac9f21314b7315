import { describe, expect, it } from 'vitest';
import { type AuditRecord, auditMessage } from './message.ts';
import { syslogTarget } from './target.ts';

const record: AuditRecord = {
  siteId: 'east',
  seq: 42,
  kind: 'document.released',
  subjectKind: 'document',
  subjectId: '0197a1b2-0000-7000-8000-000000000001',
  personId: '0197a1b2-0000-7000-8000-000000000002',
  role: 'approver',
  unitId: null,
  happenedOn: Temporal.PlainDate.from('2026-03-02'),
  recordedAt: Temporal.Instant.from('2026-03-02T01:02:03.456789Z'),
  voids: null,
};

describe('an act as a syslog line', () => {
  it('has the header and the structured data of RFC 5424', () => {
    expect(auditMessage(record, 'gk-1')).toBe(
      '<110>1 2026-03-02T01:02:03.456789Z gk-1 gongkai - document.released [act@32473 site="east" seq="42" ' +
        'kind="document.released" subject="document" id="0197a1b2-0000-7000-8000-000000000001" ' +
        'person="0197a1b2-0000-7000-8000-000000000002" role="approver" on="2026-03-02"]',
    );
  });

  it('escapes what would end a value, and keeps header fields printable', () => {
    const line = auditMessage({ ...record, kind: 'a"b]c\\d', voids: 7 }, '主机 一');
    expect(line).toContain(' - gongkai - a"b]c\\d [');
    expect(line).toContain('kind="a\\"b\\]c\\\\d"');
    expect(line).toContain(' voids="7"]');
  });
});

describe('a collector', () => {
  it.each([
    ['tcp://audit.example', { transport: 'tcp', host: 'audit.example', port: 601 }],
    ['udp://10.0.0.1:5514', { transport: 'udp', host: '10.0.0.1', port: 5514 }],
    ['tls://[::1]', { transport: 'tls', host: '::1', port: 6514 }],
  ])('%s', (address, target) => expect(syslogTarget(address)).toEqual(target));

  it.each(['audit.example:601', 'http://audit.example', 'tcp://', '', 'tcp:601'])(
    '"%s" is refused in one sentence',
    (address) => expect(() => syslogTarget(address)).toThrow('has the form tcp://host:601'),
  );
});
