/** What the site decides about fees and service. For the system administrator; each change is an act about the site. */
import { z } from 'zod';
import { siteVersion } from '../../units/office-forms.ts';
import { siteSettings } from '../../units/read.ts';
import { changeSite } from '../../units/site-actions.ts';
import { Card, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Problem, readForm, Select, TextField, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { needed } from '../office-acts.ts';

const ROOT = '/office/fees';

const words = {
  title: text('收费与送达规则', 'Fees and service'),
  lead: text(
    '国办函〔2020〕109号和条例没有写明的事项，由本站点确定；每次修改都留痕。',
    'What the measures and the regulation leave open is decided here. Each change is recorded.',
  ),
  fees: text('信息处理费', 'Processing fee'),
  service: text('送达', 'Service'),
  scope: text('按件计收时，当月件数的计算范围', 'Whose requests of a month count together'),
  unit: text('同一申请人向同一机关提出的申请', 'Those to the same body'),
  site: text('同一申请人向本站点各机关提出的申请', 'Those to all bodies of this site'),
  waiver: text('经济确有困难等情形，可以说明理由免收', 'A fee may be waived for a recorded reason'),
  payment: text('缴纳方式（写入收费通知书）', 'Where and how to pay, as the notice says it'),
  opening: text(
    '选择在本网站下载的，申请人凭登记编号和查询码打开答复，即登记为送达',
    'Who chose this site is served by opening the answer with number and code',
  ),
  yes: text('是', 'Yes'),
  no: text('否', 'No'),
  save: text('保存', 'Save'),
  saved: text('已保存', 'Saved'),
};

export const feeSettingsRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'site.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'site.keep', act: 'site.changed', handle: change },
];

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, c } = context;
  const { fees, service } = await siteSettings(deps.office, site.siteId);
  const shared = { typed, problems };
  const decision = [
    { value: 'yes', label: words.yes[lang] },
    { value: 'no', label: words.no[lang] },
  ];
  const yesNo = (value: boolean) => ({ options: decision, value: value ? 'yes' : 'no' });
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <form method="post" action={href(lang, ROOT)} noValidate>
        <input type="hidden" name="version" value={await siteVersion(context)} />
        <Card title={words.fees[lang]}>
          <Select
            {...shared}
            name="scope"
            label={words.scope}
            value={fees.scope}
            options={[
              { value: 'unit', label: words.unit[lang] },
              { value: 'site', label: words.site[lang] },
            ]}
          />
          <Select {...shared} name="waiver" label={words.waiver} {...yesNo(fees.waiver)} />
          <TextField {...shared} name="payment" label={words.payment} value={fees.payment} maxLength={300} required />
        </Card>
        <Card title={words.service[lang]}>
          <Select {...shared} name="openingServes" label={words.opening} {...yesNo(service.openingServes)} />
        </Card>
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </>,
  );
}

const decided = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');
const schema = z.object({
  version: z.coerce.number().int().nonnegative(),
  scope: z.enum(['unit', 'site']),
  waiver: decided,
  payment: needed('请写明缴纳方式', 'Say where and how to pay', 300),
  openingServes: decided,
});

async function change(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version, openingServes, ...fees } = form.value;
  const settings = { fees, service: { openingServes } };
  await context.work(context.demand(''), (desk) => changeSite(desk, { settings }, version));
  return seeOther(`${href(context.lang, ROOT)}?saved=1`);
}
