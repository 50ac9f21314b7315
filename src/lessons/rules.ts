/** Pure decisions about lessons. */
import { type Text, text } from '../web/language.ts';
import type { LessonFacts, LessonState } from './fold.ts';
import { STEPS } from './steps.ts';

export interface Refused {
  field: string;
  text: Text;
}

const need = (field: string, zh: string, en: string): Refused => ({ field, text: text(zh, en) });

export function refuseLesson(facts: LessonFacts): Refused | null {
  if (facts.title.trim() === '') return need('title', '请填写标题', 'Give a title');
  if (facts.text.trim() === '') return need('text', '请填写内容', 'Write the text');
  if (facts.steps.length === 0) return need('steps', '请选择适用的环节', 'Choose the steps');
  if (facts.steps.some((id) => !STEPS.some((one) => one.id === id)))
    return need('steps', '没有这个环节', 'There is no such step');
  return null;
}

export function refuseEnd(state: LessonState, to: string): Refused | null {
  return to < state.from ? need('to', '截止日期不能早于启用日期', 'It ends before it begins') : null;
}

/** @param today ISO */
export const isShown = ({ from, to }: Pick<LessonState, 'from' | 'to'>, today: string): boolean =>
  from <= today && (to === null || today <= to);
