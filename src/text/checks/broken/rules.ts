import type { Rule } from '../rule.ts';
import { cutOff } from './cut-off.ts';
import { droppedCharacters } from './dropped-characters.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { emptiedTable } from './emptied-table.ts';
import { emptySection } from './empty-section.ts';
import { injectedPinyin } from './injected-pinyin.ts';
import { misDecoded } from './mis-decoded.ts';
import { placeholder } from './placeholder.ts';
import { privateUse } from './private-use.ts';
import { runTogether } from './run-together.ts';
import { traditionalScript } from './traditional-script.ts';
import { webDebris } from './web-debris.ts';

/** Text that broke on its way to the page. */
export const BROKEN_RULES: readonly Rule[] = [
  injectedPinyin,
  misDecoded,
  traditionalScript,
  droppedCharacters,
  placeholder,
  emptySection,
  emptiedTable,
  runTogether,
  webDebris,
  privateUse,
  cutOff,
  duplicateParagraph,
];
