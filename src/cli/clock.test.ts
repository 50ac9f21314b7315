import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ClockEventKind } from '../law/events.ts';
import { parseHistory } from './clock/history-file.ts';
import type { Reading } from './clock/reading.ts';
import { type ClockIo, run } from './clock.ts';

const FOLDER = fileURLToPath(new URL('../law/examples/', import.meta.url));
const EXAMPLES = readdirSync(FOLDER).sort();

async function call(argv: string[], stdin?: string) {
  const out: string[] = [];
  const err: string[] = [];
  const io: ClockIo = { out: (line) => out.push(line), err: (line) => err.push(line) };
  const code = await run(argv, stdin === undefined ? io : { ...io, stdin: only(stdin) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

/** A reading as it is after a trip through JSON. */
type Printed = {
  receipt: { on?: string };
  due: Record<string, unknown>;
  alarms: { id: string }[];
  faults: { id: string }[];
  deadlines: { id: string; due: { date?: string }; state: string }[];
} & Pick<Reading, 'state' | 'used' | 'left'>;

interface Expected {
  receivedOn?: string | null;
  due?: Record<string, unknown>;
  state?: string;
  used?: number;
  left?: number;
  alarms?: string[];
  faults?: string[];
  deadlines?: Record<string, [string, string]>;
  noDeadlines?: string[];
}

describe('gongkai clock on the examples', () => {
  it.each(EXAMPLES)('%s', async (name) => {
    const { expect: expected } = JSON.parse(readFileSync(FOLDER + name, 'utf8')) as { expect: Expected };
    const { code, out, err } = await call([FOLDER + name, '--json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const printed = JSON.parse(out) as Printed;
    if (expected.receivedOn !== undefined) expect(printed.receipt.on ?? null).toBe(expected.receivedOn);
    if (expected.due) expect(printed.due).toMatchObject(expected.due);
    for (const key of ['state', 'used', 'left'] as const) {
      if (expected[key] !== undefined) expect([key, printed[key]]).toEqual([key, expected[key]]);
    }
    if (expected.alarms) expect(printed.alarms.map((alarm) => alarm.id)).toEqual(expected.alarms);
    expect(printed.faults.map((fault) => fault.id)).toEqual(expected.faults ?? []);
    for (const [id, [due, state]] of Object.entries(expected.deadlines ?? {})) {
      const found = printed.deadlines.find((one) => one.id === id);
      expect([id, found?.due.date, found?.state]).toEqual([id, due, state]);
    }
    for (const id of expected.noDeadlines ?? []) expect(printed.deadlines.map((one) => one.id)).not.toContain(id);
  });

  it('show every kind of event at least once', () => {
    const every: Record<ClockEventKind, true> = {
      lodged: true,
      confirmed: true,
      'clarification-asked': true,
      clarified: true,
      'notice-served': true,
      'fee-waived': true,
      'third-party-asked': true,
      'third-party-received': true,
      'third-party-answered': true,
      'co-maker-asked': true,
      'co-maker-received': true,
      'co-maker-answered': true,
      'agency-asked': true,
      'agency-answered': true,
      'extension-approved': true,
      'fee-noticed': true,
      'fee-notice-received': true,
      'fee-paid': true,
      delayed: true,
      dispatched: true,
      answered: true,
      served: true,
      withdrawn: true,
      abandoned: true,
      'reconsideration-filed': true,
      'reconsideration-extended': true,
      'reconsideration-decided': true,
      'suit-filed': true,
      'suit-decided': true,
      'answer-ordered': true,
      voided: true,
    };
    const shown = EXAMPLES.flatMap((name) => {
      const parsed = parseHistory(readFileSync(FOLDER + name, 'utf8'));
      return 'history' in parsed ? parsed.history.events.map((event) => event.kind) : [];
    });
    expect([...new Set(shown)].sort()).toEqual(Object.keys(every).sort());
  });
});

describe('gongkai clock', () => {
  const plain = JSON.stringify({ events: [{ kind: 'lodged', channel: 'counter', on: '2026-02-10' }] });

  it('reads standard input and prints the account in Chinese', async () => {
    const { code, out } = await call(['-', '--today', '2026-03-02'], plain);
    expect(code).toBe(0);
    expect(out).toContain('答复期限届满: 2026-03-16');
    expect(out).toContain('已用 10，剩余 10');
    expect(out).toContain('2026-02-14   4  调休上班（春节） (国务院办公厅2025年11月放假通知（政策文件库7047091）)');
  });

  it('prints in English on request', async () => {
    const { out } = await call(['-', '--today', '2026-03-02', '--lang', 'en'], plain);
    expect(out).toContain('20 working days: 10 used, 10 left');
  });

  it('prints the days of one deadline on request, and names those there are', async () => {
    const { out } = await call(['-', '--today', '2026-03-02', '--account', 'clarification-notice'], plain);
    expect(out).toContain('2026-02-14   4  调休上班');
    expect(out).not.toContain('2026-03-16   20');
    expect(out.trimEnd().split('\n').at(-1)).toContain('2026-02-26');
    const { code, err } = await call(['-', '--account', 'suit'], plain);
    expect(code).toBe(2);
    expect(err).toContain('本案的期限有：clarification-notice, extension-notice, answer');
  });

  it('prints the earlier answer of a case that was ordered to be answered again', async () => {
    const { out } = await call([`${FOLDER}ordered-again.json`]);
    expect(out).toContain('第1次答复');
    expect(out).toContain('2026-03-20 办结');
    expect(out).toContain('重新答复申请人: 2026-07-13');
  });

  it('says in the account that a year is not announced', async () => {
    const late = JSON.stringify({ events: [{ kind: 'lodged', channel: 'counter', on: '2026-12-11' }] });
    const { out } = await call(['-', '--today', '2026-12-20'], late);
    expect(out).toContain('暂定：2027年放假安排尚未载入');
    expect(out).toContain('2027-01-04');
    expect(out).toContain('（2027年放假安排尚未载入，暂按此计算）');
  });

  it.each([
    ['not JSON', '{', '不是有效的JSON'],
    ['no events', '{}', 'events: 缺少该字段'],
    [
      'a wrong date',
      '{"events":[{"kind":"lodged","channel":"web","on":"2026-02-30"}]}',
      'events[0].on: 应为存在的日期',
    ],
    ['an unknown kind', '{"events":[{"kind":"posted","on":"2026-02-10"}]}', 'events[0].kind: 没有这种事项'],
    [
      'an unknown channel',
      '{"events":[{"kind":"lodged","channel":"pigeon","on":"2026-02-10"}]}',
      'events[0].channel: 应为以下之一',
    ],
    [
      'a misspelt field',
      '{"events":[{"kind":"withdrawn","on":"2026-02-10","because":"x"}]}',
      '没有这样的字段：because',
    ],
    [
      'an unknown void',
      '{"events":[{"kind":"voided","on":"2026-02-10","voids":"e9"}]}',
      'events[0].voids: 没有id为“e9”的记录',
    ],
    [
      'a receipt before there was a regulation',
      '{"events":[{"kind":"lodged","channel":"counter","on":"2008-04-30"}]}',
      '早于条例施行之日',
    ],
  ])('refuses %s with code 2, naming the field and the remedy', async (_, input, message) => {
    const { code, out, err } = await call(['-'], input);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['-', '--today', 'tomorrow']],
    [['-', '--lang', 'fr']],
    [['-', '--yaml']],
    [['/no/such/file']],
  ])('refuses the arguments %j with code 2', async (argv) => {
    expect((await call(argv, plain)).code).toBe(2);
  });
});
