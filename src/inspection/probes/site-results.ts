/** Findings about a site in the form in which files' findings are printed and reported. */
import type { Bilingual } from '../../text/checks/rule.ts';
import type { FileFinding, FileResult } from '../check/check-file.ts';
import type { Finding } from '../evidence/pack.ts';
import { PROBE_RULES } from './said.ts';

const RULES = new Map(PROBE_RULES.map((rule) => [rule.id, rule]));
const SENTENCE: Bilingual = { zh: '。', en: '.' };

/** Faults by the page in which they were seen; what is nowhere on the site is told of its start. What is unknown is no fault. */
export function resultsOf(findings: readonly Finding[], start: string): FileResult[] {
  const pages = new Map<string, FileFinding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'fail') continue;
    const file = finding.evidence?.address ?? start;
    pages.set(file, [...(pages.get(file) ?? []), fileFinding(finding)]);
  }
  return [...pages].map(([file, found]) => ({ file, findings: found, unread: null }));
}

function fileFinding({ probe, indicator, what, excerpt, selector }: Finding): FileFinding {
  const rule = RULES.get(probe.id);
  if (!rule) throw new Error(`the probe ${probe.id} says nothing of itself`);
  return {
    rule: probe.id,
    severity: indicator.startsWith('W') ? 'high' : rule.severity,
    span: [0, 0],
    excerpt: excerpt || indicator,
    reason: { zh: what.zh + SENTENCE.zh, en: what.en + SENTENCE.en },
    remedy: rule.remedy,
    part: { zh: `指标${indicator}`, en: `indicator ${indicator}` },
    place: {},
    ...(selector !== null && { selector }),
  };
}
