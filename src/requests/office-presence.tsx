/** Who else has a case open (正在办理): two who answer at once would undo each other's words. */
import { beat, othersAt } from '../documents/office/copies.ts';
import { Editing } from '../documents/office/copy-parts.tsx';
import { assetAddress } from '../web/assets.ts';
import { href, text } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { demandCase, officeCase } from './office-case.ts';

const placeOf = (id: string) => `request/${id}`;

const said = {
  editing: (name: string, at: string) =>
    text(`${name} 自 ${at} 起打开着本件。`, `${name} has this case open since ${at}.`),
  editingOwn: (at: string) =>
    text(`您自 ${at} 起在另一窗口打开着本件。`, `You have this case open in another window since ${at}.`),
};

/** What the window of a case says of itself; answered with who else has the case open. */
export async function caseWindow(context: OfficeContext): Promise<Response> {
  const { id, state } = await officeCase(context);
  demandCase(context, state, 'request.handle');
  return beat(context, placeOf(id), said);
}

export function othersOnCase(context: OfficeContext, id: string): Promise<string[]> {
  return othersAt(context, placeOf(id), said);
}

/** The line on the page, kept up to date by its script. */
export function OnCase({
  context: { lang },
  id,
  others,
}: {
  context: OfficeContext;
  id: string;
  others: readonly string[];
}) {
  return (
    <>
      <Editing others={others} beat={href(lang, `/office/requests/${id}/window`)} />
      <script type="module" src={assetAddress('autosave.js')} />
    </>
  );
}
