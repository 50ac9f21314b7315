/** The visible faults of a text, grouped by rule: a text can carry hundreds of one kind. */
import type { Finding, Severity } from '../../text/checks/rule.ts';
import { documentText } from '../../text/html.ts';
import { Badge, Card, type Tone } from '../../web/components.tsx';
import { type Text, useLanguage } from '../../web/language.ts';
import type { Looked } from '../checks/standing.ts';
import { findingWords as words } from './words.ts';

const SEVERITIES: Record<Severity, { order: number; tone: Tone; name: Text }> = {
  high: { order: 0, tone: 'bad', name: words.high },
  medium: { order: 1, tone: 'warn', name: words.medium },
  low: { order: 2, tone: 'plain', name: words.low },
};

/** Places shown at once, and at most. */
const OPEN = 3;
const MOST = 100;

export interface FindingGroup {
  rule: string;
  severity: Severity;
  reason: Finding['reason'];
  remedy: Finding['remedy'];
  /** 0 is the title, 1 the first paragraph */
  places: readonly { line: number; excerpt: string; start: number }[];
}

/** Findings by rule, the gravest first, each place with its paragraph. */
export function groupFindings(text: string, findings: readonly Finding[]): FindingGroup[] {
  const breaks = [...text.matchAll(/\n/g)].map((match) => match.index);
  const lineOf = (at: number) => {
    const next = breaks.findIndex((position) => position >= at);
    return next < 0 ? breaks.length : next;
  };
  return [...Map.groupBy(findings, (finding) => finding.rule)]
    .flatMap(([rule, list]) => {
      const [first] = list;
      if (!first) return [];
      const { severity, reason, remedy } = first;
      const places = list.map(({ span, excerpt }) => ({ line: lineOf(span[0]), excerpt, start: span[0] }));
      return [{ rule, severity, reason, remedy, places }];
    })
    .sort((a, b) => SEVERITIES[a.severity].order - SEVERITIES[b.severity].order);
}

/** What was found in a text, and in the attachments where they were looked at too. */
export function FindingsCard(props: {
  title: string;
  body: string;
  findings: readonly Finding[];
  files?: Pick<Looked, 'inFiles' | 'unread'>;
}) {
  const lang = useLanguage();
  const groups = groupFindings(documentText(props.title, props.body), props.findings);
  const { inFiles, unread } = props.files ?? { inFiles: [], unread: [] };
  return (
    <Card title={words.title[lang]} id="findings">
      {groups.length + inFiles.length === 0 ? (
        <p className="mb-0">{words.none[lang]}</p>
      ) : (
        <>
          <p className="text-secondary">
            {words.lead[lang]}
            {words.stale[lang]}
          </p>
          {groups.map((group) => (
            <Group key={group.rule} group={group} />
          ))}
          <InFiles found={inFiles} />
        </>
      )}
      {unread.map(({ file, why }) => (
        <p key={file} className="text-secondary mb-0 mt-2">
          {words.unread(file)[lang]}
          {why?.[lang]}
        </p>
      ))}
    </Card>
  );
}

function Group({ group }: { group: FindingGroup }) {
  const lang = useLanguage();
  const { tone, name } = SEVERITIES[group.severity];
  const rest = group.places.slice(OPEN);
  return (
    <section className="mb-3 finding" data-rule={group.rule}>
      <p className="mb-1">
        <Badge tone={tone}>{name[lang]}</Badge> <strong>{group.reason[lang]}</strong>{' '}
        <span className="text-secondary text-nowrap">{words.places(group.places.length)[lang]}</span>
      </p>
      <Places list={group.places.slice(0, OPEN)} />
      {rest.length > 0 ? (
        <details>
          <summary>{words.more(rest.length)[lang]}</summary>
          <Places list={rest.slice(0, MOST)} />
        </details>
      ) : null}
      <p className="text-secondary mb-0">{group.remedy[lang]}</p>
    </section>
  );
}

/** By file and rule, the gravest first. */
function InFiles({ found }: { found: Looked['inFiles'] }) {
  const lang = useLanguage();
  const groups = [...Map.groupBy(found, ({ file, rule }) => `${file}\n${rule}`).values()].sort(
    ([a], [b]) => (a ? SEVERITIES[a.severity].order : 0) - (b ? SEVERITIES[b.severity].order : 0),
  );
  return groups.map((group) => {
    const [first] = group;
    if (!first) return null;
    const { tone, name } = SEVERITIES[first.severity];
    const excerpts = [...new Set(group.map(({ excerpt }) => excerpt))];
    return (
      <section className="mb-3 finding" data-rule={first.rule} key={`${first.file}/${first.rule}`}>
        <p className="mb-1">
          <Badge tone={tone}>{name[lang]}</Badge> <strong>{first.reason[lang]}</strong>{' '}
          <span className="text-secondary text-break">{words.inFile(first.file)[lang]}</span>{' '}
          <span className="text-secondary text-nowrap">{words.places(group.length)[lang]}</span>
        </p>
        <ul className="mb-1">
          {excerpts.slice(0, OPEN).map((excerpt) => (
            <li key={excerpt}>“{excerpt}”</li>
          ))}
        </ul>
        {excerpts.length > OPEN ? (
          <details>
            <summary>{words.more(excerpts.length - OPEN)[lang]}</summary>
            <ul className="mb-1">
              {excerpts.slice(OPEN, MOST).map((excerpt) => (
                <li key={excerpt}>“{excerpt}”</li>
              ))}
            </ul>
          </details>
        ) : null}
        <p className="text-secondary mb-0">{first.remedy[lang]}</p>
      </section>
    );
  });
}

function Places({ list }: { list: FindingGroup['places'] }) {
  const lang = useLanguage();
  return (
    <ul className="mb-1">
      {list.map(({ line, excerpt, start }) => (
        <li key={start}>
          <span className="text-secondary text-nowrap">{words.line(line)[lang]}</span> <span>“{excerpt}”</span>
        </li>
      ))}
    </ul>
  );
}
