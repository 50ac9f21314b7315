/** Whether information goes out in the form that was asked for (Art. 40). Pure. */
import type { Checklist } from './checklist.ts';
import { cite, sentence } from './wording.ts';

const SIGNS = {
  paper: /纸质|复印|打印|书面/,
  electronic: /电子|光盘|扫描|下载|pdf|word|excel/i,
  reading: /查阅|抄录|阅览/,
} as const;

/** The one kind of form that a text names; null where it names none or several. */
function kindOf(text: string): string | null {
  const named = Object.entries(SIGNS).filter(([, sign]) => sign.test(text));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** @param wanted form and way of delivery, as the applicant chose them: 纸质、邮寄 */
function isAnother(given: string, wanted: string): boolean {
  const asked = kindOf(wanted.slice(0, wanted.lastIndexOf('、')));
  const kind = kindOf(given);
  return asked !== null && kind !== null && asked !== kind;
}

/**
 * How the applicant wanted it and, where it goes out otherwise, why: only a danger to the carrier or too great a cost
 * allows that.
 */
export function asked(
  { given, wanted, reason = '' }: { given: string; wanted: string | undefined; reason: string | undefined },
  you: string,
  ask: Checklist,
): string {
  const told = wanted ? `${you}申请的提供方式为${wanted}` : '';
  if (reason.trim() === '') {
    ask.demand(
      'decision.formReason',
      !wanted || !isAnother(given, wanted),
      `申请人要求的提供方式为${wanted}；以其他形式提供的，请写明按要求的形式提供可能危及载体安全或者成本过高的理由（第四十条）。`,
    );
    return told ? `${told}。` : '';
  }
  const why = ask.text('decision.formReason', reason, '请写明理由。');
  return `${told ? `${told}，` : ''}根据${cite('第四十条')}的规定改以上述形式提供，理由是：${sentence(why)}`;
}
