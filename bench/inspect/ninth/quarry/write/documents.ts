/** All base documents. */
import { FARM } from './farm.ts';
import { LAW } from './law.ts';
import { MISC } from './misc.ts';
import { MONEY } from './money.ts';
import { NATIVE } from './native.ts';
import { RELIEF } from './relief.ts';
import { SCHOOL } from './school.ts';
import { TALK } from './talk.ts';
import { VILLAGE } from './village.ts';
import { WORKS } from './works.ts';

export const DOCUMENTS: readonly string[] = [
  ...RELIEF,
  ...SCHOOL,
  ...FARM,
  ...WORKS,
  ...LAW,
  ...MONEY,
  ...VILLAGE,
  ...TALK,
  ...MISC,
  ...NATIVE,
];
