/** What the pages of my work share: the three tabs, and notes about substitution. */
import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../units/messages.ts';
import { inForce } from '../units/rules.ts';
import { substitutionsSince } from '../units/substitutes-store.ts';
import { Notice } from '../web/components.tsx';
import { href, type Text, useLanguage } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { taskWords as words } from './messages.ts';

const TABS = {
  '/office': words.todo,
  '/office/done': words.done,
  '/office/started': words.started,
} as const satisfies Record<string, Text>;

/** Rows of a page of these lists. */
export const SHOWN = 20;

export async function workPage(context: OfficeContext, tab: keyof typeof TABS, body: ReactNode): Promise<Response> {
  const { lang } = context;
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <SubstitutionNotes context={context} notes={await substitutionNotes(context)} />
      <Tabs current={tab} />
      {body}
    </>,
  );
}

function Tabs({ current }: { current: keyof typeof TABS }) {
  const lang = useLanguage();
  return (
    <nav className="nav nav-tabs mb-3" aria-label={words.title[lang]}>
      {Object.entries(TABS).map(([path, name]) => (
        <a
          key={path}
          className={`nav-link${path === current ? ' active' : ''}`}
          href={href(lang, path)}
          aria-current={path === current ? 'page' : undefined}
        >
          {name[lang]}
        </a>
      ))}
    </nav>
  );
}

/** Whom this person stands in for today, and who stands in for it. */
async function substitutionNotes({ deps, site, session, now }: OfficeContext): Promise<Text[]> {
  const today = dayOf(now);
  const all = await substitutionsSince(deps.office, site.siteId, today, session.personId);
  return all
    .filter((one) => inForce(one, today))
    .map((one) => {
      const mine = one.substituteId === session.personId;
      const word = mine ? words.standIn : words.stoodIn;
      const name = mine ? one.holderName : one.substituteName;
      const until = Temporal.PlainDate.from(one.endsOn).subtract({ days: 1 }).toString();
      const roles = (lang: 'zh' | 'en') =>
        one.roles
          .map(({ role, unitName }) => `${unitName} ${ROLE_NAMES[role][lang]}`)
          .join(lang === 'zh' ? '、' : ', ');
      return { zh: word(name, roles('zh'), until).zh, en: word(name, roles('en'), until).en };
    });
}

function SubstitutionNotes({ context, notes }: { context: OfficeContext; notes: readonly Text[] }) {
  if (notes.length === 0) return null;
  return (
    <Notice>
      {notes.map((note) => (
        <p className="mb-1" key={note.en}>
          {note[context.lang]}
        </p>
      ))}
    </Notice>
  );
}
