/** A page that stands alone: for packages that open without this program. Chinese, as what they hold. Pure. */
import { escapeHtml } from '../text/html.ts';

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;

export const plainRow = (cells: readonly string[]): string => row(cells);

/** `rows`: as `plainRow` makes them, or whole rows of HTML. */
export const plainTable = (head: readonly string[], rows: readonly string[]): string =>
  `<table><thead>${row(head, 'th')}</thead><tbody>${rows.join('')}</tbody></table>`;

/** `body`: HTML */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body{font-family:serif;max-width:70em;margin:2em auto;padding:0 1em;line-height:1.6}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}dt{font-weight:bold}
dd{margin:0 0 .5em;white-space:pre-line}</style></head><body>
${body}
</body></html>
`;
}
