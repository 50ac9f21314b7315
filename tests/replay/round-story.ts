/** The lives of rounds of inspection and of a site's own indicators. */

import type { IndicatorSet, Measurements } from '../../src/law/indicators/indicator-set.ts';
import { NEW_MEDIA_2019, WEBSITE_2019 } from '../../src/law/indicators/set-2019.ts';
import { rounds } from '../../src/oversight/rounds/fold.ts';
import type { ProgramMeasuring, RoundState } from '../../src/oversight/rounds/state.ts';
import { indicatorSets } from '../../src/oversight/sets/fold.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

const program = (draw: Draw, measured: Measurements): ProgramMeasuring => ({
  kind: 'site',
  file: { name: 'results.json', mediaType: 'application/json', size: draw.below(1e6), digest: draw.hex(64) },
  ...{ address: 'https://www.example.gov.cn/', judgedFor: '2026-03-01', from: null, to: null, isWhole: true },
  ...{ places: draw.below(1e4), evidence: draw.hex(64), measured, open: {} },
  probes: [{ id: 'broken-links', version: 1 + draw.below(3), indicators: ['D4.3'] }],
});

export const roundStory: Story<RoundState> = {
  aggregate: rounds,
  next(state, draw) {
    if (state.begunOn === '') {
      const unitIds = Array.from({ length: 1 + draw.below(6) }, () => draw.uuid());
      const set = draw.pick([WEBSITE_2019, NEW_MEDIA_2019]);
      const facts = {
        title: `第${draw.below(99)}批`,
        from: '2026-01-01',
        to: '2026-03-31',
        set,
        unitIds,
        seed: draw.hex(16),
      };
      return { kind: 'round.begun', data: { ...facts, share: draw.pick([0.3, 0.5, 1]) } };
    }
    if (state.closedOn) return null;
    if (draw.chance(0.2)) return { kind: 'round.closed', data: {} };
    if (draw.chance(0.05))
      return {
        kind: 'round.redrawn',
        data: { reason: '漏选', seed: draw.hex(16), share: 1, unitIds: state.unitIds },
      };
    const drawn = state.subjects.filter(({ isDrawn }) => isDrawn).map(({ unitId }) => unitId);
    const unitId = draw.pick(drawn);
    if (draw.chance(0.3)) return { kind: 'round.assigned', data: { unitId, personId: draw.uuid() } };
    const measured = {
      'W4.3': { hits: draw.below(6), unknown: draw.below(3) },
      'D4.3': { hits: draw.below(50), unknown: 0 },
    };
    if (draw.chance(0.4)) return { kind: 'round.measured-by-program', data: { unitId, ...program(draw, measured) } };
    const corrections = draw.chance(0.5)
      ? { 'D4.3': { measured: { hits: draw.below(3), unknown: 0 }, reason: '窗口内检查' } }
      : {};
    const entered = { measured, corrections, skipped: [], remarks: `首页“${draw.hex(4)}”` };
    return { kind: 'round.measured', data: { unitId, ...entered } };
  },
};

export const indicatorSetStory: Story<IndicatorSet | null> = {
  aggregate: indicatorSets,
  next(state, draw) {
    const { version: _version, ...set } = state ?? WEBSITE_2019;
    // a site keeps a set of each code once
    const id = state?.id ?? `own-${draw.hex(12)}`;
    return { kind: 'indicator-set.saved', data: { ...set, id, passLine: draw.below(100) } };
  },
};
