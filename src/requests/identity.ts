/** Whether a number can be one of its kind of identity document. Pure. */
import { isCreditCode } from '../text/credit-code.ts';
import { isIdCard } from '../text/identity-number.ts';
import type { IdentityDocument } from './state.ts';

export function isPlausible(document: IdentityDocument, number: string): boolean {
  if (document === 'id-card') return isIdCard(number);
  if (document === 'credit-code') return isCreditCode(number);
  return number.length >= 4;
}
