/** Files that no office means to send: cut off, swollen, armed, locked, or not what they are called. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

interface Part {
  name: string;
  packed: Buffer;
  size: number;
  /** of an entry whose packed bytes it shares */
  shares?: number;
}

const part = (name: string, content: string | Buffer): Part => ({
  name,
  packed: deflateRawSync(content),
  size: Buffer.byteLength(content),
});

function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { name, packed, size, shares } of parts) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(packed), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const at = shares === undefined ? offset : (offsets[shares] ?? 0);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), head, tail, Buffer.from(name)]));
    offsets.push(at);
    if (shares !== undefined) continue;
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name), packed]);
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

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
  const whole = zip([types(kind), main(kind), part('a.txt', Buffer.from('甲'.repeat(2000)))]);
  const shared = { ...part('b', Buffer.alloc(1000)), shares: 1 };
  return [
    [`truncated.${kind}`, whole.subarray(0, whole.length - 40)],
    [`half.${kind}`, whole.subarray(0, whole.length >> 1)],
    [`zeros.${kind}`, zip([types(kind), main(kind), swollen])],
    [`overlapping.${kind}`, zip([types(kind), main(kind), shared, shared, shared])],
    [`many.${kind}`, zip([types(kind), main(kind), ...Array.from({ length: 2100 }, (_, at) => part(`p${at}`, 'x'))])],
    [
      `nested.${kind}`,
      zip([types(kind), main(kind), ...['a', 'b', 'c'].map((name) => part(name, ZEROS.subarray(0, 40 << 20)))]),
    ],
    [`macros.${kind}`, zip([types(kind), main(kind), part(`${KINDS[kind].main.split('/')[0]}/vbaProject.bin`, 'x')])],
    [`macro-type.${kind}`, zip([types(kind, 'application/vnd.ms-word.document.macroEnabled.main+xml'), main(kind)])],
    [`laughs.${kind}`, zip([types(kind), main(kind, LAUGHS)])],
    [`wide-laughs.${kind}`, zip([types(kind), part(KINDS[kind].main, Buffer.from(`\ufeff${LAUGHS}`, 'utf16le'))])],
    [`deep.${kind}`, zip([types(kind), main(kind, '<a>'.repeat(200_000) + '</a>'.repeat(200_000))])],
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
