/** The share of one of some groups that are counted one after the other: '男50人、女65人，女性占43.5%'. Pure. */
import type { Place } from '../rule.ts';
import { fits } from './percentage-shares.ts';
import type { Quantity } from './quantities.ts';

/** The end of what leads to a share: '，女性占', '；赞成比例' */
const NAMED =
  /(?:^|[，,、；;（(])(?:其中|以及)?(?<name>[一-龥]{1,6}?)(?:票|人数|者)?(?:占比|占|比例为?|率|比例)(?:为|达到?|约)?$/u;
const GROUP = /^[、，,；;](?:其中)?[一-龥]{1,6}$/u;
const ALIKE: Readonly<Record<string, string>> = { 赞成: '同意', 同意: '赞成', 支持: '同意' };

export function wrongGroups(quantities: readonly Quantity[]): Place[] {
  return quantities.flatMap((share, k): Place[] => {
    if (!share.isShare || share.isRough || share.isTenths || share.value > 100) return [];
    const name = NAMED.exec(share.lead)?.groups?.name;
    if (name === undefined) return [];
    const run: Quantity[] = [];
    for (let at = k - 1; at >= 0; at -= 1) {
      const one = quantities[at];
      if (!one || one.isShare || one.isRough || (run[0] && one.unit !== run[0].unit)) break;
      run.unshift(one);
      if (!GROUP.test(one.lead)) break;
    }
    const stem = name.replace(/[性生]$/u, '');
    const own = run.filter(({ lead }) =>
      [stem, ALIKE[stem]].some(
        (word) => word !== undefined && new RegExp(`(?<![不未])${word}[性生]?$`, 'u').test(lead),
      ),
    );
    const [part, ...more] = own;
    if (run.length < 2 || !part || more.length > 0) return [];
    const sum = run.reduce((all, { value }) => all + value, 0);
    const wholes = [
      sum,
      ...quantities
        .slice(0, k)
        .flatMap((one) => (one !== part && !one.isShare && one.value >= part.value ? [one.value] : [])),
    ];
    // a whole that stands first and its groups
    const [first] = run;
    if (first && first !== part) wholes.push(sum - first.value);
    // of two whose larger one is the whole other rules tell
    if (run.length === 2 && !/^(?:男|女)/u.test(stem)) return [];
    if (run.length === 2) wholes.splice(1);
    if (sum === 0 || wholes.some((whole) => fits(share, (part.value / whole) * 100))) return [];
    const right = Number(((part.value / sum) * 100).toFixed(2));
    return [
      {
        span: [part.start, share.end],
        reason: {
          zh: `按所列的数计算应为${right}%，与所写的“${share.written}”不符。`,
          en: `From the figures beside it it would be ${right} %.`,
        },
      },
    ];
  });
}
