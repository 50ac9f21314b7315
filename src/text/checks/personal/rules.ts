import type { Rule } from '../rule.ts';
import { bankCard } from './bank-card.ts';
import { homeAddress } from './home-address.ts';
import { medical } from './medical.ts';
import { minor } from './minor.ts';
import { passport } from './passport.ts';
import { plate } from './plate.ts';
import { privatePhone } from './private-phone.ts';
import { residentId } from './resident-id.ts';

/** What must be masked before publication. */
export const PERSONAL_RULES: readonly Rule[] = [
  residentId,
  privatePhone,
  bankCard,
  passport,
  plate,
  homeAddress,
  minor,
  medical,
];
