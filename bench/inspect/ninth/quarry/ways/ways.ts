/** All written ways of the faults, by check. */
import type { Ways } from '../make/way.ts';
import { BROKEN } from './broken.ts';
import { DATES, FIGURES } from './form.ts';
import { INJECTED } from './injected.ts';
import { LIVES, NUMBERS } from './personal.ts';
import { SCRIPT } from './script.ts';
import { WORDING } from './wording.ts';

export const WAYS: Ways = { ...INJECTED, ...BROKEN, ...SCRIPT, ...NUMBERS, ...LIVES, ...DATES, ...FIGURES, ...WORDING };
