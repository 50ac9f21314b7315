import { literal, mapTexts } from './literal.ts';
import type { Block, Contact, Paper } from './paper.ts';

/** One printed element. All formats draw the same list, so none can say more or less than another. */
export type FlowItem =
  | Exclude<Block, { kind: 'numbered' }>
  | { kind: 'letterhead'; unit: string; classification: string; lines: string[]; color: 'red' | 'black' }
  | { kind: 'number'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'salutation'; text: string }
  | { kind: 'attachments'; label: string; items: string[] }
  | { kind: 'signature'; unit: string; date: string }
  | { kind: 'contact'; lines: string[] }
  | { kind: 'new-page' };

/** The paper as its printed elements in reading order, texts made {@link literal}. */
export function flow(paper: Paper): FlowItem[] {
  const {
    letterhead,
    number,
    title,
    salutation,
    blocks,
    remedies = [],
    annex = [],
    attachments = [],
    signature,
    contact,
    lang,
  } = paper;
  const items: FlowItem[] = [
    {
      kind: 'letterhead',
      unit: letterhead.unit,
      classification: letterhead.classification ?? '',
      lines: letterhead.lines ?? [],
      color: letterhead.color ?? 'red',
    },
    ...(number ? [{ kind: 'number' as const, text: number }] : []),
    { kind: 'title', text: title },
    ...(salutation ? [{ kind: 'salutation' as const, text: salutation }] : []),
    ...[...blocks, ...remedies].flatMap(spelledOut),
    ...(attachments.length ? [attachmentList(attachments, lang)] : []),
    { kind: 'signature', unit: signature.unit, date: printedDate(signature.date, lang) },
    ...(contact ? [{ kind: 'contact' as const, lines: contactLines(contact, lang) }] : []),
    ...(annex.length ? [{ kind: 'new-page' as const }, ...annex.flatMap(spelledOut)] : []),
  ];
  return mapTexts(items, literal);
}

/** 2026年3月5日 or 5 March 2026, from an ISO date. */
export function printedDate(iso: string, lang: Paper['lang']): string {
  const date = Temporal.PlainDate.from(iso);
  if (lang === 'zh') return `${date.year}年${date.month}月${date.day}日`;
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

// Numbers are written as text: automatic numbering would look different in each format and be lost when copied.
function spelledOut(block: Block): Exclude<Block, { kind: 'numbered' }>[] {
  if (block.kind !== 'numbered') return [block];
  return block.items.map((item, index) => ({ kind: 'paragraph', text: `${index + 1}. ${item}` }));
}

function attachmentList(names: string[], lang: Paper['lang']): FlowItem {
  const numbered = names.length > 1 ? names.map((name, index) => `${index + 1}. ${name}`) : names;
  return { kind: 'attachments', label: lang === 'zh' ? '附件：' : 'Attachments: ', items: numbered };
}

function contactLines(contact: Contact, lang: Paper['lang']): string[] {
  const labels =
    lang === 'zh'
      ? { person: '联系人：', phone: '联系电话：', address: '联系地址：', hours: '办公时间：' }
      : { person: 'Contact: ', phone: 'Telephone: ', address: 'Address: ', hours: 'Office hours: ' };
  return (['person', 'phone', 'address', 'hours'] as const).flatMap((key) =>
    contact[key] ? [labels[key] + contact[key]] : [],
  );
}
