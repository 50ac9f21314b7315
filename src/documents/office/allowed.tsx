/** Findings that the site lets stand: a list that the disclosure office keeps, each with reason and last day. */
import { z } from 'zod';
import { dateOf } from '../../db/acts.ts';
import { TEXT_RULES } from '../../text/checks/check-text.ts';
import { type AllowedFinding, allowedFindingSchema } from '../../units/allowed-findings.ts';
import { problemsOf, siteVersion } from '../../units/office-forms.ts';
import { siteSettings } from '../../units/read.ts';
import { changeSite } from '../../units/site-actions.ts';
import { ActionForm, Badge, Card, DataTable, Notice } from '../../web/components.tsx';
import {
  ErrorSummary,
  type Problem,
  readForm,
  Select,
  says,
  TextArea,
  TextField,
  type Typed,
} from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { keyOf } from '../checks/standing.ts';

const ROOT = '/office/allowed-findings';
/** the farthest last day: what nobody looks at again is a hole */
const LONGEST_YEARS = 2;

export const allowedRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'catalogue.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'catalogue.keep', act: 'site.changed', handle: allow },
  { method: 'post', path: `${ROOT}/end`, duty: 'catalogue.keep', act: 'site.changed', handle: end },
];

const words = {
  title: text('内容检查放行清单', 'Allowed findings'),
  lead: text(
    '经核实属于误报的词语，可以在期限内放行，全站的内容检查不再提示。放行、取消都留有记录。',
    'Words that a check finds wrongly may be let pass for a time, on the whole site. Each change is on record.',
  ),
  add: text('新增放行', 'Allow one more'),
  rule: text('检查项目', 'Check'),
  ruleHint: text('只对这一项检查有效', 'For this check alone'),
  choose: text('请选择检查项目', 'Choose the check'),
  text: text('放行的词语', 'Words'),
  textHint: text('按检查结果中的原文填写，至少2个字', 'As they stand in the finding, two characters at least'),
  needText: text('请填写放行的词语（2至120个字）', 'Give the words (2 to 120 characters)'),
  reason: text('理由', 'Reason'),
  needReason: text('请填写理由', 'Give the reason'),
  until: text('有效期至', 'Until'),
  needUntil: text(`请填写有效期，最长${LONGEST_YEARS}年`, `Give the last day, within ${LONGEST_YEARS} years`),
  known: text('该检查项目的这一词语已经放行', 'These words are allowed already'),
  save: text('放行', 'Allow'),
  saved: text('已保存', 'Saved'),
  end: text('取消放行', 'End'),
  over: text('已过期', 'Over'),
  empty: text('目前没有放行的词语。', 'Nothing is allowed at present.'),
  state: text('办理', 'Do'),
};

const version = z.coerce.number().int().nonnegative();
const schema = z.object({
  version,
  rule: z.enum(
    TEXT_RULES.map(({ id }) => id),
    says(words.choose),
  ),
  text: z.string().trim().min(2, says(words.needText)).max(120, says(words.needText)),
  reason: z.string().trim().min(1, says(words.needReason)).max(300, says(words.needReason)),
  until: z.iso.date(says(words.needUntil)),
});
const endSchema = z.object({ version, key: z.string() });

const entryKey = ({ rule, text }: Pick<AllowedFinding, 'rule' | 'text'>) => keyOf({ rule, file: null, excerpt: text });

async function allow(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version: expected, ...entry } = form.value;
  const today = dateOf(context.now);
  const last = today.add({ years: LONGEST_YEARS }).toString();
  if (entry.until < today.toString() || entry.until > last)
    return page(context, form.typed, [{ field: 'until', text: words.needUntil }]);
  const { allowedFindings } = await siteSettings(context.deps.office, context.site.siteId);
  const stands = allowedFindings.filter(({ until }) => until >= today.toString());
  if (stands.some((known) => entryKey(known) === entryKey(entry)))
    return page(context, form.typed, [{ field: 'text', text: words.known }]);
  const others = allowedFindings.filter((known) => entryKey(known) !== entryKey(entry));
  return keep(context, form.typed, [...others, allowedFindingSchema.parse(entry)], expected);
}

async function end(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, endSchema);
  if (!form.ok) return page(context, {}, form.problems);
  const { allowedFindings } = await siteSettings(context.deps.office, context.site.siteId);
  const others = allowedFindings.filter((known) => entryKey(known) !== form.value.key);
  return keep(context, {}, others, form.value.version);
}

async function keep(context: OfficeContext, typed: Typed, list: readonly AllowedFinding[], expected: number) {
  const as = context.demand('');
  const problems = await problemsOf(() =>
    context.work(as, (desk) => changeSite(desk, { settings: { allowedFindings: [...list] } }, expected)),
  );
  return problems.length > 0 ? page(context, typed, problems) : seeOther(href(context.lang, `${ROOT}?saved=1`));
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps } = context;
  const { allowedFindings } = await siteSettings(deps.office, site.siteId);
  const present = await siteVersion(context);
  const today = dateOf(context.now).toString();
  const rules = TEXT_RULES.map((rule) => ({ value: rule.id, label: rule.finds[lang] }));
  const nameOf = (rule: string) => rules.find(({ value }) => value === rule)?.label ?? rule;
  const shared = { typed, problems };
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {context.c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <Card title={words.title[lang]}>
        <DataTable
          caption={words.title[lang]}
          empty={words.empty}
          rows={allowedFindings}
          rowKey={(one: AllowedFinding) => entryKey(one)}
          columns={[
            { head: words.rule[lang], cell: ({ rule }) => nameOf(rule) },
            { head: words.text[lang], cell: (one) => <span className="text-break">{one.text}</span> },
            { head: words.reason[lang], cell: ({ reason }) => reason },
            {
              head: words.until[lang],
              tight: true,
              cell: ({ until }) => (
                <>
                  {until} {until < today ? <Badge tone="warn">{words.over[lang]}</Badge> : null}
                </>
              ),
            },
            {
              head: words.state[lang],
              tight: true,
              cell: (one) => (
                <ActionForm
                  action={href(lang, `${ROOT}/end`)}
                  label={words.end[lang]}
                  version={present}
                  tone="secondary"
                >
                  <input type="hidden" name="key" value={entryKey(one)} />
                </ActionForm>
              ),
            },
          ]}
        />
      </Card>
      <Card title={words.add[lang]}>
        <form method="post" action={href(lang, ROOT)} noValidate>
          <input type="hidden" name="version" value={typed.version ?? present} />
          <Select
            {...shared}
            name="rule"
            label={words.rule}
            hint={words.ruleHint}
            options={rules}
            empty={words.choose}
            required
          />
          <TextField {...shared} name="text" label={words.text} hint={words.textHint} maxLength={120} required />
          <TextArea {...shared} name="reason" label={words.reason} rows={2} maxLength={300} required />
          <TextField {...shared} name="until" label={words.until} type="date" required />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}
