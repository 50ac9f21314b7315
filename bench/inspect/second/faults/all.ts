import { tableSum, textTable } from '../tables.ts';
import { type Ways, waysOf } from '../ways.ts';
import { BROKEN } from './broken.ts';
import { misDecoded } from './charsets.ts';
import { FORM } from './form.ts';
import { INJECTED } from './injected.ts';
import { duplicateParagraph, injectedPinyin, privateUse, runTogether, traditionalScript } from './made.ts';
import { PAPERS } from './papers.ts';
import { PERCENTAGE } from './percentage.ts';
import { PERSONAL } from './personal.ts';
import { PRIVATE_LIFE } from './private-life.ts';
import { STRUCTURE } from './structure.ts';
import { WORDING } from './wording.ts';

/** Ways of each check that reads the text, but those that need a document of a kind. */
export const faults: Record<string, Ways> = {
  ...waysOf(INJECTED),
  ...waysOf(BROKEN),
  ...waysOf(STRUCTURE),
  ...waysOf(PERSONAL),
  ...waysOf(PAPERS),
  ...waysOf(PRIVATE_LIFE),
  ...waysOf(FORM),
  ...waysOf(PERCENTAGE),
  ...waysOf(WORDING),
  'mis-decoded': misDecoded,
  'traditional-script': traditionalScript,
  'injected-pinyin': injectedPinyin,
  'private-use': privateUse,
  'duplicate-paragraph': duplicateParagraph,
  'run-together': runTogether,
  'table-sum': tableSum,
  'text-table': textTable,
};
