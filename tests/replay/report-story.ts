/** The lives of annual reports. */
import type { NewAct } from '../../src/db/acts.ts';
import { BLANKS } from '../../src/reports/blank.ts';
import { nextRevision, type ReportActs, reports } from '../../src/reports/fold.ts';
import { SCOPES } from '../../src/reports/scopes.ts';
import type { ReportState } from '../../src/reports/state.ts';
import { TEXT_SECTIONS } from '../../src/reports/texts.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

type Kind = keyof ReportActs;

function approved(state: ReportState, draw: Draw): ReportActs['report.approved'] {
  const { unitId, scope, year, texts } = state;
  const rules = { foi: 'receipt', version: 1 } as unknown as ReportActs['report.approved']['snapshot']['rules'];
  const counted = { cells: { 't3.r1.c1': draw.below(9) }, evidence: {}, sources: {} };
  // approvals from before there were signatures name no revision
  const signed = draw.chance(0.5)
    ? {
        revision: nextRevision(state),
        reason: state.correction,
        signature: { value: draw.hex(8), publicKey: draw.hex(8) },
      }
    : {};
  return {
    ...signed,
    digest: draw.hex(64),
    snapshot: { form: '国办公开办函〔2021〕30号', name: '某局', scope, unitId, year, rules, texts, ...counted },
  };
}

const MADE: { [K in Kind]: (state: ReportState, draw: Draw) => ReportActs[K] } = {
  'report.begun': (_, draw) => ({ scope: draw.pick(SCOPES), unitId: draw.uuid(), year: 2019 + draw.below(7) }),
  'report.figure-entered': (_, draw) => ({
    cell: `t2.r${draw.below(6)}.c1`,
    value: draw.below(9000) / 4,
    source: '财政局台账',
    ...(draw.chance(0.2) ? { value: 0, blank: draw.pick(BLANKS) } : {}),
  }),
  'report.text-written': (_, draw) => ({ section: draw.pick(TEXT_SECTIONS), html: `<p>${draw.hex(6)}</p>` }),
  'report.submitted': (_, draw) => (draw.chance(0.5) ? {} : { explanation: '已核对', zero: true }),
  'report.taken-back': () => ({}),
  'report.returned': () => ({ remarks: '请核对' }),
  'report.approved': approved,
  'report.document-made': (_, draw) => ({ documentId: draw.uuid() }),
};

const NEXT: Record<ReportState['stage'], readonly Kind[]> = {
  draft: ['report.figure-entered', 'report.text-written', 'report.submitted'],
  submitted: ['report.approved', 'report.approved', 'report.returned', 'report.taken-back'],
  approved: ['report.document-made', 'report.returned'],
};

export const reportStory: Story<ReportState> = {
  aggregate: reports,
  next(state, draw): NewAct {
    const kind = draw.pick(state.unitId === '' ? (['report.begun'] as const) : NEXT[state.stage]);
    return { kind, data: MADE[kind](state, draw) };
  },
};
