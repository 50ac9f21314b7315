import { addressOf, ownerOf } from './host.ts';
import { metaOf, type Page } from './page.ts';
import type { PageContext } from './rule.ts';

/** Whose page it is: by the address at which it was found, else by the domain that its own tag gives; null when neither is known. */
export function ownHost(page: Page, { url }: PageContext): string | null {
  const address = (url ? URL.parse(url) : null) ?? siteDomain(page);
  return address && ownerOf(address);
}

/** The domain in the page's tag SiteDomain. */
export function siteDomain(page: Page): URL | null {
  const domain = metaOf(page, 'SiteDomain');
  return domain ? addressOf(/^https?:/i.test(domain) ? domain : `http://${domain}`) : null;
}
