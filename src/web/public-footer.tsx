/** The statutory marks at the foot of every public page (国办发〔2017〕47号). A mark that the site has not set is left out. */
import { Icon, type IconName } from './icons.tsx';
import { href, type Text, useLanguage } from './language.ts';
import { footer as words } from './messages.ts';
import type { Site } from './routes.ts';

export function PublicFooter({ site }: { site: Site }) {
  const lang = useLanguage();
  const { marks } = site;
  return (
    <footer className="site-footer">
      <div className="container-xl">
        <ul className="footer-links">
          <FooterLink icon="folder" path="/disclosure" name={words.disclosure} />
          <FooterLink icon="building" path="/units" name={words.units} />
          <FooterLink icon="list" path="/sitemap" name={words.sitemap} />
          <FooterLink icon="feed" path="/feed.xml" name={words.feed} />
          <FooterLink icon="service" path="/developers" name={words.developers} />
          <Elsewhere address={marks.registrar} name={words.registrar} />
          <Elsewhere address={marks.findFault} name={words.findFault} />
        </ul>
        <dl className="footer-marks">
          <Mark name={words.organiser} value={marks.organiser} />
          <Mark name={words.undertaker} value={marks.undertaker} />
          <Mark name={words.address} value={marks.address} />
          <Mark name={words.phone} value={marks.phone} />
          <Mark name={words.idCode} value={marks.idCode} />
          <Mark name={words.icp} value={marks.icp} at="https://beian.miit.gov.cn/" />
          <Mark name={words.police} value={marks.police} at="https://beian.mps.gov.cn/" />
        </dl>
        {lang === 'en' ? <p className="footer-note">{words.sponsors[lang]}</p> : null}
      </div>
    </footer>
  );
}

function FooterLink({ icon, path, name }: { icon: IconName; path: string; name: Text }) {
  const lang = useLanguage();
  return (
    <li>
      <a href={href(lang, path)}>
        <Icon name={icon} />
        {name[lang]}
      </a>
    </li>
  );
}

/** A link that each government site must have to another's; none where the site has not set it. */
function Elsewhere({ address, name }: { address: string | undefined; name: Text }) {
  const lang = useLanguage();
  if (!address?.startsWith('https://')) return null;
  return (
    <li>
      <a href={address} rel="noopener external">
        <Icon name="shield" />
        {name[lang]}
      </a>
    </li>
  );
}

/** `at`: where the number can be looked up; the rules of both records ask for that link. */
function Mark({ name, value, at }: { name: Text; value: string | undefined; at?: string }) {
  const lang = useLanguage();
  if (!value) return null;
  return (
    <div>
      <dt>{name[lang]}</dt>
      <dd>
        {at ? (
          <a href={at} rel="noopener external">
            {value}
          </a>
        ) : (
          value
        )}
      </dd>
    </div>
  );
}
