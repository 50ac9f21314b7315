import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import { ended } from './ended.ts';
import type { AnswerFacts, Decision, Outcome } from './facts.ts';
import type { Around, Finding, Findings } from './finding.ts';
import { granted } from './granted.ts';
import { historyOf } from './history.ts';
import { remedies } from './remedies.ts';
import { unable } from './unable.ts';
import { unprocessed } from './unprocessed.ts';
import { withheld } from './withheld.ts';
import { frame, recall, you } from './wording.ts';

const findings: Findings = { ...granted, ...withheld, ...unable, ...unprocessed, ...ended };

/** 答复书 or 告知书 (Art. 36): the request, what was found, the law, the decision, its reasons, and the remedies. */
export function answer(facts: AnswerFacts, ask: Checklist): Paper {
  const { decision } = facts;
  const notProcessed = decision.outcome in unprocessed || decision.outcome in ended;
  const finding = find(decision, { ask, you: you(facts), letterDate: facts.letterDate, wanted: facts.wanted });
  return {
    ...frame(facts, ask),
    title: notProcessed ? '政府信息公开申请处理告知书' : '政府信息公开申请答复书',
    blocks: [...recall(facts, ask), ...historyOf(facts, ask), ...finding.blocks],
    remedies: remedies(facts, notProcessed ? '本告知书' : '本答复书', ask),
    ...(finding.attachments ? { attachments: finding.attachments } : {}),
  };
}

// The outcome picks its own finding; TypeScript follows such a pairing only through a type parameter.
function find<O extends Outcome>(decision: Extract<Decision, { outcome: O }>, around: Around): Finding {
  const outcome: O = decision.outcome;
  return findings[outcome](decision, around);
}
