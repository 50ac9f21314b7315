/** A slip in a year must not keep the whole server busy: the clock of a case walks day by day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askClarification, consult } from '../../src/requests/actions-wait.ts';
import { askReasons, delayAnswer, recordReasons } from '../../src/requests/serial/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { day, openRequests, type RequestsBench } from '../requests/bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
});
afterAll(() => bench.close());

describe.each(['2030-01-01', '9999-12-31', '+275000-01-01'])('the day %s', (far) => {
  const asked = { who: 'third-party', name: '某公司', information: '合同', interest: '商业秘密' } as const;
  const acts = {
    'delays no answer': async (id: string) => {
      await as((desk) => askReasons(desk, id, day('2026-03-20')));
      await as((desk) => recordReasons(desk, id, '用于研究'));
      return as((desk) => delayAnswer(desk, id, { until: day(far), reason: '数量大' }));
    },
    'is no day to give reasons by': (id: string) => as((desk) => askReasons(desk, id, day(far))),
    'is no day to reply by': (id: string) =>
      as((desk) => askClarification(desk, id, { items: ['名称'], replyBy: day(far) })),
    'is no day on which a letter came': (id: string) =>
      as((desk) => consult(desk, id, { ...asked, receivedOn: day(far) })),
    'is no day of service': (id: string) =>
      as((desk) => recordService(desk, id, { way: 'post', receivedOn: day(far) })),
  };
  const as = <T>(task: Parameters<RequestsBench['on']>[2]) =>
    bench.on('2026-03-04', bench.someone('east', 'drafter'), task) as Promise<T>;

  it.each(Object.entries(acts))('%s', async (_, act) => {
    const { id } = await bench.register(bench.someone('east', 'drafter'));
    const begun = performance.now();
    await expect(act(id)).rejects.toMatchObject({ status: 409 });
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
