/** Every check's faults by difficulty. */
import type { Difficulty } from '../../corpus.ts';
import { fill, type Setting } from '../fill.ts';
import { broken } from './broken.ts';
import { brokenMore } from './broken-more.ts';
import { misDecoded, privateUse } from './charsets.ts';
import { debris } from './debris.ts';
import { debrisMore } from './debris-more.ts';
import { form } from './form.ts';
import { formMore } from './form-more.ts';
import { injected } from './injected.ts';
import { duplicate, tableSum, textTable } from './made.ts';
import { personal } from './personal.ts';
import { personalLife } from './personal-life.ts';
import { personalMore } from './personal-more.ts';
import { wording } from './wording.ts';

/** Makes a fault with its marks; see injected.ts for the signs. */
export type Make = (at: Setting) => string;

const written = (text: string): Make[] =>
  text
    .trim()
    .split('\n')
    .map((line) => (at) => fill(at, line));

const more: Record<string, Record<Difficulty, string>> = { ...brokenMore, ...debrisMore, ...personalMore, ...formMore };

const texts: Record<string, Record<Difficulty, string>> = {
  ...injected,
  ...debris,
  ...broken,
  ...personal,
  ...personalLife,
  ...form,
  ...wording,
};

export const faults: Readonly<Record<string, Readonly<Record<Difficulty, readonly Make[]>>>> = {
  ...Object.fromEntries(
    Object.entries(texts).map(([check, of]) => [
      check,
      {
        plain: [...written(of.plain), ...(more[check] ? written(more[check].plain) : [])],
        ordinary: [...written(of.ordinary), ...(more[check] ? written(more[check].ordinary) : [])],
        hard: [...written(of.hard), ...(more[check] ? written(more[check].hard) : [])],
      },
    ]),
  ),
  'mis-decoded': misDecoded,
  'private-use': privateUse,
  'duplicate-paragraph': duplicate,
  'table-sum': tableSum,
  'text-table': textTable,
};
