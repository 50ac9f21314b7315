/** Why a figure is no number: the unit has no such business, or has not given it (不适用, 未提供). */
export const BLANKS = ['not-applicable', 'not-supplied'] as const;
export type Blank = (typeof BLANKS)[number];
