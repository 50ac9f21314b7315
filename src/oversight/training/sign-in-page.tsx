/** The list that people sign at the door: a page to print, and the workbook that is filled in and taken over. */
import type { Paper } from '../../paper/paper.ts';
import { workbook } from '../../paper/sheet.ts';
import { fileResponse } from '../../units/file-response.ts';
import { href } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { ShownPaper } from '../paper.tsx';
import { signInSheet } from './sheet.ts';
import { readTraining, type TrainingView } from './view.ts';
import { trainingWords as words } from './words.ts';

/** lines for those whom the office does not know yet */
const EMPTY_LINES = 5;

function signInPaper({ state, staff, units }: TrainingView, siteName: string): Paper {
  const row = (at: number, unit: string, name: string) =>
    [at, unit, name, ''].map((value) => ({ value, align: 'center' as const }));
  const known = staff.map(({ unitId, name }, at) => row(at + 1, units.nameOf(unitId), name));
  const empty = Array.from({ length: EMPTY_LINES }, (_, at) => row(known.length + at + 1, '', ''));
  return {
    lang: 'zh',
    letterhead: { unit: siteName, color: 'black' },
    title: '培训签到表',
    blocks: [
      {
        kind: 'fields',
        fields: [
          { label: words.title.zh, value: state.title },
          { label: words.on.zh, value: state.on },
          { label: words.place.zh, value: state.place },
          { label: words.lecturer.zh, value: state.lecturer },
          { label: words.hours.zh, value: String(state.hours) },
        ].filter(({ value }) => value !== ''),
      },
      {
        kind: 'table',
        table: {
          rows: [
            ['序号', words.unit.zh, words.name.zh, words.signature.zh].map((value) => ({ value, header: true })),
            ...known,
            ...empty,
          ],
          widths: [2, 5, 3, 4],
        },
      },
    ],
    signature: { unit: siteName, date: state.on },
  };
}

export async function signInPage(context: OfficeContext): Promise<Response> {
  const { lang, site } = context;
  const view = await readTraining(context);
  return officePage(
    context,
    { title: words.print[lang], back: href(lang, `/office/assessment/training/${view.id}`) },
    <ShownPaper paper={signInPaper(view, site.name)} />,
  );
}

export async function signInFile(context: OfficeContext): Promise<Response> {
  const { staff, units, state } = await readTraining(context);
  return fileResponse(await workbook([signInSheet(staff, units.nameOf)]), 'xlsx', `签到表${state.on}.xlsx`);
}
