/** The screens of an administrator: none shows another's, and none a case. */
import { Card } from '../web/components.tsx';
import type { Duty } from '../web/duties.ts';
import { href, type Text, useLanguage } from '../web/language.ts';
import { officeFrame } from '../web/messages.ts';
import type { Session } from '../web/session.ts';
import { screenWords, taskWords as words } from './messages.ts';
import { holdsAny } from './rules.ts';

interface Screen {
  path: string;
  duty: Duty;
  name: Text;
  what: Text;
}

const SCREENS: readonly Screen[] = [
  { path: '/office/site', duty: 'site.keep', name: officeFrame.site, what: screenWords.site },
  { path: '/office/chains', duty: 'site.keep', name: officeFrame.chains, what: screenWords.chains },
  { path: '/office/fees', duty: 'site.keep', name: officeFrame.fees, what: screenWords.fees },
  { path: '/office/operations', duty: 'site.keep', name: officeFrame.operations, what: screenWords.operations },
  { path: '/office/units', duty: 'unit.keep', name: officeFrame.units, what: screenWords.units },
  { path: '/office/people', duty: 'account.open', name: officeFrame.people, what: screenWords.people },
  { path: '/office/roles', duty: 'role.grant', name: officeFrame.roles, what: screenWords.roles },
  { path: '/office/accounts', duty: 'account.secure', name: officeFrame.security, what: screenWords.security },
  {
    path: '/office/evaluators',
    duty: 'role.grant',
    name: officeFrame.evaluators,
    what: screenWords.evaluators,
  },
  { path: '/office/proposals', duty: 'proposal.decide', name: officeFrame.proposals, what: screenWords.proposals },
  {
    path: '/office/substitutes',
    duty: 'proposal.decide',
    name: officeFrame.substitutes,
    what: screenWords.substitutes,
  },
  { path: '/office/handovers', duty: 'work.hand-over', name: officeFrame.handovers, what: screenWords.handovers },
  { path: '/office/retention', duty: 'retention.confirm', name: officeFrame.retention, what: screenWords.retention },
  {
    path: '/office/requests/letter-template',
    duty: 'letterhead.keep',
    name: officeFrame.letters,
    what: screenWords.letters,
  },
  { path: '/office/audit', duty: 'audit.read', name: officeFrame.audit, what: screenWords.audit },
];

/** The screens of an administrator; everybody else works from the list of what waits. */
export function screensOf({ appointments }: Session): readonly Screen[] {
  if (!holdsAny(appointments, 'proposal.decide')) return [];
  return SCREENS.filter(({ duty }) => holdsAny(appointments, duty));
}

export function Screens({ screens }: { screens: readonly Screen[] }) {
  const lang = useLanguage();
  if (screens.length === 0) return null;
  return (
    <Card title={words.screens[lang]} id="screens">
      <ul className="list-unstyled mb-0">
        {screens.map(({ path, name, what }) => (
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
