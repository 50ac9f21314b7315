/** Writing the letters that help the applicant. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { composed, demand, nextLetterHead, type OpenCase, openCase, type When, write } from '../actions.ts';
import { freezeLetter } from '../frozen.ts';
import type { LetterHead } from '../letter-facts.ts';
import { assistanceFacts, consultationNoticeFacts, guidanceFacts } from '../letter-facts-notices.ts';
import type { AssistanceFacts, ConsultationNoticeFacts, GuidanceFacts } from '../letters/notice-facts.ts';
import type { RequestState } from '../state.ts';

type After = Promise<Loaded<RequestState>>;

/** Tells the applicant how to ask, and how the office helps (Art. 28, 43). */
export function issueAssistance(
  desk: Desk,
  id: string,
  said: Pick<AssistanceFacts, 'because' | 'advice' | 'help'>,
  when: When = {},
): After {
  return issue(desk, id, (open, head) => assistanceFacts(open, head, said), when);
}

/** Names the body to ask for a part of what is asked for, while the rest goes on (Art. 36(5)). */
export function issueGuidance(
  desk: Desk,
  id: string,
  said: Pick<GuidanceFacts, 'part' | 'ground' | 'agency'>,
  when: When = {},
): After {
  return issue(desk, id, (open, head) => guidanceFacts(open, head, said), when);
}

/** Tells the applicant that others are asked, and that the time for it is not counted (Art. 33(3)). */
export function issueConsultationNotice(desk: Desk, id: string, when: When = {}): After {
  return issue(desk, id, consultationNoticeFacts, when);
}

async function issue(
  desk: Desk,
  id: string,
  facts: (open: OpenCase, head: LetterHead) => AssistanceFacts | GuidanceFacts | ConsultationNoticeFacts,
  when: When,
): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.letter-issued', {});
  const head = await nextLetterHead(desk, open);
  const letter = await freezeLetter(desk, id, composed(facts(open, head)));
  return write(desk, open, 'request.letter-issued', { letter }, null);
}
