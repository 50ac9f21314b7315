/** What `gongkai inspect` says, in the language that was asked for, when it cannot do what it was told. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Language } from '../web/language.ts';
import { Usage } from './command.ts';

export type Said = Readonly<Record<Language, string>>;

/** What is wrong with the command's words, and where all of them are told. */
export function misunderstood(language: Language, what: Said): Usage {
  const where = { zh: '全部用法：npx gongkai inspect --help', en: 'All options: npx gongkai inspect --help --lang en' };
  return new Usage(`${what[language]}\n${where[language]}`);
}

/** What `parseArgs` refused. */
export function wrongOption(cause: Error): Said {
  const option = /'[^']*?(--?[\w-]+)/.exec(cause.message)?.[1];
  const [why = ''] = cause.message.split(/\. |\n/);
  const en = `${why.replace(/\.$/, '')}.`;
  if (option === undefined) return { zh: `命令有误：${en}`, en };
  return /unknown option/i.test(why)
    ? { zh: `没有选项${option}。`, en }
    : /does not take/.test(why)
      ? { zh: `选项${option}后面不写值。`, en }
      : { zh: `选项${option}后面要写值；以“-”开头的，写成${option}=值。`, en };
}

/** Refuses, before anything is inspected, a file that could not be written at the end. @param made folder that will be made @throws Usage */
export function refuseUnwritable(
  language: Language,
  outputs: Readonly<Record<string, string | undefined>>,
  made: string | undefined,
): void {
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined) continue;
    if (!isFolder(dirname(path)) && (made === undefined || resolve(dirname(path)) !== resolve(made)))
      throw misunderstood(language, {
        zh: `${option}：没有文件夹“${dirname(path)}”，请先建立。`,
        en: `${option}: there is no folder ${dirname(path)}.`,
      });
    if (isFolder(path))
      throw misunderstood(language, {
        zh: `${option}：“${path}”是文件夹，请写文件名。`,
        en: `${option}: ${path} is a folder; name a file.`,
      });
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
