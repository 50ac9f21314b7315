import { droppedCharacters } from './dropped-characters.ts';
import { emptiedTable } from './emptied-table.ts';
import { emptySection } from './empty-section.ts';
import { injectedBrand } from './injected-brand.ts';
import { injectedPinyin } from './injected-pinyin.ts';
import { misDecoded } from './mis-decoded.ts';
import { placeholder } from './placeholder.ts';
import type { Finding, Rule } from './rule.ts';
import { runTogether } from './run-together.ts';
import { traditionalScript } from './traditional-script.ts';
import { webDebris } from './web-debris.ts';

/** Every rule about faults that a reader sees at a glance. */
export const FAULT_RULES: readonly Rule[] = [
  injectedBrand,
  injectedPinyin,
  misDecoded,
  traditionalScript,
  droppedCharacters,
  placeholder,
  emptySection,
  emptiedTable,
  runTogether,
  webDebris,
];

/** All faults of a plain text (see `documentText`), in order of place. Spans refer to that text. */
export function checkText(text: string): Finding[] {
  return FAULT_RULES.flatMap((rule) => rule.check(text)).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}
