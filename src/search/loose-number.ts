/** Document numbers as people type them, written as they are: 示政办发2021-30, 2021年30号, 示民2025年第12号. Pure. */
import { fold } from '../text/script.ts';

/** The agency's word stands before the year, or there is 号 behind: 2021-30 alone is a date or a sum. */
const AGENCY = '[\\p{Script=Han}]{1,14}[发函字规文电批民教财卫交建公农通告决综采办]';
const YEAR = '((?:19|20)\\d{2})';
const JOIN = '\\s*(?:年度?|[-–—－_./ ])\\s*第?\\s*';
const WITH_AGENCY = new RegExp(`(${AGENCY})\\s*${YEAR}${JOIN}(\\d{1,4})(?!\\d|\\s*[月年])\\s*号?`, 'gu');
const WITH_CLOSE = new RegExp(`(?<![\\d\\p{L}])${YEAR}${JOIN}(\\d{1,4})\\s*号`, 'gu');
const BARE = new RegExp(`^${YEAR}\\s*[-–—－]\\s*(\\d{1,4})$`, 'u');

/** The text with each such number in the form of GB/T 9704; everything else as it was, half width. */
export function looseNumbers(text: string): string {
  const folded = fold(text);
  const found = folded
    .replace(WITH_AGENCY, '$1〔$2〕$3号')
    .replace(WITH_CLOSE, '〔$1〕$2号')
    .replace(BARE, '〔$1〕$2号');
  return found === folded ? text : found;
}
