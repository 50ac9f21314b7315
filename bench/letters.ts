/** `npm run letters -- FOLDER`: every kind of letter and every outcome as text, to be read as the other side would. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FlowItem, flow } from '../src/paper/flow.ts';
import { compose } from '../src/requests/letters/compose.ts';
import { answers, others } from '../tests/requests/letter-cases.ts';

const folder = process.argv[2];
if (!folder) throw new Error('usage: npm run letters -- FOLDER');

function linesOf(item: FlowItem): string[] {
  switch (item.kind) {
    case 'letterhead':
      return [`【${item.unit}】`];
    case 'signature':
      return ['', item.unit, item.date];
    case 'contact':
      return item.lines;
    case 'attachments':
      return [item.label, ...item.items];
    case 'fields':
      return item.fields.map(({ label, value }) => `${label}：${value}`);
    case 'table':
      return [item.table.caption ?? '', ...item.table.rows.map((row) => row.map(({ value }) => value).join(' | '))];
    case 'new-page':
      return ['——'];
    default:
      return [item.text];
  }
}

await mkdir(folder, { recursive: true });
let incomplete = 0;
for (const { name, facts } of [...others(), ...answers()]) {
  const letter = compose(facts);
  if ('problems' in letter) incomplete += 1;
  const lines =
    'paper' in letter
      ? flow(letter.paper).flatMap(linesOf)
      : letter.problems.map((one) => `缺：${one.field} ${one.message}`);
  await writeFile(join(folder, `${name}.txt`), `${lines.join('\n')}\n`);
}
console.log(`${incomplete} incomplete; read them in ${folder}`);
process.exitCode = incomplete === 0 ? 0 : 1;
