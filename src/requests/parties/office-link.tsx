/** Shows a link, and apart from it its code, each this once. */
import { Card, Facts, Notice } from '../../web/components.tsx';
import { href } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import { originOf } from '../../web/proxy.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { CONSULTED_WORDS } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import type { IssuedLink } from './actions.ts';
import { CODE_WORDS, officeWords as words } from './messages.ts';
import { askedText } from './own-opinion.ts';
import type { CodeWay, Linked } from './state.ts';

/** @param link `isPrinted`: the code stands in the letter already */
export function linkPage(
  context: OfficeContext,
  { id, state }: OfficeCase,
  { who, party, token, isPrinted }: IssuedLink & { isPrinted: boolean },
): Response {
  const { lang, c } = context;
  const back = href(lang, `/office/requests/${id}`);
  // one that was asked just now is not in the case as it was opened
  const asked = state.consultations.find((one) => one.who === who && one.party === party);
  return officePage(
    context,
    { title: `${words.linkTitle[lang]} ${state.number}`, back },
    <>
      <Notice tone="warn">{words.once[lang]}</Notice>
      <Card title={words.linkTitle[lang]}>
        <p>{(isPrinted ? words.printed : words.apart)[lang]}</p>
        <Facts
          items={[
            [words.party[lang], `${CONSULTED_WORDS[who][lang]}${party} ${asked ? askedText(asked).name : ''}`],
            [
              words.address[lang],
              <code key="address" id="party-link" className="text-break">
                {originOf(c.req.raw) + href('zh', `/opinion/${token}`)}
              </code>,
            ],
          ]}
        />
        <a className="btn btn-primary d-print-none" href={back}>
          {words.back[lang]}
        </a>
      </Card>
    </>,
  );
}

/** The code alone: whoever sees this page does not see the link. */
export function codePage(
  context: OfficeContext,
  { id, state }: OfficeCase,
  { who, party, way, code }: { who: Linked; party: string; way: CodeWay; code: string },
): Response {
  const { lang } = context;
  const back = href(lang, `/office/requests/${id}`);
  const asked = state.consultations.find((one) => one.who === who && one.party === party);
  return officePage(
    context,
    { title: `${words.codeTitle[lang]} ${state.number}`, back },
    <>
      <Notice tone="warn">{words.codeOnce[lang]}</Notice>
      <Card title={words.codeTitle[lang]}>
        <Facts
          items={[
            [words.party[lang], `${CONSULTED_WORDS[who][lang]}${party} ${asked ? askedText(asked).name : ''}`],
            [words.way[lang], CODE_WORDS[way][lang]],
            [
              words.code[lang],
              <code key="code" id="party-code" className="fs-2">
                {`${code.slice(0, 4)}-${code.slice(4)}`}
              </code>,
            ],
          ]}
        />
        <a className="btn btn-primary d-print-none" href={back}>
          {words.back[lang]}
        </a>
      </Card>
    </>,
  );
}
