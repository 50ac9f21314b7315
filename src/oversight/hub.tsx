/** One page for what an office does to get better: training, graded interpretations, its own assessment. */
import { holds } from '../web/duties.ts';
import { href, text } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { checkCard } from './assessments/list-card.tsx';
import { sampleCard } from './samples/examples-page.tsx';
import { trainingCard } from './training/list-card.tsx';

const title = text('培训考评', 'Training and assessment');
const toInspection = text('巡查整改', 'Inspection and rectification');

async function hubPage(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const keeps = holds(context.session.appointments, 'inspection.keep').length > 0;
  return officePage(
    context,
    { title: title[lang] },
    <>
      <p>
        <a className="text-decoration-underline" href={href(lang, '/office/inspection')}>
          {toInspection[lang]}
        </a>
      </p>
      {await checkCard(context, keeps)}
      {await trainingCard(context, keeps)}
      {await sampleCard(context, keeps)}
    </>,
  );
}

export const hubRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: '/office/assessment', duty: 'inspection.read', act: null, handle: hubPage },
];
