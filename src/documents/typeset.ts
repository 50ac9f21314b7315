/** Sets clean HTML as an official text is set: the signature to the right, tables that scroll inside themselves. */

const DATE =
  '(?:\\d{4}|[〇○零一二三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日';
/** Issuing units and the date, in one paragraph. */
const JOINED = new RegExp(`<p>((?:[^<]{2,80}<br ?/?>\\s*){1,6}${DATE})</p>`, 'g');
/** The unit's paragraph, then that of the date. */
const APART = new RegExp(`<p>([^<。；：]{2,80})</p>(\\s*)<p>(${DATE})</p>`, 'g');

/** A table whose head cells say what they are heads of: of their columns in the first row, else of their row. */
function headed(table: string): string {
  let row = 0;
  return table.replace(/<tr>[\s\S]*?<\/tr>/g, (cells) => {
    const scope = row++ === 0 ? 'col' : 'row';
    return cells.replace(/<th(?![^>]*\bscope=)/g, `<th scope="${scope}"`);
  });
}

/** `tableName` names the scrolling region of a table to assistive technology; it must be plain text. */
export function typeset(html: string, tableName: string): string {
  return html
    .replace(JOINED, '<p class="closing">$1</p>')
    .replace(APART, '<p class="closing">$1<br />$3</p>$2')
    .replace(/<table>[\s\S]*?<\/table>/g, headed)
    .replaceAll('<table>', `<div class="scroll" role="region" tabindex="0" aria-label="${tableName}"><table>`)
    .replaceAll('</table>', '</table></div>');
}
