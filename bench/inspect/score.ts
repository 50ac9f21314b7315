/** Compares findings with labels. */
import { type Difficulty, type Fault, type Page, WITHOUT_PLACE } from './corpus.ts';

/** What a content check reports of a page's text, its title first. */
export interface Finding {
  rule: string;
  /** from, to (exclusive) in the text */
  span: readonly [number, number];
  excerpt: string;
  severity: string;
}

export interface Tally {
  labels: number;
  /** labels that a finding of the same check overlaps */
  met: number;
  /** findings that meet a label */
  right: number;
  /** findings on pages without that label */
  wrong: number;
  /** findings on a page with that label, but beside it: neither right nor wrong */
  beside: number;
}

export interface Miss {
  page: Page;
  fault: Fault;
}

export interface Alarm {
  page: Page;
  finding: Finding;
}

export interface Score {
  /** by check, then by difficulty */
  tallies: Map<string, Record<Difficulty, Tally>>;
  misses: Miss[];
  alarms: Alarm[];
}

export const text = (page: Page) => `${page.title}\n${page.body}`;

const empty = (): Tally => ({ labels: 0, met: 0, right: 0, wrong: 0, beside: 0 });

/** Whether the finding lies over a place where the fault's words stand. */
function meets(whole: string, fault: Fault, finding: Finding): boolean {
  if (finding.rule !== fault.check) return false;
  if (WITHOUT_PLACE.has(fault.check)) return true;
  const [from, to] = finding.span;
  for (let at = whole.indexOf(fault.text); at >= 0; at = whole.indexOf(fault.text, at + 1))
    if (from < at + fault.text.length && at < to) return true;
  return false;
}

export function score(pages: readonly Page[], find: (page: Page) => readonly Finding[]): Score {
  const tallies: Score['tallies'] = new Map();
  const of = (check: string, difficulty: Difficulty) => {
    const three = tallies.get(check) ?? { plain: empty(), ordinary: empty(), hard: empty() };
    tallies.set(check, three);
    return three[difficulty];
  };
  const misses: Miss[] = [];
  const alarms: Alarm[] = [];
  for (const page of pages) {
    const whole = text(page);
    const findings = find(page);
    for (const fault of page.faults) {
      const tally = of(fault.check, page.difficulty);
      tally.labels += 1;
      if (findings.some((finding) => meets(whole, fault, finding))) tally.met += 1;
      else misses.push({ page, fault });
    }
    for (const finding of findings) {
      const tally = of(finding.rule, page.difficulty);
      if (!page.faults.some(({ check }) => check === finding.rule)) {
        tally.wrong += 1;
        alarms.push({ page, finding });
      } else if (page.faults.some((fault) => meets(whole, fault, finding))) tally.right += 1;
      else tally.beside += 1;
    }
  }
  return { tallies, misses, alarms };
}

export function added(tallies: Iterable<Tally>): Tally {
  const sum = empty();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** 1 where nothing was found, so nothing wrongly. */
export const precision = ({ right, wrong }: Tally) => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ met, labels }: Tally) => (labels === 0 ? 1 : met / labels);
