/** One document as it was public at the end of a day, marked as a past state. */
import { read } from '../../db/acts.ts';
import { fileAddress } from '../../documents/article.tsx';
import { documents } from '../../documents/fold.ts';
import { type PublicThen, publicAtEndOf } from '../../documents/public-then.ts';
import type { DocumentState } from '../../documents/state.ts';
import { hasPersonalData, withoutPersonalData } from '../../text/checks/personal/masking.ts';
import { documentText } from '../../text/html.ts';
import { idParam } from '../../units/office-forms.ts';
import { Badge, Card, Facts, Notice } from '../../web/components.tsx';
import { permits } from '../../web/duties.ts';
import { Html } from '../../web/html.tsx';
import { href, type Text } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import { forbidden, notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { askedPast } from './asked.ts';
import { pastWords as words } from './words.ts';

/**
 * Why the text of that time is not shown; null when it is. Who reads the unit's documents in the office reads it as
 * there; who does not, reads what is still public, and earlier versions of it unless they seem to hold personal data.
 */
export function withheldFrom(now: DocumentState, then: PublicThen, readsDocuments: boolean): Text | null {
  if (readsDocuments) return null;
  if (now.publicDigest === null) return words.gone;
  if (now.publicDigest === then.digest) return null;
  const { title, body, attachments } = then.state;
  const read = [documentText(title, body), ...attachments.map(({ name }) => name)].join('\n');
  return hasPersonalData(read) ? words.personal : null;
}

export async function onePage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, session } = context;
  const id = idParam(context);
  const { wanted, units } = await askedPast(context);
  const loaded = await read(deps.office, deps.keys, documents, { siteId: site.siteId, id });
  if (!loaded || loaded.state.unitId === '') throw notFound();
  const { unitId } = loaded.state;
  if (!permits(session.appointments, 'past.read', unitId)) throw forbidden();
  const then = publicAtEndOf(loaded.acts, wanted.day);
  if (!then) throw notFound();
  const withheld = withheldFrom(loaded.state, then, permits(session.appointments, 'document.read', unitId) !== null);
  const day = wanted.day.toString();
  // what is public still is read where everybody reads it
  const slug = loaded.state.publicDigest === then.digest ? loaded.state.slug : null;
  return officePage(
    context,
    {
      title: withheld ? withoutPersonalData(then.state.title) : then.state.title,
      back: `${href(lang, '/office/inspection/public-on')}?day=${day}`,
    },
    <>
      <Notice tone="warn" title={words.past[lang]}>
        {words.pastNote(day)[lang]}
      </Notice>
      <FactsCard {...{ context, then, now: loaded.state }} unitName={units.nameOf(unitId)} />
      {withheld ? (
        <Notice tone="wait" title={words.withheld[lang]}>
          {withheld[lang]}
        </Notice>
      ) : (
        <Card title={`${words.body[lang]} · ${day}`}>
          <Html className="article-body" clean={then.state.body} />
        </Card>
      )}
      {withheld || then.state.attachments.length === 0 ? null : (
        <Card title={words.attachments[lang]}>
          <p className="text-secondary">{(slug === null ? words.noFiles : words.sameFiles)[lang]}</p>
          <ul className="mb-0">
            {then.state.attachments.map(({ name, digest }, at) => (
              <li key={digest} className="text-break">
                {slug === null ? name : <a href={fileAddress(slug, { position: at, name })}>{name}</a>}{' '}
                <code className="text-break">{digest}</code>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>,
  );
}

function FactsCard(props: { context: OfficeContext; then: PublicThen; now: DocumentState; unitName: string }) {
  const { context, then, now, unitName } = props;
  const { lang, site } = context;
  const { state, repealed } = then;
  const columns = state.columns.map((code) => site.columns.find((one) => one.code === code)?.name ?? code);
  const isSame = now.publicDigest === then.digest;
  return (
    <Card>
      <Facts
        items={[
          [words.unit[lang], unitName],
          [words.column[lang], columns.join('、')],
          [words.number[lang], state.number],
          [words.index[lang], state.indexNumber],
          [words.revision[lang], words.revisionOf(state.revision)[lang]],
          [
            words.releasedAt[lang],
            `${minute(Temporal.Instant.from(then.releasedAt))}${then.isLate ? `（${words.lateOne[lang]}）` : ''}`,
          ],
          [
            words.repealedOn[lang],
            repealed ? `${repealed.on} ${repealed.by}${repealed.isLate ? words.repealedLate[lang] : ''}` : null,
          ],
          [
            words.digest[lang],
            <code key="digest" className="text-break">
              {then.digest}
            </code>,
          ],
          [
            words.since[lang],
            <Badge key="since" tone={isSame ? 'good' : 'plain'}>
              {(isSame ? words.same : words.other)[lang]}
            </Badge>,
          ],
          [
            words.now[lang],
            now.publicDigest !== null && now.slug ? (
              <a key="now" href={href(lang, `/documents/${now.slug}`)}>
                {now.title}
              </a>
            ) : null,
          ],
        ]}
      />
    </Card>
  );
}
