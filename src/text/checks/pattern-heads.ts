/** With which characters the matches of a pattern begin, three at most, so that most places of a text need not be tried. Pure. */
import { type Node, treeOf } from './pattern-tree.ts';

type Heads = ReadonlySet<string> | null;

/** beginnings of a pattern that are worth telling apart */
const MOST = 96;

/**
 * Beginnings of three units, of two where those are too many or not known, or shorter ones where a match is no longer;
 * null: nothing is known.
 */
export function headsOf(pattern: string): readonly string[] | null {
  const tree = treeOf(new RegExp(pattern, 'u'));
  const heads = begin(tree, 3) ?? begin(tree, 2);
  return heads && [...heads];
}

/** Of so many units at most. */
function begin(node: Node, length: number): Heads {
  switch (node.kind) {
    case 'units': {
      const { listed, negated } = node.units;
      return negated || listed.size > MOST ? null : new Set([...listed].map((unit) => String.fromCharCode(unit)));
    }
    case 'sequence':
      return inSequence(node.parts, length);
    case 'choice':
      return node.options.reduce<Heads>((all, option) => {
        const heads = begin(option, length);
        return all && heads && all.size + heads.size <= MOST ? all.union(heads) : null;
      }, new Set());
    case 'repeat':
      return repeated(begin(node.part, length), node.least, length);
    // what is looked at is no part of the match
    case 'look':
    case 'edge':
      return new Set(['']);
    case 'again':
    case 'unknown':
      return null;
  }
}

function inSequence(parts: readonly Node[], length: number): Heads {
  let heads: Heads = new Set(['']);
  for (const part of parts) {
    if ([...heads].every((head) => head.length >= length)) break;
    heads = followed(heads, begin(part, length), length);
    if (!heads) return null;
  }
  return heads;
}

/** Once or, where that is too short, twice; or not at all. */
function repeated(once: Heads, least: number, length: number): Heads {
  if (!once) return null;
  const more = followed(once, once.union(new Set([''])), length);
  return more && (least > 0 ? more : more.union(new Set([''])));
}

/** Those that are too short go on with what comes next. */
function followed(heads: ReadonlySet<string>, next: Heads, length: number): Heads {
  const all = new Set<string>();
  for (const head of heads) {
    if (head.length >= length) all.add(head);
    else if (!next) return null;
    else for (const rest of next) all.add((head + rest).slice(0, length));
    if (all.size > MOST) return null;
  }
  return all;
}
