/** The title of an imported text: which line it is, or what may stand in for it. */

import { webDebris } from '../../text/checks/broken/web-debris.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { escapeHtml, paragraphs, plainText } from '../../text/html.ts';

/** characters */
const LONGEST_PROPOSAL = 60;
const LONGEST_TITLE = 100;

export interface Titled {
  title: string;
  /** the body without the title's own line */
  bodyHtml: string;
  /** false: the text has none, and `title` is a proposal */
  found: boolean;
}

interface Source {
  html: string;
  /** file name or page title, when the text has neither title nor sentence */
  fallback: string;
  /** a heading says what the title is even when other lines precede it (pages, Markdown) */
  headingFirst: boolean;
}

/** Takes the title out of a clean body. No character is lost: it is in the title or in the body. */
export function takeTitle({ html, fallback, headingFirst }: Source): Titled {
  const lines = paragraphs(html);
  const heading = /<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1];
  const headings = heading ? [plainText(heading)].filter(isPlausible) : [];
  const opening = openingTitle(lines);
  const [first, ...rest] = headingFirst
    ? [...headings, ...(headings.length ? [] : opening)]
    : opening.length
      ? opening
      : headings;
  if (first === undefined) return { title: proposal(lines) || fallback, bodyHtml: html, found: false };
  const bodyHtml = [first, ...rest].reduce(withoutLine, html);
  return { title: [first, ...rest].map(withoutBars).join('').replace(/\s+/g, ' '), bodyHtml, found: true };
}

/** The first line that is neither frame, file head nor number, if it can be a title; with its second half, if it was broken. */
function openingTitle(lines: readonly string[]): string[] {
  const at = lines.slice(0, 15).findIndex((line) => !isBeforeTitle(line));
  const line = lines[at];
  if (line === undefined || !isPlausible(line)) return [];
  const next = lines[at + 1] ?? '';
  const broken =
    /(?:人民政府|办公室|委员会|局|厅)$/.test(line) &&
    /^关于.{4,}(?:通知|意见|办法|公告|通告|函|批复|决定|报告|方案)$/.test(next);
  return broken ? [line, next] : [line];
}

const FILE_HEAD =
  /(?:文\s*件|公\s*报)$|^(?:主动公开|依申请公开|公开|不公开|特急|加急|机密|秘密)$|^(?:索引号|发布机构|信息来源|来源|发文字号|文号|发布(?:日期|时间)|成文日期|日期)\s*[:：]/;

function isBeforeTitle(line: string): boolean {
  const bare = withoutBars(line);
  if (bare === '' || FILE_HEAD.test(bare) || parseDocumentNumber(bare)) return true;
  return webDebris.check(bare).some(({ span }) => span[0] === 0);
}

const SECTION =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十百]+[章条]|\d+[.．、])/;

function isPlausible(line: string): boolean {
  const bare = withoutBars(line);
  const length = bare.replace(/\s/g, '').length;
  if (length < 4 || length > LONGEST_TITLE || !/\p{L}/u.test(bare)) return false;
  return !/[。；;：:，,、！]$|。./.test(bare) && !SECTION.test(bare) && !/^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/.test(bare);
}

/** The first sentence, cut at a pause when it is too long. */
function proposal(lines: readonly string[]): string {
  const line = lines.find((candidate) => !isBeforeTitle(candidate));
  const sentence = withoutBars(line ?? '').split(/(?<=[^。！？])[。！？]/)[0] ?? '';
  if (sentence.length <= LONGEST_PROPOSAL) return sentence.replace(/[：:，,、；;]$/, '');
  const cut = sentence.slice(0, LONGEST_PROPOSAL);
  const pause = Math.max(...[...'，,；;、'].map((mark) => cut.lastIndexOf(mark)));
  return (pause > 10 ? cut.slice(0, pause) : cut).toWellFormed().trim();
}

/** Bars at the end of a title are debris of a table, and stay in the body. */
function withoutBars(line: string): string {
  return line.replace(/[|\s]+$/, '').replace(/^[|\s]+/, '');
}

/** Removes the first heading or paragraph that reads so; what was debris around the title stays. In a table or list it stays as it is. */
function withoutLine(html: string, line: string): string {
  for (const match of html.matchAll(/<(h[1-6]|p)>([\s\S]*?)<\/\1>\s*/g)) {
    if (plainText(match[2] ?? '') !== line) continue;
    const left = line.replace(withoutBars(line), '').trim();
    const remains = left ? `<p>${escapeHtml(left)}</p>\n` : '';
    return html.slice(0, match.index) + remains + html.slice(match.index + match[0].length);
  }
  return html;
}
