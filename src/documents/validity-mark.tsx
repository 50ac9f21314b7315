import { Badge, type Tone } from '../web/components.tsx';
import { useLanguage } from '../web/language.ts';
import { VALIDITY_NAMES } from './messages.ts';
import type { Validity } from './rules.ts';

const TONES: Readonly<Record<Validity, Tone>> = {
  'in-force': 'good',
  'not-yet': 'warn',
  expired: 'plain',
  repealed: 'bad',
};

/** Whether a document is in force, in words. */
export function ValidityMark({ validity }: { validity: Validity }) {
  const lang = useLanguage();
  return <Badge tone={TONES[validity]}>{VALIDITY_NAMES[validity][lang]}</Badge>;
}
