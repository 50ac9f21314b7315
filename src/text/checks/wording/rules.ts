import type { Rule } from '../rule.ts';
import { fixedWording } from './fixed-wording.ts';
import { outdatedName } from './outdated-name.ts';
import { punctuation } from './punctuation.ts';
import { wrongCharacter } from './wrong-character.ts';

/** Words: wrong characters, names that no longer hold, wordings that differ from the office's own lists. */
export const WORDING_RULES: readonly Rule[] = [wrongCharacter, outdatedName, fixedWording, punctuation];
