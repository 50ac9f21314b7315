/** The screens of an administrator: none shows another's, and none a case. */
import { Card } from '../web/components.tsx';
import type { Duty } from '../web/duties.ts';
import { href, type Text } from '../web/language.ts';
import { officeFrame } from '../web/messages.ts';
import type { OfficeContext } from '../web/routes.ts';
import { screenWords, taskWords as words } from './messages.ts';
import { holdsAny } from './rules.ts';

const SCREENS: readonly { path: string; duty: Duty; name: Text; what: Text }[] = [
  { path: '/office/site', duty: 'site.keep', name: officeFrame.site, what: screenWords.site },
  { path: '/office/units', duty: 'unit.keep', name: officeFrame.units, what: screenWords.units },
  { path: '/office/people', duty: 'account.open', name: officeFrame.people, what: screenWords.people },
  { path: '/office/roles', duty: 'role.grant', name: officeFrame.roles, what: screenWords.roles },
  { path: '/office/accounts', duty: 'account.secure', name: officeFrame.security, what: screenWords.security },
  { path: '/office/audit', duty: 'audit.read', name: officeFrame.audit, what: screenWords.audit },
];

export function Screens({ context: { lang, session } }: { context: OfficeContext }) {
  const mine = SCREENS.filter(({ duty }) => holdsAny(session.appointments, duty));
  if (mine.length === 0) return null;
  return (
    <Card title={words.screens[lang]} id="screens">
      <ul className="list-unstyled mb-0">
        {mine.map(({ path, name, what }) => (
          <li key={path} className="mb-2">
            <a className="text-decoration-underline" href={href(lang, path)}>
              {name[lang]}
            </a>{' '}
            <span className="text-secondary">{what[lang]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
