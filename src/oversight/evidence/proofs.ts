/** Which files of findings go into a package: those that can be read and hold no personal data that the checks know. */
import { findBlob } from '../../db/blobs.ts';
import { readTexts } from '../../files/read-texts.ts';
import { ImportRefused } from '../../files/refused.ts';
import { entryNames } from '../../files/zip.ts';
import { withoutPersonalData } from '../../text/checks/personal/masking.ts';
import type { OfficeContext } from '../../web/routes.ts';
import type { ProofFile } from '../rectification/state.ts';
import type { Gathered } from './gather.ts';
import type { Kept } from './tables.ts';

/** Files and bytes that a package holds at the most. */
const MOST_FILES = 300;
const MOST_BYTES = 300_000_000;
const UNREADABLE = '图片等无法机器核验个人信息的文件';

/** Every file that the findings name, each once, by its digest. */
export async function keptFiles(context: OfficeContext, { findings }: Gathered): Promise<Kept[]> {
  const all = new Map<string, ProofFile>();
  for (const { state } of findings)
    for (const file of [...state.files, ...state.history.flatMap(({ files }) => files)]) all.set(file.digest, file);
  const kept: Kept[] = [];
  let bytes = 0;
  for (const file of all.values()) {
    const isOver = kept.length >= MOST_FILES || bytes + file.size > MOST_BYTES;
    const left = isOver ? '超过一个证据包的上限，请缩小范围另行下载' : await reasonAgainst(context, file);
    if (left === null) bytes += file.size;
    kept.push({ file, path: `files/${file.digest}${extensionOf(file.name)}`, left });
  }
  return kept;
}

/** Why a file is not handed out to people from outside; null when it is. */
export async function reasonAgainst(context: OfficeContext, file: ProofFile): Promise<string | null> {
  const bytes = await bytesOf(context, file);
  if (!bytes) return '文件已不在库中';
  try {
    const { type, pieces, unread } = await readTexts(file.name, bytes);
    if ((type === 'docx' || type === 'xlsx') && !isAllText(bytes)) return UNREADABLE;
    const texts = [file.name, ...pieces.map(({ text }) => text)];
    if (unread || pieces.every(({ text }) => text.trim() === '')) return UNREADABLE;
    return texts.some((text) => withoutPersonalData(text) !== text) ? '含有疑似个人信息' : null;
  } catch (error) {
    if (error instanceof ImportRefused) return UNREADABLE;
    throw error;
  }
}

/** Pictures, films and files within a document may show persons: nothing reads them. */
function isAllText(bytes: Uint8Array): boolean {
  const names = entryNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return names.every((name) => /\.(?:xml|rels|vml)$|\/$|\/printerSettings\//i.test(name));
}

export async function bytesOf({ deps, site }: OfficeContext, { digest }: ProofFile): Promise<Uint8Array | null> {
  return (await findBlob(deps.office, site.siteId, digest))?.bytes ?? null;
}

function extensionOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}
