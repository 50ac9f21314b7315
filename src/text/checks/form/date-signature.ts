/** Dates of a text against the date it was signed on. Pure. */
import type { Place, Span } from '../rule.ts';
import { compareDates, type FoundDate, signatureDate } from './dates.ts';

const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });

/** Of this text; that of a notice before it has its name: '招标公告发布日期' */
const PUBLISHED = /(?<![\u4e00-\u9fff])(?:信息|网上|本文|文件)?(?:发布|公布|公开|上网)(?:日期|时间)\s*[：:]\s*$/u;
/** The mark at the foot, or said of this text; that of another stands in a sentence: 2020年5月7日印发的《…》同时废止. */
const PRINTED = /^\s*印发[。）)]?\s*(?:\n|$)/u;
const SELF_PRINTED = /(?:本|该|此)(?:件|文|通知|方案|办法|意见|公告|规定|预案)[^，。；\n]{0,4}$/u;

/** Against the date of signing: published or printed earlier, a limit that had passed, a deed that had not happened. */
export function againstSignature(text: string, dates: readonly FoundDate[]): Place[] {
  const signed = signatureDate(text, dates);
  if (!signed) return [];
  return dates.flatMap((date): Place[] => {
    if (date === signed || date.day === null) return [];
    const [start, end] = date.span;
    const order = compareDates(date, signed);
    if (order === 0) return [];
    const before = text.slice(Math.max(0, start - 40), start);
    const behind = text.slice(end, end + 20);
    if (order < 0) {
      if (PUBLISHED.test(before))
        return [place(signed.span, '成文日期晚于发布日期。', 'It was signed after it was published.')];
      if (
        PRINTED.test(behind) ||
        (/^\s*印发/u.test(behind) && SELF_PRINTED.test(before)) ||
        (/此件[^。\n]{0,3}于\s*$/.test(before) && /^公开|^发布/.test(behind))
      )
        return [place(date.span, '印发日期早于成文日期。', 'It was printed before it was signed.')];
      const limit =
        /(?:请|务必|须|要求)[^。\n]{0,30}$/.test(before) &&
        /^(?:[（(][^）)]{1,6}[）)])?[^，。\n]{0,6}?(?:之前|以前|前)/.test(behind);
      if (limit || /定于\s*$/.test(before))
        return [place(date.span, '要求的时间早于成文日期。', 'The time that is set had passed when it was signed.')];
    }
    if (order > 0 && /已经?[于在自]\s*$/.test(before))
      return [place(date.span, '已发生事项的日期晚于成文日期。', 'What has happened is dated after the signature.')];
    return [];
  });
}
