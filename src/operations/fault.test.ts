import { describe, expect, it } from 'vitest';
import { faultOf, kindsOf } from './fault.ts';
import { openLog } from './log.ts';

const NAME = '张三丰';

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a fault', () => {
  it('names its kind and the places in the program, and never repeats what was typed', () => {
    const fault = faultOf(thrown(() => JSON.parse(`"${NAME}`)));
    expect(fault.kind).toBe('SyntaxError');
    expect(fault.at.some((place) => place.includes('fault.test.ts'))).toBe(true);
    expect(JSON.stringify(fault)).not.toContain(NAME);
  });

  it('names code, table and constraint of the database, not its message or detail', () => {
    const error = Object.assign(new Error(`invalid input syntax for type uuid: "${NAME}"`), {
      code: '23505',
      table: 'documents',
      constraint: 'documents_slug',
      detail: `Key (name)=(${NAME}) already exists.`,
    });
    expect(faultOf(error).kind).toBe('Error 23505 documents_slug documents');
    expect(JSON.stringify(faultOf(error))).not.toContain(NAME);
  });

  it('holds its causes and the parts of an aggregate', () => {
    const error = new AggregateError([new TypeError(NAME), 7], NAME, { cause: new RangeError(NAME) });
    expect(faultOf(error).causes.map(({ kind }) => kind)).toEqual(['TypeError', 'thrown number', 'RangeError']);
    expect(kindsOf(error)).toBe('AggregateError ← TypeError ← thrown number ← RangeError');
  });

  it('is made of whatever was thrown, even of a cause that is its own cause', () => {
    const turning: Error = new Error('round');
    turning.cause = turning;
    expect(kindsOf(turning)).toBe('Error ← Error ← Error ← Error');
    for (const odd of [undefined, null, NAME, Symbol(NAME), { name: NAME }]) {
      expect(JSON.stringify(faultOf(odd))).not.toContain(NAME);
    }
  });

  it('leaves out places that are no places: a message of several lines', () => {
    const error = new Error(`first\n    at ${NAME}:1:2\nlast`);
    expect(JSON.stringify(faultOf(error))).not.toContain(NAME);
  });
});

describe('the log', () => {
  const seen = { id: '1a2b3c4d', method: 'GET', route: '/documents/:slug', status: 200, ms: 1.2345, kept: true };

  it('writes a line of JSON for a request', () => {
    const written: string[] = [];
    const log = openLog('json', (lines) => written.push(lines));
    log.request(seen);
    expect(written).toEqual([]);
    log.flush();
    const { time, ...rest } = JSON.parse(written.join('')) as { time: string };
    expect(Temporal.Instant.from(time)).toBeDefined();
    expect(rest).toEqual({ level: 'info', event: 'request', ...seen, ms: 1.2 });
  });

  it('writes a fault at once, behind what came before it', () => {
    const written: string[] = [];
    const log = openLog('json', (lines) => written.push(lines));
    log.request(seen);
    log.fault(new TypeError(NAME), '1a2b3c4d');
    const lines = written
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; id: string });
    expect(lines.map(({ event, id }) => `${event} ${id}`)).toEqual(['request 1a2b3c4d', 'fault 1a2b3c4d']);
  });

  it('does not hold back more than 64 KB', () => {
    let bytes = 0;
    const log = openLog('json', (lines) => {
      bytes += lines.length;
    });
    for (let i = 0; i < 1000; i++) log.request(seen);
    expect(bytes).toBeGreaterThan(60_000);
    log.flush();
  });

  it('at a terminal tells faults alone', () => {
    const written: string[] = [];
    const log = openLog('plain', (lines) => written.push(lines));
    log.request(seen);
    log.fault(new TypeError(NAME, { cause: new RangeError('x') }), 'sweep releases');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^fault sweep releases: TypeError\n {4}at .*\n/);
    expect(written[0]).toContain('\n  caused by RangeError\n');
    expect(written[0]).not.toContain(NAME);
  });
});
