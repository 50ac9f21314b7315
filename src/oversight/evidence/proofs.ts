/** Which files of findings go into a package: those that can be read and hold no personal data that the checks know. */
import { findBlob } from '../../db/blobs.ts';
import { showsMoreThanText } from '../../files/pdf-beside-text.ts';
import { readTexts } from '../../files/read-texts.ts';
import { ImportRefused } from '../../files/refused.ts';
import { entryNames } from '../../files/zip.ts';
import { withoutPersonalData } from '../../text/checks/personal/masking.ts';
import { type Text, text } from '../../web/language.ts';
import type { OfficeContext } from '../../web/routes.ts';
import type { ProofFile } from '../rectification/state.ts';
import type { Gathered } from './gather.ts';
import type { Kept } from './tables.ts';

/** Files and bytes that a package holds at the most. */
const MOST_FILES = 300;
const MOST_BYTES = 300_000_000;

const words = {
  over: text('超过一个证据包的上限，请缩小范围另行下载', 'more than a package holds: ask for less'),
  gone: text('文件已不在库中', 'its bytes are gone'),
  unreadable: text('图片等无法机器核验个人信息的文件', 'no program can tell whether it names persons'),
  pictures: text(
    '其中有图片、图形或者附件，无法机器核验个人信息',
    'it holds pictures, drawings or files, in which no program can tell whether persons are named',
  ),
  personal: text('含有疑似个人信息', 'it seems to hold personal data'),
};

/** Every file that the findings name, each once, by its digest. */
export async function keptFiles(context: OfficeContext, { findings }: Gathered): Promise<Kept[]> {
  const all = new Map<string, ProofFile>();
  for (const { state } of findings)
    for (const file of [...state.files, ...state.history.flatMap(({ files }) => files)]) all.set(file.digest, file);
  const kept: Kept[] = [];
  let bytes = 0;
  for (const file of all.values()) {
    const isOver = kept.length >= MOST_FILES || bytes + file.size > MOST_BYTES;
    const reason = isOver ? words.over : await reasonAgainst(context, file);
    const left = reason?.zh ?? null;
    if (left === null) bytes += file.size;
    kept.push({ file, path: `files/${file.digest}${extensionOf(file.name)}`, left });
  }
  return kept;
}

/** files whose answers are kept: the same bytes under the same name say the same */
const MOST_KEPT = 500;
const reasons = new Map<string, Text | null>();

/** Why a file is not handed out to people from outside; null when it is. */
export async function reasonAgainst(context: OfficeContext, file: ProofFile): Promise<Text | null> {
  const key = `${file.digest}/${file.name}`;
  const known = reasons.get(key);
  if (known !== undefined) return known;
  const bytes = await bytesOf(context, file);
  if (!bytes) return words.gone;
  const reason = await reasonIn(file.name, bytes);
  reasons.set(key, reason);
  for (const oldest of reasons.keys()) {
    if (reasons.size <= MOST_KEPT) break;
    reasons.delete(oldest);
  }
  return reason;
}

async function reasonIn(name: string, bytes: Uint8Array): Promise<Text | null> {
  try {
    const { type, pieces, unread } = await readTexts(name, bytes);
    if ((type === 'docx' || type === 'xlsx') && !isAllText(bytes)) return words.unreadable;
    if (unread && (unread.pictures > 0 || unread.beyond > 0 || (await showsMoreThanText(bytes)))) return words.pictures;
    const texts = [name, ...pieces.map(({ text }) => text)];
    if (pieces.every(({ text }) => text.trim() === '')) return words.unreadable;
    return texts.some((text) => withoutPersonalData(text) !== text) ? words.personal : null;
  } catch (error) {
    if (error instanceof ImportRefused) return words.unreadable;
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
