/**
 * The planted site's score, worked out by hand from the plan and the points of the set of 2019.
 *
 * A line says: places planted, places nobody can judge ('∞': as many as there may be), points a place, cap, points
 * lost, and points that the unknown could cost beside them.
 */
export const HAND = `
  item  faults unknown each  cap  lost could
  D1.1    1      0     5     5    5    0     no column about the county
  D1.2    0      0     5     5    0    0
  D1.3    1      0     5     5    5    0     no column of leaders
  D1.4    7      0     5     5    5    0     seven news columns stand still: the cap
  D1.5    1      0     5     5    5    0     one of two columns of policies
  D1.6    1      0     5     5    5    0     one of two columns of interpretations
  D1.7    1      0     1     3    1    0
  D1.8    2      2     1     3    2    1     two explain documents of superior offices: one point is left of the cap
  D1.9    8      0     1     5    5    0     five blank columns and three old ones: the cap
  D2.1    0      0     1     5    0    0
  D2.2    6      0     1     8    6    0
  D2.3    0      ∞     1     5    0    5     what is done at the counter is on no page
  D2.4    1      0     1     5    1    0
  D2.5    1      0     2     2    2    0
  D3.1    1      0     5     5    5    0     the only form says that it is closed
  D3.2    0      0     2     2    0    0     nobody signs in anywhere
  D3.3    4      0     3     3    3    0     two answers, no new one, no figures: the cap
  D3.4    0      ∞     1     5    0    5     nobody asked a question
  D4.1    2      0     1     2    2    0
  D4.2    3      0     1     4    3    0
  D4.3    8      3     0.1   4    0.8  0.3   refused, too many questions, kept out by robots.txt
  D4.4    1      0     1     1    1    0
  D4.5    2      0     1     5    2    0
  D4.6    6      0     0.2   2    1.2  0
  D4.7    0      1     1     1    0    1     no browser was opened
  D4.8    0      1     2     2    0    2     the address has no name
  D4.9    0      1     1     1    0    1
`;

/** 33 of D1's 38 are lost, 9 of D2's 25, 8 of D3's 15, 10 of D4's 22: 60 of a hundred. Unknown could cost 15.3 more. */
export const HAND_POINTS = { points: 40, low: 24.7, high: 40 };

/** Two dated anew; nine of news, notices and policies old; five blank; no way to ask; three unanswered. */
export const HAND_VETOES = ['W1.5', 'W4.1', 'W4.3', 'W5.1', 'W5.2'];
/** What no visit, no page and no program tells. */
export const HAND_POSSIBLE = ['W1.1', 'W1.2', 'W1.4', 'W1.6', 'W2.1'];

export interface HandLine {
  item: string;
  faults: number;
  /** null: as many as there may be */
  unknown: number | null;
  each: number;
  cap: number;
  lost: number;
  could: number;
}

export const handLines = (): HandLine[] =>
  HAND.trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [item = '', faults, unknown, each, cap, lost, could] = line.trim().split(/\s+/);
      return {
        ...{ item, faults: Number(faults), unknown: unknown === '∞' ? null : Number(unknown) },
        ...{ each: Number(each), cap: Number(cap), lost: Number(lost), could: Number(could) },
      };
    });
