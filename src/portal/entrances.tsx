/** The ways in that a government's first page must have (国办公开办函〔2019〕61号; 国办发〔2017〕47号). */
import { Icon, type IconName } from '../web/icons.tsx';
import { href, type Text, useLanguage } from '../web/language.ts';
import { homeWords as words } from './messages.ts';

const ENTRANCES: readonly (readonly [path: string, icon: IconName, name: Text, lead: Text])[] = [
  ['/disclosure', 'folder', words.disclosure, words.disclosureLead],
  ['/requests/new', 'apply', words.request, words.requestLead],
  ['/requests/status', 'status', words.status, words.statusLead],
  ['/columns/policies', 'document', words.policies, words.policiesLead],
  ['/columns/consultation', 'voice', words.consultation, words.consultationLead],
  ['/columns/annual-reports', 'chart', words.annualReports, words.annualReportsLead],
];

export function Entrances() {
  const lang = useLanguage();
  return (
    <nav className="entrances" aria-label={words.entries[lang]}>
      <ul>
        {ENTRANCES.map(([path, icon, name, lead]) => (
          <li key={path}>
            <a href={href(lang, path)}>
              <Icon name={icon} />
              <span>
                <strong>{name[lang]}</strong>
                <small>{lead[lang]}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
