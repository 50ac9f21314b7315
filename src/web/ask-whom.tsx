/** Where somebody has to name a unit: the way to the page that finds the unit for a matter. */
import { href, useLanguage } from './language.ts';
import { askWhom as words } from './messages.ts';

export function AskWhom() {
  const lang = useLanguage();
  return (
    <p>
      {words.unsure[lang]}
      <a className="text-decoration-underline" href={href(lang, '/ask-whom')}>
        {words.title[lang]}
      </a>
    </p>
  );
}
