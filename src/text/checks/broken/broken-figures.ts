/**
 * Whether the figures of a line all stand as they do in whole dates and document numbers, or in neither: then nothing was
 * lost in it, and none of the patterns of losses has to be sought. Pure.
 */
const KINDS = [
  '',
  '0123456789',
  '年',
  '月',
  '日',
  '号號',
  '〔［【',
  '〕］】',
  '至到—-',
  ' \u3000',
  '一二三四五六七八九十',
];
const [NONE, FIGURE, YEAR, MONTH, DAY, NUMBER, OPEN, CLOSE, RANGE, WHITE, NUMERAL] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const kinds = new Uint8Array(0x10000);
KINDS.forEach((characters, kind) => {
  for (let i = 0; i < characters.length; i += 1) kinds[characters.charCodeAt(i)] = kind;
});

/** The kind of the character there; before the beginning and behind the end of a line there is none. */
const kindAt = (text: string, at: number): number =>
  at < 0 || at >= text.length ? NONE : (kinds[text.charCodeAt(at)] ?? NONE);

const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39;

function endOfFigures(text: string, from: number): number {
  let end = from;
  while (isFigure(text.charCodeAt(end))) end += 1;
  return end;
}

/** 19…, 20… */
const mayBeYear = (text: string, at: number) => text.startsWith('20', at) || text.startsWith('19', at);

/** Behind a run of figures that is whole the place to go on from; -1: something may be missing. */
function behind(text: string, start: number, end: number): number {
  const [before, after, size] = [kindAt(text, start - 1), kindAt(text, end), end - start];
  if (before === OPEN) return size === 4 && after === CLOSE ? behindNumber(text, end + 1) : -1;
  if (before === CLOSE || after === CLOSE) return -1;
  // 每年11月
  if (before === YEAR && !/[每全今去当本]/u.test(text.charAt(start - 2))) return -1;
  // 12月3日1。, 3日5日
  if (before === DAY && (after === DAY || (size === 1 && /^(?:$|[。；）)])/u.test(text.slice(end, end + 1)))))
    return -1;
  if (after === NUMBER && text.charAt(start - 1) === '[') return -1;
  if (after === YEAR) return behindYear(text, start, end);
  if (after === MONTH) return size > 2 ? -1 : behindMonth(text, end + 1);
  // 至月15日, 于月15日, 10月。30日, 8日至日, 30日时
  if (after === DAY && before === MONTH && MAY_OPEN.test(text.charAt(start - 2))) return -1;
  if (after === DAY && text.charAt(start - 1) === '。' && kindAt(text, start - 2) === MONTH) return -1;
  if (after === DAY) return size > 2 ? -1 : behindDay(text, end + 1);
  if (before === RANGE && kindAt(text, start - 2) === DAY && size < 3) return -1;
  if (!mayBeYear(text, start)) return end;
  // 发2025号
  if (after === NUMBER && /[发函字]/u.test(text.charAt(start - 1))) return -1;
  // 206000万元
  if (size > 4 && MEASURE.test(text.charAt(end))) return end;
  if (size > 4) return size === 5 && after !== NUMBER && after !== RANGE ? end : -1;
  if (size === 4 && /^[）)]\s*[号號]/u.test(text.slice(end, end + 4))) return -1;
  if (text.charAt(end) === '-') return behindDashes(text, end + 1);
  return after === WHITE ? -1 : end;
}

/** 2024-05-01, or a project's number: 2024-27 */
function behindDashes(text: string, at: number): number {
  let end = endOfFigures(text, at);
  if (text.charAt(end) === '-') {
    const day = endOfFigures(text, end + 1);
    if (day === end + 1) return -1;
    end = day;
  }
  return end === at || kindAt(text, end) === DAY || kindAt(text, end) === MONTH ? -1 : end;
}

/** 〔2024〕12号 */
function behindNumber(text: string, at: number): number {
  const end = endOfFigures(text, at);
  return end > at && end - at < 5 && kindAt(text, end) === NUMBER ? end + 1 : -1;
}

/** 2024年, 2024年3月, 2024年3月5日, 3年 */
function behindYear(text: string, start: number, end: number): number {
  const size = end - start;
  if (size > 2 && (size !== 4 || text.charAt(start) === '0')) return -1;
  // 于20年10月
  if (size === 2 && mayBeYear(text, start) && kindAt(text, end + 1) === FIGURE) return -1;
  if (size < 4) return text.charAt(start - 1) === ' ' ? -1 : end + 1;
  const next = kindAt(text, end + 1);
  // 2024年至2026年
  if (next === RANGE && /^(?:19|20)\d\d年/u.test(text.slice(end + 2, end + 7))) return end + 2;
  if (next === MONTH || next === DAY || next === RANGE || next === WHITE || next === NUMERAL) return -1;
  if (/[Oo前]/u.test(text.charAt(end + 1))) return -1;
  if (next !== FIGURE) return end + 1;
  const month = endOfFigures(text, end + 1);
  return month - end < 4 && kindAt(text, month) === MONTH ? behindMonth(text, month + 1) : -1;
}

const MEASURE = /[万亿元]/u;
const MAY_OPEN = /[于在自至到为定应须：:（(，。；—-]/u;

/** 3月, 3月5日 */
function behindMonth(text: string, at: number): number {
  const next = kindAt(text, at);
  // 6月至8月
  if (next === RANGE && isMonth(text, at + 1)) return at + 1;
  if (next === DAY || next === RANGE) return -1;
  if (next !== FIGURE) return at;
  const day = endOfFigures(text, at);
  return day - at < 3 && kindAt(text, day) === DAY ? behindDay(text, day + 1) : -1;
}

/** 8日, 8日至10日, 30日17时 */
function behindDay(text: string, at: number): number {
  if (kindAt(text, at) === RANGE && kindAt(text, at + 1) === DAY) return -1;
  return /[时点]/u.test(text.charAt(at)) ? -1 : at;
}

function isMonth(text: string, at: number): boolean {
  const end = endOfFigures(text, at);
  return end > at && end - at < 3 && kindAt(text, end) === MONTH;
}

export function mayLackFigures(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    if (!isFigure(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    at = behind(text, at, endOfFigures(text, at));
    if (at < 0) return true;
  }
  return false;
}
