/** Failed sign-ins: of which accounts, how often, when; and the names that are being counted. For the security administrator. */
import { dateOf } from '../db/acts.ts';
import { Card, DataTable } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { accountWords as words } from './account-words.ts';
import {
  type Counted,
  countedNames,
  type FailedAccount,
  type FailedBlock,
  failedAccounts,
  failedBlocks,
  latestFailures,
} from './failures.ts';
import { peopleWords } from './messages.ts';
import { moment } from './moment.ts';

const ROOT = '/office/accounts';

export const failureRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: `${ROOT}/failures`, duty: 'account.secure', act: null, handle: page },
];

type Named = Pick<FailedAccount, 'personId' | 'name' | 'username'>;

async function page(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, now } = context;
  const since = dateOf(now).subtract({ days: 30 });
  const [accounts, latest, names, blocks] = await Promise.all([
    failedAccounts(deps.office, site.siteId, since),
    latestFailures(deps.office, site.siteId, since),
    countedNames(deps, site.siteId),
    failedBlocks(deps.office, site.siteId),
  ]);
  type Latest = (typeof latest)[number];
  const person = {
    head: peopleWords.name[lang],
    cell: (one: { personId: string; name: string }) => <a href={href(lang, `${ROOT}/${one.personId}`)}>{one.name}</a>,
    tight: true,
  };
  const username = {
    head: peopleWords.username[lang],
    cell: (one: Named) => one.username,
    tight: true,
  };
  return officePage(
    context,
    { title: words.failuresPage[lang], back: href(lang, ROOT) },
    <>
      <p className="text-secondary">{words.failuresLead[lang]}</p>
      <Card>
        <DataTable<FailedAccount>
          caption={words.failuresPage[lang]}
          columns={[
            person,
            username,
            { head: words.failureTimes[lang], cell: (one: FailedAccount) => one.failures, numeric: true },
            { head: words.lastFailure[lang], cell: (one: FailedAccount) => moment(one.last), tight: true },
          ]}
          rows={accounts}
          rowKey={(one) => one.personId}
          empty={words.noFailures}
        />
      </Card>
      <Card title={words.counting[lang]}>
        <DataTable
          caption={words.counting[lang]}
          columns={[
            {
              head: peopleWords.username[lang],
              cell: (one: Counted) => one.username ?? words.unknownName(one.digest.slice(0, 8))[lang],
              tight: true,
            },
            { head: words.failureTimes[lang], cell: (one: Counted) => one.failures, numeric: true },
            { head: words.lastFailure[lang], cell: (one: Counted) => moment(one.last), tight: true },
          ]}
          rows={names}
          rowKey={(one) => one.digest}
          empty={words.noCounting}
        />
      </Card>
      {blocks.length === 0 ? null : (
        <Card title={words.blocks[lang]}>
          <p className="text-secondary">{words.blocksLead[lang]}</p>
          <DataTable
            caption={words.blocks[lang]}
            columns={[
              { head: words.day[lang], cell: (one: FailedBlock) => one.day.toString(), tight: true },
              {
                head: words.block[lang],
                cell: (one: FailedBlock) => (one.block === '*' ? words.otherBlocks[lang] : one.block),
              },
              { head: words.failureTimes[lang], cell: (one: FailedBlock) => one.failures, numeric: true },
            ]}
            rows={blocks}
            rowKey={(one) => `${one.day} ${one.block}`}
            empty={words.noCounting}
          />
        </Card>
      )}
      <Card title={words.latest[lang]}>
        <DataTable<Latest>
          caption={words.latest[lang]}
          columns={[{ head: words.moment[lang], cell: (one: Latest) => moment(one.at), tight: true }, person, username]}
          rows={latest}
          rowKey={(one) => String(one.seq)}
          empty={words.noFailures}
        />
      </Card>
    </>,
  );
}
