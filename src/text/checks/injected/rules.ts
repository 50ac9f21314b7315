import type { Rule } from '../rule.ts';
import { injectedBrand } from './injected-brand.ts';

/** What strangers put into a page. */
export const INJECTED_RULES: readonly Rule[] = [injectedBrand];
