/** 文号登记簿: every document number of a unit's letters about requests in a year, and what became of it. */
import { listUnits } from '../../units/read.ts';
import { Badge, Card, DataTable, Notice } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { Select, TextField } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { LETTER_WORDS } from '../messages.ts';
import { CANCEL_WORDS } from './messages.ts';
import { type NumberRegister, numberRegister, type RegisterLine } from './register-store.ts';

const ROOT = '/office/request-numbers';

const words = {
  title: text('依申请公开文号登记簿', 'Register of document numbers'),
  lead: text(
    '答复的文号在提交审签时预留，退回修改后仍用原号；不再使用的登记作废，不跳号、不重号。',
    'The number of an answer is kept from its submission on, also after a return. What is used no more is cancelled on record.',
  ),
  unit: text('单位', 'Unit'),
  year: text('年度', 'Year'),
  show: text('查看', 'Show'),
  number: text('文号', 'Number'),
  on: text('日期', 'Date'),
  kind: text('文书', 'Letter'),
  state: text('状态', 'State'),
  request: text('申请', 'Request'),
  none: text('该单位本年度没有编过文号。', 'No number was given out.'),
  nobody: text('没有可以查看的单位。', 'There is no unit whose numbers you may see.'),
  void: text('（登记已作废）', '(registered by mistake)'),
};

const STATES = {
  used: { tone: 'good', name: text('已使用', 'Used') },
  reserved: { tone: 'wait', name: text('预留', 'Kept') },
  cancelled: { tone: 'plain', name: text('作废', 'Cancelled') },
} as const;

export const numberRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'request.read', act: null, handle: registerPage },
];

async function registerPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site, session, now } = context;
  const mine = reach(session.appointments, 'request.read');
  const units = (await listUnits(deps.office, site.siteId)).filter(({ id }) => mine === 'all' || mine.includes(id));
  const own = session.appointments.find(({ unitId }) => units.some(({ id }) => id === unitId))?.unitId;
  const unit = units.find(({ code }) => code === c.req.query('unit')) ?? units.find(({ id }) => id === own) ?? units[0];
  const asked = Number(c.req.query('year'));
  const year = Number.isInteger(asked) && asked >= 2019 && asked <= 2199 ? asked : dayOf(now).year;
  const register = unit ? await numberRegister(deps.office, site.siteId, unit.id, year) : null;
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/requests') },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      <form method="get" action={href(lang, ROOT)} className="row align-items-end">
        <div className="col-sm-6 col-lg-4">
          <Select
            name="unit"
            label={words.unit}
            typed={{ unit: unit?.code ?? '' }}
            options={units.map(({ code, name, nameEn }) => ({ value: code, label: lang === 'zh' ? name : nameEn }))}
          />
        </div>
        <div className="col-sm-3 col-lg-2">
          <TextField name="year" label={words.year} type="number" value={String(year)} />
        </div>
        <div className="col-sm-3 mb-3">
          <button type="submit" className="btn btn-outline-primary">
            {words.show[lang]}
          </button>
        </div>
      </form>
      {register ? <Lines register={register} lang={lang} /> : <Notice>{words.nobody[lang]}</Notice>}
    </>,
  );
}

function Lines({ register: { lines, given }, lang }: { register: NumberRegister; lang: OfficeContext['lang'] }) {
  const count = (state: RegisterLine['state']) => lines.filter((line) => line.state === state).length;
  const summary = text(
    `共编${given}个号：已使用${count('used')}个，预留${count('reserved')}个，作废${count('cancelled')}个。`,
    `${given} numbers: ${count('used')} used, ${count('reserved')} kept, ${count('cancelled')} cancelled.`,
  );
  const missing = text(
    `有${Math.abs(given - lines.length)}个文号与编号记录不符，请联系系统管理员核对。`,
    `${Math.abs(given - lines.length)} numbers do not agree with the series. Ask the system administrator.`,
  );
  return (
    <Card title={words.number[lang]}>
      <p>{summary[lang]}</p>
      {given === lines.length ? null : <Notice tone="bad">{missing[lang]}</Notice>}
      <DataTable
        caption={words.title[lang]}
        columns={[
          { head: words.number[lang], cell: (line: RegisterLine) => line.number },
          { head: words.on[lang], tight: true, cell: (line) => line.on },
          { head: words.kind[lang], tight: true, cell: (line) => LETTER_WORDS[line.kind][lang] },
          {
            head: words.state[lang],
            cell: (line) => (
              <>
                <Badge tone={STATES[line.state].tone}>{STATES[line.state].name[lang]}</Badge>{' '}
                {line.because ? CANCEL_WORDS[line.because][lang] : ''}
              </>
            ),
          },
          {
            head: words.request[lang],
            tight: true,
            cell: (line) =>
              line.caseNumber === null ? (
                words.void[lang]
              ) : (
                <a className="text-decoration-underline" href={href(lang, `/office/requests/${line.caseId}`)}>
                  {line.caseNumber}
                </a>
              ),
          },
        ]}
        rows={lines}
        rowKey={(line) => line.number}
        empty={words.none}
      />
    </Card>
  );
}
