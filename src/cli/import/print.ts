/** What an import tells: a line of JSON, or lines for a person. */
import { ImportRefused } from '../../files/refused.ts';
import type { Finding } from '../../text/checks/rule.ts';
import type { Drafted } from './draft-file.ts';

export interface Outcome {
  file: string;
  result: Drafted | ImportRefused;
}

/**
 * {file, id, unit, title, textLength, findings: [{rule, severity, span, excerpt, reason, remedy}], notes}, spans in UTF-16
 * units of the title, a line feed and the body's text; or {file, refused: {reason, text}}.
 */
export function asJson({ file, result }: Outcome): string {
  if (result instanceof ImportRefused)
    return JSON.stringify({ file, refused: { reason: result.reason, text: result.words.zh } });
  const { id, unit, title, textLength } = result;
  const findings = result.findings.map(({ rule, severity, span, excerpt, reason, remedy }) => ({
    rule,
    severity,
    span,
    excerpt,
    reason: reason.zh,
    remedy: remedy.zh,
  }));
  return JSON.stringify({ file, id, unit, title, textLength, findings, notes: result.notes.map((note) => note.zh) });
}

/** At most three places of each kind of fault, then how many more. */
const PLACES = 3;

export function asText({ file, result }: Outcome): string[] {
  if (result instanceof ImportRefused) return [`${file}`, `  未导入：${result.words.zh}`, ''];
  const kinds = Map.groupBy(result.findings, (finding) => finding.rule);
  return [
    file,
    `  草稿 ${result.id}  ${result.unit}  ${result.textLength} 字`,
    `  标题 ${result.title}`,
    ...result.notes.map((note) => `  注意 ${note.zh}`),
    ...[...kinds.values()].flatMap(describeKind),
    '',
  ];
}

function describeKind(findings: readonly Finding[]): string[] {
  const [first] = findings;
  if (!first) return [];
  const places = findings.slice(0, PLACES).map(({ span, excerpt }) => `      ${span[0]}–${span[1]}  ${excerpt}`);
  const more = findings.length - places.length;
  return [
    `  ! ${first.rule} ×${findings.length}  ${first.reason.zh}`,
    ...places,
    ...(more > 0 ? [`      …另有 ${more} 处`] : []),
  ];
}
