/** What to do when the receipt number or the query code is lost. */
import { Card, DataTable } from '../web/components.tsx';
import { text, useLanguage } from '../web/language.ts';
import type { Site } from '../web/routes.ts';
import { RequestFrame, Roomy } from './frame.tsx';
import type { PublicUnit } from './published.ts';

export const words = {
  title: text('登记编号或者查询码遗失', 'Lost receipt number or query code'),
  lead: text(
    '查询码不在任何网页和来信中显示，也不能凭姓名、电话在网上查到，以免他人看到您的申请。遗失的，请与受理机关联系，核验身份后补发登记回执，编号和查询码都在回执上。',
    'No page or letter shows the code, and nobody can find it by name or phone, so that others do not see your request. If you lost it, ask the unit: after proof of identity you get the receipt again, with number and code.',
  ),
  ways: text('怎样办理', 'How'),
  units: text('受理机关', 'Units'),
  unit: text('受理机关', 'Unit'),
  contact: text('联系方式', 'Contact'),
  none: text('尚未设置受理机关。', 'No unit is set up yet.'),
};

const WAYS = [
  text('本人到受理机关：带身份证件原件。', 'In person: bring your identity document.'),
  text(
    '委托他人：带授权委托书、双方身份证件；法人或者其他组织带单位介绍信。',
    'Through somebody else: an authorisation and both identity documents; for an organisation a letter of introduction.',
  ),
  text(
    '不便前往的：打电话说明，受理机关按您在申请书中留下的电话、邮箱或者地址回访确认后补发。',
    'If you cannot come: call. The unit gets back to you by the phone, e-mail or address that you gave in the request.',
  ),
  text('办理期限不因补发回执而变化。', 'The period for the answer does not change.'),
];

export function LostCode({ units, site }: { units: readonly PublicUnit[]; site: Site }) {
  const lang = useLanguage();
  return (
    <RequestFrame site={site} title={words.title[lang]} path="/requests/lost">
      <p className="lead">{words.lead[lang]}</p>
      <Card title={words.ways[lang]}>
        <ul className="mb-0">
          {WAYS.map((way) => (
            <li key={way.en}>{way[lang]}</li>
          ))}
        </ul>
      </Card>
      <Card title={words.units[lang]}>
        <DataTable
          caption={words.units[lang]}
          columns={[
            { head: words.unit[lang], cell: (unit) => <Roomy>{lang === 'zh' ? unit.name : unit.nameEn}</Roomy> },
            {
              head: words.contact[lang],
              cell: ({ contact }) => (
                <Roomy>
                  {[contact.phone, contact.address, contact.hours, contact.email].filter(Boolean).join('；')}
                </Roomy>
              ),
            },
          ]}
          rows={units}
          rowKey={(unit) => unit.id}
          empty={words.none}
        />
      </Card>
    </RequestFrame>
  );
}
