/** The sheet 站点. */
import { markProblem } from '../units/marks.ts';
import { MARKS } from '../units/messages.ts';
import { HOST } from '../units/site-form.tsx';
import { text } from '../web/language.ts';
import { type LineReader, readLine } from './fields.ts';
import type { PlannedSite } from './plan.ts';
import type { Findings } from './problems.ts';
import type { Line } from './workbook.ts';

const BLANK: PlannedSite = { siteId: '', name: '', shortName: '', nameEn: '', hosts: [], marks: {} };

/** A site's id: names its rows, never shown. */
export const SITE_ID = /^[a-z][a-z0-9-]{1,30}$/;

export function checkSite([line]: readonly Line[], found: Findings): PlannedSite {
  if (!line) return BLANK;
  const read = readLine('site', line, found);
  const siteId = read.text('siteId');
  if (siteId !== '' && !SITE_ID.test(siteId))
    read.error(
      'siteId',
      text(`站点代号“${siteId}”不符合要求`, `“${siteId}” is no site id`),
      text('使用2至31位小写字母、数字或横线，以字母开头', 'Use 2 to 31 small letters, digits or dashes'),
    );
  const name = read.text('name');
  const shortName = read.text('shortName', 60);
  return {
    siteId,
    name,
    shortName,
    nameEn: read.text('nameEn') || name,
    hosts: hostsOf(read.text('hosts', 1000), (host) =>
      read.error(
        'hosts',
        text(`“${host}”不是域名`, `“${host}” is no host name`),
        text('只写域名，例如www.example.gov.cn，不写https://和端口', 'Give the name alone, without https:// and port'),
      ),
    ),
    marks: marksOf(read),
  };
}

function hostsOf(given: string, wrong: (host: string) => void): string[] {
  const hosts = given
    .toLowerCase()
    .split(/[\s,，;；、]+/)
    .filter(Boolean);
  for (const host of hosts) if (!HOST.test(host)) wrong(host);
  return hosts.length > 0 ? [...new Set(hosts)] : ['*'];
}

/** The form of the site's settings asks the same of each. */
function marksOf(read: LineReader): Record<string, string> {
  const marks = MARKS.map(([mark]) => [mark, read.text(mark)] as const).filter(([, value]) => value !== '');
  for (const [mark, value] of marks) {
    const problem = markProblem(mark, value);
    if (problem) read.error(mark, problem.what, problem.remedy);
  }
  return Object.fromEntries(marks);
}
