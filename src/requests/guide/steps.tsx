/** The questions that led to an outcome, for whoever reads the draft; or that there were none. */
import { articleName } from '../../law/articles.ts';
import { GUIDE } from '../../law/guide-questions.ts';
import type { GuideQuestion } from '../../law/guide-types.ts';
import { Badge, DataTable } from '../../web/components.tsx';
import { text, useLanguage } from '../../web/language.ts';
import type { Draft } from '../state.ts';

const words = {
  title: text('办理结果的引导过程', 'How the outcome was found'),
  question: text('问题', 'Question'),
  answer: text('回答', 'Answer'),
  article: text('依据', 'Article'),
  none: text('未经引导', 'Chosen without the guided path'),
  noneHint: text(
    '拟稿人直接选择了办理结果，请核对其他情形是否已经排除。',
    'The drafter chose the outcome directly: make sure that the other cases were ruled out.',
  ),
};

/** Every question by its key: an old draft may name one that is asked no more. */
const QUESTIONS: ReadonlyMap<string, GuideQuestion> = collected(GUIDE);

function collected(question: GuideQuestion, into = new Map<string, GuideQuestion>()): Map<string, GuideQuestion> {
  into.set(question.id, question);
  for (const { leadsTo } of question.choices) if ('choices' in leadsTo) collected(leadsTo, into);
  return into;
}

export function GuidedSteps({ draft }: { draft: Pick<Draft, 'path'> }) {
  const lang = useLanguage();
  if (!draft.path)
    return (
      <p className="mb-0 mt-2">
        <Badge tone="warn">{words.none[lang]}</Badge> {words.noneHint[lang]}
      </p>
    );
  const rows = draft.path.map(({ question: id, answer }) => {
    const question = QUESTIONS.get(id);
    const choice = question?.choices.find(({ value }) => value === answer);
    return {
      id,
      question: question?.question[lang] ?? id,
      answer: choice?.label[lang] ?? answer,
      article: question ? articleName(question.article)[lang] : '',
    };
  });
  return (
    <details className="mt-2">
      <summary>{words.title[lang]}</summary>
      <DataTable
        caption={words.title[lang]}
        columns={[
          { head: words.question[lang], cell: (row) => row.question },
          { head: words.answer[lang], cell: (row) => row.answer },
          { head: words.article[lang], cell: (row) => row.article },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        empty={words.none}
      />
    </details>
  );
}
