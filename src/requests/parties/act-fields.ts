/** Whom an act on consultations is about, as its form asks. */
import { z } from 'zod';
import { says } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import { CONSULTED_WORDS } from '../messages.ts';
import type { ActField } from '../office-acts.ts';
import type { Consultation, Consulted } from '../state.ts';
import { LINKED } from './state.ts';

const key = (one: Consultation) => `${one.who}:${one.party}`;
export const whom = (list: readonly Consultation[]): ActField => ({
  name: 'consultation',
  label: text('征求对象', 'Whom'),
  type: 'select',
  required: true,
  options: list.map((one) => ({
    value: key(one),
    label: text(
      `${CONSULTED_WORDS[one.who].zh}${one.party}：${nameOf(one)}`,
      `${CONSULTED_WORDS[one.who].en} ${one.party}: ${nameOf(one)}`,
    ),
  })),
});
const nameOf = ({ asked }: Consultation) => (asked && asked !== 'erased' ? asked.name : '');

/** A consultation by its key, of one of these. */
export function consultationOf<W extends Consulted>(among: readonly W[]) {
  return z.string().transform((value, issues) => {
    const [start, party = ''] = value.split(':');
    const who = among.find((one) => one === start);
    if (who) return { who, party };
    issues.addIssue({ code: 'custom', message: says(text('请选择', 'Choose')) });
    return z.NEVER;
  });
}

export const linkedKey = z.object({ consultation: consultationOf(LINKED) });
