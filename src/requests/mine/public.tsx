/** 我的申请: all requests of the citizen who has signed in, without their codes. */
import { sql } from 'kysely';
import { asCitizen, type Citizen, citizenOf } from '../../citizens/session.ts';
import { Card, DataTable } from '../../web/components.tsx';
import { href, type Text, text } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { publicPage } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { PublicContext } from '../../web/routes.ts';
import { Carried } from '../carried.tsx';
import { RequestFrame } from '../frame.tsx';
import { publicStage } from '../messages.ts';
import { findOwnCase, type OwnCase } from '../own-case.ts';
import { addressees } from '../published.ts';
import type { Ticket } from '../query-code.ts';
import { SignInInstead } from './sign-in.tsx';
import { personOf, Unsent } from './unsent.tsx';
import { Ways } from './ways.tsx';

const words = {
  title: text('我的申请', 'My requests'),
  who: (name: string): Text => text(`${name}，您好`, `Signed in as ${name}`),
  lead: text(
    '下面是以您的姓名和居民身份证号码向本站各机关提交的申请，最多显示最近五十件。点击登记编号查看。以其他证件提交的，请凭登记编号和查询码查询。',
    'These are the requests made to units of this site under your name and resident identity card, the newest fifty. Press a number to see one. For those made with another document use the receipt number and the query code.',
  ),
  number: text('登记编号', 'Receipt number'),
  unit: text('受理机关', 'Unit'),
  lodged: text('提交日期', 'Sent'),
  stage: text('办理状态', 'Stage'),
  what: text('申请内容', 'What you asked for'),
  open: text('查看这件申请', 'Show this request'),
  none: text('没有找到您的申请。', 'No request of yours was found.'),
};

export async function ownCases(context: PublicContext): Promise<Response> {
  const { citizens } = context.deps;
  if (!citizens) throw notFound();
  const citizen = await citizenOf(context);
  if (citizen) return asCitizen(context, citizen, await listPage(context, citizen));
  const response = frame(context, <SignInInstead service={citizens} isIn={false} />);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function frame(context: PublicContext, children: React.ReactNode): Response {
  const title = words.title[context.lang];
  return publicPage(
    context,
    { title },
    <RequestFrame site={context.site} title={title} path="/requests/mine">
      {children}
    </RequestFrame>,
  );
}

interface Mine {
  own: OwnCase;
  ticket: Ticket;
}

async function findMine({ deps, site }: PublicContext, citizen: Citizen): Promise<Mine[]> {
  const { rows } = await sql<{ number: string }>`
    select number from intake.citizen_cases(${site.siteId}, ${citizen.index})`.execute(deps.intake);
  const mine = await Promise.all(
    rows.map(async ({ number }) => {
      const ticket = { siteId: site.siteId, number, code: '', citizen };
      const own = await findOwnCase(deps, ticket);
      return own && { own, ticket };
    }),
  );
  return mine.filter((one) => one !== null);
}

async function listPage(context: PublicContext, citizen: Citizen): Promise<Response> {
  const { lang, deps, site, now } = context;
  const mine = await findMine(context, citizen);
  const units = await addressees(deps.published, site.siteId, dayOf(now));
  const unitOf = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return lang === 'zh' ? unit?.name : unit?.nameEn;
  };
  return frame(
    context,
    <>
      <p className="lead">{words.who(citizen.name)[lang]}</p>
      <p>{words.lead[lang]}</p>
      <Card>
        <DataTable
          caption={words.title[lang]}
          rows={mine}
          rowKey={({ own }) => own.id}
          empty={words.none}
          columns={[
            {
              head: words.number[lang],
              tight: true,
              cell: ({ ticket }) => (
                <form method="post" action={href(lang, '/requests/status')}>
                  <Carried ticket={ticket} />
                  <button type="submit" className="btn btn-outline-primary" title={words.open[lang]}>
                    {ticket.number}
                  </button>
                </form>
              ),
            },
            { head: words.what[lang], cell: ({ own }) => beginningOf(own) },
            { head: words.unit[lang], cell: ({ own }) => unitOf(own.state.unitId) ?? '' },
            { head: words.lodged[lang], tight: true, cell: ({ own }) => own.state.lodgedOn },
            { head: words.stage[lang], tight: true, cell: ({ own }) => publicStage(own.state.stage)[lang] },
          ]}
          stacked
        />
      </Card>
      <Ways from="list" />
      <Unsent person={await personOf(deps.keys, site.siteId, citizen)} />
    </>,
  );
}

/** Enough to tell one's requests apart. */
function beginningOf({ state }: OwnCase): string {
  const said = state.submission === null || state.submission === 'erased' ? '' : state.submission.description;
  return said.length > 60 ? `${said.slice(0, 60)}…` : said;
}
