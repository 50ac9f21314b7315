/** Who else has a report open (正在编制): two who write at once would undo each other's words. */
import { beat, othersAt } from '../documents/office/copies.ts';
import { Editing } from '../documents/office/copy-parts.tsx';
import { href, text } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { ownReport } from './own-report.ts';

const placeOf = (id: string) => `report/${id}`;

const said = {
  editing: (name: string, at: string) =>
    text(`${name} 自 ${at} 起打开着本年度报告。`, `${name} has this report open since ${at}.`),
  editingOwn: (at: string) =>
    text(`您自 ${at} 起在另一窗口打开着本年度报告。`, `You have this report open in another window since ${at}.`),
};

/** What the window of a report says of itself; answered with who else has the report open. */
export async function reportWindow(context: OfficeContext): Promise<Response> {
  return beat(context, placeOf(await ownReport(context)), said);
}

/** The line on the page of whoever may write the report, kept up to date by the script of its form. */
export async function reportOpenAt(context: OfficeContext, id: string) {
  const others = await othersAt(context, placeOf(id), said);
  return <Editing others={others} beat={href(context.lang, `/office/reports/${id}/window`)} />;
}
