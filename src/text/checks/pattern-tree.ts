/** A regular expression read as a tree, as far as it must be known to tell what every match holds. Pure. */

/** What a class of characters may match: these UTF-16 units, or none of them. */
export interface Units {
  listed: ReadonlySet<number>;
  /** every other unit instead */
  negated: boolean;
}

export type Node =
  | { kind: 'units'; units: Units }
  | { kind: 'sequence'; parts: readonly Node[] }
  | { kind: 'choice'; options: readonly Node[] }
  | { kind: 'repeat'; part: Node; least: number }
  | { kind: 'look'; part: Node; behind: boolean; negative: boolean }
  /** `^` or `$`; true where each line has its own */
  | { kind: 'edge' }
  /** what was matched before, again; a border of words */
  | { kind: 'again' }
  | { kind: 'unknown' };

const ANYTHING: Units = { listed: new Set(), negated: true };
/** A class that is not known here: neither it nor what is built of it is told from anything. */
const UNSURE: Units = { listed: new Set(), negated: true };
const LINE_END = 10;
const NOT_LINE_END: Units = { listed: new Set([10, 13, 0x2028, 0x2029]), negated: true };
const DIGITS = range(0x30, 0x39);
const WORD = [...DIGITS, ...range(0x41, 0x5a), ...range(0x61, 0x7a), 0x5f];
export const SPACES: readonly number[] = [
  9,
  10,
  11,
  12,
  13,
  32,
  0xa0,
  0x1680,
  ...range(0x2000, 0x200a),
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
];
const ESCAPED: Readonly<Record<string, Units>> = {
  d: listed(DIGITS),
  D: { listed: new Set(DIGITS), negated: true },
  w: listed(WORD),
  W: { listed: new Set(WORD), negated: true },
  s: listed(SPACES),
  S: { listed: new Set(SPACES), negated: true },
};
const CONTROL: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0 };
/** longer ranges of a class are as good as any character */
const LONGEST_RANGE = 128;

function listed(units: readonly number[]): Units {
  return { listed: new Set(units), negated: false };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The tree of a pattern. What it does not know it reads as something that may match anything. */
export function treeOf({ source, dotAll, unicodeSets }: RegExp): Node {
  if (unicodeSets) return { kind: 'unknown' };
  let at = 0;

  function choice(): Node {
    const options = [sequence()];
    while (source[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    const [only] = options;
    return options.length === 1 && only ? only : { kind: 'choice', options };
  }

  function sequence(): Node {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(atom()));
    return { kind: 'sequence', parts };
  }

  function repeated(part: Node): Node {
    const [written = '', exact] = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 16)) ?? [];
    if (written === '') return part;
    at += written.length;
    const least = exact === undefined ? (written.startsWith('+') ? 1 : 0) : Number(exact);
    return { kind: 'repeat', part, least };
  }

  function atom(): Node {
    const sign = source[at] ?? '';
    if (sign === '(') return group();
    if (sign === '[') return { kind: 'units', units: characterClass() };
    if (sign === '\\') return escaped();
    const isPair = (source.codePointAt(at) ?? 0) > 0xffff;
    at += isPair ? 2 : 1;
    if (isPair) return { kind: 'units', units: NOT_LINE_END };
    if (sign === '^' || sign === '$') return { kind: 'edge' };
    if (sign === '.') return { kind: 'units', units: dotAll ? ANYTHING : NOT_LINE_END };
    return { kind: 'units', units: listed([sign.charCodeAt(0)]) };
  }

  function group(): Node {
    const [open = '('] = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>|[a-z-]+:))?/.exec(source.slice(at, at + 40)) ?? [];
    at += open.length;
    const part = choice();
    at += 1;
    const look = /^\(\?(<?)([=!])$/.exec(open);
    // flags of a part of the pattern
    if (/^\(\?[a-z-]+:$/.test(open)) return { kind: 'unknown' };
    return look ? { kind: 'look', part, behind: look[1] === '<', negative: look[2] === '!' } : part;
  }

  function escaped(): Node {
    const sign = source[at + 1] ?? '';
    // \12 is a character where there are not so many groups, \012 always
    const number = /^\\(?:[1-9]\d|0\d)\d*/.exec(source.slice(at, at + 16))?.[0];
    if (number !== undefined) {
      at += number.length;
      return { kind: 'unknown' };
    }
    if (/[bB1-9k]/.test(sign)) {
      const [written = '\\'] = /^\\(?:[bB]|[1-9]\d*|k<[^>]+>)/.exec(source.slice(at, at + 40)) ?? [];
      at += written.length;
      return { kind: 'again' };
    }
    return { kind: 'units', units: escapedUnits() };
  }

  /** \d, \p{…}, \n, \u4e00, \. */
  function escapedUnits(): Units {
    const sign = source[at + 1] ?? '';
    const known = ESCAPED[sign];
    at += 2;
    if (known) return known;
    if (sign === 'p' || sign === 'P') {
      const { length } = /^\{[^}]+\}/.exec(source.slice(at, at + 40))?.[0] ?? '';
      at += length;
      if (!/^\{(?:Script=Han|L|Ll|Lu|N|P)\}$/.test(source.slice(at - length, at))) return UNSURE;
      return sign === 'p' ? NOT_LINE_END : ANYTHING;
    }
    if (sign === 'u' || sign === 'x') {
      const digits =
        /^(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/i.exec(source.slice(at, at + 10)) ??
        /^()([0-9a-f]{2})/i.exec(source.slice(at, at + 2));
      at += digits?.[0].length ?? 0;
      const code = Number.parseInt(digits?.[1] || digits?.[2] || 'x', 16);
      return Number.isNaN(code) ? UNSURE : code > 0xffff ? NOT_LINE_END : listed([code]);
    }
    if (sign === 'c') return UNSURE;
    return listed([CONTROL[sign] ?? sign.charCodeAt(0)]);
  }

  function characterClass(): Units {
    at += 1;
    const negated = source[at] === '^';
    if (negated) at += 1;
    const units = new Set<number>();
    // a class of very many: only whether the end of a line is among them is kept
    let [isMany, isUnsure] = [false, false];
    const add = ({ listed: these, negated: others }: Units) => {
      if (!others) for (const unit of these) units.add(unit);
      else {
        isMany = true;
        if (!these.has(LINE_END)) units.add(LINE_END);
      }
    };
    while (at < source.length && source[at] !== ']') {
      const first = classUnits();
      isUnsure ||= first === UNSURE;
      const [low] = first.listed;
      if (source[at] === '-' && source[at + 1] !== ']' && low !== undefined && first.listed.size === 1) {
        at += 1;
        const end = classUnits();
        const [high = low] = end.listed;
        isUnsure ||= end.negated || low <= LINE_END;
        if (high - low > LONGEST_RANGE) add(NOT_LINE_END);
        else add(listed(range(low, high)));
      } else add(first);
    }
    at += 1;
    if (isUnsure) return UNSURE;
    if (isMany) return units.has(LINE_END) !== negated ? ANYTHING : NOT_LINE_END;
    return { listed: units, negated };
  }

  function classUnits(): Units {
    if (source[at] === '\\') {
      if (source[at + 1] === 'b') {
        at += 2;
        return listed([8]);
      }
      return escapedUnits();
    }
    const code = source.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    return code > 0xffff ? NOT_LINE_END : listed([code]);
  }

  return choice();
}
