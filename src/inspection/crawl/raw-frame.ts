/** Bytes as a Zstandard frame without compressing them (RFC 8878): whoever reads the packed ones reads these too. */

const BLOCK = 128 * 1024;

export function rawFrame(bytes: Buffer): Buffer {
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  const frame = Buffer.allocUnsafe(9 + blocks * 3 + bytes.length);
  frame.writeUInt32LE(0xfd2fb528, 0);
  // one segment, whose size follows in four bytes; no checksum, no dictionary
  frame[4] = 0b10100000;
  frame.writeUInt32LE(bytes.length, 5);
  let place = 9;
  for (let index = 0; index < blocks; index += 1) {
    const part = bytes.subarray(index * BLOCK, (index + 1) * BLOCK);
    frame.writeUIntLE((part.length << 3) | (index === blocks - 1 ? 1 : 0), place, 3);
    part.copy(frame, place + 3);
    place += 3 + part.length;
  }
  return frame;
}
