/** Attachments of earlier answers, and papers of remedies, as files of a case. Pure. */
import { type Text, text } from '../../web/language.ts';
import { answerFiles, namedFiles } from '../case-files.ts';
import type { RequestState } from '../state.ts';
import type { StoredFile } from '../stored.ts';
import type { RemedyPapers } from './state.ts';

interface OlderFile {
  name: string;
  on: string;
  label: Text;
  file: StoredFile;
}

const OF: Record<RemedyPapers['of'], Text> = {
  lodging: text('申请、起诉材料', 'Application'),
  reply: text('答复、答辩材料', 'Reply'),
  decision: text('决定、裁判文书', 'Decision'),
};

/** What went with the answers of rounds before the present one, oldest first; their letters are among the case's. */
export function earlierAttachments({ rounds }: Pick<RequestState, 'rounds'>): OlderFile[] {
  return rounds.flatMap(({ answer }, round) => {
    const label = text(`第${round + 1}次答复的附件`, `With answer ${round + 1}`);
    return answerFiles(answer).map((one) => ({ ...one, on: answer?.letter.date ?? '', label }));
  });
}

/** Papers that came or went with remedies. */
export function remedyPapers({ remedies }: Pick<RequestState, 'remedies'>): OlderFile[] {
  return remedies.flatMap(({ papers }) =>
    papers.flatMap((paper) =>
      namedFiles(paper).map(({ name, file }) => ({ name, on: paper.on, label: OF[paper.of], file })),
    ),
  );
}
