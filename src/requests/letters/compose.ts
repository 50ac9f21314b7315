import type { Paper } from '../../paper/paper.ts';
import { answer } from './answer.ts';
import { type Checklist, checklist, type Problem } from './checklist.ts';
import { clarification } from './clarification.ts';
import { extension } from './extension.ts';
import type { LetterFacts } from './facts.ts';
import { receipt } from './receipt.ts';
import { thirdPartyEnquiry } from './third-party-enquiry.ts';

export type Composition = { paper: Paper } | { problems: Problem[] };

/** The letter these facts make, or all the problems that keep them from making one. Never a letter with a hole. */
export function compose(facts: LetterFacts): Composition {
  const ask = checklist();
  const paper = write(facts, ask);
  return ask.problems.length > 0 ? { problems: ask.problems } : { paper };
}

function write(facts: LetterFacts, ask: Checklist): Paper {
  switch (facts.kind) {
    case 'receipt':
      return receipt(facts, ask);
    case 'clarification':
      return clarification(facts, ask);
    case 'extension':
      return extension(facts, ask);
    case 'third-party-enquiry':
      return thirdPartyEnquiry(facts, ask);
    case 'answer':
      return answer(facts, ask);
  }
}
