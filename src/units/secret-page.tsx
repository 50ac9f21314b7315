/** Shows an initial password this once: it is in no act and no table. */
import { Card, Notice } from '../web/components.tsx';
import { href, type Text } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { peopleWords as words } from './messages.ts';

/** `back` is the path that the page leads back to. */
export function secretPage(
  context: OfficeContext,
  title: Text,
  given: { name: string; username: string; password: string },
  back: string,
): Response {
  const { lang } = context;
  return officePage(
    context,
    { title: title[lang], back: href(lang, back) },
    <>
      <Notice tone="warn">{words.shownOnce[lang]}</Notice>
      <Card>
        <dl>
          <dt>{words.name[lang]}</dt>
          <dd>{given.name}</dd>
          <dt>{words.username[lang]}</dt>
          <dd>{given.username}</dd>
          <dt>{words.initial[lang]}</dt>
          <dd>
            <code className="fs-2" id="initial-password">
              {given.password}
            </code>
          </dd>
        </dl>
        <a className="btn btn-primary" href={href(lang, back)}>
          {words.done[lang]}
        </a>
      </Card>
    </>,
  );
}
