/** What every match of a regular expression holds, so that a text without it need not be searched. Pure. */
import { fold } from '../script.ts';
import { type Node, SPACES, treeOf, type Units } from './pattern-tree.ts';

/** Of each clause the text holds one key at least. */
export interface Needs {
  /** the clauses that most texts lack first; none: nothing is known */
  clauses: readonly (readonly number[])[];
  /** neither a match nor what is looked at around it reaches over the end of a line */
  isLocal: boolean;
}

let table: Uint16Array | undefined;

/** Each unit as it is compared: half width, Simplified, in lower case; digits are one, spaces are one. */
export const comparable = (): Uint16Array => (table ??= comparisons());

function comparisons(): Uint16Array {
  const isSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000;
  const units = Array.from({ length: 0x10000 }, (_, unit) => (isSurrogate(unit) ? ' ' : String.fromCharCode(unit)));
  // twice, for what a few characters are folded to is folded again: 薴 苧 苎
  const folded = fold(fold(units.join('')));
  const compared = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
    // a pair of surrogates may be folded to another
    const as = isSurrogate(unit) ? 0xd800 : folded.charCodeAt(unit);
    return as >= 0x30 && as <= 0x39 ? 0x30 : SPACES.includes(as) ? 0x20 : as;
  });
  // where case is ignored the long s is an S
  compared[0x17f] = 0x73;
  return compared;
}

/** The key of a unit; two neighbours have one of their own. */
export const unitKey = (unit: number): number => unit;
export const pairKey = (first: number, second: number): number => (first + 1) * 0x10000 + second;
export const pairOf = (key: number): [first: number, second: number] => [Math.floor(key / 0x10000) - 1, key & 0xffff];

/** The keys of which one stands where a text has one of these beginnings of words. */
export function beginsOf(heads: Iterable<string>): number[] {
  const as = (head: string, at: number) => comparable()[head.charCodeAt(at)] ?? 0;
  const keys = Array.from(heads, (head) =>
    head.length > 1 ? pairKey(as(head, 0), as(head, 1)) : unitKey(as(head, 0)),
  );
  return [...new Set(keys)];
}

/** what may stand at an end; null: anything */
type End = ReadonlySet<number> | null;

interface Known {
  clauses: readonly ReadonlySet<number>[];
  first: End;
  last: End;
  isEmpty: boolean;
}

const NOTHING: Known = { clauses: [], first: new Set(), last: new Set(), isEmpty: true };
const ANYTHING: Known = { clauses: [], first: null, last: null, isEmpty: true };

/** pairs of a clause, and units of a class that is worth a clause */
const MOST_PAIRS = 240;
const MOST_UNITS = 64;
/** keys of a clause */
const MOST_KEYS = 240;
const MOST_CLAUSES = 3;
/** clauses that nearly every text meets */
const TOO_COMMON = 1000;

export function needsOf(pattern: RegExp): Needs {
  const tree = treeOf(pattern);
  const { clauses } = known(tree, pattern.ignoreCase);
  return {
    clauses: distinct(clauses)
      .filter((clause) => clause.size <= MOST_KEYS && weight(clause) < TOO_COMMON)
      .sort((a, b) => weight(a) - weight(b))
      .slice(0, MOST_CLAUSES)
      .map((clause) => [...clause]),
    isLocal: isLocal(tree, pattern.multiline),
  };
}

const distinct = (clauses: readonly ReadonlySet<number>[]) =>
  clauses.filter(
    (clause, i) => !clauses.slice(0, i).some((other) => other.size === clause.size && other.isSubsetOf(clause)),
  );

const FIGURE = 0x30;
const COMMON = new Set([...' ，。、：；（）,.:;()的年月日一号件'].map((sign) => sign.charCodeAt(0)));

/** How common a key is: pairs are rare; marks and figures stand in every line, two figures side by side in every other. */
function weightOf(key: number): number {
  if (key <= 0xffff) return key === FIGURE ? 900 : COMMON.has(key) ? 300 : 8;
  const both = pairOf(key);
  if (both.every((unit) => unit === FIGURE)) return 600;
  const isUsual = both.every((unit) => unit === FIGURE || COMMON.has(unit));
  return isUsual ? 40 : both.includes(FIGURE) ? 4 : 1;
}

const weight = (clause: ReadonlySet<number>): number => [...clause].reduce((sum, key) => sum + weightOf(key), 0);

