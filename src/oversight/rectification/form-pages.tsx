/** The pages on which a finding is filed and changed. */
import { randomUUID } from 'node:crypto';
import { unitNames } from '../../units/unit-names.ts';
import { Card } from '../../web/components.tsx';
import { ErrorSummary, type Problem, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { FactFields, FilesField } from './forms.tsx';
import { pageWords as words } from './page-words.ts';
import { readFinding } from './view.ts';

export async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { c, lang } = context;
  const { choices } = await unitNames(context);
  // from a round: the unit and the indicator are known
  const given = { unitId: c.req.query('unit') ?? '', indicator: c.req.query('indicator') ?? '' };
  return officePage(
    context,
    { title: words.file[lang], back: href(lang, '/office/inspection'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, '/office/inspection/new')} encType="multipart/form-data">
          <input type="hidden" name="once" value={String(typed.once ?? randomUUID())} />
          <FactFields finding={null} units={choices} problems={problems} typed={{ ...given, ...typed }} />
          <FilesField problems={problems} />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

export async function changePage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const { id, state, version, units } = await readFinding(context);
  // a unit that was closed since stays on the list while the finding names it
  const named = units.choices.some((one) => one.id === state.unitId)
    ? []
    : [{ id: state.unitId, name: units.nameOf(state.unitId) }];
  const address = href(lang, `/office/inspection/findings/${id}`);
  return officePage(
    context,
    { title: words.change[lang], back: address, status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={`${address}/change`}>
          <input type="hidden" name="version" value={version} />
          <FactFields finding={state} units={[...units.choices, ...named]} {...{ typed, problems }} />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}
