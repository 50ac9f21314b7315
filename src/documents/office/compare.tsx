/** Any two versions of a document beside each other; what one has typed and not saved is a version of one's own. */
import type { ReactNode } from 'react';
import type { Act } from '../../db/acts.ts';
import { personNames } from '../../units/read.ts';
import { Card } from '../../web/components.tsx';
import { type Option, Select } from '../../web/forms.tsx';
import type { Language } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import type { Content } from '../state.ts';
import { findPublicName } from '../store.ts';
import { findCopy } from '../working-copies.ts';
import { ComparisonCard } from './comparison.tsx';
import { copyKey, typedContent } from './copies.ts';
import { documentPath, type Opened, openedOf } from './opened.ts';
import { earlierVersion, releasedVersion, stateAfter, versionsOf } from './versions.ts';
import { compareWords as words } from './words-comparing.ts';
import { ACT_NAMES } from './words-deciding.ts';

/** The version of what this person typed and did not save. */
const MINE = 'mine';

export async function comparePage(context: OfficeContext): Promise<Response> {
  const { lang, c, deps, site } = context;
  const opened = await openedOf(context);
  const { acts, state, id } = opened;
  const copy = await findCopy(deps.office, copyKey(context, id));
  const mine = copy ? typedContent(copy, state) : null;
  const versions = versionsOf(acts);
  const chosen = (name: string, otherwise: Act | null | undefined) => {
    const asked = c.req.query(name) === 'latest' ? String(versions[0]?.seq) : c.req.query(name);
    const known = asked === MINE ? mine !== null : versions.some((act) => String(act.seq) === asked);
    return known && asked ? asked : String(otherwise?.seq ?? versions[0]?.seq ?? 0);
  };
  const from = chosen('from', earlierVersion(acts));
  const to = chosen('to', versions[0]);
  const contentOf = (key: string): Content => (key === MINE && mine ? mine : stateAfter(acts, Number(key)));
  const names = await personNames(
    deps.office,
    site.siteId,
    versions.map((act) => act.personId),
  );
  const [before, after] = [contentOf(from), contentOf(to)];
  const options = versionOptions(opened, names, lang, mine !== null);
  return officePage(
    context,
    { title: `${words.title[lang]}：${state.title}`, back: documentPath(context, id) },
    <>
      <Card>
        <form method="get" action={documentPath(context, id, 'compare')} className="row align-items-end">
          <div className="col-md-5">
            <Select name="from" label={words.from} value={from} options={options} />
          </div>
          <div className="col-md-5">
            <Select name="to" label={words.to} value={to} options={options} />
          </div>
          <div className="col-md-2 mb-3">
            <button type="submit" className="btn btn-primary w-100">
              {words.compare[lang]}
            </button>
          </div>
        </form>
      </Card>
      <ComparisonCard
        title={words.result[lang]}
        before={before}
        after={after}
        site={site}
        interpreted={await interpretedTitles(context, [before, after])}
      />
    </>,
  );
}

function versionOptions(
  { acts }: Opened,
  names: ReadonlyMap<string, string>,
  lang: Language,
  hasOwn: boolean,
): Option[] {
  const released = releasedVersion(acts);
  const made = versionsOf(acts).map((act) => ({
    value: String(act.seq),
    label: [
      minute(act.recordedAt),
      names.get(act.personId ?? '') ?? '',
      ACT_NAMES[act.kind]?.[lang] ?? act.kind,
      act === released ? words.released[lang] : '',
    ].join(' '),
  }));
  return hasOwn ? [{ value: MINE, label: words.mine[lang] }, ...made] : made;
}

/** Titles of the documents that these versions interpret, by id. */
async function interpretedTitles(
  { deps, site }: OfficeContext,
  versions: readonly Content[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const { interprets } of versions) {
    const found = interprets ? await findPublicName(deps.office, site.siteId, interprets) : null;
    if (interprets && found) titles.set(interprets, found.title);
  }
  return titles;
}

/** For a reviewer or approver: what an amendment changes against the text that was released; nothing at a first release. */
export async function amendmentCard(context: OfficeContext, opened: Opened): Promise<ReactNode> {
  const { acts, state, id } = opened;
  const released = releasedVersion(acts);
  if (!released) return null;
  const before = stateAfter(acts, released.seq);
  return (
    <>
      <ComparisonCard
        title={words.withReleased[context.lang]}
        before={before}
        after={state}
        site={context.site}
        interpreted={await interpretedTitles(context, [before, state])}
      />
      <p>
        <a href={documentPath(context, id, 'compare')}>{words.others[context.lang]}</a>
      </p>
    </>
  );
}
