/** How a clerk would have come to an outcome by the guided path: the fewest answers that lead there. */
import { pathOf } from '../law/guide.ts';
import { type GuidedPath, keyOfLeaf } from '../requests/guide/path.ts';
import type { Decision } from '../requests/letters/facts.ts';

const found = new Map<string, GuidedPath>();

/** @throws Error when no answers lead to this outcome */
export function guidedTo(decision: Decision): GuidedPath {
  if (found.size === 0) walk([]);
  const key = 'way' in decision ? `${decision.outcome}:${decision.way}` : decision.outcome;
  const path = found.get(key);
  if (!path) throw new Error(`no guided path leads to ${key}`);
  return path;
}

function walk(path: GuidedPath): void {
  const { next, leaf } = pathOf(Object.fromEntries(path.map(({ question, answer }) => [question, answer])));
  if (leaf) {
    const before = found.get(keyOfLeaf(leaf));
    if (!before || path.length < before.length) found.set(keyOfLeaf(leaf), path);
  }
  for (const { value } of next?.choices ?? []) walk([...path, { question: next?.id ?? '', answer: value }]);
}
