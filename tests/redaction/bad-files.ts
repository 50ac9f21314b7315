/** Files that no office means to send: cut off, swollen, armed, locked, or not what they are called. */
import { deflateSync } from 'node:zlib';
import { type ZipPart, zipOf } from '../support/zip.ts';

const part = (name: string, content: string | Buffer): ZipPart => ({
  name,
  data: typeof content === 'string' ? Buffer.from(content) : content,
});

const KINDS = {
  docx: { main: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { main: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
} as const;
type Kind = keyof typeof KINDS;

const types = (kind: Kind, type: string = `application/vnd.openxmlformats-officedocument.${KINDS[kind].type}`) =>
  part('[Content_Types].xml', `<Types><Override PartName="/${KINDS[kind].main}" ContentType="${type}"/></Types>`);
const main = (kind: Kind, xml = '<root/>') => part(KINDS[kind].main, xml);
const ZEROS = Buffer.alloc(200 * 1024 * 1024);
const LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>';

function office(kind: Kind): [string, Buffer][] {
  const swollen = part(`${KINDS[kind].main.split('/')[0]}/media/a.bin`, ZEROS);
  const whole = zipOf([types(kind), main(kind), part('a.txt', Buffer.from('甲'.repeat(2000)))]);
  const shared = { ...part('b', Buffer.alloc(1000)), shares: 1 };
  return [
    [`truncated.${kind}`, whole.subarray(0, whole.length - 40)],
    [`half.${kind}`, whole.subarray(0, whole.length >> 1)],
    [`zeros.${kind}`, zipOf([types(kind), main(kind), swollen])],
    [`overlapping.${kind}`, zipOf([types(kind), main(kind), shared, shared, shared])],
    [`many.${kind}`, zipOf([types(kind), main(kind), ...Array.from({ length: 2100 }, (_, at) => part(`p${at}`, 'x'))])],
    [
      `nested.${kind}`,
      zipOf([types(kind), main(kind), ...['a', 'b', 'c'].map((name) => part(name, ZEROS.subarray(0, 40 << 20)))]),
    ],
    [`macros.${kind}`, zipOf([types(kind), main(kind), part(`${KINDS[kind].main.split('/')[0]}/vbaProject.bin`, 'x')])],
    [`macro-type.${kind}`, zipOf([types(kind, 'application/vnd.ms-word.document.macroEnabled.main+xml'), main(kind)])],
    [`laughs.${kind}`, zipOf([types(kind), main(kind, LAUGHS)])],
    [`wide-laughs.${kind}`, zipOf([types(kind), part(KINDS[kind].main, Buffer.from(`\ufeff${LAUGHS}`, 'utf16le'))])],
    [`deep.${kind}`, zipOf([types(kind), main(kind, '<a>'.repeat(200_000) + '</a>'.repeat(200_000))])],
    [`locked.${kind}`, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])],
    [`picture.${kind}`, Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400)])],
    [`program.${kind}`, Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(400)])],
    [`empty.${kind}`, Buffer.alloc(0)],
  ];
}

function pdf(body: string | Buffer, tail = '%%EOF\n'): Buffer {
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from(body),
    Buffer.from(`\ntrailer<</Root 1 0 R>>\n${tail}`),
  ]);
}

/** name → bytes; none of them may be taken anywhere. */
export function badFiles(): [string, Buffer][] {
  const packed = deflateSync(ZEROS);
  const stream = Buffer.concat([
    Buffer.from('1 0 obj<</Filter/FlateDecode>>\nstream\n'),
    packed,
    Buffer.from('\nendstream endobj'),
  ]);
  return [
    ...office('docx'),
    ...office('xlsx'),
    ['truncated.pdf', pdf('1 0 obj<</Type/Catalog>>endobj', '')],
    ['locked.pdf', pdf('1 0 obj<</Type/Catalog>>endobj', '<</Encrypt 9 0 R>>\n%%EOF\n')],
    ['zeros.pdf', pdf(stream)],
    ['program.pdf', Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(400)])],
    ['large.pdf', pdf(Buffer.alloc(21 * 1024 * 1024))],
  ];
}
