import type { Rule } from '../rule.ts';
import { illicitOffer } from './illicit-offer.ts';
import { injectedBrand } from './injected-brand.ts';
import { keywordStuffing } from './keyword-stuffing.ts';

/** What strangers put into a page. */
export const INJECTED_RULES: readonly Rule[] = [injectedBrand, illicitOffer, keywordStuffing];
