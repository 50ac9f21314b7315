/** How pages without tags say what they are: by title, by the line of where one is, by the line of when they came out. */
import { type ColumnKind, columnKind, columnNamed } from './columns.ts';

export interface Column {
  kind: ColumnKind;
  name: string;
}

/** The page's title without the names of sites behind it: '关于2025-2026年度补贴的公示 - 示范县人民政府门户网站'. */
export function nameOfDocument(title: string): string {
  const parts = title.split(/(?=\s*[_|\-—–>»]+\s*)/);
  while (parts.length > 1 && /(?:政府|政务|门户|网站?|局|委员会|办公室|中国.{2,4})\s*$/.test(parts.at(-1) ?? ''))
    parts.pop();
  return parts.join('').trim();
}

/** '通知公告_示范县人民政府' is the column 通知公告. */
export function plainName(title: string): string {
  return title.split(/[_|\-—–>»]/)[0]?.trim() ?? '';
}

/** Characters that a heading may have beside the name of a column: 县长信箱 is one, 食品经营许可办事指南 is a guide. */
const MOST_BESIDE = 2;

export function columnOf(name: string | null, type: string | null, heading: string | null): Column | null {
  if (name !== null) return { kind: columnKind(name) ?? columnKind(type ?? '') ?? 'other', name };
  const named = heading === null ? null : columnNamed(heading, MOST_BESIDE);
  return heading !== null && named !== null && named !== 'site' ? { kind: named, name: heading } : null;
}

const CRUMBS = /位置\s*[：:]\s*(\S.*)/;

/** The column under which a text stands, by the line that says where one is: '当前位置：首页 > 政务公开 > 政策文件 > 正文'. */
export function columnOfCrumbs(lines: readonly string[], title: string): Column | null {
  const said = lines.map((line) => CRUMBS.exec(line)?.[1]).find((one) => one !== undefined);
  const names = (said ?? '').split(/\s*[>＞»›→|/]+\s*/).map((name) => name.trim());
  const name = names.slice(1).findLast((one) => one !== '' && one !== title && !/^(?:正文|内容|详情)/.test(one));
  if (!name || name.length > LONGEST_NAME) return null;
  return { kind: columnKind(name) ?? 'other', name };
}

/** characters */
const LONGEST_NAME = 14;

const PUBLISHED = /(?:发布|发表|公开|更新|录入|添加)?(?:日期|时间)\s*[：:]\s*[[【（(]?\s*(?:19|20)\d\d/;
const BESIDE_DATE = /来源|作者|点击|浏览|阅读|打印|字[号体]|编辑/;
/** characters of a line that says when a text came out, and perhaps by whom */
const LONGEST_LINE = 120;

/** Without tags an article is known by the one line under its title; a list has many such lines or none. */
export function saysWhenPublished(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line.length <= LONGEST_LINE && PUBLISHED.test(line));
  return said.length === 1 && (BESIDE_DATE.test(said[0] ?? '') || /^发[布表]/.test(said[0] ?? ''));
}