function known(node: Node, ignoresCase: boolean): Known {
  switch (node.kind) {
    case 'units':
      return ofUnits(node.units, ignoresCase);
    case 'sequence':
      return inSequence(node.parts, ignoresCase);
    case 'choice':
      return ofChoice(node.options.map((option) => known(option, ignoresCase)));
    case 'repeat':
      return repeated(known(node.part, ignoresCase), node.least);
    case 'look': {
      if (node.negative) return NOTHING;
      const { clauses } = known(node.part, ignoresCase);
      return { ...NOTHING, clauses };
    }
    case 'edge':
      return NOTHING;
    case 'again':
    case 'unknown':
      return ANYTHING;
  }
}

function ofUnits({ listed, negated }: Units, ignoresCase: boolean): Known {
  const isUnsure = negated || listed.size > MOST_UNITS || (ignoresCase && [...listed].some(hasOtherCase));
  if (isUnsure) return { clauses: [], first: null, last: null, isEmpty: false };
  const units = new Set([...listed].map((unit) => comparable()[unit] ?? unit));
  return { clauses: [new Set([...units].map(unitKey))], first: units, last: units, isEmpty: false };
}

/** Letters beyond ASCII. */
function hasOtherCase(unit: number): boolean {
  const written = String.fromCharCode(unit);
  return unit > 0x7f && written.toLowerCase() !== written.toUpperCase();
}

function inSequence(nodes: readonly Node[], ignoresCase: boolean): Known {
  const clauses: ReadonlySet<number>[] = [];
  // what may stand right before the next part
  let last: End = new Set();
  let isOpen = true;
  let first: End = new Set();
  let isEmpty = true;
  for (const node of nodes) {
    const part = known(node, ignoresCase);
    clauses.push(...part.clauses);
    if (node.kind === 'look') {
      const around = node.negative ? NOTHING : known(node.part, ignoresCase);
      if (around.isEmpty) continue;
      if (!node.behind) {
        const pairs = isOpen ? null : pairsOf(last, around.first);
        if (pairs) clauses.push(pairs);
      } else if (around.last) {
        last = around.last;
        isOpen = false;
      }
      continue;
    }
    if (!isOpen && !part.isEmpty) {
      const pairs = pairsOf(last, part.first);
      if (pairs) clauses.push(pairs);
    }
    if (isEmpty) first = union(first, part.first);
    isEmpty &&= part.isEmpty;
    // a part that may be nothing leaves what was before it there
    last = part.isEmpty ? union(last, part.last) : part.last;
    isOpen &&= part.isEmpty;
  }
  return { clauses, first, last, isEmpty };
}

function union(one: End, other: End): End {
  return one === null || other === null ? null : one.union(other);
}

function pairsOf(last: End, first: End): ReadonlySet<number> | null {
  if (!last || !first || last.size === 0 || first.size === 0 || last.size * first.size > MOST_PAIRS) return null;
  return new Set([...last].flatMap((one) => [...first].map((other) => pairKey(one, other))));
}

/** The rarest of each; where one option needs nothing, nothing is needed. */
function ofChoice(options: readonly Known[]): Known {
  const rarest = options.map(({ clauses }) => clauses.toSorted((a, b) => weight(a) - weight(b))[0]);
  const clause = rarest.every((one) => one !== undefined)
    ? rarest.reduce<ReadonlySet<number>>((all, one) => all.union(one ?? new Set()), new Set())
    : null;
  return {
    clauses: clause ? [clause] : [],
    first: options.reduce<End>((all, { first }) => union(all, first), new Set()),
    last: options.reduce<End>((all, { last }) => union(all, last), new Set()),
    isEmpty: options.some(({ isEmpty }) => isEmpty),
  };
}

function repeated(part: Known, least: number): Known {
  if (least === 0) return { ...part, clauses: [], isEmpty: true };
  const pairs = least > 1 && !part.isEmpty ? pairsOf(part.last, part.first) : null;
  return pairs ? { ...part, clauses: [...part.clauses, pairs] } : part;
}

function isLocal(node: Node, hasLines: boolean): boolean {
  switch (node.kind) {
    case 'units':
      return node.units.listed.has(10) === node.units.negated;
    case 'edge':
      return hasLines;
    // a border of words lies at the end of a line as at that of a text; what comes again was looked at before
    case 'again':
      return true;
    case 'unknown':
      return false;
    case 'sequence':
      return node.parts.every((part) => isLocal(part, hasLines));
    case 'choice':
      return node.options.every((option) => isLocal(option, hasLines));
    default:
      return isLocal(node.part, hasLines);
  }
}
