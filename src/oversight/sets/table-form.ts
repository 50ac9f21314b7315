/**
 * A set of indicators as text that is edited: a line for each item, its parts between bars. One can paste it from a sheet
 * and see all of it at once. Pure.
 *
 *   # 组名 | 分值                                       a group
 *   编号 | 名称 | 检查内容 | 每处分值 | 最高分值          an item; '占比' in place of the points a place: by share
 */
import type { Group, Item } from '../../law/indicators/indicator-set.ts';
import { type Text, text } from '../../web/language.ts';

const SHARE = '占比';

/** The groups as they are edited; built-in English names are kept apart and come back with the ids. */
export function groupsText(groups: readonly Group[]): string {
  return groups
    .map(({ name, points, items }) => [
      `# ${name.zh} | ${points}`,
      ...items.map(({ id, name: itemName, finds, of, each, cap }) =>
        [id, itemName.zh, finds.zh, of === 'share' ? SHARE : each, cap].join(' | '),
      ),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

export interface ReadGroups {
  groups: Group[];
  problems: Text[];
}

/** @param known groups from which English names and the mark of what the sources print are taken, by id or name */
export function readGroups(typed: string, known: readonly Group[], prefix: string): ReadGroups {
  const groups: Group[] = [];
  const problems: Text[] = [];
  const wrong = (line: number, zh: string, en: string) =>
    problems.push(text(`第${line}行：${zh}`, `Line ${line}: ${en}`));
  const items = new Map(known.flatMap((group) => group.items.map((item) => [item.id, item])));
  const taken = new Set<string>();
  typed.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    if (line === '') return;
    const parts = line.replace(/^#\s*/, '').split(/\s*[|｜\t]\s*/);
    if (line.startsWith('#')) {
      const [name = '', points = ''] = parts;
      if (name === '' || !isPoints(points)) wrong(at + 1, '组应写成“# 组名 | 分值”', 'a group is “# name | points”');
      if (groups.some((group) => group.name.zh === name)) wrong(at + 1, `组“${name}”重复`, `${name} stands twice`);
      const old = known.find((group) => group.name.zh === name);
      const isShared = groups.some((group) => group.id === old?.id);
      groups.push({
        // sets that were saved by earlier programs may hold an id twice
        id: old && !isShared ? old.id : freeId(prefix, [...known, ...groups]),
        name: old?.name ?? { zh: name, en: name },
        points: Number(points),
        verified: old?.verified === true && old.points === Number(points),
        items: [],
      });
      return;
    }
    const group = groups.at(-1);
    const item = readItem(parts, items);
    if (!group) wrong(at + 1, '第一行应当是组', 'the first line is a group');
    else if (!item)
      wrong(at + 1, '应写成“编号 | 名称 | 检查内容 | 每处分值或者占比 | 最高分值”', 'an item has five parts');
    else if (taken.has(item.id)) wrong(at + 1, `编号${item.id}重复`, `${item.id} stands twice`);
    else if (item.cap > group.points)
      wrong(at + 1, `最高分值超过本组的${group.points}分`, `more than the ${group.points} points of its group`);
    else {
      taken.add(item.id);
      groups[groups.length - 1] = { ...group, items: [...group.items, item] };
    }
  });
  for (const { id, name, items: own } of groups)
    if (own.length === 0) problems.push(text(`“${name.zh}”没有指标`, `${id} has no item`));
  return { groups, problems };
}

/** An id that no group has, nor had: rounds remember by it which groups do not apply to a unit. */
function freeId(prefix: string, taken: readonly Group[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

const isPoints = (typed: string): boolean => /^\d{1,4}(?:\.\d{1,2})?$/.test(typed);

function readItem(parts: readonly string[], known: ReadonlyMap<string, Item>): Item | null {
  const [id = '', name = '', finds = '', each = '', cap = ''] = parts;
  const of = each === SHARE ? ('share' as const) : ('hits' as const);
  if (parts.length !== 5 || !/^[A-Za-z0-9.-]{1,20}$/.test(id) || name === '' || finds === '' || !isPoints(cap))
    return null;
  if (of === 'hits' && !isPoints(each)) return null;
  const old = known.get(id);
  const points = { of, each: of === 'share' ? 0 : Number(each), cap: Number(cap) };
  return {
    id,
    name: old && old.name.zh === name ? old.name : { zh: name, en: name },
    finds: old && old.finds.zh === finds ? old.finds : { zh: finds, en: finds },
    ...points,
    // what the sources print stays so only while nobody changes it
    verified: old?.verified === true && old.each === points.each && old.cap === points.cap,
  };
}
