/** Parts of a case page: frozen letters and other kept files. */
import { Card, DataTable } from '../web/components.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { earlierAttachments, remedyPapers } from './after/files.ts';
import { answerFiles, namedFiles } from './case-files.ts';
import { LETTER_WORDS } from './messages.ts';
import type { OfficeCase } from './office-case.ts';
import { lettersToApplicant } from './service/rules.ts';
import type { FrozenLetter, StoredFile } from './state.ts';

const words = {
  letters: text('文书', 'Letters'),
  none: text('没有。', 'None.'),
};

interface Kept {
  name: string;
  sentOn: string;
  files: readonly (readonly [label: string, file: StoredFile])[];
}

/** Every frozen file of a case, with the name under which it is saved. */
export function keptFiles({ state }: OfficeCase): Kept[] {
  const letters: (FrozenLetter | null | undefined)[] = [
    ...state.consultations.flatMap(({ letter, override }) => [letter, override?.letter]),
    ...lettersToApplicant(state),
    state.answer ? null : state.approval?.letter,
  ];
  const kept = letters
    .filter((letter) => letter !== null && letter !== undefined)
    .map(
      (letter): Kept => ({
        name: `${LETTER_WORDS[letter.kind].zh}（${letter.number}）`,
        sentOn: letter.date,
        files: [
          ['PDF', letter.pdf],
          ['Word', letter.docx],
        ],
      }),
    );
  const source = state.approval ?? state.answer;
  const attachments = answerFiles(source).map(
    ({ name, file }): Kept => ({
      name,
      sentOn: source?.letter.date ?? '',
      files: [[text('附件', 'Attachment').zh, file]],
    }),
  );
  const proofs = state.services.flatMap(({ proof, on }) =>
    namedFiles(proof).map((one) => ({ ...one, on, label: text('送达证明', 'Proof of service') })),
  );
  const older = [...earlierAttachments(state), ...remedyPapers(state), ...proofs].map(
    ({ name, on, label, file }): Kept => ({ name, sentOn: on, files: [[label.zh, file]] }),
  );
  return [...kept, ...attachments, ...older];
}

export function Letters({ file }: { file: OfficeCase }) {
  const lang = useLanguage();
  const kept = keptFiles(file);
  if (kept.length === 0) return null;
  return (
    <Card title={words.letters[lang]}>
      <DataTable
        caption={words.letters[lang]}
        columns={[
          { head: text('文书', 'Letter')[lang], cell: (one) => one.name },
          { head: text('日期', 'Date')[lang], tight: true, cell: (one) => one.sentOn },
          {
            head: text('下载', 'Download')[lang],
            tight: true,
            cell: (one) =>
              one.files.map(([label, stored]) => (
                <a
                  key={stored.blob}
                  className="me-3"
                  href={href(lang, `/office/requests/${file.id}/files/${stored.blob}`)}
                >
                  {label}
                </a>
              )),
          },
        ]}
        rows={kept}
        rowKey={(one) => one.files[0]?.[1].blob ?? one.name}
        empty={words.none}
      />
    </Card>
  );
}
