/** The parts of an archive package that a person reads: what it is, and what is in it. Chinese, as the file is. Pure. */
import { plainPage, plainRow, plainTable } from '../../paper/plain-page.ts';
import { escapeHtml } from '../../text/html.ts';
import type { ArchivedAct, ArchiveInput } from './input.ts';

const day = (instant: Temporal.Instant) =>
  instant
    .toZonedDateTimeISO('Asia/Shanghai')
    .toString({ smallestUnit: 'minute', timeZoneName: 'never', offset: 'never' });

export function readme({ number, unit, madeAt }: ArchiveInput): string {
  return `政府信息公开申请案卷归档包

登记编号：${number}
受理机关：${unit}
制作时间：${day(madeAt)}（北京时间）

本包可以脱离原系统查阅，内容如下：
  index.html     案卷目录，用浏览器打开
  index.txt      同一目录的纯文本
  acts.jsonl     办理记录，每行一项，JSON 格式，包括已作废的记录
  files/         文书、附件、送达凭证和复议、诉讼材料
  manifest.json  文件清单：原名称、来源记录、字节数、SHA-256
  SHA256SUMS     校验值

校验：在本文件所在的目录执行
  sha256sum -c SHA256SUMS
Windows 可以逐个执行
  certutil -hashfile 文件名 SHA256
与 SHA256SUMS 中的值比对。全部一致的，说明内容自制作以来没有变动。

本包含有个人信息，请按照档案和个人信息保护的规定保管。标明“已销毁”的内容，个人信息已按期销毁，不能恢复。
`;
}

const erased = (isErased: boolean) => (isErased ? '已销毁' : '');

export function indexText(input: ArchiveInput, acts: readonly ArchivedAct[]): string {
  const facts = input.facts.map(([label, value]) => `${label}：${value.replaceAll('\n', '\n    ')}`);
  const dues = input.deadlines.map(
    (one) => `${one.title}：${one.due}${one.done ? `，${one.done}完成` : ''}（${one.basis}）`,
  );
  const record = acts.map((act) => {
    const more = [act.ground, act.note].filter(Boolean).join('；');
    return `${act.seq}  ${act.happenedOn}  ${act.name}  ${act.person}  登记于${act.recordedAt}${more ? `  ${more}` : ''}`;
  });
  const files = input.files.map((one) =>
    `${one.path}  ${one.name}  第${one.act}号记录  ${erased(input.isErased)}`.trimEnd(),
  );
  const part = (title: string, lines: readonly string[]) => [title, ...(lines.length > 0 ? lines : ['无']), ''];
  return [
    `案卷目录 ${input.number}`,
    '',
    ...part('一、基本情况', facts),
    ...part('二、期限', dues),
    ...part('三、办理记录', record),
    ...part('四、文书和材料', files),
  ].join('\n');
}

export function indexHtml(input: ArchiveInput, acts: readonly ArchivedAct[]): string {
  const facts = input.facts.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  const dues = input.deadlines.map((one) => plainRow([one.title, one.due, one.done, one.basis]));
  const record = acts.map((act) =>
    plainRow([String(act.seq), act.happenedOn, act.name, act.person, act.recordedAt, act.ground, act.note]),
  );
  const files = input.files.map((one) => {
    const name = input.isErased
      ? `${escapeHtml(one.name)}（已销毁）`
      : `<a href="${one.path}">${escapeHtml(one.name)}</a>`;
    const rest = [String(one.act), String(one.stored.size), one.stored.digest];
    return `<tr><td>${name}</td>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return plainPage(
    `案卷目录 ${input.number}`,
    `<h1>政府信息公开申请案卷目录</h1>
<h2>一、基本情况</h2><dl>${facts.join('')}</dl>
<h2>二、期限</h2>${plainTable(['期限', '届满日', '完成日', '依据'], dues)}
<h2>三、办理记录</h2>${plainTable(['序号', '发生日期', '事项', '办理人', '登记时间', '依据、理由', '备注'], record)}
<h2>四、文书和材料</h2>${plainTable(['名称', '来源记录', '字节', 'SHA-256'], files)}
<p>校验方法见 README.txt。制作时间：${day(input.madeAt)}（北京时间）。</p>`,
  );
}
