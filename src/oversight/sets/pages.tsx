/** Sets of indicators: the list, and the form in which a county changes a set or makes one of its own. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { load, record } from '../../db/acts.ts';
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { fields, versionOf } from '../../units/office-forms.ts';
import { Card, DataTable } from '../../web/components.tsx';
import { ErrorSummary, type Problem, readForm, says, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { keeper } from '../rectification/acts.ts';
import { indicatorSets } from './fold.ts';
import { currentSet, currentSets, subjectOfSet } from './store.ts';
import { groupsText, readGroups } from './table-form.ts';

const words = {
  list: text('指标体系', 'Sets of indicators'),
  lead: text(
    '保存修改后形成新的版本，用于以后的检查批次；已经建立的批次按原版本计分，并列出按新版本计算的结果。',
    'Saving makes a new version for later rounds. Rounds that began keep theirs, and show the newer beside it.',
  ),
  name: text('名称', 'Name'),
  basis: text('依据', 'Basis'),
  version: text('版本', 'Version'),
  total: text('扣分指标总分', 'Points'),
  none: text('没有指标体系。', 'There is none.'),
  make: text('新建考核指标', 'Make a set of our own'),
  id: text('代号', 'Code'),
  idHint: text('小写字母、数字和连字符，如：county-2026', 'Lower-case letters, digits and hyphens'),
  badId: text('代号只用小写字母、数字和连字符，且未被使用', 'Lower-case letters, digits, hyphens, not used yet'),
  needName: text('请填写名称', 'Give it a name'),
  needBasis: text('请填写文号或者会议决定', 'Give the document or decision'),
  deductions: text('扣分指标', 'Deductions'),
  bonus: text('加分指标', 'Bonus'),
  form: text(
    '每组以“# 组名 | 分值”开头，下面每行一项：编号 | 名称 | 检查内容 | 每处分值 | 最高分值；按比例计分的，每处分值写“占比”。可以从表格粘贴。',
    'A group begins with “# name | points”; then a line for each item: code | name | what is found | points a place | at most; “占比” for a share.',
  ),
  bonusForm: text('写法与扣分指标相同，先写组；没有的不填', 'Written like deductions, a group first; may stay empty'),
  badLine: text('请填写0至1000的数', 'A number from 0 to 1000'),
  passLine: text('合格线', 'Pass line'),
  bonusAbove: text('扣分后得分高于多少可以加分', 'Bonus above'),
  save: text('保存为新版本', 'Save as a new version'),
};

const ADDRESS = '/office/inspection/sets';

export async function listPage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site } = context;
  const sets = await currentSets(deps.office, deps.keys, site.siteId);
  return officePage(
    context,
    { title: words.list[lang], back: href(lang, '/office/inspection') },
    <>
      <p>{words.lead[lang]}</p>
      <p>
        <a className="btn btn-primary" href={href(lang, `${ADDRESS}/edit`)}>
          {words.make[lang]}
        </a>
      </p>
      <Card>
        <DataTable
          caption={words.list[lang]}
          rows={sets}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              head: words.name[lang],
              cell: ({ id, name }) => <a href={href(lang, `${ADDRESS}/edit?set=${id}`)}>{name[lang]}</a>,
            },
            { head: words.basis[lang], cell: ({ basis }) => basis[lang] },
            { head: words.version[lang], cell: ({ version }) => version, numeric: true },
            {
              head: words.total[lang],
              cell: ({ deductions }) => deductions.reduce((sum, { points }) => sum + points, 0),
              numeric: true,
            },
          ]}
        />
      </Card>
    </>,
  );
}

export async function editPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { c, lang, deps, site } = context;
  const asked = c.req.query('set') ?? '';
  const set = asked ? await currentSet(deps.office, deps.keys, site.siteId, asked) : null;
  if (asked && !set) throw notFound();
  const subject = set ? await subjectOfSet(deps.office, site.siteId, set.id) : null;
  const saved = subject ? await versionOf(context, indicatorSets.kind, subject) : 0;
  const same = { typed, problems };
  return officePage(
    context,
    { title: (set?.name ?? words.make)[lang], back: href(lang, ADDRESS), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, `${ADDRESS}/edit${set ? `?set=${set.id}` : ''}`)}>
          <input type="hidden" name="version" value={String(typed.version ?? saved)} />
          {set ? null : <TextField name="id" label={words.id} hint={words.idHint} maxLength={40} required {...same} />}
          <TextField name="name" label={words.name} value={set?.name.zh} maxLength={100} required {...same} />
          <TextField name="basis" label={words.basis} value={set?.basis.zh} maxLength={200} required {...same} />
          <div className="row">
            <div className="col-6 col-md-3">
              <TextField
                name="passLine"
                label={words.passLine}
                type="number"
                value={String(set?.passLine ?? 60)}
                {...same}
              />
            </div>
            <div className="col-6 col-md-4">
              <TextField
                name="bonusAbove"
                label={words.bonusAbove}
                type="number"
                value={String(set?.bonusAbove ?? 80)}
                {...same}
              />
            </div>
          </div>
          <TextArea
            name="deductions"
            label={words.deductions}
            hint={words.form}
            value={set ? groupsText(set.deductions) : ''}
            rows={18}
            {...same}
          />
          <TextArea
            name="bonus"
            label={words.bonus}
            hint={words.bonusForm}
            value={set ? groupsText(set.bonus) : ''}
            rows={8}
            {...same}
          />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

const badLine = says(words.badLine);
const line = z.coerce.number(badLine).min(0, badLine).max(1000, badLine);
const editForm = z.object({
  version: fields.version,
  id: fields.optional(40),
  name: z.string().trim().min(1, says(words.needName)).max(100),
  basis: z.string().trim().min(1, says(words.needBasis)).max(200),
  passLine: line,
  bonusAbove: line,
  deductions: z.string().max(50_000),
  bonus: z.string().max(50_000),
});

export async function saveSet(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const { c, lang, deps, site } = context;
  const form = await readForm(c, editForm);
  if (!form.ok) return editPage(context, form.typed, form.problems);
  const sets = await currentSets(deps.office, deps.keys, site.siteId);
  const asked = c.req.query('set') ?? '';
  const old = sets.find(({ id }) => id === asked) ?? null;
  if (asked && !old) throw notFound();
  const read = setOf(form.value, old);
  if (!old && (!/^[a-z][a-z0-9-]{2,39}$/.test(form.value.id) || sets.some(({ id }) => id === form.value.id)))
    read.problems.push({ field: 'id', text: words.badId });
  if (read.problems.length > 0) return editPage(context, form.typed, read.problems);
  await context.work(as, async (desk) => {
    const id = (await subjectOfSet(desk.tx, site.siteId, read.set.id)) ?? randomUUID();
    const loaded = await load(desk, indicatorSets, { siteId: site.siteId, id }, form.value.version);
    await record(desk, indicatorSets, loaded, { kind: 'indicator-set.saved', data: read.set });
  });
  return seeOther(href(lang, ADDRESS));
}

/** The set that was typed. Vetoes are the statute's: they stay as they are. */
function setOf(
  typed: z.infer<typeof editForm>,
  old: IndicatorSet | null,
): { set: Omit<IndicatorSet, 'version'>; problems: Problem[] } {
  const deductions = readGroups(typed.deductions, old?.deductions ?? [], 'G');
  const bonus = readGroups(typed.bonus, old?.bonus ?? [], 'H');
  const name = (zh: string, before: { zh: string; en: string } | undefined) =>
    before?.zh === zh ? before : { zh, en: zh };
  return {
    set: {
      id: old?.id ?? typed.id,
      name: name(typed.name, old?.name),
      basis: name(typed.basis, old?.basis),
      veto: old?.veto ?? [],
      deductions: deductions.groups,
      bonus: bonus.groups,
      passLine: typed.passLine,
      bonusAbove: typed.bonusAbove,
    },
    problems: [
      ...deductions.problems.map((one) => ({ field: 'deductions', text: one })),
      ...bonus.problems.map((one) => ({ field: 'bonus', text: one })),
    ],
  };
}
