import type { Paper } from '../../paper/paper.ts';
import { answer } from './answer.ts';
import { assistance } from './assistance.ts';
import { type Checklist, checklist, type Problem } from './checklist.ts';
import { clarification } from './clarification.ts';
import { coMakerEnquiry } from './co-maker-enquiry.ts';
import { consultationNotice } from './consultation-notice.ts';
import { correction } from './correction.ts';
import { delayedPeriod } from './delayed-period.ts';
import { extension } from './extension.ts';
import type { LetterFacts, LetterKind } from './facts.ts';
import { feeNotice } from './fee-notice.ts';
import { guidance } from './guidance.ts';
import { reasonsRequest } from './reasons-request.ts';
import { receipt } from './receipt.ts';
import { thirdPartyEnquiry } from './third-party-enquiry.ts';
import { thirdPartyOverride } from './third-party-override.ts';

export type Composition = { paper: Paper } | { problems: Problem[] };

/** The letter these facts make, or all the problems that keep them from making one. Never a letter with a hole. */
export function compose(facts: LetterFacts): Composition {
  const ask = checklist();
  const paper = write(facts, ask);
  return ask.problems.length > 0 ? { problems: ask.problems } : { paper };
}

// The kind picks its own writer; TypeScript follows such a pairing only through a type parameter.
function write<K extends LetterKind>(facts: Extract<LetterFacts, { kind: K }>, ask: Checklist): Paper {
  const kind: K = facts.kind;
  return writers[kind](facts, ask);
}

const writers: { [K in LetterKind]: (facts: Extract<LetterFacts, { kind: K }>, ask: Checklist) => Paper } = {
  receipt,
  clarification,
  extension,
  'third-party-enquiry': thirdPartyEnquiry,
  'co-maker-enquiry': coMakerEnquiry,
  'third-party-override': thirdPartyOverride,
  'fee-notice': feeNotice,
  assistance,
  guidance,
  'consultation-notice': consultationNotice,
  'reasons-request': reasonsRequest,
  'delayed-period': delayedPeriod,
  correction,
  answer,
};
