/**
 * An office's own .docx as the letterhead of its letters: header, footer, styles and whatever stands around stay as they
 * are; the letter takes the place of the paragraph {{正文}} and the looks of it. {{文号}}, {{标题}}, {{日期}} and {{机关}}
 * may stand anywhere, also in header and footer.
 */
import { strToU8, zipSync } from 'fflate';
import { type Text, text } from '../../web/language.ts';
import { flow, printedDate } from '../flow.ts';
import type { Paper } from '../paper.ts';
import { drawn, looksOf } from './body.ts';
import { MAIN, NOT_DOCX, openPackage, type Parts, readPart } from './package.ts';
import { BODY, fillMarks, marksIn, textOf } from './placeholders.ts';
import { all, childrenOf, type Element, escaped, type Node, parse, write } from './xml.ts';

export const MARKS = ['{{文号}}', '{{标题}}', '{{日期}}', '{{机关}}'] as const;

/** What keeps an upload from being a template; null when nothing does. */
export function templateFault(bytes: Uint8Array): Text | null {
  const opened = openPackage(bytes);
  if ('fault' in opened) return opened.fault;
  try {
    return placesFault(opened.parts);
  } catch {
    return NOT_DOCX;
  }
}

function placesFault(parts: Parts): Text | null {
  const marks = textParts(parts).flatMap((name) => marksIn(readPart(parts, name)));
  const known: readonly string[] = [BODY, ...MARKS];
  const strange = marks.find((mark) => !known.includes(mark));
  if (strange) return text(`不认识的占位符“${strange}”`, `There is no placeholder ${strange}`);
  const count = marks.filter((mark) => mark === BODY).length;
  if (count === 0) return text(`缺少占位段落“${BODY}”`, `The paragraph ${BODY} is missing`);
  if (count > 1) return text(`“${BODY}”只能出现一次`, `${BODY} may stand only once`);
  const place = placeOf(readPart(parts, MAIN));
  if (!place)
    return text(
      `“${BODY}”须在正文中独占一段，不能在表格、文本框、页眉页脚里，也不能与其他文字同段`,
      `${BODY} must be a paragraph of its own in the text, not in a table, text box, header or footer`,
    );
  return all(place.paragraph.kids, 'w:sectPr').length > 0
    ? text(`“${BODY}”所在段落带有分节符，请把分节符移到下一段`, `A section ends with the paragraph ${BODY}. Move it on`)
    : null;
}

function textParts(parts: Parts): string[] {
  return Object.keys(parts).filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name));
}

function placeOf(nodes: readonly Node[]): { body: Element; paragraph: Element } | null {
  const body = all(nodes, 'w:body')[0];
  const paragraph = body && childrenOf(body, 'w:p').find((one) => textOf(one).trim() === BODY);
  return body && paragraph ? { body, paragraph } : null;
}

/**
 * The letter in the office's template. Equal papers give equal bytes.
 * @throws RangeError when the bytes are no template, which `templateFault` finds beforehand
 */
export function fillTemplate(bytes: Uint8Array, paper: Paper): Uint8Array {
  const opened = openPackage(bytes);
  if ('fault' in opened) throw new RangeError(opened.fault.en);
  const { parts } = opened;
  const marks = new Set(textParts(parts).flatMap((name) => marksIn(readPart(parts, name))));
  const values = {
    '{{文号}}': paper.number ?? '',
    '{{标题}}': paper.title,
    '{{日期}}': printedDate(paper.signature.date, paper.lang),
    '{{机关}}': paper.signature.unit,
  };
  const filled: Parts = { ...parts };
  for (const name of textParts(parts)) {
    const nodes = readPart(parts, name);
    fillMarks(nodes, values);
    if (name === MAIN) putLetter(nodes, paper, marks);
    filled[name] = strToU8(write(nodes));
  }
  // who made the template is no part of the letter
  if (filled['docProps/core.xml']) filled['docProps/core.xml'] = strToU8(core(paper));
  return zipSync(filled, { mtime: '1980-01-01T12:00:00Z' });
}

function putLetter(nodes: readonly Node[], paper: Paper, marks: ReadonlySet<string>): void {
  const place = placeOf(nodes);
  if (!place) throw new RangeError('the template has no place for the letter');
  const looks = looksOf(place.paragraph);
  const colon = paper.lang === 'zh' ? '：' : ': ';
  const items = flow(paper).filter(
    ({ kind }) => !(kind === 'number' && marks.has('{{文号}}')) && !(kind === 'title' && marks.has('{{标题}}')),
  );
  const letter = parse(items.map((item) => drawn(item, looks, colon)).join(''));
  place.body.kids.splice(place.body.kids.indexOf(place.paragraph), 1, ...letter);
}

function core({ title, signature }: Paper): string {
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${spaces}><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(signature.unit)}</dc:creator></cp:coreProperties>`;
}
