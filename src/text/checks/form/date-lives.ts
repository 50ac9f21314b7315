/** Years of a person's life that cannot both be right. Pure. */
import type { Place, Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });

const LIFE =
  /((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:\d{1,2}日)?(?:出?生)[^。\n]{0,60}?((?:19|20)\d{2})年(?:(\d{1,2})月)?(参加工作|入党|加入中国共产党)/g;

const BORN_LATE =
  /((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:\d{1,2}日)?(参加工作|入党|入伍|毕业|任职)[^。\n]{0,30}?((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生人|生(?![产活态]))/g;

export function lifeDates(text: string): Place[] {
  const late = matchesOf(text, BORN_LATE)
    .filter(([, worked, , , born]) => Number(worked) <= Number(born))
    .map((match) =>
      place(
        [match.index, match.index + match[0].length],
        `${match[3]}时间早于出生时间。`,
        'It precedes the year of birth.',
      ),
    );
  return [...late, ...livesIn(text)];
}

function livesIn(text: string): Place[] {
  return matchesOf(text, LIFE)
    .filter(([, born, , later]) => Number(later) <= Number(born))
    .map((match) =>
      place(
        [match.index, match.index + match[0].length],
        `${match[5]}时间早于出生时间。`,
        'It precedes the year of birth.',
      ),
    );
}
