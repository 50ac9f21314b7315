/** Results as SARIF 2.1.0 (OASIS), which build servers and editors read. */
import type { Severity } from '../../text/checks/rule.ts';
import type { Language } from '../../web/language.ts';
import type { FileFinding, FileResult } from '../check/check-file.ts';
import { ALL_RULES, type SaidRule } from './rules.ts';
import { placeWords } from './words.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** @param results paths as they are to be shown */
export function sarifLog(
  results: readonly FileResult[],
  { version, language }: { version: string; language: Language },
): object {
  const indexOf = new Map(ALL_RULES.map(({ id }, index) => [id, index]));
  const unread = results.filter((result) => result.unread !== null);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gongkai-inspect',
            version,
            language: language === 'zh' ? 'zh-CN' : 'en',
            rules: ALL_RULES.map((rule) => described(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map((result) => ({
              level: 'error',
              message: { text: result.unread?.[language] ?? '' },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(result.file) } } }],
            })),
          },
        ],
        results: results.flatMap(({ file, findings }) =>
          findings.map((finding) => resultOf(file, finding, indexOf.get(finding.rule), language)),
        ),
      },
    ],
  };
}

function described({ id, severity, finds, remedy, ground }: SaidRule, language: Language): object {
  return {
    id,
    shortDescription: { text: finds[language] },
    help: { text: remedy[language] },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { ground },
  };
}

function resultOf(file: string, finding: FileFinding, ruleIndex: number | undefined, language: Language): object {
  const { rule, severity, reason, remedy, excerpt, place, span } = finding;
  const region = place.line !== undefined && {
    startLine: place.line,
    ...(place.column !== undefined && {
      startColumn: place.column,
      charOffset: span[0],
      charLength: span[1] - span[0],
    }),
    snippet: { text: excerpt },
  };
  const where = placeWords(finding)[language];
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: `${reason[language]}${language === 'zh' ? '' : ' '}${remedy[language]} “${excerpt}”` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) },
        ...(!region && where !== '' && { logicalLocations: [{ name: where, kind: 'element' }] }),
      },
    ],
  };
}

/** A path as an address: relative as it is, absolute with its scheme. */
function uriOf(file: string): string {
  const path = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
