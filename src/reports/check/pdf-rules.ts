/** The ruled lines of a page: strokes, and thin filled boxes as word processors draw borders. */

/** Upright or level; `from` is less than `to`. */
export interface Rule {
  upright: boolean;
  /** x of an upright rule, y of a level one */
  at: number;
  from: number;
  to: number;
}

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];
const [MOVE, LINE, CURVE, QUADRATIC] = [0, 1, 2, 3];
/** points: thicker boxes are areas, not rules */
const THICKEST = 3;

export function rulesOf({ fnArray, argsArray }: Operators, ops: Readonly<Record<string, number>>): Rule[] {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, code] of fnArray.entries()) {
    const given = argsArray[index];
    if (code === ops.save) kept.push(matrix);
    else if (code === ops.restore) matrix = kept.pop() ?? matrix;
    else if (code === ops.transform && isMatrix(given)) matrix = times(matrix, given);
    else if (code === ops.paintFormXObjectBegin) {
      kept.push(matrix);
      const form = Array.isArray(given) ? given[0] : null;
      if (isMatrix(form)) matrix = times(matrix, form);
    } else if (code === ops.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    else if (code === ops.constructPath && Array.isArray(given)) {
      const drawn = given[0];
      const data: unknown = Array.isArray(given[1]) ? given[1][0] : null;
      const painted = drawn !== ops.endPath && drawn !== ops.clip && drawn !== ops.eoClip;
      if (painted && isNumbers(data)) for (const path of paths(data, matrix)) rules.push(...ofPath(path));
    }
  }
  return rules;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((one) => typeof one === 'number'));
}

function isMatrix(value: unknown): value is Matrix {
  return isNumbers(value) && value.length === 6;
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function paths(data: ArrayLike<number>, m: Matrix): Point[][] {
  const found: Point[][] = [];
  const point = (at: number): Point => {
    const [x, y] = [data[at] ?? 0, data[at + 1] ?? 0];
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  };
  for (let at = 0; at < data.length; ) {
    const code = data[at];
    const size = code === MOVE || code === LINE ? 2 : code === CURVE ? 6 : code === QUADRATIC ? 4 : 0;
    if (code === MOVE) found.push([]);
    if (size > 0) found.at(-1)?.push(point(at + 1 + size - 2));
    else {
      // closed: back to where it began
      const path = found.at(-1);
      if (path?.[0]) path.push(path[0]);
    }
    at += 1 + size;
  }
  return found;
}

/** A thin box is one rule; otherwise each level or upright stretch is one. */
function ofPath(path: readonly Point[]): Rule[] {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (path.length > 2 && right - left <= THICKEST && high - low > THICKEST)
    return [{ upright: true, at: (left + right) / 2, from: low, to: high }];
  if (path.length > 2 && high - low <= THICKEST && right - left > THICKEST)
    return [{ upright: false, at: (low + high) / 2, from: left, to: right }];
  return path.flatMap(([x, y], index): Rule[] => {
    const before = path[index - 1];
    if (!before) return [];
    const [wide, tall] = [Math.abs(x - before[0]), Math.abs(y - before[1])];
    if (wide < 0.5 && tall > 1)
      return [{ upright: true, at: x, from: Math.min(y, before[1]), to: Math.max(y, before[1]) }];
    if (tall < 0.5 && wide > 1)
      return [{ upright: false, at: y, from: Math.min(x, before[0]), to: Math.max(x, before[0]) }];
    return [];
  });
}
