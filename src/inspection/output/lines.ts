/** Results in a terminal: for a person as lines, for a program as JSON, one finding a line. */
import { relative } from 'node:path';
import type { Language } from '../../web/language.ts';
import type { FileFinding, FileResult } from '../check/check-file.ts';
import type { SaidRule } from './rules.ts';
import { placeWords, SEVERITIES } from './words.ts';

/** 'a.txt:12:5 严重 placeholder' with what stands there, what is wrong and what to do below. */
export function findingLines(file: string, finding: FileFinding, language: Language): string[] {
  const { place, severity, rule, excerpt, reason, remedy } = finding;
  const at = place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
  const where = at === '' ? placeWords(finding)[language] : (finding.part?.[language] ?? '');
  return [
    `${file}${at}${where && ` ${where}`}  ${SEVERITIES[severity][language]}  ${rule}`,
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
