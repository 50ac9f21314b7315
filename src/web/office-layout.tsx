/** Frame of every office page: who is signed in, what this person's duties open, content. */
import type { ReactNode } from 'react';
import { assetAddress } from './assets.ts';
import { type Duty, holds, isOutside } from './duties.ts';
import { Icon, type IconName } from './icons.tsx';
import { href, type Language, type Text, useLanguage } from './language.ts';
import { officeFrame as words } from './messages.ts';
import type { OfficePageOptions } from './page-options.ts';
import { MARK } from './public-layout.tsx';
import type { OfficeContext } from './routes.ts';
import { placeOf } from './view.ts';

/** What the navigation offers, and the duties of which one opens it; none: everybody's. */
const PLACES: readonly { path: string; icon: IconName; name: Text; duties: readonly Duty[] }[] = [
  { path: '/office', icon: 'home', name: words.start, duties: [] },
  { path: '/office/documents', icon: 'document', name: words.documents, duties: ['document.read'] },
  { path: '/office/requests', icon: 'apply', name: words.requests, duties: ['request.read'] },
  { path: '/office/reports', icon: 'chart', name: words.reports, duties: ['report.read'] },
  { path: '/office/year', icon: 'calendar', name: words.year, duties: ['year.read'] },
  { path: '/office/plans', icon: 'guide', name: words.plans, duties: ['plan.read'] },
  { path: '/office/inspection', icon: 'search', name: words.inspection, duties: ['inspection.read'] },
  { path: '/office/assessment', icon: 'rules', name: words.assessment, duties: ['inspection.read'] },
  { path: '/office/lessons', icon: 'guide', name: words.lessons, duties: ['lesson.read'] },
  { path: '/office/statistics', icon: 'chart', name: words.statistics, duties: ['statistics.read'] },
  { path: '/office/columns', icon: 'list', name: words.columns, duties: ['catalogue.keep'] },
  { path: '/office/synonyms', icon: 'swap', name: words.synonyms, duties: ['catalogue.keep'] },
  { path: '/office/wording', icon: 'list', name: words.wording, duties: ['wording.read'] },
  { path: '/office/allowed-findings', icon: 'list', name: words.allowed, duties: ['catalogue.keep'] },
  { path: '/office/calendar', icon: 'calendar', name: words.calendar, duties: ['calendar.keep'] },
  { path: '/office/requests/letter-template', icon: 'print', name: words.letters, duties: ['letterhead.keep'] },
  { path: '/office/retention', icon: 'folder', name: words.retention, duties: ['retention.confirm'] },
  { path: '/office/site', icon: 'globe', name: words.site, duties: ['site.keep'] },
  { path: '/office/chains', icon: 'rules', name: words.chains, duties: ['site.keep'] },
  { path: '/office/fees', icon: 'rules', name: words.fees, duties: ['site.keep'] },
  { path: '/office/operations', icon: 'guide', name: words.operations, duties: ['site.keep'] },
  { path: '/office/units', icon: 'building', name: words.units, duties: ['unit.keep'] },
  { path: '/office/people', icon: 'people', name: words.people, duties: ['account.open'] },
  { path: '/office/roles', icon: 'guide', name: words.roles, duties: ['role.grant'] },
  { path: '/office/evaluators', icon: 'search', name: words.evaluators, duties: ['role.grant'] },
  { path: '/office/accounts', icon: 'shield', name: words.security, duties: ['account.secure'] },
  { path: '/office/proposals', icon: 'status', name: words.proposals, duties: ['proposal.decide'] },
  { path: '/office/substitutes', icon: 'swap', name: words.substitutes, duties: [] },
  { path: '/office/handovers', icon: 'out', name: words.handovers, duties: ['work.hand-over'] },
  { path: '/office/find', icon: 'search', name: words.find, duties: [] },
  { path: '/office/audit', icon: 'search', name: words.audit, duties: ['audit.read'] },
];

