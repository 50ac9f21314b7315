/** Results as one HTML file that an official can read on paper: what is worst first, then file by file. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Severity } from '../../text/checks/rule.ts';
import { colon, type Language, type Text, text } from '../../web/language.ts';
import type { FileFinding, FileResult } from '../check/check-file.ts';
import { ALL_RULES } from './rules.ts';
import { placeWords, SEVERITIES } from './words.ts';

const WORDS = {
  title: text('内容检查报告', 'Report of a content check'),
  date: text('检查日期', 'Day of the check'),
  files: text('检查文件', 'Files checked'),
  clean: text('未发现问题的文件', 'Files without findings'),
  found: text('发现问题', 'Findings'),
  none: text('没有发现问题。', 'Nothing was found.'),
  unread: text('未能检查的文件', 'Files that could not be checked'),
  unreadHint: text(
    '下列文件或者其中部分内容没有检查，不能视为没有问题。',
    'These were not checked, in whole or in part; that nothing was found in them means nothing.',
  ),
  place: text('位置', 'Place'),
  excerpt: text('原文', 'What stands there'),
  remedy: text('处理意见', 'What to do'),
  ground: text('依据', 'Ground'),
  wholeFile: text('全文', 'whole file'),
  hint: text(
    '本报告由程序自动生成，结论供核对使用；摘录可能含有个人信息，请按规定保管。',
    'Made by a program, to be looked over by a person. Excerpts may hold personal data: keep them accordingly.',
  ),
};

const ORDER: readonly Severity[] = ['high', 'medium', 'low'];
const GROUNDS = new Map(ALL_RULES.map(({ id, ground }) => [id, ground]));

const STYLE = `
@page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
:root { color-scheme: light; }
body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; color: #1a1a1a; background: #fff;
  max-width: 56rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; }
h1 { font-size: 1.7rem; text-align: center; margin-bottom: 1.5rem; }
h2 { font-size: 1.25rem; border-bottom: 2px solid #444; padding-bottom: .25rem; margin-top: 2.2rem; break-after: avoid; }
h2::first-letter { text-transform: uppercase; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; overflow-wrap: anywhere; break-after: avoid; }
h4 { font-size: 1rem; margin: .9rem 0 .1rem; break-after: avoid; }
p { margin: .15rem 0; } .said { break-after: avoid; } .ground, .hint { color: #555; font-size: .9rem; }
dl.sum { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } dl.sum dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; margin-top: .35rem; }
th, td { border: 1px solid #999; padding: .1rem .45rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f0f0; font-weight: 600; } thead { display: table-header-group; } tr { break-inside: avoid; }
th:first-child { width: 32%; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; line-height: 1.45; } }
`;

interface Said {
  /** the day of the check */
  today: Temporal.PlainDate;
  language: Language;
}

/** @param results paths as they are to be shown */
export function reportHtml(results: readonly FileResult[], said: Said): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Report results={results} {...said} />)}\n`;
}

function Report({ results, today, language }: Said & { results: readonly FileResult[] }) {
  const say = (message: Text) => message[language];
  const findings = results.flatMap((result) => result.findings);
  const unread = results.filter((result) => result.unread !== null);
  const clean = results.filter((result) => result.findings.length === 0 && result.unread === null).length;
  const day = language === 'zh' ? `${today.year}年${today.month}月${today.day}日` : today.toString();
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say(WORDS.title)}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{say(WORDS.title)}</h1>
        <dl className="sum">
          <dt>{say(WORDS.date)}</dt>
          <dd>{day}</dd>
          <dt>{say(WORDS.files)}</dt>
          <dd>{results.length}</dd>
          <dt>{say(WORDS.found)}</dt>
          <dd>
            {ORDER.map((severity) => `${say(SEVERITIES[severity])} ${count(findings, severity)}`).join(
              language === 'zh' ? '，' : ', ',
            )}
          </dd>
          <dt>{say(WORDS.clean)}</dt>
          <dd>{clean}</dd>
        </dl>
        <p className="hint">{say(WORDS.hint)}</p>
        {findings.length === 0 && <p>{say(WORDS.none)}</p>}
        {unread.length > 0 && (
          <section>
            <h2>{say(WORDS.unread)}</h2>
            <p>{say(WORDS.unreadHint)}</p>
            <ul>
              {unread.map((result) => (
                <li key={result.file}>
                  {result.file}
                  {colon(language)}
                  {result.unread?.[language]}
                </li>
              ))}
            </ul>
          </section>
        )}
        {ORDER.filter((severity) => count(findings, severity) > 0).map((severity) => (
          <section key={severity}>
            <h2>
              {say(SEVERITIES[severity])}
              {language === 'zh' ? `（${count(findings, severity)}处）` : ` (${count(findings, severity)})`}
            </h2>
            {results.map((result) => (
              <FileSection key={result.file} result={result} severity={severity} language={language} />
            ))}
          </section>
        ))}
      </body>
    </html>
  );
}

const count = (findings: readonly FileFinding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

/** Findings of which the same is said stand together: a person mends them in one go. */
function grouped(findings: readonly FileFinding[]): FileFinding[][] {
  const groups = new Map<string, FileFinding[]>();
  for (const finding of findings) {
    const key = `${finding.rule}\n${finding.reason.zh}\n${finding.remedy.zh}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function FileSection({ result, severity, language }: { result: FileResult; severity: Severity; language: Language }) {
  const findings = result.findings.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{result.file}</h3>
      {grouped(findings).map((group) => (
        <Group key={`${group[0]?.rule} ${group[0]?.reason.zh}`} group={group} language={language} />
      ))}
    </>
  );
}

function Group({ group, language }: { group: readonly FileFinding[]; language: Language }) {
  const [first] = group;
  if (!first) return null;
  const say = (message: Text) => message[language];
  const mark = colon(language);
  return (
    <section>
      <h4>
        {first.reason[language]} <small>[{first.rule}]</small>
      </h4>
      <p className="said">
        {say(WORDS.remedy)}
        {mark}
        {first.remedy[language]}
      </p>
      <p className="said ground">
        {say(WORDS.ground)}
        {mark}
        <span lang="zh-CN">{GROUNDS.get(first.rule)}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th>{say(WORDS.place)}</th>
            <th>{say(WORDS.excerpt)}</th>
          </tr>
        </thead>
        <tbody>
          {group.map((finding) => (
            <tr key={`${finding.span.join()} ${finding.part?.zh}`}>
              <td>{placeWords(finding)[language] || say(WORDS.wholeFile)}</td>
              <td lang="zh-CN">{finding.excerpt}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
