/** The evidence package: tables, files and their digests in one .zip that opens without this program. */
import { plainPage, plainRow, plainTable } from '../../paper/plain-page.ts';
import { workbook } from '../../paper/sheet.ts';
import { escapeHtml } from '../../text/html.ts';
import { minute } from '../../web/moments.ts';
import { packer } from '../../web/packing.ts';
import { type AskedPackage, type Gathered, MOST } from './gather.ts';
import type { Table } from './table.ts';
import { csvOf, type Kept, tablesOf } from './tables.ts';

export interface PackageInput {
  site: string;
  /** 'all' in words, or the names of the units */
  about: string;
  gathered: Gathered;
  kept: readonly Kept[];
  madeAt: Temporal.Instant;
}

/** Rows of a table that the index shows; the .csv has all. */
const SHOWN = 300;

/**
 * The .zip, piece by piece: the same input gives the same bytes. Files are opened one after the other while it is written.
 * @param open the bytes of a file; null when they are gone
 */
export async function* evidencePackage(
  input: PackageInput,
  open: (kept: Kept) => Promise<Uint8Array | null>,
): AsyncGenerator<Uint8Array> {
  const { add, end, written } = packer(input.madeAt.epochMilliseconds);
  const tables = tablesOf(input.gathered, input.kept);
  yield* add('README.txt', readme(input));
  yield* add('index.html', indexHtml(input, tables));
  for (const table of tables) yield* add(`tables/${table.file}.csv`, csvOf(table));
  yield* add('tables.xlsx', await workbook(tables.map(sheetOf)), true);
  for (const one of input.kept) {
    const bytes = one.left === null ? await open(one) : null;
    if (bytes) yield* add(one.path, bytes, true);
  }
  const head = { format: 'gongkai-evidence', version: 1, ...periodOf(input), madeAt: input.madeAt.toString() };
  yield* add('manifest.json', `${JSON.stringify({ ...head, files: written }, null, 2)}\n`);
  yield* end();
}

const periodOf = ({ site, about, gathered: { asked } }: PackageInput) => ({
  site,
  about,
  from: asked.from.toString(),
  to: asked.to.toString(),
});

function sheetOf({ name, head, rows }: Table) {
  return {
    name,
    rows: [head.map((value) => ({ value, header: true })), ...rows.map((row) => row.map((value) => ({ value })))],
    widths: head.map((one) => Math.max(12, one.length * 3)),
    stickyRows: 1,
    landscape: true,
  };
}

const periodWords = ({ from, to }: AskedPackage) => `${from}至${to}`;

function readme({ site, about, gathered, madeAt }: PackageInput): string {
  const { asked, findings, documents, rounds } = gathered;
  const isCut =
    findings.length >= MOST.findings || documents.length >= MOST.documents || rounds.length >= MOST.rounds
      ? '\n内容超过一个证据包的上限，本包没有列全，请缩小期间或者按单位另行下载。\n'
      : '';
  return `政务公开测评证据包

站点：${site}
范围：${about}
期间：${periodWords(asked)}
制作时间：${minute(madeAt)}（北京时间）
${isCut}
本包可以脱离原系统查阅，内容如下：
  index.html     目录，用浏览器打开
  tables/        各表，CSV 格式，UTF-8
  tables.xlsx    同样的各表，在一个工作簿内
  files/         问题和整改的证明材料，以 SHA-256 命名
  manifest.json  文件清单：字节数、SHA-256
  SHA256SUMS     校验值

校验：在本文件所在的目录执行
  sha256sum -c SHA256SUMS
Windows 可以逐个执行
  certutil -hashfile 文件名 SHA256
与 SHA256SUMS 中的值比对。全部一致的，说明内容自制作以来没有变动。

抽签可以复核：把种子、英文冒号和单位编号连接后计算 SHA-256，按结果从小到大排列。

疑似个人信息已经遮盖；不列工作人员姓名。含有图片或者疑似个人信息的材料没有附入，只列名称、校验值和原因。
“公开内容”为期间最后一日终了时处于公开状态的内容。未能判定的指标不计分，以可能的得分区间列出。
`;
}

function indexHtml({ site, about, gathered, kept, madeAt }: PackageInput, tables: readonly Table[]): string {
  const facts = [
    ['站点', site],
    ['范围', about],
    ['期间', periodWords(gathered.asked)],
    ['制作时间', `${minute(madeAt)}（北京时间）`],
  ];
  const links = new Set(kept.flatMap(({ path, left }) => (left === null ? [path] : [])));
  const parts = tables.map(({ file, name, head, rows }) => {
    const more = rows.length > SHOWN ? `<p>只显示前${SHOWN}行，全部见 CSV。</p>` : '';
    const shown = rows.slice(0, SHOWN).map((row) => rowOf(row, links));
    return `<h2 id="${file}">${escapeHtml(name)}（${rows.length}行）</h2><p><a href="tables/${file}.csv">CSV</a></p>${more}${
      rows.length === 0 ? '<p>无</p>' : plainTable(head, shown)
    }`;
  });
  return plainPage(
    `政务公开测评证据包 ${periodWords(gathered.asked)}`,
    `<h1>政务公开测评证据包</h1>
<dl>${facts.map(([term = '', value = '']) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
<p><a href="tables.xlsx">全部表格（.xlsx）</a>。校验方法见 README.txt。</p>
<ul>${tables.map(({ file, name, rows }) => `<li><a href="#${file}">${escapeHtml(name)}</a>：${rows.length}行</li>`).join('')}</ul>
${parts.join('\n')}`,
  );
}

/** A cell that names files of the package leads to them. */
function rowOf(row: readonly string[], links: ReadonlySet<string>): string {
  if (!row.some((cell) => cell.split('；').some((part) => links.has(part)))) return plainRow(row);
  const cells = row.map((cell) =>
    cell
      .split('；')
      .map((part) => (links.has(part) ? `<a href="${part}">${escapeHtml(part)}</a>` : escapeHtml(part)))
      .join('；'),
  );
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