/** Dark enough for white figures of this size. */
const UNREAD = '#9b1c1c';

export function OfficeLayout(props: { context: OfficeContext; options: OfficePageOptions; children: ReactNode }) {
  const { context, options } = props;
  const lang = useLanguage();
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${options.title} - ${context.site.shortName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetAddress('site.css')} />
        <link rel="icon" href={MARK} type="image/svg+xml" />
      </head>
      <body className="office">
        <a className="skip" href="#main">
          {words.skip[lang]}
        </a>
        <Top context={context} />
        <Side context={context} />
        <main id="main" tabIndex={-1}>
          {options.back ? (
            <p className="office-back">
              <a href={options.back}>
                <span aria-hidden="true">‹</span> {words.back[lang]}
              </a>
            </p>
          ) : null}
          <h1>{options.title}</h1>
          <Hints context={context} />
          {props.children}
        </main>
      </body>
    </html>
  );
}

/** Said once in a small line, and only where the office wrote something about the step. */
function Hints({ context: { hints = [] } }: { context: OfficeContext }) {
  const lang = useLanguage();
  if (hints.length === 0) return null;
  return (
    <details className="small mb-3">
      <summary className="text-secondary">{words.hints(hints.length)[lang]}</summary>
      <ul className="mb-0">
        {hints.map(({ step, title, address }) => (
          <li key={address}>
            {step}：
            <a className="text-decoration-underline" href={address}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Top({ context }: { context: OfficeContext }) {
  const lang = useLanguage();
  const { c, site, session } = context;
  const other: Language = lang === 'zh' ? 'en' : 'zh';
  return (
    <header className="office-top">
      <a className="office-name" href={href(lang, '/office')}>
        {lang === 'zh' ? site.shortName : site.nameEn}
        <small>{words.platform[lang]}</small>
      </a>
      <a href={href(lang, '/')}>{words.publicSite[lang]}</a>
      <a href={href(other, placeOf(c.req.path).path) + new URL(c.req.url).search} hrefLang={other}>
        {words.otherLanguage[lang]}
      </a>
      <a className="office-bell" href={href(lang, '/office/notices')}>
        <Icon name="bell" />
        {words.notices[lang]}
        {session.unread ? (
          <span className="badge text-white ms-1" style={{ background: UNREAD }}>
            {Math.min(session.unread, 99)}
            <span className="visually-hidden"> {words.unread(session.unread)[lang]}</span>
          </span>
        ) : null}
      </a>
      <a href={href(lang, '/office/my-account')}>{words.myAccount[lang]}</a>
      <a href={href(lang, '/office/profile')} title={words.profile[lang]}>
        {session.personName}
      </a>
      <form method="post" action={href(lang, '/sign-out')}>
        <button type="submit">
          <Icon name="out" />
          {words.signOut[lang]}
        </button>
      </form>
    </header>
  );
}

function Side({ context }: { context: OfficeContext }) {
  const lang = useLanguage();
  const { path } = placeOf(context.c.req.path);
  const { appointments } = context.session;
  const fromOutside = appointments.some(({ role }) => isOutside(role));
  const open = PLACES.filter(
    ({ path: place, duties }) =>
      // accounts from outside are one person's own
      !(fromOutside && place === '/office/substitutes') &&
      (duties.length === 0 || duties.some((duty) => holds(appointments, duty).length > 0)),
  );
  const isBelow = (place: string) => path === place || (place !== '/office' && path.startsWith(`${place}/`));
  // of two places that hold the page, the nearer one
  const isHere = (place: string) =>
    isBelow(place) && !open.some((other) => other.path.length > place.length && isBelow(other.path));
  return (
    <nav className="office-side" aria-label={words.navigation[lang]}>
      <ul>
        {open.map((place) => (
          <li key={place.path}>
            <a href={href(lang, place.path)} aria-current={isHere(place.path) ? 'page' : undefined}>
              <Icon name={place.icon} />
              {place.name[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
