/** [start, end) in UTF-16 units of the text that was checked. */
export type Span = readonly [start: number, end: number];
