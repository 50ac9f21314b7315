/** The files that the paths of a command lead to. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Usage } from '../command.ts';

const READABLE = /\.(?:docx|html?|md|markdown|txt)$/i;

/** Named files as they are, whatever their ending; of a folder, at any depth, those that can be read as text, by name. */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(paths.map(filesAt));
  return [...new Set(lists.flat())];
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!found) throw new Usage(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && READABLE.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new Usage(`The folder ${path} holds no .docx, .html, .md or .txt file.`);
  return files;
}
