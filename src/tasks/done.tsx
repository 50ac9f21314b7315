/** 已办: what I did, the newest first. */
import { actName } from '../units/act-names.ts';
import { insteadOf } from '../units/substitutes-messages.ts';
import { Badge, DataTable, Pager } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { minute } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { SHOWN, workPage } from './frame.tsx';
import { taskWords as words } from './messages.ts';
import { type DoneLine, doneBy } from './mine-store.ts';
import { pageOf } from './rules.ts';
import { readableBy, Subject } from './subject.tsx';

export async function donePage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site, session } = context;
  const asked = c.req.query('page');
  const list = (page: number) =>
    doneBy(deps.office, site.siteId, session.personId, { limit: SHOWN, offset: (page - 1) * SHOWN });
  const first = await list(pageOf(asked, Number.MAX_SAFE_INTEGER, SHOWN).page);
  const { page, pages } = pageOf(asked, first.count, SHOWN);
  const mayRead = await readableBy(context);
  const { lines } = first.lines.length > 0 ? first : await list(page);
  return workPage(
    context,
    '/office/done',
    <>
      <DataTable
        stacked
        caption={words.done[lang]}
        columns={[
          { head: words.when[lang], cell: (line: DoneLine) => minute(line.recordedAt), tight: true },
          {
            head: words.act[lang],
            cell: (line) => (
              <>
                {actName(line.kind)[lang]} {line.insteadOf ? <Badge>{insteadOf(line.insteadOf)[lang]}</Badge> : null}
              </>
            ),
          },
          { head: words.subject[lang], cell: (line) => <Subject of={line} mayRead={mayRead} /> },
        ]}
        rows={lines}
        rowKey={(line) => String(line.seq)}
        empty={words.nothingDone}
      />
      <Pager page={page} pages={pages} address={(n) => href(lang, `/office/done?page=${n}`)} />
    </>,
  );
}
