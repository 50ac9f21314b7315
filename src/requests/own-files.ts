/** The letters and files that went to the applicant. Pure. */
import { earlierAttachments } from './after/files.ts';
import { answerFiles } from './case-files.ts';
import { LETTER_WORDS } from './messages.ts';
import { lettersToApplicant } from './service/rules.ts';
import type { FrozenLetter, RequestState, StoredFile } from './state.ts';

export interface SentFile {
  /** as it is saved */
  name: string;
  file: StoredFile;
  sentOn: string;
}

function letterFiles(letter: FrozenLetter): SentFile[] {
  const name = `${LETTER_WORDS[letter.kind].zh}（${letter.number}）`;
  return [
    { name: `${name}.pdf`, file: letter.pdf, sentOn: letter.date },
    { name: `${name}.docx`, file: letter.docx, sentOn: letter.date },
  ];
}

/** In the order in which they were sent; nothing of an answer that was not sent yet. */
export function filesFor(state: RequestState): SentFile[] {
  const { answer } = state;
  const attachments = answerFiles(answer).map((one) => ({ ...one, sentOn: answer?.letter.date ?? '' }));
  const earlier = earlierAttachments(state).map(({ name, on, file }) => ({ name, file, sentOn: on }));
  return [...lettersToApplicant(state).flatMap(letterFiles), ...earlier, ...attachments];
}
