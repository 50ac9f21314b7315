/** What will be founded, to be looked over before it is. */
import { KIND_NAMES } from '../documents/messages.ts';
import type { DocumentKind } from '../documents/state.ts';
import type { Chain } from '../units/chains.ts';
import { MARKS, ROLE_NAMES, UNIT_KIND_NAMES } from '../units/messages.ts';
import { Card, DataTable, Facts } from '../web/components.tsx';
import { useLanguage } from '../web/language.ts';
import { chainWords, planWords as words } from './messages.ts';
import type { CountyPlan } from './plan.ts';

export function PlanView({ plan }: { plan: CountyPlan }) {
  const lang = useLanguage();
  const { site, units, people, numbers, chains, days, retention } = plan;
  const nameOf = new Map(units.map(({ code, shortName }) => [code, shortName]));
  const unitName = (code: string | null, otherwise: string) => (code === null ? otherwise : (nameOf.get(code) ?? code));
  const title = (name: string, count: number) => `${name}（${words.count(count)[lang]}）`;
  return (
    <>
      <Card title={words.site[lang]}>
        <Facts
          items={[
            [words.name[lang], `${site.name}（${site.shortName}）`],
            [words.hosts[lang], site.hosts.includes('*') ? words.anyHost[lang] : site.hosts.join('、')],
            ...MARKS.map(([mark, label]) => [label[lang], site.marks[mark] ?? ''] as const),
            [words.numbers[lang], [numbers.indexNumber, numbers.receiptNumber, numbers.letterNumber].join('；')],
            [words.retention[lang], words.years(retention.requestYears)[lang]],
          ]}
        />
      </Card>
      <Card title={title(words.units[lang], units.length)}>
        <DataTable
          caption={words.units[lang]}
          rows={units}
          rowKey={({ code }) => code}
          empty={words.none}
          columns={[
            { head: words.code[lang], cell: ({ code }) => code, tight: true },
            { head: words.name[lang], cell: ({ name }) => name },
            { head: words.kind[lang], cell: ({ kind }) => UNIT_KIND_NAMES[kind][lang], tight: true },
            { head: words.parent[lang], cell: ({ parent }) => unitName(parent, '') },
          ]}
        />
      </Card>
      <Card title={title(words.people[lang], people.length)}>
        <DataTable
          caption={words.people[lang]}
          rows={people}
          rowKey={({ username }) => username}
          empty={words.none}
          columns={[
            { head: words.person[lang], cell: ({ name }) => name, tight: true },
            { head: words.account[lang], cell: ({ username }) => username, tight: true },
            {
              head: words.roles[lang],
              cell: ({ grants }) =>
                grants.map(({ role, unit }) => `${ROLE_NAMES[role][lang]}（${unitName(unit, '')}）`).join('、'),
            },
          ]}
        />
      </Card>
      <Card title={title(words.chains[lang], chains.length)}>
        <DataTable
          caption={words.chains[lang]}
          rows={chains}
          rowKey={(chain: Chain) => `${chain.unit}/${chain.kind}`}
          empty={words.none}
          columns={[
            { head: chainWords.unit[lang], cell: ({ unit }) => unitName(unit, chainWords.every[lang]) },
            {
              head: chainWords.kind[lang],
              cell: ({ kind }) => (kind ? KIND_NAMES[kind as DocumentKind][lang] : chainWords.everyKind[lang]),
            },
            { head: chainWords.review[lang], cell: ({ reviewUnit }) => unitName(reviewUnit, chainWords.own[lang]) },
            { head: chainWords.approve[lang], cell: ({ approveUnit }) => unitName(approveUnit, chainWords.own[lang]) },
          ]}
        />
      </Card>
      {days.length > 0 ? (
        <Card title={title(words.days[lang], days.length)}>
          <ul className="mb-0">
            {days.map(({ date, working, why, notice }) => (
              <li key={date}>
                {date} {working ? words.working[lang] : words.off[lang]}：{why}（{notice}）
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
