/** Problems of a workbook as a table: where, what, and what to do about it. */
import { Card, DataTable, Notice } from '../../web/components.tsx';
import { type Text, text, useLanguage } from '../../web/language.ts';
import { placeOf, type SheetProblem } from './sheet-problems.ts';

/** Rows on one page. */
const MOST_SHOWN = 500;

const words = {
  place: text('位置', 'Where'),
  what: text('问题', 'What is wrong'),
  remedy: text('处理办法：', 'What to do: '),
  whole: text('整个文件', 'The file'),
  none: text('没有', 'None'),
  more: (count: number) => text(`另有${count}处，改正以上各处后再次上传可见。`, `${count} more are shown after these.`),
};

interface ProblemListProps {
  problems: readonly SheetProblem[];
  /** how many errors there are, and that they stand in the way */
  errors(count: number): Text;
  warnings(count: number): Text;
}

/** Errors and warnings in a table each, under what is said of them; nothing where there are none. */
export function ProblemList({ problems, errors, warnings }: ProblemListProps) {
  const wrong = problems.filter(({ level }) => level === 'error');
  const doubtful = problems.filter(({ level }) => level === 'warning');
  return (
    <>
      {wrong.length > 0 ? <Level tone="bad" title={errors(wrong.length)} rows={wrong} /> : null}
      {doubtful.length > 0 ? <Level tone="warn" title={warnings(doubtful.length)} rows={doubtful} /> : null}
    </>
  );
}

function Level({ tone, title, rows }: { tone: 'bad' | 'warn'; title: Text; rows: readonly SheetProblem[] }) {
  const lang = useLanguage();
  const shown = rows.slice(0, MOST_SHOWN).map((one, at) => ({ one, at }));
  return (
    <section>
      <Notice tone={tone}>{title[lang]}</Notice>
      <Card>
        <DataTable
          caption={title[lang]}
          rows={shown}
          rowKey={({ at }) => String(at)}
          empty={words.none}
          columns={[
            { head: words.place[lang], cell: ({ one }) => placeOf(one)[lang] || words.whole[lang] },
            {
              head: words.what[lang],
              cell: ({ one }) => (
                <>
                  {one.what[lang]}
                  <div className="text-secondary">
                    {words.remedy[lang]}
                    {one.remedy[lang]}
                  </div>
                </>
              ),
            },
          ]}
        />
        {rows.length > MOST_SHOWN ? <p>{words.more(rows.length - MOST_SHOWN)[lang]}</p> : null}
      </Card>
    </section>
  );
}
