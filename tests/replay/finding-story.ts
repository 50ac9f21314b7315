/** The lives of findings of inspections. */
import { type FindingActs, findings } from '../../src/oversight/rectification/fold.ts';
import { allows } from '../../src/oversight/rectification/rules.ts';
import { type FindingState, GRAVITIES, type ProofFile, SOURCES } from '../../src/oversight/rectification/state.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

const files = (draw: Draw): ProofFile[] =>
  draw.some([{ name: '截图.png', mediaType: 'image/png', size: draw.below(1e6), digest: draw.hex(64) }], 0.5);
const due = (draw: Draw) => `2026-0${1 + draw.below(9)}-2${draw.below(9)}`;
const said = (draw: Draw) => ({ remarks: `说明“${draw.hex(6)}”\n第二行`, files: files(draw) });

const MADE: { [K in keyof FindingActs]: (draw: Draw) => FindingActs[K] } = {
  'finding.filed': (draw) => ({
    unitId: draw.uuid(),
    title: `栏目未更新${draw.below(1e5)}`,
    detail: draw.chance(0.5) ? '请于月底前更新\n并报送情况' : '',
    place: `https://www.example.gov.cn/${draw.hex(8)}`,
    indicator: draw.pick(['', 'W4.1', 'D1.5']),
    gravity: draw.pick([...GRAVITIES]),
    source: draw.pick([...SOURCES]),
    // numbers of a source are taken over once
    sourceNumber: draw.chance(0.5) ? draw.uuid() : '',
    files: files(draw),
  }),
  'finding.changed': (draw) => (draw.chance(0.5) ? { gravity: 'high' } : { unitId: draw.uuid() }),
  'finding.noticed': (draw) => ({ number: `网改〔2026〕${draw.below(99)}号`, dueOn: due(draw), remarks: '' }),
  'finding.answered': said,
  'finding.appealed': said,
  'finding.passed': said,
  'finding.reopened': (draw) => ({ ...said(draw), dueOn: due(draw) }),
  'finding.rechecked': (draw) => ({ ...said(draw), verdict: draw.pick(['pass', 'fail', 'unknown']) }),
  'finding.withdrawn': () => ({ remarks: '登记有误' }),
};

const STEPS = ['changed', 'noticed', 'answered', 'appealed', 'passed', 'reopened', 'rechecked', 'withdrawn'] as const;

export const findingStory: Story<FindingState> = {
  aggregate: findings,
  next(state, draw) {
    const possible = STEPS.filter((step) => allows(state.stage, step));
    if (state.foundOn !== '' && possible.length === 0) return null;
    const kind = state.foundOn === '' ? 'finding.filed' : (`finding.${draw.pick(possible)}` as const);
    return { kind, data: MADE[kind](draw) };
  },
};
