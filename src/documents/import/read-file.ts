/** Reads a file that an office wants to publish into what a draft needs. */

import { checkText } from '../../text/checks/check-text.ts';
import type { Finding } from '../../text/checks/rule.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { documentText, paragraphs } from '../../text/html.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../state.ts';
import { type Content, contentOf } from './content-type.ts';
import { fromDocx, fromHtml, fromMarkdown, fromText } from './convert.ts';
import { guessKind, ownNumber, signingDate, validDate } from './facts.ts';
import { readFrontMatter } from './front-matter.ts';
import { picturesDropped, untitled } from './notes.ts';
import { takeTitle } from './title.ts';

export interface Imported {
  title: string;
  /** clean HTML, without the title */
  bodyHtml: string;
  /** canonical document number */
  number?: string;
  /** date of signing, ISO (YYYY-MM-DD) */
  signedOn?: string;
  kindGuess?: DocumentKind;
  /** spans refer to documentText(title, bodyHtml) */
  findings: Finding[];
  /** characters of the text without white space; a proposed title is not counted twice */
  textLength: number;
  /** the head of a Markdown file, as it was written */
  front?: Record<string, string>;
}

interface Converted {
  html: string;
  front: Record<string, string> | null;
  fallback: string;
  headingFirst: boolean;
  pictures: number;
}

/** Reads .docx, .html, .md or .txt; the bytes decide which it is. Throws ImportRefused with the remedy in its words. */
export async function readFile(name: string, bytes: Uint8Array): Promise<Imported> {
  const { html, front, fallback, headingFirst, pictures } = await convert(contentOf(name, bytes), baseName(name));
  const given = front?.title;
  const titled = given ? { ...takeGiven(given, html), found: true } : takeTitle({ html, fallback, headingFirst });
  const { title, bodyHtml, found } = titled;

  const lines = paragraphs(bodyHtml);
  const text = documentText(title, bodyHtml);
  // a proposed title repeats the body's first sentence, and its faults
  const own = found ? text : lines.join('\n');
  const number = (front?.number && parseDocumentNumber(front.number)?.canonical) || ownNumber(title, lines);
  const signedOn = validDate(front?.signed) ?? signingDate(lines);
  const kind = DOCUMENT_KINDS.find((known) => known === front?.kind) ?? guessKind(title);
  return {
    title,
    bodyHtml,
    ...(number && { number }),
    ...(signedOn && { signedOn }),
    ...(kind && { kindGuess: kind }),
    findings: [
      ...(found ? [] : [untitled(title)]),
      ...(pictures > 0 ? [picturesDropped(text, pictures)] : []),
      ...checkText(own).map((finding) => shifted(finding, text.length - own.length)),
    ],
    textLength: own.replace(/\s/g, '').length,
    ...(front && { front }),
  };
}

async function convert(content: Content, baseName: string): Promise<Converted> {
  const plain = { front: null, fallback: baseName, headingFirst: false, pictures: 0 };
  switch (content.type) {
    case 'docx':
      return { ...plain, ...(await fromDocx(content.bytes)) };
    case 'html': {
      const { html, pageTitle } = fromHtml(content.text);
      return { ...plain, html, fallback: pageTitle || baseName, headingFirst: true };
    }
    case 'markdown': {
      const { front, body } = readFrontMatter(content.text);
      return { ...plain, front, html: await fromMarkdown(body), headingFirst: true };
    }
    case 'text':
      return { ...plain, html: fromText(content.text) };
  }
}

/** The head names the title; a heading in the body that repeats it goes. */
function takeGiven(title: string, html: string): { title: string; bodyHtml: string } {
  const taken = takeTitle({ html, fallback: title, headingFirst: true });
  return { title, bodyHtml: taken.found && taken.title === title ? taken.bodyHtml : html };
}

function shifted(finding: Finding, by: number): Finding {
  return { ...finding, span: [finding.span[0] + by, finding.span[1] + by] };
}

function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
}
