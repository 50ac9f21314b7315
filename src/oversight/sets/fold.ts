/** A set of indicators that a site made its own: each saving is its next version. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import './tables.ts';

export interface SetActs {
  /** without its version: that is the number of the saving */
  'indicator-set.saved': Omit<IndicatorSet, 'version'>;
}

/** Built-in sets are version 1, so a site's own begin with 2. */
const FIRST_OWN = 2;

export function foldSet(acts: readonly Act[]): IndicatorSet | null {
  let set: IndicatorSet | null = null;
  for (const act of acts) {
    if (act.kind !== 'indicator-set.saved') throw new Error(`no act about a set of indicators is called ${act.kind}`);
    const version: number = set === null ? FIRST_OWN : set.version + 1;
    set = { ...(act.data as SetActs['indicator-set.saved']), version };
  }
  return set;
}

export const indicatorSets: Aggregate<IndicatorSet | null> = {
  kind: 'indicator-set',
  fold: foldSet,
  tables: [{ name: 'indicator_sets', key: 'id' }],
  rows(state, ref) {
    if (state === null) return {};
    return {
      indicator_sets: [
        { site_id: ref.siteId, id: ref.id, set_id: state.id, version: state.version, name: state.name.zh },
      ],
    };
  },
};
