import type { Block, Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import { ended } from './ended.ts';
import type { AnswerFacts, CaseHistory, Decision, Outcome } from './facts.ts';
import type { Around, Finding, Findings } from './finding.ts';
import { granted } from './granted.ts';
import { remedies } from './remedies.ts';
import { unable } from './unable.ts';
import { unprocessed } from './unprocessed.ts';
import { withheld } from './withheld.ts';
import { cite, frame, paragraph, recall, you } from './wording.ts';

const findings: Findings = { ...granted, ...withheld, ...unable, ...unprocessed, ...ended };

/** 答复书 or 告知书 (Art. 36): the request, what was found, the law, the decision, its reasons, and the remedies. */
export function answer(facts: AnswerFacts, ask: Checklist): Paper {
  const { decision, history = {} } = facts;
  const notProcessed = decision.outcome in unprocessed || decision.outcome in ended;
  const finding = find(decision, { ask, you: you(facts), letterDate: facts.letterDate });
  return {
    ...frame(facts, ask),
    title: notProcessed ? '政府信息公开申请处理告知书' : '政府信息公开申请答复书',
    blocks: [...recall(facts, ask), ...historyOf(history, you(facts), ask), ...finding.blocks],
    remedies: remedies(facts, notProcessed ? '本告知书' : '本答复书', ask),
    ...(finding.attachments ? { attachments: finding.attachments } : {}),
  };
}

// The outcome picks its own finding; TypeScript follows such a pairing only through a type parameter.
function find<O extends Outcome>(decision: Extract<Decision, { outcome: O }>, around: Around): Finding {
  const outcome: O = decision.outcome;
  return findings[outcome](decision, around);
}

function historyOf(history: CaseHistory, applicant: string, ask: Checklist): Block[] {
  const steps: string[] = [];
  if (history.clarifiedOn) {
    const clarified = ask.date('history.clarifiedOn', history.clarifiedOn, '请填写收到补正的日期。');
    steps.push(`本机关于${clarified}收到${applicant}的补正，答复期限依照${cite('第三十条')}自该日起计算。`);
  }
  if (history.extendedDueOn) {
    const extended = ask.date('history.extendedDueOn', history.extendedDueOn, '请填写延长后的答复期限。');
    steps.push(`本机关已依照${cite('第三十三条第二款')}将答复期限延长至${extended}，并告知${applicant}。`);
  }
  return steps.length ? [paragraph(steps.join(''))] : [];
}
