/** What may happen to one case of the demonstration county, by the office's own actions, and what it moves. For tests only. */
import type { Desk } from '../../src/db/acts.ts';
import type { DemoRequest } from '../../src/demo/request-data.ts';
import { dispatchRequest, withdrawRequest } from '../../src/requests/actions-receive.ts';
import {
  decideReconsideration,
  decideSuit,
  lodgeReconsideration,
  lodgeSuit,
  orderAnswer,
} from '../../src/requests/after/remedy-actions.ts';
import { confirmRequest } from '../../src/requests/intake/actions.ts';
import { joinRequest, separateRequest } from '../../src/requests/serial/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { answered, type Bench, on } from './demo-bench.ts';

/** What happens to one case, and by how much which cells move: those of （七） and the totals move with them. */
export interface Turn {
  what: string;
  /** What was there before; what it moves is not looked at. */
  given?: () => Promise<string>;
  happens(id: string): Promise<unknown>;
  moves: Readonly<Record<string, number>>;
}

/** `inBetween` is asked where something happens in two steps. */
export function turnsOf(bench: () => Bench, inBetween: () => Promise<unknown>): readonly Turn[] {
  const at: Bench['at'] = (...given) => bench().at(...given);
  const play: Bench['play'] = (...given) => bench().play(...given);
  const mend: Bench['mend'] = (...given) => bench().mend(...given);
  const mzj = (task: (desk: Desk, id: string) => Promise<unknown>) => (id: string) =>
    at('mzj', 'drafter', (desk) => task(desk, id));
  const open =
    (lodged = '2025-03-03', more: Partial<DemoRequest> = {}) =>
    () =>
      play(lodged, [], more);
  const ended =
    (lodged = '2025-03-03', more: Partial<DemoRequest> = {}) =>
    () =>
      play(lodged, [answered(8)], more);

  return [
    {
      what: 'a request comes over the counter and stays open',
      happens: open(),
      moves: { '2025 t3.r1.natural': 1, '2025 t3.r4.natural': 1 },
    },
    {
      what: 'a fax that nobody has confirmed counts nowhere',
      happens: open('2025-03-03', { channel: 'fax' }),
      moves: {},
    },
    {
      what: 'a fax is confirmed, in the year after it came',
      given: open('2024-12-30', { channel: 'fax' }),
      happens: mzj((desk, id) => confirmRequest(desk, id, on('2025-01-06'))),
      moves: { '2025 t3.r1.natural': 1, '2025 t3.r4.natural': 1 },
    },
    {
      what: 'an open case of the year before is answered',
      happens: () => play('2024-12-20', [answered(12)]),
      moves: {
        '2024 t3.r1.natural': 1,
        '2024 t3.r4.natural': 1,
        '2025 t3.r2.natural': 1,
        '2025 t3.r3_1.natural': 1,
      },
    },
    ...(['r3_2', 'r3_3_5', 'r3_4_1', 'r3_4_2', 'r3_5_1'] as const).map(
      (outcome): Turn => ({
        what: `an organisation’s request ends with ${outcome}`,
        happens: () =>
          play('2025-04-07', [{ ...answered(9), ground: '经检索，未找到相关信息', content: '现提供《台账》' }], {
            outcome,
            applicant: { kind: 'legal', name: '周知行', organisation: `示例律师事务所` },
          }),
        moves: { '2025 t3.r1.legal': 1, [`2025 t3.${outcome}.legal`]: 1 },
      }),
    ),
    {
      what: 'an answer is declared mistaken',
      given: ended(),
      happens: (id) => mend(id, 'request.answered'),
      moves: { '2025 t3.r3_1.natural': -1, '2025 t3.r4.natural': 1 },
    },
    {
      what: 'an answer turns out to have been given in the next year',
      given: () => play('2024-12-16', [answered(8)]),
      happens: (id) => mend(id, 'request.answered', '2025-01-03'),
      moves: {
        '2024 t3.r3_1.natural': -1,
        '2024 t3.r4.natural': 1,
        '2025 t3.r2.natural': 1,
        '2025 t3.r3_1.natural': 1,
      },
    },
    {
      what: 'a request turns out to have come in the year before',
      given: open('2025-01-06'),
      happens: (id) => mend(id, 'request.registered', '2024-12-30'),
      moves: { '2024 t3.r1.natural': 1, '2024 t3.r4.natural': 1, '2025 t3.r1.natural': -1, '2025 t3.r2.natural': 1 },
    },
    {
      what: 'a case is handed on inside the body that it was addressed to',
      given: () => play('2025-05-06', [], { unit: 'gov' }),
      happens: (id) =>
        at('gov', 'approver', (desk) =>
          dispatchRequest(desk, id, bench().county.staff.get('czj')?.unitId ?? '', on('2025-05-07')),
        ),
      moves: {},
    },
    {
      what: 'an applicant withdraws',
      given: open(),
      happens: mzj((desk, id) => withdrawRequest(desk, id, '已经自行取得', on('2025-03-10'))),
      moves: { '2025 t3.r4.natural': -1, '2025 t3.r3_6_3.natural': 1 },
    },
    {
      what: 'nobody clarifies, and the case lapses',
      happens: () =>
        play('2025-06-03', [
          { kind: 'clarification-asked', after: 4, items: '请明确所需信息的年度' },
          { kind: 'clarification-lapsed', after: 18 },
        ]),
      moves: { '2025 t3.r1.natural': 1, '2025 t3.r3_6_1.natural': 1 },
    },
    {
      what: 'nobody pays, and the case lapses',
      happens: () =>
        play('2025-06-03', [
          { kind: 'fee-noticed', after: 5, pages: 132 },
          { kind: 'fee-unpaid', after: 30 },
        ]),
      moves: { '2025 t3.r1.natural': 1, '2025 t3.r3_6_2.natural': 1 },
    },
    {
      what: 'the period is extended before the answer',
      happens: () =>
        play('2025-07-07', [
          { kind: 'extension-approved', after: 15, workingDays: 20, reasons: '需要检索多年档案' },
          answered(30),
        ]),
      moves: { '2025 t3.r1.natural': 1, '2025 t3.r3_1.natural': 1 },
    },
    {
      what: 'an answer is served',
      given: ended(),
      happens: mzj((desk, id) =>
        recordService(desk, id, { way: 'counter', receivedOn: on('2025-03-18').happenedOn }, on('2025-03-18')),
      ),
      moves: {},
    },
    {
      what: 'somebody applies for reconsideration, which is still pending',
      given: ended('2025-09-01'),
      happens: mzj((desk, id) => lodgeReconsideration(desk, id, {}, on('2025-11-03'))),
      moves: { '2025 t4.review.pending': 1 },
    },
    {
      what: 'a reconsideration of the year before is decided against the office',
      given: async () => {
        const id = await play('2024-09-02', [answered(8)]);
        await at('mzj', 'drafter', (desk) => lodgeReconsideration(desk, id, {}, on('2024-11-04')));
        return id;
      },
      happens: mzj((desk, id) => decideReconsideration(desk, id, { result: 'revoked' }, on('2025-01-13'))),
      moves: { '2025 t4.review.corrected': 1, '2025 t4.review.pending': -1 },
    },
    {
      what: 'a direct suit is lodged and upheld',
      given: ended('2025-02-10'),
      happens: mzj(async (desk, id) => {
        await lodgeSuit(desk, id, { route: 'direct' }, on('2025-04-07'));
        await decideSuit(desk, id, { result: 'upheld' }, on('2025-08-04'));
      }),
      moves: { '2025 t4.direct.upheld': 1 },
    },
    {
      what: 'a suit follows a reconsideration',
      given: async () => {
        const id = await play('2025-02-10', [answered(8)]);
        await at('mzj', 'drafter', async (desk) => {
          await lodgeReconsideration(desk, id, {}, on('2025-03-10'));
          await decideReconsideration(desk, id, { result: 'upheld' }, on('2025-05-06'));
        });
        return id;
      },
      happens: mzj((desk, id) => lodgeSuit(desk, id, { route: 'after-reconsideration' }, on('2025-05-19'))),
      moves: { '2025 t4.afterReview.pending': 1 },
    },
    {
      what: 'a new answer is ordered: the case left the tables once, and does not come back',
      given: async () => {
        const id = await play('2025-02-10', [answered(8)]);
        await at('mzj', 'drafter', async (desk) => {
          await lodgeReconsideration(desk, id, {}, on('2025-03-10'));
          await decideReconsideration(desk, id, { result: 'revoked' }, on('2025-05-06'));
        });
        return id;
      },
      happens: mzj((desk, id) => orderAnswer(desk, id, { by: 'reconsideration' }, on('2025-05-12'))),
      moves: {},
    },
    {
      what: 'a case is joined to another of the same applicant, and taken out again',
      given: async () => {
        const applicant = { kind: 'natural' as const, name: '重复申请人' };
        const first = await play('2025-10-13', [], { applicant });
        const before = new Map([
          [applicant.name, { id: first, applicant: applicant.name, serial: String(bench().serial()), letter: null }],
        ]);
        const second = await play('2025-10-14', [], { applicant }, before);
        return `${second} ${first}`;
      },
      happens: async (ids) => {
        const [second = '', first = ''] = ids.split(' ');
        await at('mzj', 'drafter', (desk) => joinRequest(desk, second, first, on('2025-10-15')));
        await inBetween();
        await at('mzj', 'drafter', (desk) => separateRequest(desk, second, on('2025-10-16')));
      },
      moves: {},
    },
  ];
}
