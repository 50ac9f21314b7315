/** What an applicant sent beside the request, and the form for more while the case is open. */
import { Card } from '../../web/components.tsx';
import { FileField, type Problem, TextField, type Typed } from '../../web/forms.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { Carried } from '../carried.tsx';
import { namedFiles } from '../case-files.ts';
import type { OwnCase } from '../own-case.ts';
import type { Ticket } from '../query-code.ts';
import { OPEN_STAGES } from '../state.ts';
import { papersHint, TAKEN_ENDINGS } from './received.ts';

const words = {
  title: text('您提交的材料', 'Papers that you sent'),
  none: text('没有提交材料。', 'None.'),
  more: text('补充提交材料', 'Send more'),
  file: text('文件', 'Files'),
  note: text('是什么材料', 'What it is'),
  send: text('提交材料', 'Send'),
};

interface Props {
  own: OwnCase;
  ticket: Ticket;
  problems: readonly Problem[];
  typed: Typed;
}

export function OwnPapers({ own: { state }, ticket, problems, typed }: Props) {
  const lang = useLanguage();
  const sent = state.papers.flatMap((paper) =>
    namedFiles(paper).map((one) => ({ ...one, on: paper.on, seq: paper.seq })),
  );
  const isOpen = OPEN_STAGES.includes(state.stage);
  if (sent.length === 0 && !isOpen) return null;
  return (
    <Card title={words.title[lang]}>
      {sent.length === 0 ? <p className="text-secondary">{words.none[lang]}</p> : null}
      <ul className="list-unstyled">
        {sent.map(({ name, on, seq, file }) => (
          <li key={`${seq} ${file.blob}`}>
            {name} <span className="text-secondary text-nowrap">{on}</span>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <details open={problems.some(({ field }) => field === 'papers' || field === 'note')}>
          <summary>{words.more[lang]}</summary>
          <form method="post" action={href(lang, '/requests/papers')} encType="multipart/form-data" className="pt-2">
            <Carried ticket={ticket} />
            <FileField
              name="papers"
              label={words.file}
              hint={papersHint}
              problems={problems}
              accept={TAKEN_ENDINGS}
              many
            />
            <TextField name="note" label={words.note} {...{ problems, typed }} maxLength={200} required />
            <button type="submit" className="btn btn-outline-primary">
              {words.send[lang]}
            </button>
          </form>
        </details>
      ) : null}
    </Card>
  );
}
