/** One line on the case's page: how many requests this applicant made, and where to see them. */
import { colon, href, useLanguage } from '../../web/language.ts';
import type { OfficeCase } from '../office-case.ts';
import { serialWords as words } from './messages.ts';
import { frequencyOn } from './rules.ts';
import type { ApplicantCase } from './store.ts';

export function ApplicantLine({ file, cases }: { file: OfficeCase; cases: readonly ApplicantCase[] }) {
  const lang = useLanguage();
  return (
    <p className="mb-0">
      {words.title[lang] + colon(lang)}
      {words.short(cases.length, frequencyOn(cases, file.today))[lang]}
      <a className="ms-2 text-decoration-underline" href={href(lang, `/office/requests/${file.id}/applicant`)}>
        {words.see[lang]}
      </a>
    </p>
  );
}
