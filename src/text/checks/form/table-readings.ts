/** What the total of some rows may be the sum of. Pure. */
import { type Figure, tolerance } from './figures.ts';
import type { Row } from './table-parts.ts';

/** A row with its figure of one column. */
export interface Entry {
  row: Row;
  figure: Figure | null;
}

/** '其中：购置费' and the rows below it that with it come to what stands above: parts, though only the first is called so. */
function withoutKinds(entries: readonly Entry[]): readonly Entry[] {
  const parts = new Set<Entry>();
  entries.forEach((entry, at) => {
    const whole = entries[at - 1]?.figure;
    if (entry.row.kind !== 'of' || !whole) return;
    let sum = 0;
    for (const [i, other] of entries.slice(at).entries()) {
      sum += other.figure?.value ?? 0;
      if (i > 0 && Math.abs(sum - whole.value) <= tolerance([whole])) {
        for (const one of entries.slice(at, at + i + 1)) parts.add(one);
        break;
      }
    }
  });
  return entries.filter((entry) => entry.row.kind === 'item' && !parts.has(entry));
}

/** All that the total of these rows may mean; the first is the plainest. */
export function readings(entries: readonly Entry[]): (Figure | null)[][] {
  const items = entries.filter(({ row }) => row.kind === 'item');
  const subtotals = entries.filter(({ row }) => row.kind === 'subtotal');
  const afterLast = entries.slice(entries.findLastIndex(({ row }) => row.kind === 'subtotal') + 1);
  const ownItems = afterLast.filter(({ row }) => row.kind === 'item');
  const levels = items.map(({ row }) => row.level).filter((level) => level > 0);
  const top = items.filter(({ row }) => row.level === Math.min(...levels));
  const lists = [
    items,
    withoutKinds(entries),
    // '合计' may be of the rows since the last '小计'
    ...(subtotals.length > 0 ? [subtotals, ownItems, [...subtotals, ...ownItems]] : []),
    ...(levels.length > 0 && top.length > 1 ? [top] : []),
  ];
  return lists.map((list) => list.map(({ figure }) => figure));
}
