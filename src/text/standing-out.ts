/** The words that a text is about, as far as counting tells. Pure. */

/** Words that official texts hold whatever they are about. */
const EVERYWHERE = new Set(
  (
    '进行 以及 有关 相关 应当 可以 不得 按照 根据 依照 依据 规定 部门 单位 工作 情况 内容 办理 管理 要求 通过 其他 其中 ' +
    '以上 以下 以内 期间 同时 对于 关于 以来 没有 我们 他们 这些 一些 一个 不能 需要 已经 以后 以前 包括 组织 实施 加强 ' +
    '做好 完成 开展 落实 负责 人民 政府 人民政府 公开 本县 全县 联系 电话 地址 时间 日期 年度 工作日 之日起 如下 附件 公告 通知'
  ).split(' '),
);
const MOST = 32;

/** Words of two characters or more that come most often and are no common coin; long ones before short ones. */
export function standingOut(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words)
    if (/^\p{L}{2,}$/u.test(word) && !EVERYWHERE.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
    .map(([word]) => word);
}

const weight = ([word, count]: [string, number]): number => count * Math.min(4, word.length);
