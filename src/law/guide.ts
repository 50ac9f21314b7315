/**
 * The guided path to an outcome: one question after another, in the order in which a careful office asks them, each
 * with its article, ending in one of the 21 leaves of table three. Pure; the answers so far are all it needs.
 */
import { GUIDE } from './guide-questions.ts';
import type { GuideChoice, GuideLeaf, GuideQuestion } from './guide-types.ts';
import { LawError } from './law-error.ts';
import { type Words, words } from './words.ts';

/** The value chosen for each question id. Answers to questions that are not on the path are not looked at. */
export type GuideAnswers = Readonly<Record<string, string | undefined>>;

export interface GuidePath {
  steps: { question: GuideQuestion; choice: GuideChoice }[];
  /** The question to ask now; null at the end. */
  next: GuideQuestion | null;
  /** Null until the end. */
  leaf: GuideLeaf | null;
}

/** Walks the tree with these answers. Throws LawError `guide-choice` for a value that its question does not offer. */
export function pathOf(answers: GuideAnswers): GuidePath {
  const steps: GuidePath['steps'] = [];
  let at: GuideQuestion | GuideLeaf = GUIDE;
  while (isQuestion(at)) {
    const question: GuideQuestion = at;
    const value = answers[question.id];
    if (value === undefined) return { steps, next: question, leaf: null };
    const choice = question.choices.find((one) => one.value === value);
    if (!choice) throw notOffered(question, value);
    steps.push({ question, choice });
    at = choice.leadsTo;
  }
  return { steps, next: null, leaf: at };
}

function isQuestion(at: GuideQuestion | GuideLeaf): at is GuideQuestion {
  return 'choices' in at;
}

function notOffered({ question, choices }: GuideQuestion, value: string): LawError {
  const labels = (language: keyof Words) =>
    choices.map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', ');
  return new LawError(
    'guide-choice',
    words(
      `“${question.zh}”没有选项“${value}”，请从以下选项中选择：${labels('zh')}`,
      `"${question.en}" does not offer "${value}": choose one of ${labels('en')}`,
    ),
  );
}
