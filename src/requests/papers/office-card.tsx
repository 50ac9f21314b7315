/** The papers of a case: what, from whom, when and why, each to be saved by whoever may read the case. */
import { Card, DataTable } from '../../web/components.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { namedFiles } from '../case-files.ts';
import { Roomy } from '../frame.tsx';
import { ERASED } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import type { RequestState } from '../state.ts';
import type { StoredFile } from '../stored.ts';
import type { CasePaper } from './state.ts';
import { PAPER_WORDS } from './words.ts';

const words = {
  title: text('申请和补充的材料', 'Papers'),
  applicant: text('申请人', 'Applicant'),
};

/** Every filed paper with the name under which it is saved. */
export function paperFiles({
  papers,
}: Pick<RequestState, 'papers'>): { name: string; file: StoredFile; paper: CasePaper }[] {
  return papers.flatMap((paper) =>
    namedFiles(paper).map(({ name, file }, index) => ({
      name: paper.names === 'erased' ? `${PAPER_WORDS[paper.of].zh}${index + 1}` : name,
      file,
      paper,
    })),
  );
}

export function Papers({ file, names }: { file: OfficeCase; names: ReadonlyMap<string, string> }) {
  const lang = useLanguage();
  const kept = paperFiles(file.state);
  if (kept.length === 0) return null;
  const why = ({ of, names: said }: CasePaper) => {
    const note = said === 'erased' ? ERASED[lang] : (said?.note ?? '');
    return note === '' ? PAPER_WORDS[of][lang] : `${PAPER_WORDS[of][lang]}：${note}`;
  };
  const who = ({ by, personId }: CasePaper) =>
    by === 'applicant' ? words.applicant[lang] : ((personId && names.get(personId)) ?? '');
  return (
    <Card title={words.title[lang]} id="papers-filed">
      <DataTable
        caption={words.title[lang]}
        columns={[
          {
            head: text('材料', 'Paper')[lang],
            cell: ({ name, file: { blob } }) => (
              <Roomy>
                <a className="text-break" href={href(lang, `/office/requests/${file.id}/files/${blob}`)}>
                  {name}
                </a>
              </Roomy>
            ),
          },
          { head: text('种类、说明', 'Kind and why')[lang], cell: ({ paper }) => <Roomy>{why(paper)}</Roomy> },
          { head: text('日期', 'Date')[lang], tight: true, cell: ({ paper }) => paper.on },
          { head: text('入卷人', 'Filed by')[lang], tight: true, cell: ({ paper }) => who(paper) },
        ]}
        rows={kept}
        rowKey={({ paper, file: { blob } }) => `${paper.seq} ${blob}`}
        empty={text('没有。', 'None.')}
      />
    </Card>
  );
}
