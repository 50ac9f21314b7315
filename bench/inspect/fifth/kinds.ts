import type { Difficulty, Fault, Kind } from '../corpus.ts';
import { GUIDE_PARTS, INTERPRETATIONS, NORMATIVE, near } from './documents.ts';
import { at } from './draw.ts';
import { LAYOUTS, service } from './services.ts';
import { fill, type Scene } from './slots.ts';
import { TAILS } from './tails.ts';

interface Made {
  title: string;
  body: string;
  kind: Kind;
  faults: Fault[];
}

const enough = (set: Scene, title: string, lines: readonly string[], kind: Kind, faults: Fault[]): Made => {
  const body = [fill(set, lines.join('\n'))];
  const first = set.chance.number(0, 19);
  for (let more = 0; body.join('').length < 205; more++) body.push(at(TAILS, first + more));
  return { title: fill(set, title), body: body.join('\n'), kind, faults };
};

function normative(set: Scene, index: number, difficulty?: Difficulty, clause = true): Made {
  const [title = '', body = '', validity = ''] = at(NORMATIVE, index);
  const end = clause
    ? [validity]
    : difficulty === 'plain'
      ? []
      : difficulty === 'ordinary'
        ? [near(index % 2 === 0 ? 3 : 4)]
        : [near(index)];
  return enough(set, title, [body, ...end], 'normative', clause ? [] : [{ check: 'validity', text: '' }]);
}

/** A complete page of a kind. */
export function cleanKind(set: Scene, index: number): Made {
  const round = Math.floor(index / 20);
  const turn = index % 20;
  if (turn < 3) {
    const made = service(set.chance, round * 3 + turn + set.day, (round + turn) % LAYOUTS);
    return enough(set, made.title, made.lines, 'service-guide', []);
  }
  if (turn === 3) {
    const [title = '', ...lines] = at(INTERPRETATIONS, round);
    return enough(set, title, lines, 'interpretation', []);
  }
  if (turn === 4) return normative(set, round);
  return enough(set, '{P}政府信息公开指南', at(GUIDE_PARTS, round), 'disclosure-guide', []);
}

/** A page of a kind that lacks something. */
export function faultyKind(set: Scene, check: string, difficulty: Difficulty, index: number): Made {
  if (check === 'validity') return normative(set, index, difficulty, false);
  const faults = [{ check, text: '' }];
  const hard = difficulty === 'hard';
  if (index % 3 === 0) {
    const [title = '', ...lines] = at(INTERPRETATIONS, index + (hard ? 1 : 5));
    const without = (index / 3) % 3;
    const kept = lines.filter((_, part) => (difficulty === 'plain' ? part === 2 : part !== without));
    return enough(set, title, kept, 'interpretation', faults);
  }
  if (index % 6 === 1) {
    const parts = at(GUIDE_PARTS, index + (hard ? 1 : 0));
    const lacking = difficulty === 'plain' ? [1, 4, 6] : [at([2, 5, 1, 7, 4], index)];
    return enough(
      set,
      '{P}政府信息公开指南',
      parts.filter((_, part) => !lacking.includes(part)),
      'disclosure-guide',
      faults,
    );
  }
  const lacking = difficulty === 'plain' ? [1, 3, 6] : [at([1, 6, 5, 2, 7, 4, 3], index)];
  const made = service(set.chance, index + (hard ? 7 : 0), hard ? 3 + (index % 2) : index % 3, lacking);
  return enough(set, made.title, made.lines, 'service-guide', faults);
}
