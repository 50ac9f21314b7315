/** Text destroyed by wrong decodings, the usual pairs. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      const letter = decoder.decode(new Uint8Array([high, low]));
      if (letter.length === 1 && letter !== '�' && !bytes.has(letter)) bytes.set(letter, [high, low]);
    }
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : 63]),
    );
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const gbk = encoder('gbk');
const read = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** Signs without a shape or place of their own would be another fault. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Co}\p{Cf}\p{Cn}]/gu, '');

export const MISDECODINGS: Record<string, (text: string) => string> = {
  utf8AsGbk: (text) => printable(read(utf8(text), 'gbk')),
  gbkAsLatin: (text) => printable(read(gbk(text), 'windows-1252')),
  utf8AsLatin: (text) => printable(read(utf8(text), 'windows-1252')),
  gbkAsUtf8: (text) => printable(read(gbk(text), 'utf-8')),
  gbkAsBig5: (text) => printable(read(gbk(text), 'big5')),
  gbkAsKorean: (text) => printable(read(gbk(text), 'euc-kr')),
  utf8AsJapanese: (text) => printable(read(utf8(text), 'shift_jis')),
};
