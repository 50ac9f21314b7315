/** Results in a terminal: for a person as lines, for a program as JSON, one finding a line. */
import { relative } from 'node:path';
import type { Language } from '../../web/language.ts';
import type { FileFinding, FileResult } from '../check/check-file.ts';
import type { SaidRule } from './rules.ts';
import { placeWords, SEVERITIES } from './words.ts';

/** Findings of one file that say the same are printed so often; of the others their places. */
const ALIKE = 5;
const MOST_PLACES = 20;

/** 'a.txt:12:5 严重 placeholder' with what stands there, what is wrong and what to do below; many alike by their places only. */
export function resultLines(file: string, findings: readonly FileFinding[], language: Language): string[] {
  const counts = new Map<string, number>();
  const more = new Map<string, FileFinding[]>();
  const lines = findings.flatMap((finding) => {
    const alike = `${finding.rule} ${finding.reason.zh}`;
    const count = (counts.get(alike) ?? 0) + 1;
    counts.set(alike, count);
    if (count <= ALIKE) return findingLines(file, finding, language);
    more.set(alike, [...(more.get(alike) ?? []), finding]);
    return [];
  });
  return [...lines, ...[...more.values()].flatMap((alike) => moreLines(file, alike, language))];
}

function moreLines(file: string, alike: readonly FileFinding[], language: Language): string[] {
  const [first] = alike;
  if (!first) return [];
  const zh = language === 'zh';
  const places = [...new Set(alike.map((one) => `${lineOf(one)} ${placeIn(one, language)}`.trim()))].filter(Boolean);
  const shown = places.slice(0, MOST_PLACES).join(zh ? '、' : ', ') + (places.length > MOST_PLACES ? '……' : '');
  const count = zh ? `另有${alike.length}处同类问题` : `${alike.length} more of the same`;
  return [
    `${file}  ${SEVERITIES[first.severity][language]}  ${first.rule}`,
    `    ${count}${shown && (zh ? `：${shown}` : `: ${shown}`)}`,
  ];
}

/** '12:5', line and column; empty where there are none. */
const lineOf = ({ place }: FileFinding): string =>
  place.line === undefined ? '' : `${place.line}${place.column === undefined ? '' : `:${place.column}`}`;

const placeIn = (finding: FileFinding, language: Language): string =>
  lineOf(finding) === '' ? placeWords(finding)[language] : (finding.part?.[language] ?? '');

function findingLines(file: string, finding: FileFinding, language: Language): string[] {
  const { severity, rule, excerpt, reason, remedy } = finding;
  const [at, where] = [lineOf(finding), placeIn(finding, language)];
  return [
    `${file}${at && `:${at}`}${where && ` ${where}`}  ${SEVERITIES[severity][language]}  ${rule}`,
    `    “${excerpt}”`,
    `    ${reason[language]}${language === 'zh' ? '' : ' '}${remedy[language]}`,
  ];
}

/** `span` counts UTF-16 units: of a plain text or of a page's source; of other files, of the text of the part that is named. */
export function findingJson(file: string, finding: FileFinding): string {
  const { rule, severity, span, excerpt, reason, remedy, part, place, cell, selector } = finding;
  return JSON.stringify({ file, rule, severity, span, excerpt, ...place, cell, part, selector, reason, remedy });
}

export function unreadLine({ file, unread }: FileResult, language: Language): string {
  return `${file}: ${unread?.[language] ?? ''}`;
}

/** A path as it is written in results: relative to where the command runs, when it lies below. */
export function shownPath(path: string, folder: string): string {
  const inner = relative(folder, path);
  return inner.startsWith('..') || inner === '' ? path : inner;
}

/** Every check there is. `all` is of texts and of pages. */
export function ruleLines(
  all: readonly SaidRule[],
  { json, language }: { json: boolean; language: Language },
): string[] {
  return all.flatMap(({ id, severity, finds, ground, remedy }) =>
    json
      ? [JSON.stringify({ rule: id, severity, finds, ground, remedy })]
      : [`${id}  ${SEVERITIES[severity][language]}`, `    ${finds[language]}`, `    ${ground}`],
  );
}
