/** Which files to inspect, and their results one after another: no more than one file is in memory. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../../text/checks/rule.ts';
import { checkFile, type FileContext, type FileResult } from './check-file.ts';

/** What in a folder is looked at; a file that is named is, whatever it is. Old forms are among them, so that it can be said. */
const DOCUMENTS = /\.(?:txt|md|markdown|csv|html?|shtml|xhtml|mht|docx?|wps|xlsx?|et|pdf|ofd|rtf)$/i;
/** bytes; larger ones are refused without reading */
const LARGEST = 50 * 1024 * 1024;

/** Every file under the paths, each folder in the order of names. */
export async function* checkPaths(paths: readonly string[], context: FileContext): AsyncGenerator<FileResult> {
  for (const path of paths) {
    for await (const found of filesOf(path)) {
      yield typeof found === 'string' ? await checkPath(found, context) : found;
    }
  }
}

async function checkPath(path: string, context: FileContext): Promise<FileResult> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return unread(path, { zh: '文件超过50MB，没有检查。', en: 'Larger than 50 MB, not checked.' });
    return await checkFile(path, await readFile(path), context);
  } catch (cause) {
    return unread(path, notOpened(cause));
  }
}

async function* filesOf(path: string): AsyncGenerator<string | FileResult> {
  let entries: Dirent[];
  try {
    if (!(await stat(path)).isDirectory()) {
      yield path;
      return;
    }
    entries = await readdir(path, { withFileTypes: true });
  } catch (cause) {
    yield unread(path, notOpened(cause));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || /^~\$/.test(entry.name)) continue;
    if (entry.isDirectory()) yield* filesOf(inner);
    else if (entry.isFile() && DOCUMENTS.test(entry.name)) yield inner;
  }
}

const unread = (file: string, reason: Bilingual): FileResult => ({ file, findings: [], unread: reason });

/** What the system says of a path that cannot be opened; anything else is an error of the program. */
function notOpened(cause: unknown): Bilingual {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!/^E[A-Z]+$/.test(code)) throw cause;
  const said: Readonly<Record<string, Bilingual>> = {
    ENOENT: { zh: '没有这个文件或者文件夹。', en: 'There is no such file or folder.' },
    EACCES: { zh: '没有读取权限。', en: 'No permission to read it.' },
  };
  return said[code] ?? { zh: `无法打开（${code}）。`, en: `It cannot be opened (${code}).` };
}
