/** What became of the demonstration's remedies: replied to, decided, and what the unit learnt from each. */
import type { Desk } from '../db/acts.ts';
import type { ReviewResult } from '../law/events.ts';
import {
  decideReconsideration,
  decideSuit,
  drawLesson,
  lodgeReconsideration,
  lodgeSuit,
  type RemedyDecision,
  replyToRemedy,
} from '../requests/after/remedy-actions.ts';
import type { LessonCause } from '../requests/after/state.ts';

/** Days from the lodging to the copy, from there to the reply, and from the decision to the lesson. */
const NOTICED = 6;
const REPLIED = 5;
const LEARNT = 8;

const DECIDED: Record<ReviewResult, RemedyDecision['result']> = {
  upheld: 'upheld',
  corrected: 'revoked',
  other: 'withdrawn',
};

const LESSONS: Record<ReviewResult, { cause: LessonCause; happened: string; changes: string }> = {
  upheld: {
    cause: 'none',
    happened: '复议机关、法院认定事实清楚、适用依据正确、程序合法。',
    changes: '无须整改，检索记录和送达凭证的留存方式继续执行。',
  },
  corrected: {
    cause: 'search',
    happened: '承办人仅检索了电子档案，未查找承办机构保存的纸质材料即答复。',
    changes: '检索须覆盖电子、纸质档案，由两人签字；答复书写明检索范围。',
  },
  other: {
    cause: 'reasons',
    happened: '申请人经当面解释后撤回，原答复说理过于简略。',
    changes: '不予公开、无法提供的答复须结合申请内容逐项说明理由。',
  },
};

export interface DemoRemedy {
  id: string;
  kind: 'reconsideration' | 'suit';
  route: 'direct' | 'after-reconsideration';
  body: string;
  /** tells the case numbers of the demonstration apart */
  serial: string;
  lodgedOn: Temporal.PlainDate;
  /** of the decision; null while it is pending */
  decidedOn: Temporal.PlainDate | null;
  result: ReviewResult;
  today: Temporal.PlainDate;
  desk(day: Temporal.PlainDate): Desk;
}

/** Plays a remedy up to today. */
export async function playRemedy(remedy: DemoRemedy, recorded: Temporal.PlainDate): Promise<void> {
  const { id, kind, body, serial, lodgedOn, desk } = remedy;
  const isOver = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, remedy.today) <= 0;
  const number = kind === 'suit' ? `（${lodgedOn.year}）示01行初${serial}号` : `示政复〔${lodgedOn.year}〕${serial}号`;
  const noticedOn = lodgedOn.add({ days: NOTICED });
  const isKnown = isOver(noticedOn);
  const known = { body, number, ...(isKnown ? { noticedOn } : {}) };
  const at = desk(isKnown ? noticedOn : recorded);
  if (kind === 'suit') await lodgeSuit(at, id, { ...known, route: remedy.route }, { happenedOn: lodgedOn });
  else await lodgeReconsideration(at, id, known, { happenedOn: lodgedOn });
  const repliedOn = noticedOn.add({ days: REPLIED });
  if (isOver(repliedOn)) await replyToRemedy(desk(repliedOn), id, { remedy: kind }, { happenedOn: repliedOn });
  const { decidedOn, result } = remedy;
  if (!decidedOn || !isOver(decidedOn)) return;
  const decide = kind === 'suit' ? decideSuit : decideReconsideration;
  await decide(desk(decidedOn), id, { result: DECIDED[result], receivedOn: decidedOn }, { happenedOn: decidedOn });
  const learntOn = decidedOn.add({ days: LEARNT });
  if (isOver(learntOn)) await drawLesson(desk(learntOn), id, { position: remedyPosition(remedy), ...LESSONS[result] });
}

/** A suit after reconsideration is the second remedy of its case, everything else the first. */
function remedyPosition({ kind, route }: Pick<DemoRemedy, 'kind' | 'route'>): number {
  return kind === 'suit' && route === 'after-reconsideration' ? 1 : 0;
}
