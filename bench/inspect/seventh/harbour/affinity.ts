/** Which documents a paragraph would most likely stand in: those that share its rarer pairs of characters. */
import type { Written } from './source.ts';

/** Pairs of neighbouring characters, slots aside. */
function pairs(text: string): Set<string> {
  const plain = text.replaceAll(/\{[^{}]*\}|[^\u4e00-\u9fff]/g, ' ');
  return new Set(Array.from(plain, (char, at) => char + (plain[at + 1] ?? ' ')).filter((pair) => !pair.includes(' ')));
}

const known = new WeakMap<Written, Set<string>>();

function pairsOf(written: Written): Set<string> {
  const found = known.get(written) ?? pairs([written.title, ...written.lines].join('\n'));
  known.set(written, found);
  return found;
}

/** The documents that are nearest to a text. */
export function nearest(text: string, documents: readonly Written[], count: number): Written[] {
  const rarity = new Map<string, number>();
  for (const pair of pairs(text)) {
    const holding = documents.filter((written) => pairsOf(written).has(pair)).length;
    if (holding > 0) rarity.set(pair, Math.log(documents.length / holding));
  }
  const score = (written: Written) =>
    [...rarity].reduce((sum, [pair, weight]) => sum + (pairsOf(written).has(pair) ? weight : 0), 0) /
    Math.sqrt(pairsOf(written).size);
  return documents
    .map((written) => ({ written, value: score(written) }))
    .sort((one, other) => other.value - one.value)
    .slice(0, count)
    .map(({ written }) => written);
}
