/** Why an upload cannot be the template of letters. Pure. */
import { faultOf } from '../../documents/file-type.ts';
import { inspectDocx } from '../../files/zip.ts';
import { LARGEST_TEMPLATE } from '../../paper/office/package.ts';
import { templateFault } from '../../paper/office/template.ts';
import { type Text, text } from '../../web/language.ts';

/** The fault with its remedy; null for a file that can be one. */
export function templateRefusal(bytes: Uint8Array): Text | null {
  if (bytes.length > LARGEST_TEMPLATE)
    return text('文件超过5MB，请删去或者压缩其中的图片', 'The file is larger than 5 MB: shrink its pictures');
  return (
    faultOf(() => inspectDocx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) ?? templateFault(bytes)
  );
}
