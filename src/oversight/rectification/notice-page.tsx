/** A sent notice: as a page and as .docx, made of the acts that sent it. */
import { read } from '../../db/acts.ts';
import { docx } from '../../paper/docx.ts';
import { findUnit } from '../../units/read.ts';
import { attachment } from '../../web/download.ts';
import { reach } from '../../web/duties.ts';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside, maskedFinding } from '../evaluators/masked.ts';
import { ShownPaper } from '../paper.tsx';
import { findings } from './fold.ts';
import { type NoticeFacts, noticePaper } from './notice.ts';
import { pageWords as words } from './page-words.ts';
import { listFindings, senderOf } from './store.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Everything of the notice whose number the address asks for. @throws Refusal not-found outside of one's reach */
async function readNotice({ c, deps, site, session, now }: OfficeContext): Promise<NoticeFacts> {
  const number = c.req.query('number') ?? '';
  const units = reach(session.appointments, 'inspection.read');
  const listed = number ? await listFindings(deps.office, site.siteId, { units, notice: number }, dayOf(now)) : [];
  const states = [];
  for (const { id } of listed) {
    const loaded = await read(deps.office, deps.keys, findings, { siteId: site.siteId, id });
    if (loaded) states.push(isFromOutside(session) ? maskedFinding(loaded.state) : loaded.state);
  }
  const [first] = states;
  const sent = first?.history.find(({ kind }) => kind === 'noticed');
  const unit = first && (await findUnit(deps.office, site.siteId, { id: first.unitId }));
  const sender = listed[0] && (await senderOf(deps.office, site.siteId, listed[0].id));
  if (!first || !sent?.dueOn || !unit) throw notFound();
  const office = sender ? await findUnit(deps.office, site.siteId, { id: sender }) : null;
  return {
    office: office?.name ?? site.name,
    phone: office?.contact.phone ?? '',
    unit: unit.name,
    number,
    sentOn: sent.on,
    dueOn: sent.dueOn,
    demand: sent.remarks,
    findings: states,
  };
}

export async function noticePage(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const facts = await readNotice(context);
  const file = `/office/inspection/notices/file.docx?number=${encodeURIComponent(facts.number)}`;
  return officePage(
    context,
    { title: words.noticePage(facts.number)[lang], back: href(lang, '/office/inspection') },
    <>
      <p>
        <a className="btn btn-primary" href={href(lang, file)}>
          {words.download[lang]}
        </a>
      </p>
      <ShownPaper paper={noticePaper(facts)} />
    </>,
  );
}

export async function noticeFile(context: OfficeContext): Promise<Response> {
  const facts = await readNotice(context);
  return attachment(await docx(noticePaper(facts)), DOCX, `整改通知书${facts.number}.docx`);
}
