/** By which number or address a third party or co-maker is reached: what the office gave once is not asked for again. Pure. */
import { z } from 'zod';
import { maskEmail, maskNumber } from '../../text/mask.ts';
import type { SentWay } from './state.ts';

/** Sealed with the consultation; the newest of each way. */
export type Contacts = Partial<Record<SentWay, string>>;

const MOBILE = /^1\d{10}$/;
const plainNumber = (typed: string) => typed.replaceAll(/[\s-]/g, '');

/** The number or address as it is kept; null where it cannot be reached by this way. */
export function readContact(way: SentWay, typed: string): string | null {
  if (way === 'email') return z.email().safeParse(typed.trim()).success ? typed.trim() : null;
  return MOBILE.test(plainNumber(typed)) ? plainNumber(typed) : null;
}

/** By which way a number or address reaches somebody; null for what is neither. */
export function contactOf(typed: string): Contacts | null {
  const sms = readContact('sms', typed);
  if (sms !== null) return { sms };
  const email = readContact('email', typed);
  return email === null ? null : { email };
}

/** What is kept, for those who need not see it whole. */
export function maskedContacts({ sms, email }: Contacts): string[] {
  return [...(sms ? [maskNumber(sms)] : []), ...(email ? [maskEmail(email)] : [])];
}
