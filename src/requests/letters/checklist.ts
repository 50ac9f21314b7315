export interface Problem {
  /** Path of the fact, such as decision.ground or decision.withheld.0.reason. */
  field: string;
  /** What to do, for the officer. */
  message: string;
}

/** Takes facts into a letter and notes each one that is missing. A letter with a noted problem is thrown away. */
export interface Checklist {
  readonly problems: Problem[];
  /** A text by the office: not blank, and without the holes of an unfinished form. */
  text(field: string, value: string, message: string): string;
  /** Someone else's words, taken as they are unless blank. */
  quoted(field: string, value: string, message: string): string;
  texts(field: string, values: readonly string[], message: string): string[];
  /** 2026年3月5日 */
  date(field: string, value: Temporal.PlainDate | null, message: string): string;
  number(field: string, value: number | null, message: string): string;
  demand(field: string, holds: boolean, message: string): void;
}

const HOLE = /（\s*）|\(\s*\)|【\s*】|〔\s*〕|_{2,}|\{\{|\}\}|undefined|[xX×＊*]+[年月日号]/;

export function checklist(): Checklist {
  const problems: Problem[] = [];
  const ask: Checklist = {
    problems,
    demand(field, holds, message) {
      if (!holds) problems.push({ field, message });
    },
    quoted(field, value, message) {
      ask.demand(field, value.trim() !== '', message);
      return value.trim();
    },
    text(field, value, message) {
      ask.demand(field, !HOLE.test(value), '文字中还有没有填写的空白或者占位符，请补全。');
      return ask.quoted(field, value, message);
    },
    texts(field, values, message) {
      ask.demand(field, values.length > 0, message);
      return values.map((value, index) => ask.text(`${field}.${index}`, value, message));
    },
    date(field, value, message) {
      ask.demand(field, value !== null, message);
      return value ? `${value.year}年${value.month}月${value.day}日` : '';
    },
    number(field, value, message) {
      ask.demand(field, value !== null && value > 0, message);
      return String(value);
    },
  };
  return ask;
}
