/** Finding the outcome by questions: one at a time, the answers in the address, so that one may go back at will. */
import { articleName } from '../../law/articles.ts';
import { pathOf } from '../../law/guide.ts';
import type { GuideLeaf, GuideQuestion } from '../../law/guide-types.ts';
import { LawError } from '../../law/law-error.ts';
import { outcome } from '../../law/outcomes.ts';
import { Card, Notice } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, problem } from '../../web/forms.tsx';
import { colon, href, text, useLanguage } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { forcedOutcome } from '../decision.ts';
import { demandCase, type OfficeCase, officeCase } from '../office-case.ts';
import { type Beside, knownOf } from './known.ts';
import { answersOf, type GuidedPath, keyOfLeaf, readPath, writePath } from './path.ts';
import { besideCase } from './store.ts';

const words = {
  title: text('引导确定办理结果', 'Find the outcome'),
  lead: text(
    '逐项回答，系统按照条例确定办理结果。每一步都可以返回修改；办理结果和回答过程随拟稿保存，供审签时核对。',
    'Answer one question after another. You can go back at any step; what you answer is kept with the draft for its approver.',
  ),
  basis: text('依据', 'Basis'),
  known: text('案卷记载', 'From the case'),
  next: text('下一步', 'Next'),
  back: text('返回上一步', 'Back'),
  again: text('重新开始', 'Begin again'),
  so: text('已经回答', 'Answered so far'),
  change: text('修改', 'Change'),
  result: text('办理结果', 'Outcome'),
  draft: text('按此结果拟写答复', 'Draft the answer'),
  skip: text('不经引导，直接选择办理结果', 'Choose the outcome directly'),
  partial: text(
    '能够作区分处理的，应当向申请人提供可以公开的内容，并对不予公开的内容逐处说明理由（条例第三十七条）。',
    'What can be separated is given, with reasons for each part that is withheld (Art. 37).',
  ),
  forced: text(
    '案卷已因撤回或者逾期终止，办理结果只能与之一致，请重新核对各项回答。',
    'The case has ended by withdrawal or lapse: its outcome can be no other. Check your answers.',
  ),
  answer: text('请选择一项', 'Choose one'),
};

const CASE = '/office/requests/:id';

export const guideRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: `${CASE}/guide`, duty: 'request.handle', act: null, handle: guidePage },
];

/** As far as these answers lead; what fits no question is left out. */
function walk(given: GuidedPath) {
  try {
    return pathOf(answersOf(given));
  } catch (error) {
    if (error instanceof LawError) return walk(given.slice(0, -1));
    throw error;
  }
}

async function guidePage(context: OfficeContext): Promise<Response> {
  const { lang, c } = context;
  const file = await officeCase(context);
  demandCase(context, file.state, 'request.handle');
  const address = href(lang, `/office/requests/${file.id}/guide`);
  const before = readPath(c.req.query('path') ?? '');
  const [asked, answer] = [c.req.query('asked'), c.req.query('answer')];
  if (asked && answer) {
    const path = walk([...before, { question: asked, answer }]);
    return seeOther(`${address}?path=${written(path.steps)}`);
  }
  const { steps, next, leaf } = walk(before);
  const problems = asked ? [problem('answer', words.answer.zh, words.answer.en)] : [];
  return officePage(
    context,
    {
      title: `${words.title[lang]} ${file.state.number}`,
      back: href(lang, `/office/requests/${file.id}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      <ErrorSummary problems={problems} />
      {next ? (
        <Question
          file={file}
          address={address}
          question={next}
          path={written(steps)}
          beside={await besideCase(context, file, next.id)}
          problems={problems}
        />
      ) : null}
      {leaf ? <Result file={file} leaf={leaf} path={written(steps)} /> : null}
      <p>
        {steps.length > 0 ? (
          <>
            <a className="btn btn-outline-secondary me-2" href={`${address}?path=${written(steps.slice(0, -1))}`}>
              {words.back[lang]}
            </a>
            <a className="me-3 text-decoration-underline" href={address}>
              {words.again[lang]}
            </a>
          </>
        ) : null}
        <a className="text-decoration-underline" href={href(lang, `/office/requests/${file.id}/draft`)}>
          {words.skip[lang]}
        </a>
      </p>
      <Answered steps={steps} address={address} />
    </>,
  );
}

type Steps = ReturnType<typeof pathOf>['steps'];

function written(steps: Steps): string {
  return writePath(steps.map(({ question, choice }) => ({ question: question.id, answer: choice.value })));
}

interface QuestionProps {
  file: OfficeCase;
  address: string;
  question: GuideQuestion;
  path: string;
  beside: Beside;
  problems: readonly Problem[];
}

function Question({ file, address, question, path, beside, problems }: QuestionProps) {
  const lang = useLanguage();
  const { preset, notes } = knownOf(question.id, file.state, beside);
  return (
    <form method="get" action={address} className="card card-body mb-3">
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="asked" value={question.id} />
      <Choices
        name="answer"
        label={question.question}
        hint={question.help}
        typed={preset ? { answer: preset } : {}}
        problems={problems}
        options={question.choices.map(({ value, label }) => ({ value, label: label[lang] }))}
      />
      <p className="text-secondary">
        {words.basis[lang] + colon(lang)}
        {articleName(question.article)[lang]}
      </p>
      {notes.length > 0 ? (
        <Notice tone="plain" title={words.known[lang]}>
          <ul className="mb-0">
            {notes.map((note) => (
              <li key={note.en}>{note[lang]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div>
        <button type="submit" className="btn btn-primary">
          {words.next[lang]}
        </button>
      </div>
    </form>
  );
}

function Result({ file, leaf, path }: { file: OfficeCase; leaf: GuideLeaf; path: string }) {
  const lang = useLanguage();
  const { label, article } = outcome(leaf.outcome);
  const forced = forcedOutcome(file.state);
  const isBarred = forced !== null && forced !== leaf.outcome;
  const draft = href(lang, `/office/requests/${file.id}/draft?decision=${keyOfLeaf(leaf)}&path=${path}`);
  return (
    <Card title={words.result[lang]}>
      <p className="h3">{label[lang]}</p>
      {article ? (
        <p>
          {words.basis[lang] + colon(lang)}
          {articleName(leaf.withheldUnder ? `${leaf.withheldUnder},${article}` : article)[lang]}
        </p>
      ) : null}
      {leaf.outcome === 'r3_2' ? <Notice tone="plain">{words.partial[lang]}</Notice> : null}
      {isBarred ? (
        <Notice tone="warn">{words.forced[lang]}</Notice>
      ) : (
        <a className="btn btn-primary" href={draft}>
          {words.draft[lang]}
        </a>
      )}
    </Card>
  );
}

function Answered({ steps, address }: { steps: Steps; address: string }) {
  const lang = useLanguage();
  if (steps.length === 0) return null;
  return (
    <Card title={words.so[lang]}>
      <ol className="mb-0">
        {steps.map(({ question, choice }, at) => (
          <li key={question.id}>
            {question.question[lang]} <strong>{choice.label[lang]}</strong>{' '}
            <a className="text-decoration-underline" href={`${address}?path=${written(steps.slice(0, at))}`}>
              {words.change[lang]}
              <span className="visually-hidden">：{question.question[lang]}</span>
            </a>
          </li>
        ))}
      </ol>
    </Card>
  );
}
