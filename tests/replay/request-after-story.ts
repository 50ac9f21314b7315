/** Acts that follow an answer: remedies, lessons, conversion, corrections of records. */
import { REVIEW_RESULTS } from '../../src/law/events.ts';
import type { AfterActs } from '../../src/requests/after/acts.ts';
import { CORRECTION_RESULTS, DISPOSALS, LESSON_CAUSES } from '../../src/requests/after/state.ts';
import type { RequestState, StoredFile } from '../../src/requests/state.ts';
import type { Draw } from './draw.ts';

const DAY = '2025-06-11';

type Made = { [K in keyof AfterActs]: (state: RequestState, draw: Draw) => AfterActs[K] };

function papers(draw: Draw): { files?: readonly StoredFile[]; names: { names: string[] } | null } {
  if (draw.chance(0.5)) return { names: null };
  const file = { mediaType: 'application/pdf', size: draw.below(9999), digest: draw.hex(64), blob: draw.hex(64) };
  return { files: [file], names: { names: ['复议决定书.pdf'] } };
}

function lodged(draw: Draw) {
  const { names, ...files } = papers(draw);
  const known = {
    body: '示范市人民政府',
    number: `示政复〔2025〕${draw.below(99)}号`,
    acceptedOn: DAY,
    noticedOn: DAY,
  };
  return { data: { ...(draw.chance(0.5) ? known : {}), ...files }, names };
}

function decided(draw: Draw): AfterActs['request.suit-decided'] {
  const { names, ...files } = papers(draw);
  const known = { disposal: draw.pick(DISPOSALS), receivedOn: DAY, officeReceivedOn: DAY };
  return [{ result: draw.pick(REVIEW_RESULTS), ...(draw.chance(0.5) ? known : {}), ...files }, names];
}

export const afterMade: Made = {
  'request.reconsideration-lodged': (_, draw) => {
    const { data, names } = lodged(draw);
    return [{ ...data, ...(draw.chance(0.3) ? { simplified: true } : {}) }, names];
  },
  'request.reconsideration-extended': (_, draw) => [{ days: 1 + draw.below(30) }, null],
  'request.reconsideration-decided': (_, draw) => decided(draw),
  'request.suit-lodged': (_, draw) => {
    const { data, names } = lodged(draw);
    return [{ ...data, route: draw.pick(['direct', 'after-reconsideration'] as const) }, names];
  },
  'request.suit-decided': (_, draw) => decided(draw),
  'request.remedy-replied': (_, draw) => {
    const { names, ...files } = papers(draw);
    return [{ remedy: draw.pick(['reconsideration', 'suit'] as const), ...files }, names];
  },
  'request.answer-ordered': (_, draw) => [
    {
      by: draw.pick(['reconsideration', 'judgment'] as const),
      ...(draw.chance(0.3) ? { within: { workingDays: 5 + draw.below(20) } } : {}),
    },
    null,
  ],
  'request.lesson-drawn': (state, draw) => [
    { position: draw.below(state.remedies.length + 1), cause: draw.pick(LESSON_CAUSES) },
    { happened: draw.hex(8), changes: draw.hex(8) },
  ],
  'request.conversion-suggested': (_, draw) => [{}, draw.chance(0.5) ? { reason: '涉及公众利益调整' } : null],
  'request.converted': (_, draw) => [{ documentId: draw.uuid() }, null],
  'request.conversion-declined': () => [{}, { reason: '不涉及公众利益调整' }],
  'request.correction-asked': () => [{}, { record: '低保名册中的住址', evidence: '户口簿' }],
  'request.correction-decided': (_, draw) => [{ result: draw.pick(CORRECTION_RESULTS) }, { text: '已经核对' }],
};
