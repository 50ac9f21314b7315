/** One summary: its text with every figure a link to what it counts, and the forms that write and finalise it. */

import { clockTime } from '../documents/office/copies.ts';
import { CopyChoice } from '../documents/office/copy-parts.tsx';
import type { WorkingCopy } from '../documents/working-copies.ts';
import { ActionForm, Badge, Card, Facts } from '../web/components.tsx';
import { ErrorSummary, type Problem, TextArea, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { nameOfPlace } from './place.ts';
import { newsOf } from './summary-copy.ts';
import { SummaryEditor } from './summary-editor.tsx';
import { SUMMARY_SECTIONS } from './summary-state.ts';
import { partsOf } from './summary-text.ts';
import { readSummary, type SummaryView } from './summary-view.ts';
import { SECTION_TITLES, summaryWords as words } from './summary-words.ts';

interface Props {
  context: OfficeContext;
  view: SummaryView;
  typed: Typed;
  problems: readonly Problem[];
}

export async function summaryPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const view = await readSummary(context);
  const { state, frame, snapshot, digest, finalisedBy, may } = view;
  const figures = may('summary.write') && !state.final ? await view.figures() : null;
  // what was typed just now goes before what was typed earlier
  const news = figures && Object.keys(typed).length === 0 ? await newsOf(context, view.id, state) : null;
  const restored = news && context.c.req.query('restore') ? news.typed : null;
  const all: Props = { context, view, typed: restored ?? typed, problems };
  return officePage(
    context,
    { title: snapshot.title, back: href(lang, '/office/summaries'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <Facts
          items={[
            [words.place[lang], nameOfPlace(frame, state, lang)],
            [words.period[lang], `${state.from} — ${state.to}`],
            [
              words.stage[lang],
              <Badge key="stage" tone={state.final ? 'good' : 'wait'}>
                {words[state.final ? 'final' : 'draft'][lang]}
              </Badge>,
            ],
            [words.finalisedOn[lang], state.final?.on],
            [words.by[lang], finalisedBy],
            [
              words.digest[lang],
              state.final ? (
                <span key="digest" className="text-break">
                  {digest}
                </span>
              ) : null,
            ],
          ]}
        />
        <a className="btn btn-outline-primary" href={href(lang, `/office/summaries/${view.id}/summary.docx`)}>
          {words.download[lang]}
        </a>
      </Card>
      <Shown {...all} />
      {news && !restored ? <Earlier copy={news} context={context} view={view} /> : null}
      {figures && (!news || restored) ? (
        <>
          <SummaryEditor {...all} figures={figures} />
          <Finalising {...all} />
        </>
      ) : null}
      {may('summary.write') && state.final ? <Reopening {...all} /> : null}
    </>,
  );
}

/** Before anything else is typed: whether to go on with what was typed earlier. */
function Earlier({ copy, context: { lang, now }, view }: Pick<Props, 'context' | 'view'> & { copy: WorkingCopy }) {
  const address = href(lang, `/office/summaries/${view.id}`);
  return (
    <CopyChoice
      at={clockTime(copy.savedAt, now)}
      form={address}
      copy={`${address}/copy`}
      discard={`${address}/copy/discard`}
      hasMoved={copy.version !== view.version}
    />
  );
}

/** The text as it prints; each figure opens what it counts. */
function Shown({ context: { lang }, view }: Props) {
  const { snapshot, state, id } = view;
  return (
    <Card title={(state.final ? words.frozenText : words.preview)[lang]}>
      <div lang="zh-CN">
        {SUMMARY_SECTIONS.map((section) => (
          <section key={section}>
            <h3>{SECTION_TITLES[section].zh}</h3>
            {snapshot.texts[section]
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line, i) => (
                <p key={String(i)}>
                  {partsOf(line).map((part, j) => {
                    if (typeof part === 'string') return part;
                    const figure = snapshot.figures.find(({ name }) => name === part.field);
                    return figure ? (
                      <a key={String(j)} href={href(lang, `/office/summaries/${id}/figures/${figure.id}`)}>
                        {figure.shown}
                      </a>
                    ) : (
                      <mark key={String(j)}>{`{{${part.field}}}`}</mark>
                    );
                  })}
                </p>
              ))}
          </section>
        ))}
      </div>
    </Card>
  );
}

function Finalising({ context: { lang }, view }: Props) {
  return (
    <Card title={words.finalise[lang]} id="finalise">
      <p className="text-secondary">{words.finaliseNote[lang]}</p>
      <ActionForm
        action={href(lang, `/office/summaries/${view.id}/finalise`)}
        label={words.finalise[lang]}
        version={view.version}
      >
        <input type="hidden" name="digest" value={view.digest} />
      </ActionForm>
    </Card>
  );
}

function Reopening({ context: { lang }, view, typed, problems }: Props) {
  return (
    <Card title={words.reopen[lang]}>
      <p className="text-secondary">{words.reopenNote[lang]}</p>
      <form method="post" action={href(lang, `/office/summaries/${view.id}/reopen`)}>
        <input type="hidden" name="version" value={view.version} />
        <TextArea name="ground" label={words.ground} rows={2} maxLength={500} required {...{ typed, problems }} />
        <button type="submit" className="btn btn-outline-danger">
          {words.reopen[lang]}
        </button>
      </form>
    </Card>
  );
}
