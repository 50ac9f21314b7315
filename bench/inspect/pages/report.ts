/** Precision and recall of the checks of pages by page: what is found on a clean page, or beside its label, is wrong. */
import { checkPage } from '../../../src/text/page/check-page.ts';
import { labelledPages } from './pages.ts';

export interface PageFigures {
  check: string;
  labels: number;
  met: number;
  wrong: number;
}

export interface PageReport {
  pages: number;
  figures: PageFigures[];
  misses: string[];
  alarms: string[];
}

export function pageReport(): PageReport {
  const pages = labelledPages();
  const by = new Map<string, PageFigures>();
  const of = (check: string) => {
    const known = by.get(check) ?? { check, labels: 0, met: 0, wrong: 0 };
    by.set(check, known);
    return known;
  };
  const misses: string[] = [];
  const alarms: string[] = [];
  for (const { id, html, url, fault } of pages) {
    const found = checkPage(html, url === null ? {} : { url });
    const rules = new Set(found.map(({ rule }) => rule));
    if (fault !== null) {
      of(fault).labels += 1;
      if (rules.has(fault)) of(fault).met += 1;
      else misses.push(`${fault} ${id}`);
    }
    for (const rule of rules) {
      if (rule === fault) continue;
      of(rule).wrong += 1;
      alarms.push(`${rule} ${id}: ${found.find((one) => one.rule === rule)?.excerpt ?? ''}`);
    }
  }
  return { pages: pages.length, figures: [...by.values()], misses, alarms };
}
