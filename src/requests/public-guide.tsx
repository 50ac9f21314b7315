/** How to ask for information (Art. 29), whom, and what happens then. */
import { AskWhom } from '../web/ask-whom.tsx';
import { Card, DataTable } from '../web/components.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import type { Site } from '../web/routes.ts';
import { AREA_TITLE, RequestFrame, Roomy } from './frame.tsx';
import type { PublicUnit } from './published.ts';

export const words = {
  title: AREA_TITLE,
  lead: text(
    '没有主动公开的政府信息，公民、法人和其他组织都可以申请，不需要说明用途，不收费（申请数量、频次明显超过合理范围的除外）。',
    'Anyone may ask for government information that is not published. No purpose need be given, and there is no charge unless number or frequency clearly exceed what is reasonable.',
  ),
  ask: text('在线申请', 'Ask online'),
  follow: text('查询办理进度', 'Follow a request'),
  mine: text('我的申请', 'My requests'),
  needed: text('申请需要写明什么', 'What a request must say'),
  happens: text('收到申请之后', 'What happens then'),
  ways: text('向谁申请、怎样联系', 'Whom to ask'),
  unit: text('受理机关', 'Unit'),
  contact: text('联系方式', 'Contact'),
  toUnit: text('向该机关申请', 'Ask this unit'),
  none: text('尚未设置受理机关。', 'No unit is set up yet.'),
};

const NEEDED = [
  text('姓名或者名称、身份证明、联系方式；', 'Name, proof of identity, and how to reach you;'),
  text(
    '所需信息的名称、文号，或者便于行政机关查询的其他特征性描述；',
    'The title or document number of the information, or features by which it can be found;',
  ),
  text('希望以什么形式提供、通过什么途径获取。', 'In which form and by which route you want it.'),
];

const STEPS = [
  text(
    '提交后立即得到登记编号和查询码，凭这两项可以随时查询进度、补正、撤回、下载文书。',
    'You get a receipt number and a query code at once. With both you can follow, complete or withdraw the request and download letters.',
  ),
  text(
    '内容不明确的，受理机关自收到之日起7个工作日内一次性告知补正。',
    'If the request is unclear, you are told once, within 7 working days, what to complete.',
  ),
  text(
    '自收到申请之日起20个工作日内答复；经批准可以延长，最多20个工作日，并告知您。征求第三方和其他机关意见的时间不计入。',
    'You get an answer within 20 working days. It may be extended once by up to 20 with notice to you. Time for consulting others is not counted.',
  ),
  text(
    '对答复不服的，可以依法申请行政复议或者提起行政诉讼；对不予公开的决定，应当先申请行政复议，对复议决定不服的再提起诉讼。具体途径和期限，答复书会写明。',
    'You may apply for reconsideration or sue; a refusal must go to reconsideration first. The answer says how and until when.',
  ),
];

/** @param canSignIn whether the county lets citizens sign in, who then need no code */
export function HowToAsk({ units, site, canSignIn }: { units: readonly PublicUnit[]; site: Site; canSignIn: boolean }) {
  const lang = useLanguage();
  return (
    <RequestFrame site={site} title={words.title[lang]}>
      <p className="lead">{words.lead[lang]}</p>
      <p>
        <a className="btn btn-primary me-2 mb-2" href={href(lang, '/requests/new')}>
          {words.ask[lang]}
        </a>
        <a className="btn btn-outline-primary me-2 mb-2" href={href(lang, '/requests/status')}>
          {words.follow[lang]}
        </a>
        {canSignIn ? (
          <a className="btn btn-outline-primary mb-2" href={href(lang, '/requests/mine')}>
            {words.mine[lang]}
          </a>
        ) : null}
      </p>
      <div className="row">
        <div className="col-lg-5">
          <Card title={words.needed[lang]}>
            <ol className="mb-0">
              {NEEDED.map((item) => (
                <li key={item.en}>{item[lang]}</li>
              ))}
            </ol>
          </Card>
        </div>
        <div className="col-lg-7">
          <Card title={words.happens[lang]}>
            <ol className="mb-0">
              {STEPS.map((item) => (
                <li key={item.en}>{item[lang]}</li>
              ))}
            </ol>
          </Card>
        </div>
      </div>
      <Card title={words.ways[lang]}>
        <AskWhom />
        <DataTable
          caption={words.ways[lang]}
          columns={[
            { head: words.unit[lang], cell: (unit) => <Roomy>{lang === 'zh' ? unit.name : unit.nameEn}</Roomy> },
            {
              head: words.contact[lang],
              cell: ({ contact }) => (
                <Roomy>
                  {[contact.address, contact.phone, contact.hours, contact.email].filter(Boolean).join('；')}
                </Roomy>
              ),
            },
            {
              head: words.ask[lang],
              tight: true,
              cell: (unit) => <a href={href(lang, `/requests/new?unit=${unit.code}`)}>{words.toUnit[lang]}</a>,
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
