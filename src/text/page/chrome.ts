import type { Line } from './line-writer.ts';

/** lines at either end of a page's text among which the template's own stand */
const EDGE = 8;
/** lines within which the heading stands; below the data of a document it comes late */
const HEAD = 40;
/** lines right below the heading */
const AFTER_HEADING = 3;
/** characters; a paragraph that mentions printing is longer */
const LONGEST = 160;

const CRUMBS = /^(?:您|你)?(?:现在|当前|目前)?(?:所?在)?的?位置\s*[：:].*(?:首页|[>＞»›])|^首页\s*[>＞»›]/u;
const INFO =
  /(?:发布|公开|更新|成文|发文|录入|创建)(?:日期|时间)\s*[：:]|^(?:\d{4}-\d{2}-\d{2}[\s\d:]*)?(?:信息|文章|稿件|内容)?来源\s*[：:]|(?:浏览|阅读|访问|点击)(?:次数|人次|量|数|率)?\s*[：:]|字[号体]\s*[：:]|[[【［(（\s]打印(?:本页)?[\]】］)）\s]|关闭(?:窗口|本页)|(?:责任)?编辑\s*[：:]|^(?:打印|关闭|收藏|分享|返回顶部|TOP)$/u;
const AFTER =
  /^(?:一键)?分享(?:到|至)|^扫一扫|^上一[篇条页]|^下一[篇条页]|^【?(?:相关(?:链接|文章|信息|新闻)|打印本页)】?$/u;

/** Lines of the template above and below a page's text: where the reader is, when it came out, how to print and share it. */
export function chromeOf(lines: readonly Line[], title: string | null): ReadonlySet<Line> {
  const heading = title === null ? -1 : lines.slice(0, HEAD).findLastIndex(({ text }) => text === title);
  const first = Math.max(EDGE, heading + 1 + AFTER_HEADING);
  return new Set(
    lines.filter(({ text }, at) => {
      if (text.length > LONGEST) return false;
      if (at < first && (CRUMBS.test(text) || INFO.test(text))) return true;
      return at >= lines.length - EDGE && (INFO.test(text) || AFTER.test(text));
    }),
  );
}
