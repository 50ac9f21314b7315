/** Acts about fees, about many requests of one applicant, and about serving letters. */
import { SERVICE_METHODS } from '../../src/law/events.ts';
import { OUTCOME_ROWS } from '../../src/law/outcomes.ts';
import type { BesideActs } from '../../src/requests/beside/acts.ts';
import type { FeeActs } from '../../src/requests/fees/acts.ts';
import type { RequestActs } from '../../src/requests/request-acts.ts';
import type { SerialActs } from '../../src/requests/serial/acts.ts';
import type { ServiceActs } from '../../src/requests/service/acts.ts';
import { lettersToApplicant } from '../../src/requests/service/rules.ts';
import { FAILURES, SERVICE_WAYS } from '../../src/requests/service/ways.ts';
import type { FrozenLetter, RequestState, StoredFile } from '../../src/requests/state.ts';
import type { Draw } from './draw.ts';

const DAY = '2025-06-11';

type Acts = BesideActs &
  Omit<FeeActs, 'request.fee-unpaid'> &
  Pick<RequestActs, 'request.answered-jointly'> &
  SerialActs &
  ServiceActs;
type Made = { [K in keyof Acts]: (state: RequestState, draw: Draw) => Acts[K] };

const file = (draw: Draw): StoredFile => ({
  mediaType: 'application/pdf',
  size: draw.below(9999),
  digest: draw.hex(64),
  blob: draw.hex(64),
});
const letter = (kind: FrozenLetter['kind'], draw: Draw): FrozenLetter => ({
  kind,
  number: `示公开〔2025〕${draw.below(99)}号`,
  date: DAY,
  pdf: file(draw),
  docx: file(draw),
});
const other = (draw: Draw) => ({ id: draw.uuid(), number: `GEN-2025-${draw.hex(4)}` });
const joint = (state: RequestState, draw: Draw): SerialActs['request.joined'] => [
  { part: draw.pick(['joins', 'leads'] as const), ...(state.leads[0] ?? other(draw)) },
  null,
];
const numberOf = (state: RequestState, draw: Draw) => {
  const letters = lettersToApplicant(state);
  return letters.length > 0 ? draw.pick(letters).number : '示公开〔2025〕1号';
};
const attempt = (state: RequestState, draw: Draw): ServiceActs['request.letter-served'] => {
  const proven = draw.chance(0.3);
  const data = {
    letter: numberOf(state, draw),
    way: draw.pick(SERVICE_WAYS),
    ...(draw.chance(0.3) ? { receivedOn: DAY } : {}),
    ...(draw.chance(0.3) ? { tracking: draw.hex(12) } : {}),
    ...(proven ? { proof: [file(draw)] } : {}),
  };
  return [data, proven ? { names: ['送达回证.pdf'] } : null];
};

export const applicantMade: Made = {
  'request.fee-noticed': (_, draw) => {
    const number = '示收〔2025〕1号';
    if (draw.chance(0.3)) return [{ number, amountYuan: `${draw.below(500)}.00` }, null];
    const counted = draw.chance(0.5)
      ? { way: 'by-count' as const, year: 2025, month: 6, position: 11 + draw.below(20) }
      : { way: 'by-pages' as const, pages: 31 + draw.below(300) };
    return [{ number, amountYuan: draw.below(500), counted, letter: letter('fee-notice', draw) }, null];
  },
  'request.fee-notice-received': () => [{}, null],
  'request.fee-paid': (_, draw) => [draw.chance(0.5) ? { receiptNumber: draw.hex(10) } : {}, null],
  'request.fee-waived': () => [{}, { reason: '领取最低生活保障' }],
  'request.fee-refunded': (_, draw) => [
    { amountYuan: 1 + draw.below(50), receiptNumber: draw.hex(10) },
    { reason: '多收' },
  ],
  'request.joined': joint,
  'request.separated': joint,
  'request.reasons-asked': (_, draw) => [
    { replyBy: DAY, letter: letter('reasons-request', draw) },
    { frequency: '三十日内12件' },
  ],
  'request.reasons-given': () => [{}, { text: '用于学术研究' }],
  'request.delayed': (_, draw) => [
    { until: DAY, ...(draw.chance(0.5) ? { letter: letter('delayed-period', draw) } : {}) },
    { reason: '数量过大' },
  ],
  'request.repetition-found': (_, draw) => [
    { ...other(draw), letter: `示公开〔2025〕${draw.below(99)}号`, answeredOn: DAY },
    null,
  ],
  'request.answered-jointly': (_, draw) => [
    {
      leading: other(draw),
      outcome: draw.pick(OUTCOME_ROWS),
      withheldUnder: [],
      digest: draw.hex(64),
      letter: letter('answer', draw),
      attachments: [file(draw)],
    },
    { attachmentNames: ['台账.pdf'] },
  ],
  'request.served': (state, draw) => {
    const method = draw.pick(SERVICE_METHODS);
    if (draw.chance(0.4)) return [{ method, ...(draw.chance(0.3) ? { receivedOn: DAY } : {}) }, null];
    const [data, names] = attempt(state, draw);
    return [{ ...data, method }, names];
  },
  'request.letter-issued': (_, draw) => [
    { letter: letter(draw.pick(['assistance', 'guidance'] as const), draw) },
    null,
  ],
  'request.letter-served': attempt,
  'request.letter-received': (state, draw) => [{ letter: numberOf(state, draw) }, null],
  'request.service-failed': (state, draw) => [
    { letter: numberOf(state, draw), way: draw.pick(SERVICE_WAYS), reason: draw.pick(FAILURES) },
    { remarks: '家中无人' },
  ],
};
