/** Whether a file begins with bytes that tell its type, given in hexadecimal digits. */
export function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex;
}
