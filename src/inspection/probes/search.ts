import { text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';
import { searchBoxOf } from './search-box.ts';

interface Note {
  hasForm: boolean;
}

const SORTED =
  /分类|类别|栏目|类型|排序|按时间|按相关|全部\s*\d*\s*(?:新闻|政策|服务|公开)|全部.{0,20}(?:政策|服务|新闻)/;

/** A search over the site that finds published titles on its first page and sorts its results. */
export const search = probe<Note>({
  id: 'search',
  version: 2,
  indicators: ['D4.5'],
  note({ ref, page }) {
    if (!ref.isHome) return null;
    return { hasForm: searchBoxOf(page) !== null };
  },
  judge([home], { asked }) {
    const looked = { 'D4.5': 1 + (asked.searches?.length ?? 0) };
    const one = (verdict: Seen['verdict'], zh: string, en: string, where = home?.ref ?? null, excerpt = ''): Seen => ({
      indicator: 'D4.5',
      verdict,
      what: text(zh, en),
      where,
      excerpt,
    });
    if (!home) return { seen: [one('unknown', '首页没有读到', 'the home page could not be read')], looked };
    if (!home.note.hasForm)
      return { seen: [one('fail', '首页没有搜索功能', 'the home page offers no search')], looked };
    if (asked.searches === null || asked.searches.length === 0)
      return { seen: [one('unknown', '没有试用搜索', 'the search was not tried')], looked };
    const seen = asked.searches.flatMap(({ title, result, links, target, text: said }): Seen[] => {
      if (result === null)
        return [
          one('unknown', `搜索“${title}”没有得到答复`, `the search for '${title}' was not answered`, home.ref, title),
        ];
      if (result.status >= 400)
        return [
          one(
            'fail',
            `搜索“${title}”出错（${result.status}）`,
            `the search for '${title}' failed (${result.status})`,
            result,
            title,
          ),
        ];
      // the question itself is shown again on the page of results, so the words alone prove nothing
      const isFound = links.includes(target) || said.split(title).length > 2;
      return isFound
        ? []
        : [
            one(
              'fail',
              `搜索“${title}”，第一页结果中没有这篇信息`,
              `'${title}' is not on the first page of results`,
              result,
              title,
            ),
          ];
    });
    const answered = asked.searches.filter(
      ({ result, links }) => result !== null && result.status < 400 && links.length > 0,
    );
    const first = answered[0];
    if (first && !answered.some(({ text: said }) => SORTED.test(said)))
      seen.push(one('fail', '搜索结果没有分类', 'results are not sorted', first.result));
    return { seen, looked };
  },
});
